import { Parser } from 'htmlparser2';
import { plainTitle } from '../../common/html/title.ts';
import { decodeBytes } from '../feed/text/decode.ts';

export interface SniffedFeed {
  format: 'rss' | 'rdf' | 'atom' | 'json';
  /** The feed's own title, when it stands near the beginning. */
  title?: string;
}

const headBytes = 64 * 1024;
const jsonVersion = /"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org\\?\/version\\?\//i;

/** Whether bytes are a feed, by their beginning: the root element, or the version of a JSON Feed. */
export const looksLikeFeed = (bytes: Uint8Array, contentType?: string): boolean => sniffFeed(bytes, contentType) !== undefined;

/**
 * Tells a feed from other documents by its beginning, without parsing it: RSS, RDF with RSS in it, Atom, JSON Feed
 * (jsonfeed.org version 1.1, "Top-level"). Says nothing about whether the rest is sound.
 * @param contentType the Content-Type header, for its charset only
 */
export function sniffFeed(bytes: Uint8Array, contentType?: string): SniffedFeed | undefined {
  const head = decodeBytes(bytes.subarray(0, headBytes), contentType).text.trimStart();
  if (head.startsWith('{')) return sniffJson(bytes, head);
  const format = rootFormat(head);
  if (format === undefined) return undefined;
  const title = channelTitle(head);
  return title === '' ? { format } : { format, title };
}

function sniffJson(bytes: Uint8Array, head: string): SniffedFeed | undefined {
  // `version` should come first but need not: an object's members have no order.
  if (!jsonVersion.test(head) && !jsonVersion.test(decodeBytes(bytes.subarray(-headBytes)).text)) return undefined;
  const written = /"title"\s*:\s*("(?:[^"\\]|\\.){0,2000}")/.exec(head.slice(0, Math.max(0, head.indexOf('"items"'))));
  const title = written?.[1] === undefined ? '' : plainTitle(unquoted(written[1]));
  return title === '' ? { format: 'json' } : { format: 'json', title };
}

function unquoted(json: string): string {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'string' ? value : '';
  } catch (error) {
    if (error instanceof SyntaxError) return '';
    throw error;
  }
}

const root = /<(?:[\w.-]{1,40}:)?(rss|feed|rdf|channel)(?=[\s>/])([^>]{0,4000})/i;

/** The root may follow a declaration, comments, a DOCTYPE, or what a broken program printed before; but no web page. */
function rootFormat(head: string): SniffedFeed['format'] | undefined {
  const bare = head.slice(0, 16_384).replace(/<!--[^]*?(?:-->|$)/g, '');
  const found = root.exec(bare);
  if (!found || /<(?:!doctype\s+html|html|body|head|svg|opml|urlset|sitemapindex)[\s>]/i.test(bare.slice(0, found.index))) return undefined;
  const name = found[1]?.toLowerCase();
  if (name === 'feed') return 'atom';
  if (name !== 'rdf') return 'rss';
  return /purl\.org\/(?:net\/)?rss|my\.netscape\.com\/rdf|channel\.netscape\.com\/rdf|<(?:[\w.-]{1,40}:)?channel[\s>]/i.test(head) ? 'rdf' : undefined;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();
const holders = new Set(['channel', 'feed']);

/** The first `title` directly in the channel or feed. */
function channelTitle(head: string): string {
  const open: string[] = [];
  let title = '';
  let ended = false;
  const parser = new Parser({
    onopentagname(name) { open.push(local(name)); },
    onclosetag(name) {
      if (open.pop() === 'title' && holders.has(open.at(-1) ?? '') && !name.includes(':')) ended = true;
      if (ended) parser.pause();
    },
    ontext(text) {
      if (!ended && open.at(-1) === 'title' && holders.has(open.at(-2) ?? '')) title += text;
    },
  }, { xmlMode: true });
  parser.write(head);
  return ended ? plainTitle(title) : '';
}
