import { discussionSite, isWellKnownDiscussion } from '../../../common/discussion-sites.ts';
import type { FeedDiscussion } from '../../../common/feed.ts';
import { decodeEntities } from '../xml/entities.ts';
import type { XmlElement } from '../xml/element.ts';
import { textOf } from '../xml/value.ts';
import { absoluteUrl, urlIn, type ReadContext } from './context.ts';
import type { FeedLink } from './links.ts';

/** More than any page has; a greater number is a mistake or an attempt. */
const mostComments = 9_999_999;
const longestAddress = 2048;
/** Where in an entry's text an aggregator may say something of itself. */
const readAtMost = 20_000;

/**
 * Where an entry is discussed: `comments` of RSS, `replies` of Atom (RFC 4685), and how many comments there are (`slash:comments`,
 * `thr:count`, `thr:total`). Failing a page, the feed of comments (`wfw:commentRss`). Aggregators whose link is the discussion name the page that it
 * is about in their text; those that have no element for the count often say it there, too.
 * @param html text of the entry, sanitised
 */
export function discussionIn(entry: XmlElement, links: readonly FeedLink[], context: ReadContext, { link, html }: { link: string | undefined; html: string | undefined }): FeedDiscussion | undefined {
  const element = entry.first('comments');
  const replies = links.filter(({ rel }) => rel.split(/\s+/).includes('replies'));
  const page = urlIn(element, textOf(element), context) ?? (replies.find(({ type }) => type === undefined || type.includes('html')) ?? replies[0])?.url;
  const isOwnLink = page === undefined && link !== undefined && isWellKnownDiscussion(link);
  const feed = entry.first('wfw:commentrss');
  const url = page ?? (isOwnLink ? link : undefined) ?? urlIn(feed, textOf(feed), context);
  if (url === undefined || url.length > longestAddress) return undefined;
  const said = discussionSite(url) === undefined ? '' : (html ?? '').slice(0, readAtMost);
  const about = isOwnLink || url === link ? pageNamedIn(said) : undefined;
  const comments = countOf(textOf(entry.first('slash:comments'))) ?? countOf(replyCount(entry)) ?? countOf(textOf(entry.first('thr:total'))) ?? countSaidIn(said);
  return { url, ...(comments === undefined ? {} : { comments }), ...(about === undefined ? {} : { about }) };
}

const replyCount = (entry: XmlElement): string | undefined =>
  entry.all('link', 'atom:link').filter((link) => link.attribute('rel')?.toLowerCase() === 'replies').map((link) => link.attribute('thr:count')).find((count) => count !== undefined);

function countOf(text: string | undefined): number | undefined {
  if (text === undefined || !/^\d{1,9}$/.test(text)) return undefined;
  const count = Number(text);
  return count > mostComments ? undefined : count;
}

/** `[link]` of Reddit, `Link URL:` of Tildes. */
function pageNamedIn(html: string): string | undefined {
  const href = /<a href="([^"]{1,2048})"[^<>]{0,200}>\s*\[link\]\s*<\/a>/i.exec(html)?.[1] ?? /\bLink URL:\s*<a href="([^"]{1,2048})"/i.exec(html)?.[1];
  return href === undefined ? undefined : absoluteUrl(decodeEntities(href), undefined);
}

/** `# Comments: 42`, `Comments: 42`, or a link `42 comments`. */
const countSaidIn = (html: string): number | undefined => countOf(/\bComments: (\d{1,9})\b/i.exec(html)?.[1] ?? />\s*(\d{1,9}) comments?\s*<\/a>/i.exec(html)?.[1]);
