import { httpUrl } from '../../../common/html/url.ts';

/**
 * Addresses in a Link header (RFC 8288) by relation, the first of each; WebSub publishers name `hub` and `self` there.
 * @param base address that relative ones belong to
 */
export function linkHeader(header: string | undefined, base: string | undefined): ReadonlyMap<string, string> {
  const links = new Map<string, string>();
  for (const [, target = '', parameters = ''] of (header ?? '').slice(0, 16_384).matchAll(/<([^<>]{1,2048})>((?:\s*;\s*[\w*-]+\s*=\s*(?:"[^"<>]*"|[^\s",;<>]+))*)/g)) {
    const url = httpUrl(target.trim(), base);
    const rels = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s",;]+))/i.exec(parameters);
    if (url === undefined || !rels) continue;
    for (const rel of (rels[1] ?? rels[2] ?? '').toLowerCase().split(/\s+/)) if (rel !== '' && !links.has(rel)) links.set(rel, url);
  }
  return links;
}
