import { hash as digest } from 'node:crypto';
import { cleanUrl } from '../../common/html/url.ts';
import type { FeedEntry } from '../../common/feed.ts';
import type { IncomingEntry } from '../../archive/archive.ts';

const hash = (...parts: readonly string[]): string =>
  digest('sha256', parts.join('\u0000'), 'base64url').slice(0, 22);

function withoutTrailingSlashes(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
}

/**
 * A link in the one spelling under which it is known again: no fragment, no tracking parameters, no default port,
 * host in lower case (RFC 3986 section 6.2), http and https alike.
 * @returns undefined for a site's bare front page, which identifies no article
 */
export function canonicalLink(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const link = new URL(cleanUrl(url));
  link.hash = '';
  link.username = '';
  link.password = '';
  link.searchParams.sort();
  const path = withoutTrailingSlashes(link.pathname);
  if (path === '' && link.search === '') return undefined;
  return `${link.host.replace(/^www\./, '')}${path}${link.search}`;
}

/** How an entry is known again: see `IncomingEntry.keys`. */
export function entryKeys(entry: FeedEntry): IncomingEntry['keys'] {
  const link = entry.link === undefined ? undefined : canonicalLink(entry.link);
  return {
    ...(entry.id === undefined || entry.id === '' ? {} : { id: hash('id', entry.id) }),
    ...(link === undefined ? {} : { link: hash('link', link) }),
    content: hash('content', entry.title ?? '', entry.published ?? '', entry.link ?? '', entry.title === undefined ? entry.content ?? entry.summary ?? '' : ''),
  };
}

/** Hash of what a reader would see of an entry; another one means that the publisher edited it. */
export function entryRevision(entry: FeedEntry): string {
  return hash('revision', entry.title ?? '', entry.author ?? '', entry.content ?? entry.summary ?? '');
}
