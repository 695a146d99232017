import type { FeedDocument } from '../../common/feed.ts';
import { httpUrl } from '../../common/html/url.ts';
import type { Problem, Result } from '../../common/result.ts';
import { describeOther } from './not-a-feed.ts';
import { readJsonFeed } from './json.ts';
import { findFeed, isFeed, readFeed, statedSite, type FeedParts } from './read/feed.ts';
import { languageTag } from './read/context.ts';
import { linkHeader } from './read/link-header.ts';
import { decodeBytes } from './text/decode.ts';
import { scanXml } from './xml/scan.ts';

/** Where a feed came from. */
export interface FeedSource {
  /** The address that answered, after redirects: the base of relative links. */
  url?: string;
  /** Response headers; names in any case. Used: Content-Type, Content-Location, Content-Language, Link. */
  headers?: Readonly<Record<string, string>>;
}

/** Longer documents are refused; the request module stops long before. */
const longestInput = 64_000_000;

/**
 * Reads a feed in any format: RSS 0.90 to 2.0 and RSS 1.0 (RDF), Atom 0.3 and 1.0, CDF, JSON Feed 1.0 and 1.1, well-formed
 * or not, in any encoding. Nothing is fetched, nothing is kept between calls, and it takes time in proportion to the input.
 *
 * Dates come out as ISO 8601 UTC, addresses as absolute http(s), titles and names as plain text, summary and content as
 * sanitised HTML. Entries without an id or a date have none; a document that ends too early gives what it has; of
 * very long feeds the first 5,000 entries are kept.
 * @returns `not-a-feed` with a message that says what it is instead, `bot-wall` for a page that keeps programs out,
 *   `too-large` for more than 64 million bytes
 * @example parseFeed(bytes, { url: 'https://example.org/feed', headers: { 'content-type': 'application/rss+xml' } })
 */
export function parseFeed(bytes: Uint8Array, source: FeedSource = {}): Result<FeedDocument> {
  if (bytes.length > longestInput) return failure({ kind: 'too-large', message: `The feed has ${bytes.length} bytes; ${longestInput} are the most that is read.` });
  const headers = new Map(Object.entries(source.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
  const { text, suspicious } = decodeBytes(bytes, headers.get('content-type'));
  const base = documentBase(source.url, headers.get('content-location'));
  const document = readJsonLike(text, base) ?? readXml(text, suspicious, base);
  if (!document) return failure(describeOther(bytes, text, Object.fromEntries(headers)));
  addFromHeaders(document, headers, base);
  return { ok: true, value: document };
}

const failure = (problem: Problem): Result<FeedDocument> => ({ ok: false, problem });

/** RFC 9110 section 8.7: Content-Location is relative to the address that answered, and then stands for it. */
const documentBase = (url: string | undefined, location: string | undefined): string | undefined =>
  httpUrl(location?.trim() ?? '', url) ?? httpUrl(url ?? '');

const readJsonLike = (text: string, base: string | undefined): FeedDocument | undefined => (/^\s*\{/.test(text) ? readJsonFeed(text, base) : undefined);

function readXml(text: string, suspicious: boolean, base: string | undefined): FeedDocument | undefined {
  if (!text.includes('<')) return undefined;
  const parts = findFeed(scanXml(text, suspicious).top);
  return parts && isFeed(parts) ? readFeed(parts, { base: usefulBase(parts, base) }) : undefined;
}

/** Services that serve other people's feeds: what is relative there belongs to the site that the feed names. */
const proxies = /^(?:feeds2?\.feedburner\.com|feedproxy\.google\.com|feeds\.feedblitz\.com|feedpress\.me|feed\.feedcat\.net|rss\.app|feeds\.pinboard\.in|fetchrss\.com|morss\.it)$/i;

function usefulBase(parts: FeedParts, base: string | undefined): string | undefined {
  if (base !== undefined && !proxies.test(new URL(base).hostname)) return base;
  return statedSite(parts) ?? base;
}

function addFromHeaders({ feed }: FeedDocument, headers: ReadonlyMap<string, string>, base: string | undefined): void {
  const links = linkHeader(headers.get('link'), base);
  // WebSub section 4: the headers come before what the document says.
  const hub = links.get('hub') ?? feed.hub;
  const self = links.get('self') ?? feed.self;
  const language = feed.language ?? languageTag(headers.get('content-language')?.split(',')[0]);
  if (hub !== undefined) feed.hub = hub;
  if (self !== undefined) feed.self = self;
  if (language !== undefined) feed.language = language;
}
