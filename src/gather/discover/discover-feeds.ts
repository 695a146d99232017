import { plainTitle } from '../../common/html/title.ts';
import { domainOf } from '../../common/site.ts';
import { isCommentFeed, isFeedLikeUrl, isFeedType, mayBeFeedType } from './feed-like.ts';
import { knownFeeds, profileFeed } from './known-feeds.ts';
import { pageLinks, type PageAnchor, type PageLink, type PageLinks } from './page-links.ts';

/** A feed, or what a page says is one. */
export interface FoundFeed {
  /** Absolute http or https address. */
  url: string;
  /** Plain text. */
  title?: string;
  /** MIME type in lower case. */
  type?: string;
}

export interface PageFeeds {
  /** By `link` elements: the page says that these are its feeds. */
  declared: FoundFeed[];
  /** By the rules of the page's host. */
  known: FoundFeed[];
  /** By links in the text that look like feeds, those of the page's own site first. */
  linked: FoundFeed[];
}

const most = 20;
const longestTitle = 1000;

/**
 * Finds the feeds that a page points to, best first: `link rel="alternate"` with a feed's type (RSS autodiscovery; HTML
 * Standard, 4.6.7.1), then addresses that its host is known to serve, then links that look like feeds. Feeds of comments
 * are left out unless there is nothing else. Nothing is fetched. At most 20.
 * @param page the address that the HTML came from
 */
export function discoverFeeds(html: string, page: { url: string }): FoundFeed[] {
  const { declared, known, linked } = pageFeeds(pageLinks(html, page.url), page.url);
  return unique([...declared, ...known, ...linked]).slice(0, most);
}

/** The same, kept apart by how the page points to them. */
export function pageFeeds(page: PageLinks, pageUrl: string): PageFeeds {
  const declared = unique(page.links.filter(isDeclared).map(({ url, title, type }) => foundFeed(url, title, type)));
  const linked = unique(page.anchors.filter((anchor) => isLinked(anchor, pageUrl)).map(({ url, text }) => foundFeed(url, text)))
    .sort((one, other) => distance(one.url, pageUrl) - distance(other.url, pageUrl));
  const onlyComments = [...declared, ...linked].every(isComments);
  const kept = (feeds: FoundFeed[]): FoundFeed[] => (onlyComments ? feeds : feeds.filter((feed) => !isComments(feed))).slice(0, most);
  return { declared: kept(declared), known: hostFeeds(page, pageUrl), linked: kept(linked) };
}

const isComments = ({ url, title }: FoundFeed): boolean => isCommentFeed(url, title);

function isDeclared({ rel, type, url }: PageLink): boolean {
  if (rel.includes('stylesheet')) return false;
  // rel="feed" was in drafts of HTML 5 and is still written.
  if (rel.includes('feed')) return isFeedType(type) || mayBeFeedType(type);
  return rel.includes('alternate') && (isFeedType(type) || (mayBeFeedType(type) && isFeedLikeUrl(url)));
}

const saysFeed = /\b(?:rss|atom|feeds?)\b/i;
const saysOnlyFeed = /^\W*(?:rss|atom|xml|(?:rss|atom|news|web)[\s-]*feeds?|feeds?)\W*$/i;

/** A link to another site's feed may be anything, a blogroll for instance; the page must call it a feed. */
function isLinked({ url, text }: PageAnchor, pageUrl: string): boolean {
  return isFeedLikeUrl(url) ? distance(url, pageUrl) < 2 || saysFeed.test(text) : saysOnlyFeed.test(text) && distance(url, pageUrl) < 2;
}

function foundFeed(url: string, words: string, type = ''): FoundFeed {
  const title = plainTitle(words).slice(0, longestTitle).trim();
  return { url: url.split('#', 1)[0] ?? url, ...(title === '' ? {} : { title }), ...(type === '' ? {} : { type }) };
}

function hostFeeds({ links }: PageLinks, pageUrl: string): FoundFeed[] {
  const canonical = links.find(({ rel }) => rel.includes('canonical'))?.url ?? pageUrl;
  const profile = profileFeed(pageUrl);
  return [...new Set([...knownFeeds(pageUrl), ...knownFeeds(canonical), ...(profile === undefined ? [] : [profile])])].map((url) => ({ url }));
}

/** 0 for the page's own host, 1 for another host of its site, 2 for other sites. */
function distance(url: string, pageUrl: string): number {
  const host = new URL(url).host;
  const own = new URL(pageUrl).host;
  if (host === own) return 0;
  return domainOf(host) === domainOf(own) ? 1 : 2;
}

/** Each address once, with or without the slash at its end. */
function unique(feeds: FoundFeed[]): FoundFeed[] {
  const seen = new Map<string, FoundFeed>();
  for (const feed of feeds) {
    const key = feed.url.replace(/\/$/, '');
    if (!seen.has(key)) seen.set(key, feed);
  }
  return [...seen.values()];
}
