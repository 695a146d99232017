import type { TextOrigin } from '../common/article.ts';
import type { FeedState } from '../common/feed-state.ts';
import type { Problem } from '../common/result.ts';
import type { Reader } from '../common/reader.ts';
import type { SiteLines } from '../common/site.ts';
import type { SiteRules } from '../common/site-rules.ts';
import type { Alias, AliasCount, AliasEvidence } from '../common/alias.ts';
import type { TagCandidate } from '../common/tag.ts';
import type { SmallVector } from '../common/vectors/quantise.ts';
import type { AccountShelf } from './accounts/shelf.ts';
import type { NewArticle } from './article-shapes.ts';
import type { Edition } from './edition.ts';
import type { Gist } from './gist.ts';
import type { ReaderShelf } from './reader-shelf.ts';
import type { AiShelf } from './ai/shelf.ts';
import type { CommentShelf } from './comments/shelf.ts';
import type { StoryShelf } from './stories/shelf.ts';

export type * from './accounts/shelf.ts';
export type * from './ai/shelf.ts';
export type * from './comments/shelf.ts';
export type * from './edition.ts';
export type * from './reader-articles.ts';
export type * from './search-shapes.ts';
export type * from './stories/reader-stories.ts';
export type * from './stories/shelf.ts';
export type * from './tag-shapes.ts';
export type { ReaderAccount, ReaderShelf } from './reader-shelf.ts';

export type { ArticleCard, ArticleFilter, ArticleImage, Discussion, NewArticle, Provenance, SourceRef, TagRef } from './article-shapes.ts';

/**
 * The archive's one door. Everything that the program keeps goes in and comes out here; nothing outside this room
 * knows which database stands behind it. What belongs to a reader, or is seen by one, is behind `edition`; the rest is for the system. Every method is asynchronous so that a server can stand behind it too.
 * Times are milliseconds since the epoch.
 */
export interface Archive {
  readers: ReaderShelf;
  /** What a reader sees and owns; the same object for the same reader. */
  edition(reader: Reader): Edition;
  feeds: FeedShelf;
  articles: ArticleShelf;
  sites: SiteShelf;
  rules: RuleShelf;
  stories: StoryShelf;
  comments: CommentShelf;
  /** Indexes some articles that wait for it since the index changed, the newest first; returns how many are left. */
  indexSomeAgain(): Promise<number>;
  icons: IconShelf;
  settings: SettingShelf;
  accounts: AccountShelf;
  vectors: VectorShelf;
  /** Tasks of a language model. */
  ai: AiShelf;
  desk: Desk;
  /** Figures of the whole archive, for `doctor`. */
  stats(): Promise<ArchiveStats>;
  /**
   * Calls `listener` soon after another connection, thread or process has committed something (at most once a
   * second). Returns a function that stops the watch.
   */
  watch(listener: () => void): () => void;
  /** Writes a consistent copy of the whole archive to `file` while others read and write. */
  backup(file: string): Promise<void>;
  /** Full integrity check; an empty list means sound. */
  check(): Promise<string[]>;
  close(): Promise<void>;
}

/** All feeds that somebody subscribes to, as the system sees them. */
export interface FeedShelf {
  list(): Promise<FeedEntry[]>;
  get(feedId: number): Promise<FeedEntry | undefined>;
  byUrl(url: string): Promise<FeedEntry | undefined>;
  byPushCallback(callbackId: string): Promise<{ feedId: number; state: FeedState } | undefined>;
}

export interface FeedEntry {
  id: number;
  url: string;
  /** As the feed names itself. */
  title: string;
  siteUrl?: string;
  articles: number;
  newestAt?: number;
  state: FeedState;
}

/** Single articles, for work that is done for everybody. */
export interface ArticleShelf {
  get(articleId: number): Promise<StoredArticle | undefined>;
}

export interface StoredArticle {
  id: number;
  /** The feed whose edits count. */
  feedId: number;
  url?: string;
  title: string;
  lang?: string;
  origin: TextOrigin;
  excerpt: string;
  html: string;
  text: string;
}

/** What is left to do, derived from what is stored; claiming moves the due time first, so a crash repeats nothing. */
export interface Desk {
  /**
   * Claims feeds that are due, most overdue first, hosts mixed. A claim ends when the fetch is stored, when its
   * lease ends, or when the claiming process is dead.
   * @param request.force also feeds that are not due, but never before their `notBefore`.
   */
  claimFeeds(request: { now: number; limit: number; leaseMs: number; force?: boolean; feedIds?: readonly number[]; notAttemptedSince?: number }): Promise<FeedClaim[]>;
  /** Claims articles whose page is still to be fetched. */
  claimPages(request: { now: number; limit: number; leaseMs: number; exceptHosts?: readonly string[] }): Promise<PageClaim[]>;
  /** Claims feeds whose icon was never asked for or is out of date. */
  claimIcons(request: { now: number; limit: number; leaseMs: number }): Promise<IconClaim[]>;
  /** Claims articles that were not understood yet, or by an older version than this: those first that have nothing, then the newest. */
  claimUnderstanding(request: { now: number; limit: number; leaseMs: number; version: number }): Promise<UnderstandingClaim[]>;
  /** Gives claims back untouched (orderly shutdown). */
  release(claims: { feedIds?: readonly number[]; articleIds?: readonly number[]; understandingIds?: readonly number[] }): Promise<void>;
  /** When the next feed or page is due; `undefined` when nothing ever will be. */
  nextDueAt(): Promise<number | undefined>;
  /** How much is left now. */
  backlog(now: number): Promise<{ feedsDue: number; pagesDue: number; pagesWaiting: number }>;

  /** Stores one fetch of a feed: its new state, its metadata, its entries, in one short transaction. */
  storeFeed(fetched: StoredFetch): Promise<StoredFetchOutcome>;
  /** Stores many unchanged feeds' states at once (304 and the like). */
  storeFeedStates(states: readonly { feedId: number; state: FeedState }[]): Promise<void>;
  storePage(page: StoredPage): Promise<void>;
  storePageFailure(failure: PageFailure): Promise<void>;
  /**
   * Stores what was understood of claimed articles; nothing of one that changed since.
   * @param request.choose which of the candidates of an article are shown
   */
  storeUnderstanding(request: { outcomes: readonly Understood[]; version: number; now: number; choose: ChooseTags }): Promise<void>;
  /**
   * Makes tags one that are names of the same thing, as articles that were understood say, and parts those of which they say
   * it no more. What the reader did to tags goes before that.
   */
  foldTags(request: { aliasesOf: FindAliases; now: number }): Promise<FoldedTags>;
  /** How many articles are not understood yet, or by an older version. */
  understandingLeft(version: number): Promise<number>;
  /** The newest articles that could not be understood, with the reason. */
  misunderstood(limit: number): Promise<{ articleId: number; title: string; reason: string }[]>;
}

export interface FeedClaim {
  feedId: number;
  title: string;
  siteUrl?: string;
  state: FeedState;
}

export interface PageClaim {
  articleId: number;
  feedId: number;
  url: string;
  title?: string;
  byline?: string;
  lang?: string;
  /** Attempts already made. */
  attempts: number;
  /** HTML that the feed gave, to compare with or fall back to. */
  feedHtml?: string;
}

/** What there is to understand an article by. */
export interface UnderstandingClaim extends Pick<NewArticle, 'url' | 'title' | 'byline' | 'text' | 'section' | 'kind' | 'excerpt' | 'origin' | 'wordCount' | 'publishedAt' | 'categories'> {
  articleId: number;
  /** What its feed is called. */
  source: string;
  /** As stated; `undefined` where nothing is. */
  lang: string | undefined;
  keywords: readonly string[];
  /** Where the text begins without its dateline; `undefined` where nothing tells. */
  bodyAt: number | undefined;
}

export type Understood = ArticleUnderstanding | { articleId: number; problem: Problem };

/** What the text of an article says of itself. */
export interface ArticleUnderstanding extends Gist {
  articleId: number;
  /** ISO 639-1; absent when the text does not tell. */
  lang?: string | undefined;
  /** Some ten. */
  tags: readonly TagCandidate[];
  /** What it says of names of the same thing. */
  aliases?: readonly AliasEvidence[] | undefined;
  /** Key of a top-level subject. */
  subject?: string | undefined;
  /** For cards, where it says more than the one that is there. */
  excerpt?: string | undefined;
}

/** Tells which tags are other names of a tag; what it gives is never itself an alias. Pure. */
export type FindAliases = (counts: readonly AliasCount[]) => ReadonlyMap<string, Alias>;

/** How many tags became part of another, and how many are tags of their own again. */
export interface FoldedTags {
  folded: number;
  parted: number;
}

/**
 * Chooses which of an article's tags are shown. Pure and quick; it is called inside a transaction.
 * @param candidates without those that the reader hid, best first
 * @returns keys of tags
 */
export type ChooseTags = (candidates: readonly TagCandidate[], about: { sharedBy: (tag: string) => number; days: number }) => readonly string[];

export interface IconClaim {
  feedId: number;
  siteUrl?: string;
  feedUrl: string;
  /** Icon addresses the feed itself named, best first. */
  candidates: string[];
  /** The icon that is kept: where it came from, and its validators. */
  stored?: { url: string; etag?: string; lastModified?: string };
}

export interface StoredFetch {
  feedId: number;
  now: number;
  state: FeedState;
  /** Absent when the document did not change or could not be read. */
  document?: {
    title?: string;
    subtitle?: string;
    siteUrl?: string;
    icon?: string;
    language?: string;
    /** In the feed's own order. */
    entries: IncomingEntry[];
  };
}

/** One feed entry made ready for the shelf. */
export interface IncomingEntry {
  /**
   * How the entry is known again: by its id, else by its canonical link, else by content. Each is a short hash
   * made by `newsroom`. An id wins over a link; a link shared by several entries of one document identifies none.
   */
  keys: { id?: string; link?: string; content: string };
  /** Hash of what a reader would see; another one for a known entry is an edit. */
  revision: string;
  article: NewArticle;
  /** Where its page is discussed. It is no part of the article: a new count is no edit. */
  discussion?: IncomingDiscussion;
  /** Whether the page should be fetched for the full text. */
  wantsPage: boolean;
}

export interface IncomingDiscussion {
  /** Canonical link of the page that is discussed. */
  about: string;
  url: string;
  comments?: number;
}

export interface StoredFetchOutcome {
  added: number;
  edited: number;
  known: number;
}

/** The page's article replaces the feed's text; what a field leaves `undefined` keeps the feed's value. */
export interface StoredPage {
  articleId: number;
  now: number;
  article: Partial<NewArticle> & Pick<NewArticle, 'html' | 'text' | 'wordCount' | 'excerpt' | 'origin' | 'originReason'>;
  /** Used only where the feed said nothing. */
  fill?: Partial<Pick<NewArticle, 'publishedAt' | 'modifiedAt' | 'byline' | 'lang' | 'canonicalUrl'>>;
  siteName?: string;
  /** What the page says of its site (`siteOf` its address), for those that come after it. */
  site?: { name: string; lines: SiteLines };
}

export interface PageFailure {
  articleId: number;
  now: number;
  problem: Problem;
  /** When to try again; absent = never. */
  retryAt?: number;
}

/** The memory of sites: which lines their latest pages had, so that what repeats can be told from what is told. */
export interface SiteShelf {
  /** What is remembered of a site, the newest page first; not more than `pagesRemembered`. */
  pages(site: string): Promise<RememberedPage[]>;
  /** Sites with pages that `settle` was not told of yet. */
  unsettled(): Promise<string[]>;
  /** Pages of a site that were looked at; of each, the lines that need no second look. */
  settle(pages: readonly { articleId: number; judged: readonly number[] }[]): Promise<void>;
  /**
   * Puts a better reading of the same page in the place of a stored text. It is no edit: no version is kept, nothing is
   * new or unread. Nothing happens when the HTML shown is not `from` (any more) or is not the page's.
   */
  reread(articleId: number, from: string, to: Pick<NewArticle, 'html' | 'text' | 'wordCount' | 'excerpt'> & Partial<Pick<NewArticle, 'title' | 'byline'>>): Promise<void>;
}

export interface RememberedPage {
  articleId: number;
  lines: SiteLines;
}

/** Readers' rules for sites, under the names that `siteName` gives. */
export interface RuleShelf {
  /** All of them, by name. */
  list(): Promise<RulesOfSite[]>;
  get(site: string): Promise<RulesOfSite | undefined>;
  /** The rules that hold for a page: those of its host, else of the nearest name above it. */
  forPage(url: string): Promise<SiteRules | undefined>;
  /** Puts rules in the place of those that were there; empty rules remove them. */
  set(site: string, rules: SiteRules, now: number): Promise<void>;
  /** Sites that the latest articles of a feed are on, the commonest first. */
  sitesOf(feedId: number): Promise<string[]>;
  /** The latest articles of a site and of the hosts below it that have or wanted a page, newest first. */
  articlesOf(site: string, limit: number): Promise<{ articleId: number; url: string }[]>;
  /** A page that was kept to try rules on, if it is not older than `since`. */
  sample(articleId: number, since: number): Promise<SamplePage | undefined>;
  /** Keeps a page for some time; those from before `since` go. */
  keepSample(articleId: number, page: SamplePage, now: number, since: number): Promise<void>;
}

export interface RulesOfSite {
  site: string;
  rules: SiteRules;
  changedAt: number;
}

export interface SamplePage {
  /** Where the page was in the end. */
  url: string;
  html: string;
}

export interface IconShelf {
  get(feedId: number): Promise<{ bytes: Uint8Array; type: string; etag: string } | undefined>;
  store(feedId: number, icon: { bytes: Uint8Array; type: string; etag?: string; lastModified?: string; url: string }, now: number): Promise<void>;
  /** Nothing found, or nothing new: not asked again before `retryAt`. */
  defer(feedId: number, retryAt: number): Promise<void>;
}

export interface SettingShelf {
  get(key: string): Promise<string | undefined>;
  set(key: string, value: string): Promise<void>;
}

/** Vectors of articles (see `common/vectors`), each of one model; only those of the model in use are looked at. */
export interface VectorShelf {
  /** Makes a model the one in use. When it was another before, every article without a vector of it is due. */
  useModel(model: { id: string; dimensions: number }): Promise<void>;
  /**
   * Claims articles that have no vector for the text they have now, newest first. An article whose page is still to be
   * fetched waits for it.
   */
  claim(request: { now: number; limit: number; leaseMs: number }): Promise<VectorClaim[]>;
  /** Stores unit vectors and ends their claims; without one, the article is not due until its text changes. */
  store(done: readonly { articleId: number; changes: number; modelId: string; vector?: Float32Array }[]): Promise<void>;
  /** Gives claims back untouched. */
  release(articleIds: readonly number[]): Promise<void>;
  /**
   * The articles whose vectors are closest to a unit vector, closest first: the sign bits choose, the stored numbers decide.
   * @param options.modelId which model made the query; nothing is found when another one is in use
   * @param options.accept leaves articles out before they are chosen
   */
  nearest(query: Float32Array, limit: number, options?: { modelId?: string; accept?: (articleId: number) => boolean }): Promise<Neighbour[]>;
  /** How far some articles stand out for a unit vector (`Neighbour.standing`), as far as they have a vector of the model in use. */
  standing(query: Float32Array, articleIds: readonly number[], options?: { modelId?: string }): Promise<Map<number, number>>;
  /** The vectors of some articles, as far as they have one of the model in use. */
  of(articleIds: readonly number[]): Promise<Map<number, SmallVector>>;
  state(): Promise<{ model?: { id: string; dimensions: number }; stored: number; due: number }>;
}

export interface VectorClaim {
  articleId: number;
  /** How often its text had changed when it was claimed. */
  changes: number;
  title: string;
  /** Without the dateline. */
  text: string;
  lang?: string;
}

export interface Neighbour {
  articleId: number;
  /** The cosine, -1 to 1; what it says differs between models. */
  similarity: number;
  /** How many standard deviations it lies above the usual cosine of an article: comparable between models. */
  standing: number;
}

export interface ArchiveStats {
  feeds: number;
  feedsFailing: number;
  articles: number;
  stories: number;
  pagesPending: number;
  pagesFailed: number;
  bytes: number;
  schemaVersion: number;
  newestId: number;
}
