import type { Kysely, RawBuilder, SqlBool } from 'kysely';
import type { Reader } from '../common/reader.ts';
import type { Place } from './cursor.ts';
import type { StateColumns } from './feed-state-json.ts';
import type { TagKind } from '../common/tag.ts';
import type { ArticleTable, Tables } from './schema.ts';
import type { Sight } from './sight.ts';

/**
 * What differs from database to database; the shelves are written against this and Kysely. SQLite's is in
 * `sqlite/`. Methods are asynchronous so that a server can stand behind them.
 */
export interface Engine {
  /** Queries outside any transaction; what belongs to readers is behind `owned.ts`. */
  read: Kysely<Tables>;
  /** For a library with queries of its own: each write is a transaction by itself. */
  apart: Kysely<Tables>;
  lookups: Lookups;
  /**
   * One write transaction: all of it is stored or nothing. Keep it short and await nothing in it but its queries.
   * @throws {ArchiveBusy} when other processes kept the lock too long; whatever `work` throws
   */
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** Changes whenever anything was committed by any other connection. */
  changeCount(): number;
  bytes(): Promise<number>;
  schemaVersion: number;
  backup(file: string): Promise<void>;
  check(): Promise<string[]>;
  close(): Promise<void>;
}

export interface Transaction extends Lookups {
  db: Kysely<Tables>;
  /** Stores new articles and gives their ids, in the given order; ids rise and are never used again. */
  insertArticles(articles: readonly ArticleInsert[]): Promise<number[]>;
  insertEntries(feedId: number, entries: readonly EntryInsert[]): Promise<void>;
  /** Adds to the unread articles of hours, for some readers. */
  addToHours(hours: ReadonlyMap<number, number>, readerIds: readonly number[]): Promise<void>;
  /**
   * Readers who see a feed are about to see it no more (`by` -1), or just came to see it (1): counts what they see by it alone, and the
   * feed itself. The subscription must be there.
   */
  countFeed(readerIds: readonly number[], feedId: number, by: 1 | -1): Promise<void>;
  /** Counts a reader's unread and saved articles from nothing. */
  countAnew(readerId: number): Promise<void>;
  putBody(articleId: number, data: Uint8Array): Promise<void>;
  /** Updates the states of feeds and ends their claims. */
  putFeedStates(states: readonly FeedStateRow[]): Promise<void>;
  /** Makes words findable, replacing what was there for the article. */
  index(documents: readonly WordsOfArticle[], options: { replace: boolean }): Promise<void>;
  unindex(articleIds: readonly number[]): Promise<void>;
  findTags(keys: readonly string[]): Promise<TagRow[]>;
  /** Makes tags and gives their ids. */
  insertTags(tags: readonly Pick<TagRow, 'key' | 'label' | 'kind'>[]): Promise<number[]>;
  /** Keeps label, forms and kind. */
  renameTags(tags: readonly TagRow[]): Promise<void>;
  insertArticleTags(rows: readonly ArticleTagRow[]): Promise<void>;
  /**
   * Articles of about the time of these, the newest first, that have one of their tags as a candidate and do not show it,
   * where fewer than `sharedAtMost` articles have it.
   */
  sharingArticles(rows: readonly ArticleTagRow[], options: { withinMs: number; eachAtMost: number; sharedAtMost: number }): Promise<number[]>;
  /** The candidates of articles, each with how many other articles of about the same time have it, counting no further than `atMost`. */
  candidatesOf(articleIds: readonly number[], options: { withinMs: number; atMost: number }): Promise<CandidateRow[]>;
  /** Shows or hides candidates, and counts them in their tags. */
  showTags(changes: readonly { articleId: number; tagId: number; shown: boolean }[]): Promise<void>;
}

/** Reads that work on either connection. */
export interface Lookups {
  /** Which of these keys the feed has, with the article each means. */
  knownKeys(feedId: number, keys: readonly number[]): Promise<KnownKey[]>;
  /** What a reader sees now. */
  sightOf(reader: Reader): Promise<Sight>;
  /** That a reader sees an article; `article` names the column of its id. */
  sees(sight: Sight, article: string): RawBuilder<SqlBool>;
  /** Which feed `article` is from, as far as a reader sees. */
  sourceFor(sight: Sight): RawBuilder<number>;
  /** One stretch of a list, in its order; see `ListQuery`. */
  stretch(query: ListQuery): Promise<Place[]>;
  /** One stretch of the list of stories, by rank downwards; `sortAt` of a place is the rank. */
  stretchOfStories(query: StoryListQuery): Promise<Place[]>;
  /** Ids up to a limit of what a reader has not read, of all feeds or of some; in no order. */
  unreadIds(sight: Sight, upToId: number, feedIds?: readonly number[]): Promise<number[]>;
  /** A list of numbers or strings of any length as the right side of `in`. */
  many<T extends number | string>(values: readonly T[]): RawBuilder<T>;
  /** Articles in the word index that fit, those with the highest ids (below `belowId`) up to a limit, highest first. */
  find(wanted: Wanted, limit: number, belowId?: number): Promise<Place[]>;
  /** All articles that have a word, up to a limit, by rising id. */
  withWord(word: string, limit: number): Promise<number[]>;
  /** How many articles have a word, counting no further than `limit`. */
  countWord(word: string, limit: number): Promise<number>;
  /** Words of the index that begin so, in order. */
  wordsFrom(beginning: string, limit: number): Promise<string[]>;
}

/** A word of the index; with `prefix` any that begins so. */
export interface IndexWord {
  word: string;
  prefix: boolean;
}

/** Words that must all occur. */
export type AllOf = readonly IndexWord[];
/** At least one of them must hold. */
export type AnyOf = readonly AllOf[];

/** A question to the word index; `all` or it finds nothing. */
export interface Wanted {
  all: readonly AnyOf[];
  /** None of these may hold; each holds when all its clauses do. */
  none: readonly (readonly AnyOf[])[];
}

export interface ListQuery {
  sight: Sight;
  /** Feeds that the reader sees; absent = all of them, and what they saved. */
  feedIds?: readonly number[];
  /** Articles with one of these tags. */
  tagIds?: readonly number[];
  subject?: string;
  unread: boolean;
  saved: boolean;
  /** Begin after this place; absent = at the end of the list that the direction leads away from. */
  from?: Place;
  /** `older` goes down a list (newest first), `newer` up (oldest first). */
  direction: 'older' | 'newer';
  limit: number;
}

export interface StoryListQuery {
  sight: Sight;
  subject?: string | undefined;
  leastVoices?: number | undefined;
  mostVoices?: number | undefined;
  /** Changed at this time or later. */
  since?: number | undefined;
  /** Only stories with a report that is all of this. */
  reports?: StoryReportQuery | undefined;
  from?: Place | undefined;
  limit: number;
}

export interface StoryReportQuery {
  /** In one of these. */
  feedIds?: readonly number[] | undefined;
  /** With one of these. */
  tagIds?: readonly number[] | undefined;
  unread: boolean;
  saved: boolean;
}

export interface KnownKey {
  key: number;
  articleId: number;
  revision: number;
  idKey: number | null;
}

export type ArticleInsert = Omit<ArticleTable, 'id' | 'page_attempts' | 'page_fetched_at' | 'page_problem' | 'versions' | 'text_at' | 'understood' | 'subject' | 'gist' | 'misunderstood' | 'placed'> & { body: Uint8Array };

export interface EntryInsert {
  articleId: number;
  sortAt: number;
  revision: number;
  idKey: number | undefined;
  /** All keys by which it is known again. */
  keys: readonly number[];
}

export interface FeedStateRow {
  feedId: number;
  columns: StateColumns;
}

/** What an article is found by (`search/article-words.ts`). */
export interface WordsOfArticle {
  articleId: number;
  words: readonly string[];
  language: string;
}

export interface TagRow {
  id: number;
  key: string;
  label: string;
  forms: string | null;
  kind: TagKind;
}

export interface ArticleTagRow {
  articleId: number;
  tagId: number;
  sortAt: number;
  /** In thousandths. */
  score: number;
  shown: boolean;
}

export interface CandidateRow extends ArticleTagRow {
  key: string;
  label: string;
  kind: TagKind;
  /** By the reader. */
  hidden: boolean;
  /** The tag that it is part of, else its own id. */
  root: number;
  /** Counted for the root and all of its parts. */
  sharedBy: number;
}
