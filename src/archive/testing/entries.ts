import type { FeedState } from '../../common/feed-state.ts';
import type { IncomingEntry } from '../archive.ts';

export const now = Date.UTC(2026, 10, 23, 12);
export const feedUrl = (feedId: number): string => `https://feed-${feedId}.example.org/feed`;
export const state = (feedId: number): FeedState => ({ url: feedUrl(feedId), nextFetchAt: now + 3_600_000, lastAttemptAt: now, errorCount: 0, gone: false });

export function entry(name: string, text: string): IncomingEntry {
  const url = `https://gazette.example.org/${name}`;
  return {
    keys: { id: `id-${name}`, link: `link-${name}`, content: `content-${name}` },
    revision: text,
    wantsPage: false,
    article: { url, canonicalUrl: url, title: `Title of ${name}`, excerpt: '', html: `<p>${text}</p>`, text, wordCount: 4, origin: 'feed', originReason: 'Full text.', categories: [], enclosures: [] },
  };
}
