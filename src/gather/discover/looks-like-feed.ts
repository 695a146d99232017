import { decodeBytes } from '../feed/text/decode.ts';
import { plainTitle } from '../../common/html/title.ts';
import { channelTitle } from './channel-title.ts';

export interface SniffedFeed {
  format: 'rss' | 'rdf' | 'atom' | 'json';
  /** The feed's own title as plain text, when it stands near the beginning. */
  title?: string;
}

const headBytes = 64 * 1024;
const longestTitle = 300;

/** Whether bytes are a feed, by their beginning: the root element, or the version of a JSON Feed. */
export const looksLikeFeed = (bytes: Uint8Array, contentType?: string): boolean => sniffFeed(bytes, contentType) !== undefined;

/**
 * Tells a feed from other documents by its beginning, without parsing it: RSS, RDF with RSS in it, Atom, JSON Feed
 * (jsonfeed.org version 1.1, "Top-level"). Says nothing about whether the rest is sound.
 * @param contentType the Content-Type header; only its charset counts
 */
export function sniffFeed(bytes: Uint8Array, contentType?: string): SniffedFeed | undefined {
  const head = decodeBytes(headOf(bytes), contentType).text.trimStart();
  const format = head.startsWith('{') ? jsonFormat(bytes, head) : rootFormat(head);
  if (format === undefined) return undefined;
  const title = (format === 'json' ? jsonTitle(head) : channelTitle(head)).slice(0, longestTitle).trim();
  return title === '' ? { format } : { format, title };
}

/** Ends of tags, quotes and spaces: bytes that are no half of a character in any encoding of a feed. */
const boundaries = new Set([0x3e, 0x22, 0x20, 0x0a]);

/** The beginning, with no character of several bytes cut in two. */
function headOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= headBytes) return bytes;
  let end = headBytes;
  while (end > headBytes / 2 && !boundaries.has(bytes[end - 1] ?? 0)) end--;
  return bytes.subarray(0, end > headBytes / 2 ? end : headBytes);
}

const jsonVersion = /"version"\s{0,20}:\s{0,20}"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org\\?\/version\\?\//i;

/** `version` should come first but need not: the members of an object have no order. */
function jsonFormat(bytes: Uint8Array, head: string): 'json' | undefined {
  const tail = (): string => new TextDecoder('latin1').decode(bytes.subarray(-4096));
  return jsonVersion.test(head) || jsonVersion.test(tail()) ? 'json' : undefined;
}

function jsonTitle(head: string): string {
  const written = /"title"\s*:\s*("(?:[^"\\\n]|\\.){0,2000}")/.exec(head.slice(0, Math.max(0, head.indexOf('"items"'))))?.[1];
  if (written === undefined) return '';
  try {
    const value: unknown = JSON.parse(written);
    return typeof value === 'string' ? plainTitle(value) : '';
  } catch (error) {
    if (error instanceof SyntaxError) return '';
    throw error;
  }
}

const tag = /<(?:[\w.-]{1,40}:)?([a-z][\w.-]{0,40})/gi;
/** What PHP prints around a warning, before the document that follows. */
const printed = new Set(['br', 'b', 'i', 'font']);
const comment = /<!--[^]*?(?:-->|$)/g;
const atomParts = /<(?:[\w.-]{1,40}:)?(?:entry|title|id|updated)[\s>]/i;
const rssParts = /<(?:channel|item)[\s>]/i;
const rssNamespace = /purl\.org\/(?:net\/)?rss|netscape\.com\/rdf|<(?:[\w.-]{1,40}:)?channel[\s>]/i;

/** The root is the first element; declarations, comments and a DOCTYPE may come before it. */
function rootFormat(head: string): SniffedFeed['format'] | undefined {
  const content = head.replace(comment, '');
  for (const { 1: name = '', index } of content.slice(0, 16_384).matchAll(tag)) {
    const rootTag = content.slice(index, index + 4000).split('>', 1)[0] ?? '';
    switch (name.toLowerCase()) {
      case 'feed': return /xmlns|version/i.test(rootTag) || atomParts.test(content) ? 'atom' : undefined;
      case 'rss': case 'channel': return /version/i.test(rootTag) || rssParts.test(content) ? 'rss' : undefined;
      case 'rdf': return rssNamespace.test(content) ? 'rdf' : undefined;
      default: if (!printed.has(name.toLowerCase())) return undefined;
    }
  }
  return undefined;
}
