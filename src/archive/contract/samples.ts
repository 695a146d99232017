import { afterEach, beforeEach } from 'vitest';
import type { FeedState } from '../../common/feed-state.ts';
import { houseOf } from '../house.ts';
import type { Archive, Edition, IncomingEntry, NewArticle, StoredFetchOutcome } from '../archive.ts';
import type { ContractDatabase, ContractPlace } from './place.ts';

export const hour = 3_600_000;
export const day = 24 * hour;
/** The present of these tests. */
export const now = Date.UTC(2026, 10, 23, 12);

export const state = (url: string, changes: Partial<FeedState> = {}): FeedState => ({ url, nextFetchAt: now + hour, lastAttemptAt: now, lastSuccessAt: now, errorCount: 0, gone: false, ...changes });

export const article = (changes: Partial<NewArticle> = {}): NewArticle => {
  const text = changes.text ?? 'The harbour bridge opened again on Monday.';
  return {
    url: 'https://gazette.example.org/bridge',
    title: 'Bridge opens',
    excerpt: text.slice(0, 100),
    html: `<p>${text}</p>`,
    text,
    wordCount: text.split(' ').length,
    origin: 'feed',
    originReason: 'The feed gives the full text.',
    categories: [],
    enclosures: [],
    ...changes,
  };
};

/** An entry whose id, link, title and text all follow from its name. */
export function entry(name: string, changes: Partial<Omit<IncomingEntry, 'article'>> & { article?: Partial<NewArticle> } = {}): IncomingEntry {
  const url = `https://gazette.example.org/${name}`;
  return {
    keys: { id: `id-${name}`, link: `link-${name}`, content: `content-${name}` },
    revision: `revision-${name}`,
    wantsPage: false,
    ...changes,
    article: article({ url, canonicalUrl: url, title: `Title of ${name}`, text: `Text of ${name}, told at length.`, publishedAt: now - hour, ...changes.article }),
  };
}

export interface Desk {
  readonly archive: Archive;
  /** What the house sees. */
  readonly edition: Edition;
  readonly place: ContractPlace;
  /** Subscribes to a feed of this name and gives its id. */
  feed(name: string, folder?: string[]): Promise<number>;
  store(feedId: number, entries: IncomingEntry[], at?: number): Promise<StoredFetchOutcome>;
  titles(filter?: Parameters<Edition['articles']['list']>[0]): Promise<string[]>;
}

/** A fresh archive for every test of a suite. */
export function freshDesk(database: ContractDatabase): Desk {
  let place: ContractPlace | undefined;
  let archive: Archive | undefined;
  beforeEach(async () => {
    place = await database.place();
    archive = await place.open({ clock: () => now });
  });
  afterEach(async () => {
    await archive?.close();
    await place?.remove();
  });
  const present = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('Used outside a test.');
    return value;
  };
  return {
    get archive() {
      return present(archive);
    },
    get edition() {
      return houseOf(present(archive));
    },
    get place() {
      return present(place);
    },
    async feed(name, folder = []) {
      const [outcome] = await houseOf(present(archive)).feeds.subscribe([{ feedUrl: `https://${name}.example.org/feed`, folder }], now);
      return present(outcome).feedId;
    },
    async store(feedId, entries, at = now) {
      const overview = present(await houseOf(present(archive)).feeds.get(feedId));
      return present(archive).desk.storeFeed({ feedId, now: at, state: state(overview.url), document: { title: `Feed ${feedId}`, entries } });
    },
    async titles(filter = {}) {
      return (await houseOf(present(archive)).articles.list({ limit: 1000, ...filter })).cards.map((card) => card.title);
    },
  };
}
