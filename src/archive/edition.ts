import type { FeedState } from '../common/feed-state.ts';
import type { Subscription } from '../common/opml.ts';
import type { Reader } from '../common/reader.ts';
import type { IconShelf, SettingShelf } from './archive.ts';
import type { ReaderArticles } from './reader-articles.ts';
import type { FoundPassages, Mention, PassageOptions, SearchOptions, SearchResult } from './search-shapes.ts';
import type { ReaderStories } from './stories/reader-stories.ts';
import type { ReaderTags } from './tag-shapes.ts';

/**
 * The archive as one reader has it: everything that they see, and everything that is theirs. Pages, commands and protocols that act for
 * a reader work with this and with nothing else of articles, tags, stories and subscriptions.
 */
export interface Edition {
  readonly reader: Reader;
  feeds: ReaderFeeds;
  articles: ReaderArticles;
  tags: ReaderTags;
  stories: ReaderStories;
  icons: Pick<IconShelf, 'get'>;
  /** What they chose for themselves; nothing is kept for the public. */
  settings: SettingShelf;
  search(query: string, options?: SearchOptions): Promise<SearchResult>;
  /** Passages that may answer a question, those of the likeliest article first. Any text is a question. */
  passages(question: string, options?: PassageOptions): Promise<FoundPassages>;
  /**
   * Where a name stands, letter for letter, of the articles that most likely tell of it.
   * @param limit articles that are read
   */
  mentions(name: string, limit: number): Promise<Mention[]>;
  stats(): Promise<ReaderStats>;
}

export interface ReaderStats {
  feeds: number;
  articles: number;
  unread: number;
  saved: number;
}

/** What a reader subscribes to. */
export interface ReaderFeeds {
  /** Adds subscriptions that are not there yet (same feed address = same feed); folders are made as needed. */
  subscribe(subscriptions: readonly Subscription[], now: number): Promise<SubscribeOutcome[]>;
  unsubscribe(feedId: number): Promise<void>;
  rename(feedId: number, title: string | undefined): Promise<void>;
  move(feedId: number, folder: readonly string[]): Promise<void>;
  list(): Promise<FeedOverview[]>;
  get(feedId: number): Promise<FeedOverview | undefined>;
  byUrl(url: string): Promise<FeedOverview | undefined>;
  /** All subscriptions in reading order, for OPML. */
  subscriptions(): Promise<Subscription[]>;
}

export interface SubscribeOutcome {
  feedId: number;
  feedUrl: string;
  added: boolean;
}

export interface FeedOverview {
  id: number;
  url: string;
  title: string;
  subtitle?: string;
  siteUrl?: string;
  folder: string[];
  hasIcon: boolean;
  articles: number;
  unread: number;
  newestAt?: number;
  state: FeedState;
}
