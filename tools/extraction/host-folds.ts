import { fnv1a } from '../../src/common/hash.ts';

/** Second-level names below which sites are registered, as far as the development data has them. */
const shared = new Set('co.uk org.uk ac.uk gov.uk com.au org.au net.au edu.au gov.au co.nz co.jp or.jp com.br co.in com.tr co.za com.mx blogspot.com blogspot.de wordpress.com github.io substack.com tumblr.com'.split(' '));

/** @returns the site that an address belongs to, `bbc.co.uk`; undefined for what is no web address */
export function siteOf(url: string | undefined): string | undefined {
  const host = URL.parse(url ?? '')?.hostname.replace(/^www\./, '');
  if (!host) return undefined;
  const parts = host.split('.');
  return parts.slice(shared.has(parts.slice(-2).join('.')) ? -3 : -2).join('.');
}

/** @returns in which of `folds` parts everything of that group lies, the same every time (FNV-1a, mixed) */
export function foldOf(group: string, folds: number): number {
  let hash = fnv1a(group);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 12)) >>> 0) % folds;
}
