import { httpUrl } from '../../common/html/url.ts';
import { attribute, type HtmlElement } from '../../common/html/tree.ts';
import type { PageHead } from '../metadata/head.ts';
import { wholeOf } from './pager.ts';

/**
 * Address of another version of a page at the same publisher: AMP (`rel="amphtml"`), else one to print. For pages that
 * show only a beginning or nothing; to ask for it costs the publisher a request.
 */
export function otherVersionOf(root: HtmlElement, head: PageHead, url: string, base: string): string | undefined {
  const amp = (head.links.get('amphtml') ?? []).map((reference) => httpUrl(reference, base)).find((address) => address !== undefined && isSameSite(address, url) && address !== url);
  return amp ?? printVersion(root, url, base);
}

/** The last two labels of the host must agree: `amp.example.org` is the publisher's, a cache of others is not. */
function isSameSite(one: string, other: string): boolean {
  const [a, b] = [URL.parse(one), URL.parse(other)];
  if (!a || !b || a.port !== b.port) return false;
  const isNumeric = /^[\d.]+$|^\[/.test(a.hostname);
  return isNumeric ? a.hostname === b.hostname : a.hostname.split('.').slice(-2).join('.') === b.hostname.split('.').slice(-2).join('.');
}

function printVersion(root: HtmlElement, url: string, base: string): string | undefined {
  const links: HtmlElement[] = [];
  let stated: string | undefined;
  const visit = (element: HtmlElement): void => {
    for (const child of element.children) {
      if (typeof child === 'string' || child.tag === 'svg' || child.tag === 'script') continue;
      if (child.tag === 'link' && /\balternate\b/i.test(attribute(child, 'rel') ?? '') && /\bprint\b/i.test(attribute(child, 'media') ?? '')) stated ??= httpUrl(attribute(child, 'href') ?? '', base);
      if (child.tag === 'a') links.push(child);
      else visit(child);
    }
  };
  visit(root);
  if (stated !== undefined && isSameSite(stated, url)) return stated;
  return wholeOf(links, url, base);
}
