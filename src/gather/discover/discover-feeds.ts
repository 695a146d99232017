import { plainTitle } from '../../common/html/title.ts';
import { isCommentFeed, isFeedLikeUrl, isFeedType, mayBeFeedType } from './feed-like.ts';
import { knownFeeds, profileFeed } from './known-feeds.ts';
import { pageLinks, type PageAnchor, type PageLink, type PageLinks } from './page-links.ts';

/** A feed that a page points to, not yet looked at. */
export interface FoundFeed {
  /** Absolute http or https address. */
  url: string;
  /** Plain text. */
  title?: string;
  /** MIME type in lower case. */
  type?: string;
}

export interface DiscoveredFeeds {
  /** By `link` elements: the page says that these are its feeds. */
  declared: FoundFeed[];
  /** By rules of the page's host. */
  known: FoundFeed[];
  /** By links in the text whose addresses look like feeds. */
  linked: FoundFeed[];
}

const most = 20;

/**
 * Finds the feeds that a page points to, best first: `link rel="alternate"` with a feed's type (RSS autodiscovery; HTML
 * Standard, 4.6.7.1), then addresses that its host is known to serve, then links that look like feeds, those of the
 * page's own site before others. Feeds of comments are left out unless there is nothing else. At most 20.
 * @param page the address that the HTML came from
 */
export function discoverFeeds(html: string, page: { url: string }): FoundFeed[] {
  const { declared, known, linked } = sortedFeeds(html, page);
  return unique([...declared, ...known, ...linked]).slice(0, most);
}

/** The same, apart by how the page points to them. */
export function sortedFeeds(html: string, page: { url: string }): DiscoveredFeeds {
  const found = pageLinks(html, page.url);
  const declared = unique(found.links.filter(isDeclared).map(declaredFeed));
  const linked = unique(found.anchors.filter(({ url }) => isFeedLikeUrl(url)).map(linkedFeed)).sort((one, other) => strangeness(one, page.url) - strangeness(other, page.url));
  const known = hostFeeds(found, page.url).map((url) => ({ url }));
  const commentsOnly = [...declared, ...linked].every(isComments);
  const kept = (feeds: FoundFeed[]): FoundFeed[] => (commentsOnly ? feeds : feeds.filter((feed) => !isComments(feed))).slice(0, most);
  return { declared: kept(declared), known, linked: kept(linked) };
}

const isComments = ({ url, title }: FoundFeed): boolean => isCommentFeed(url, title);

function isDeclared({ rel, type, url }: PageLink): boolean {
  if (rel.includes('stylesheet') || rel.includes('icon')) return false;
  if (rel.includes('feed')) return isFeedType(type) || mayBeFeedType(type);
  if (!rel.includes('alternate')) return false;
  return isFeedType(type) || (mayBeFeedType(type) && isFeedLikeUrl(url));
}

function declaredFeed({ url, type, title }: PageLink): FoundFeed {
  const words = plainTitle(title);
  return { url: withoutFragment(url), ...(words === '' ? {} : { title: words }), ...(type === '' ? {} : { type }) };
}

function linkedFeed({ url, text }: PageAnchor): FoundFeed {
  const words = plainTitle(text);
  return { url: withoutFragment(url), ...(words === '' ? {} : { title: words }) };
}

function hostFeeds({ links }: PageLinks, pageUrl: string): string[] {
  const canonical = links.find(({ rel }) => rel.includes('canonical'))?.url;
  const feeds = [...knownFeeds(pageUrl), ...(canonical === undefined ? [] : knownFeeds(canonical))];
  const profile = profileFeed(pageUrl);
  return [...new Set(profile === undefined ? feeds : [...feeds, profile])];
}

/** 0 for the page's host, 1 for another host of the same site, 2 for others. */
function strangeness({ url }: FoundFeed, pageUrl: string): number {
  const host = new URL(url).hostname;
  const own = new URL(pageUrl).hostname;
  if (host === own) return 0;
  return siteOf(host) === siteOf(own) ? 1 : 2;
}

const siteOf = (host: string): string => host.split('.').slice(-2).join('.');

const withoutFragment = (url: string): string => url.split('#', 1)[0] ?? url;

function unique(feeds: FoundFeed[]): FoundFeed[] {
  const seen = new Map<string, FoundFeed>();
  for (const feed of feeds) if (!seen.has(feed.url)) seen.set(feed.url, feed);
  return [...seen.values()];
}
