import type { FoundFeed } from './discover-feeds.ts';

type Narrowing = (feeds: FoundFeed[], pageUrl: string) => FoundFeed[];

/**
 * Of the feeds that a page declares, those that a reader means by the page's address, best first: one format of each
 * feed, feeds below the page's own path before the site's, no extras and no sections where the whole is there too.
 */
export function mainFeeds(declared: readonly FoundFeed[], pageUrl: string): FoundFeed[] {
  let feeds = oneFormatOfEach(declared);
  for (const narrow of narrowings) {
    const kept = narrow(feeds, pageUrl);
    if (kept.length > 0) feeds = kept;
  }
  return feeds;
}

/** Each looks only at what the one before has left, and counts only if it leaves something. */
const narrowings: readonly Narrowing[] = [
  (feeds, pageUrl) => feeds.filter(({ url }) => isBelow(url, pageUrl)),
  (feeds) => feeds.filter((feed) => !isExtra(feed)),
  (feeds) => feeds.filter((feed) => !feeds.some((whole) => isSectionByAddress(feed.url, whole.url) || isSectionByTitle(feed.title, whole.title))),
  (feeds) => feeds.filter(saysEverything).slice(0, feeds.filter(saysEverything).length === 1 ? 1 : 0),
];

/** Feeds whose titles differ in words such as "RSS" and "Atom" only, and feeds without titles in different formats. */
function oneFormatOfEach(declared: readonly FoundFeed[]): FoundFeed[] {
  const kept: { feed: FoundFeed; name: string; formats: Set<string>; titles: Set<string> }[] = [];
  for (const feed of declared) {
    const { title = '' } = feed;
    const name = bareTitle(title);
    const format = formatOf(feed);
    const same = kept.find((other) => other.name === name && (!other.formats.has(format) || (title !== '' && !other.titles.has(title))));
    if (same) {
      same.formats.add(format);
      same.titles.add(title);
    } else kept.push({ feed, name, formats: new Set([format]), titles: new Set([title]) });
  }
  return kept.map(({ feed }) => feed);
}

const brackets = /\([^()]*\)/g;
const formatWords = /\b(?:rss|atom|rdf|xml|json|feeds?|version|[1-2])\b|[0-2]?\.\d+|[^\p{L}\p{N}]+/giu;

const bareTitle = (title: string): string => title.toLowerCase().replace(brackets, ' ').replace(formatWords, ' ').trim().replace(/\s+/g, ' ');

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

/** Recordings, pictures, places and dates beside the articles. */
const extras = /podcast|\b(?:mp3|m4a|aac|ogg|opus|videos?|events|termine|veranstaltungen|web-stories|media-rss)\b|geo-?rss/i;

const isExtra = ({ url, title = '' }: FoundFeed): boolean => extras.test(title) || extras.test(url);

/** `/feed/sport` of `/feed`, `/feed?id=2` of `/feed`, `/sport/rss.xml` of `/rss.xml`. */
function isSectionByAddress(url: string, whole: string): boolean {
  if (url === whole) return false;
  const bare = whole.replace(/\/$/, '');
  if (url.startsWith(bare) && /^[/?&]./.test(url.slice(bare.length))) return true;
  const part = place(url);
  const site = place(whole);
  return part.name === site.name && part.folder.length > site.folder.length && part.folder.startsWith(site.folder);
}

/** Where an address stands and how it ends. */
function place(url: string): { folder: string; name: string } {
  const bare = url.replace(/\/$/, '');
  const slash = bare.lastIndexOf('/') + 1;
  return { folder: bare.slice(0, slash), name: bare.slice(slash) };
}

/** "Quay » Sport" of "Quay". */
function isSectionByTitle(title = '', whole = ''): boolean {
  const name = bareTitle(whole);
  return name !== '' && bareTitle(title).startsWith(`${name} `);
}

const saysEverything = ({ title = '' }: FoundFeed): boolean => /\b(?:all|alle|whole|entire|tout|todos|todas|toutes|tutte|wszystkie)\b/i.test(title);
