import type { Author } from '../common/article.ts';
import type { Enclosure } from '../common/feed.ts';
import type { ArticleCard, ArticleFilter, Discussion, Provenance, SourceRef } from './article-shapes.ts';

/** Articles as a reader sees and marks them. */
export interface ReaderArticles {
  /** Newest first, keyset paging. */
  list(filter: ArticleFilter): Promise<ArticleList>;
  get(articleId: number): Promise<ArticlePage | undefined>;
  versions(articleId: number): Promise<ArticleVersion[]>;
  /** Cards of articles that arrived after `afterId`, newest first; and how many there are. */
  arrivedAfter(afterId: number, limit: number): Promise<{ count: number; newestId: number; cards: ArticleCard[] }>;
  /** The neighbours of an article in the list it was opened from. */
  neighbours(articleId: number, filter: ArticleFilter): Promise<{ newer?: ArticleCard; older?: ArticleCard }>;
  unreadCounts(): Promise<{ total: number; byFeed: Map<number, number> }>;
  setRead(articleIds: readonly number[], read: boolean, now: number): Promise<void>;
  /** Marks everything in the filter that arrived up to `upToId` as read; returns the ids changed, for undo. */
  markAllRead(filter: Omit<ArticleFilter, 'limit' | 'before'>, upToId: number, now: number): Promise<number[]>;
  /** Notes that the reader looked at an article again. Where it is not read, nothing changes: who marked it unread is believed. */
  noteLook(articleId: number, at: number): Promise<void>;
  /**
   * What the reader can have seen of an article.
   * @returns undefined where they do not see it
   */
  lookAt(articleId: number): Promise<ArticleLook | undefined>;
  setSaved(articleId: number, saved: boolean, now: number): Promise<void>;
  /** What is counted of the newest articles, in the order of time: what they are about, who read them, who else tells it. */
  lately(limit: number): Promise<LateArticle[]>;
  /** ISO 639 codes of the newest articles, with the share that each has. */
  languages(): Promise<ReadonlyMap<string, number>>;
  /** Subjects that articles have, with how many have each. */
  subjects(): Promise<ReadonlyMap<string, number>>;
  /** Streams everything, oldest first, for `export json`. */
  everything(): AsyncIterable<ArticlePage>;
}

export interface LateArticle {
  articleId: number;
  feedId: number;
  sortAt: number;
  /** Key of a top-level subject. */
  subject?: string;
  /** Keys of tags; nothing that the reader hid. */
  tags: string[];
  read: boolean;
  /** Outlets that tell its story; 1 while it is in none. */
  outlets: number;
}

export interface ArticleList {
  cards: ArticleCard[];
  /** Cursor of the next page; absent at the end. */
  next?: string;
  /** Highest article id at the time of the list, for `arrivedAfter` and `markAllRead`. */
  newestId: number;
}

export interface ArticlePage extends ArticleCard {
  /** The last attempt to read the page failed; `originReason` says why. */
  pageFailed: boolean;
  canonicalUrl?: string;
  modifiedAt?: number;
  siteName?: string;
  html: string;
  text: string;
  originReason: string;
  /** The publisher's page has more of it, and `originReason` says why it is not here. */
  incomplete?: boolean;
  categories: string[];
  enclosures: Enclosure[];
  /** Where its page is discussed, as the feeds say that the reader sees; the most comments first. */
  discussions: Discussion[];
  /** Empty when only the byline is known. */
  authors: Author[];
  keywords: string[];
  /** Sentences of the text. */
  summary: string[];
  keyPoints: string[];
  /** Absent where nothing tells, and for articles that were stored before it was asked. */
  wire?: Provenance;
  /** The story that it is in. */
  storyId?: number;
  /** Other feeds that carried the same article. */
  alsoIn: SourceRef[];
  versions: number;
}

export interface ArticleLook {
  /** Since when the text is as it is. */
  textAt: number;
  /** When the reader last looked; absent where they never did. */
  lookedAt?: number;
}

export interface ArticleVersion {
  /** Since when it was so. */
  seenAt: number;
  title: string;
  html: string;
}
