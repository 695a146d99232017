import type { FoundFeed } from './discover-feeds.ts';

/**
 * Of the feeds that a page declares, those that a reader means by the page's address, best first. Several formats of one
 * feed (the same title but for words such as "RSS" and "Atom") count once; feeds below the page's own path go before the
 * site's.
 */
export function mainFeeds(declared: readonly FoundFeed[], pageUrl: string): FoundFeed[] {
  const kept: { feed: FoundFeed; name: string; formats: Set<string> }[] = [];
  for (const feed of declared) {
    const name = bareTitle(feed.title);
    const format = formatOf(feed);
    const same = kept.find((other) => other.name === name && !other.formats.has(format));
    if (same) same.formats.add(format);
    else kept.push({ feed, name, formats: new Set([format]) });
  }
  const feeds = kept.map(({ feed }) => feed);
  const own = feeds.filter(({ url }) => isBelow(url, pageUrl));
  return own.length > 0 ? own : feeds;
}

const formatWords = /\b(?:rss|atom|rdf|xml|json|feeds?|[0-2]\.[0-9]+|1|2)\b|[^\p{L}\p{N}]+/giu;

const bareTitle = (title = ''): string => title.toLowerCase().replace(formatWords, ' ').trim().replace(/\s+/g, ' ');

function formatOf({ url, type = '' }: FoundFeed): string {
  const named = /rss|atom|rdf|json/i.exec(type) ?? /rss|atom|rdf|json/i.exec(new URL(url).pathname);
  return named?.[0].toLowerCase() ?? 'other';
}

function isBelow(url: string, pageUrl: string): boolean {
  const page = new URL(pageUrl);
  const last = page.pathname.lastIndexOf('/');
  const folder = page.pathname.includes('.', last) ? page.pathname.slice(0, last + 1) : page.pathname.replace(/\/?$/, '/');
  const feed = new URL(url);
  return folder !== '/' && feed.host === page.host && feed.pathname.startsWith(folder);
}
