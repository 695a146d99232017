import type { FeedDocument, FeedEntry, FeedMetadata } from '../../common/feed.ts';
import { parseFeed, type FeedSource } from './parse.ts';

/** For tests: the address that all fixtures come from, unless they say otherwise. */
export const source: FeedSource = { url: 'https://feeds.example.org/dir/feed.xml' };

/** For tests: reads a feed that must be one. */
export function reading(text: string | Uint8Array, from: FeedSource = source): FeedDocument {
  const result = parseFeed(typeof text === 'string' ? new TextEncoder().encode(text) : text, from);
  if (!result.ok) throw new Error(`${result.problem.kind}: ${result.problem.message}`);
  return result.value;
}

/** For tests: the feed's metadata when its channel holds this. */
export const channelOf = (inner: string, from?: FeedSource): FeedMetadata => reading(`<rss version="2.0"><channel>${inner}</channel></rss>`, from).feed;

/** For tests: the one entry of an RSS feed whose item holds this. */
export function itemOf(inner: string, from?: FeedSource): FeedEntry {
  return onlyEntry(reading(`<rss version="2.0"><channel><item>${inner}</item></channel></rss>`, from));
}

/** For tests: the one entry of an Atom feed whose entry holds this. */
export function entryOf(inner: string, from?: FeedSource, attributes = ''): FeedEntry {
  return onlyEntry(reading(`<feed xmlns="http://www.w3.org/2005/Atom"${attributes}><entry>${inner}</entry></feed>`, from));
}

function onlyEntry({ entries }: FeedDocument): FeedEntry {
  const [entry] = entries;
  if (!entry || entries.length > 1) throw new Error(`${entries.length} entries instead of one`);
  return entry;
}
