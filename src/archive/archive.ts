import type { ArticleKind, Author } from '../common/article.ts';
import type { Enclosure } from '../common/feed.ts';
import type { FeedState } from '../common/feed-state.ts';
import type { Subscription } from '../common/opml.ts';
import type { Problem } from '../common/result.ts';
import type { SiteLines } from '../common/site.ts';
import type { SiteRules } from '../common/site-rules.ts';
import type { Alias, AliasCount, AliasEvidence } from '../common/alias.ts';
import type { TagCandidate } from '../common/tag.ts';
import type { SmallVector } from '../common/vectors/quantise.ts';
import type { AccountShelf } from './accounts/shelf.ts';
import type { ArticleCard, ArticleFilter, NewArticle, Provenance, SourceRef, TagRef } from './article-shapes.ts';
import type { Gist } from './gist.ts';
import type { ReaderShelf } from './reader-shelf.ts';
import type { MergedBy } from './schema.ts';
import type { AiShelf } from './ai/shelf.ts';
import type { CommentShelf } from './comments/shelf.ts';
import type { StoryShelf } from './stories/shelf.ts';

export type * from './accounts/shelf.ts';
export type * from './ai/shelf.ts';
export type * from './comments/shelf.ts';
export type * from './stories/shelf.ts';
export type { ReaderAccount, ReaderShelf } from './reader-shelf.ts';

export type { ArticleCard, ArticleFilter, ArticleImage, NewArticle, Provenance, SourceRef, TagRef } from './article-shapes.ts';

/**
 * The archive's one door. Everything that the program keeps goes in and comes out here; nothing outside this room
 * knows which database stands behind it. Every method is asynchronous so that a server can stand behind it too.
 * Times are milliseconds since the epoch.
 */
export interface Archive {
  readers: ReaderShelf;
  feeds: FeedShelf;
  articles: ArticleShelf;
  sites: SiteShelf;
  rules: RuleShelf;
  tags: TagShelf;
  stories: StoryShelf;
  comments: CommentShelf;
  /** Search, icons, settings and the desk of what is left to do. */
  search(query: string, options?: SearchOptions): Promise<SearchResult>;
  /** Passages that may answer a question, those of the likeliest article first. Any text is a question. */
  passages(question: string, options?: PassageOptions): Promise<FoundPassages>;
  /** Indexes some articles that wait for it since the index changed, the newest first; returns how many are left. */
  indexSomeAgain(): Promise<number>;
  icons: IconShelf;
  settings: SettingShelf;
  accounts: AccountShelf;
  vectors: VectorShelf;
  /** Tasks of a language model. */
  ai: AiShelf;
  desk: Desk;
  /** Figures for `doctor` and the front page's foot. */
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

/** The one reader of this edition; the accounts issue brings more. */
export const SOLE_READER = 1;

export interface FeedShelf {
  /** Adds subscriptions that are not there yet (same feed address = same feed); folders are made as needed. */
  subscribe(subscriptions: readonly Subscription[], now: number): Promise<SubscribeOutcome[]>;
  unsubscribe(feedId: number): Promise<void>;
  rename(feedId: number, title: string | undefined): Promise<void>;
  move(feedId: number, folder: readonly string[]): Promise<void>;
  list(): Promise<FeedOverview[]>;
  get(feedId: number): Promise<FeedOverview | undefined>;
  byUrl(url: string): Promise<FeedOverview | undefined>;
  byPushCallback(callbackId: string): Promise<{ feedId: number; state: FeedState } | undefined>;
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
  /** Whether the page should be fetched for the full text. */
  wantsPage: boolean;
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

export interface ArticleShelf {
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
  commentsUrl?: string;
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

export interface ArticleVersion {
  seenAt: number;
  title: string;
  html: string;
}

/** What articles must be, whatever their words. */
export interface SearchFilter {
  /** Carried by one of these. */
  feedIds?: readonly number[];
  folder?: readonly string[];
  /** ISO 639-1. */
  language?: string;
  /** The publisher's, or one of our own. */
  section?: string;
  kind?: ArticleKind;
  tag?: string;
  /** Published at this time or later. */
  after?: number;
  /** Published before. */
  before?: number;
  unread?: boolean;
  saved?: boolean;
}

export interface SearchOptions {
  /** 20 by default, 100 at most. */
  limit?: number;
  offset?: number;
  filter?: SearchFilter;
  /** `relevance` when not stated. */
  order?: 'relevance' | 'date';
  /** The last word is perhaps only begun: for results while a reader types. */
  typing?: boolean;
  /** Search as it is written, even where nothing is found. */
  literal?: boolean;
  /** Articles that mean the same (`vectors.nearest`): ranked among the others, and added where they have not the words. */
  near?: readonly Neighbour[];
}

export interface PassageOptions {
  /** Articles; 60 by default. */
  limit?: number;
  before?: number;
  after?: number;
  /** When the question is asked: what was published then goes before what is older or newer. */
  askedAt?: number;
}

export interface FoundPassages {
  /** How many articles the archive has. */
  articles: number;
  /** ISO 639-1 codes of the languages that most of them are in. */
  languages: string[];
  /** What was looked for, in the forms that the index has, and how many articles have each. */
  terms: { forms: string[]; articles: number }[];
  passages: FoundPassage[];
}

export interface FoundPassage {
  articleId: number;
  /** Number of the passage in the article (`passagesOf`), from 0. */
  passageIndex: number;
  /** UTF-16 index of its first character in the article's text. */
  start: number;
  title: string;
  text: string;
  url?: string;
  publishedAt?: number;
  /** Name of the feed. */
  source: string;
  /** ISO 639-1, or `und`. */
  lang: string;
  /** Of this passage, of the title, and of the article: its best passage, its title twice, what it covers. */
  bm25: number;
  titleBm25: number;
  articleScore: number;
}

export interface SearchResult {
  /** May stop counting at a limit; then `totalIsExact` is false. */
  total: number;
  totalIsExact: boolean;
  hits: SearchHit[];
  /** No article had all of the words; these have some of them. */
  loose?: boolean;
  /** Another spelling: the hits are for it when nothing was found as it was written, else it is only offered. */
  spelling?: { query: string; applied: boolean };
}

export interface SearchHit {
  card: ArticleCard;
  /** Plain text pieces of the title and of the best passage; `match` pieces are to be highlighted. */
  title: SnippetPiece[];
  snippet: SnippetPiece[];
}

export interface SnippetPiece {
  text: string;
  match: boolean;
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

export interface TagOverview extends TagRef {
  followed: boolean;
}

/** Everything about one tag that a reader may change. */
export interface TagDetails extends TagOverview {
  /** The form that most articles have. */
  plainLabel: string;
  hidden: boolean;
  /** What was merged into it, by the reader or because articles name both as the same. */
  merged: (TagRef & { by: MergedBy })[];
}

export interface TrendingTag extends TagOverview {
  /** Articles of the last day. */
  today: number;
  /** How many are usual in a day. */
  usual: number;
  score: number;
}

/** One thing that a reader changes about a tag; what is absent stays. */
export interface TagChange {
  tag: string;
  followed?: boolean;
  hidden?: boolean;
  /** Null gives back the form that most articles have. */
  label?: string | null;
  /** Null makes it a tag of its own again. */
  mergedInto?: string | null;
  /** Who decides that: the reader, unless what is taken back was none of theirs. */
  mergedBy?: MergedBy | null;
}

/** Tags as readers see and shape them. A tag that was merged into another is asked for under either key. */
export interface TagShelf {
  get(tag: string): Promise<TagDetails | undefined>;
  /** The tag that a reader means by what it is called; of several the commonest. */
  named(label: string): Promise<TagDetails | undefined>;
  /** Tags that several articles have, not hidden; the commonest first. */
  list(options?: { limit?: number; startsWith?: string }): Promise<TagOverview[]>;
  followed(): Promise<TagOverview[]>;
  hidden(): Promise<TagOverview[]>;
  /** Tags that stand in the same articles as this one, more often than chance. */
  related(tag: string, limit: number): Promise<TagRef[]>;
  /**
   * Tags that came up in the last day against what is usual for them: three articles of two outlets at least. Tags whose
   * articles are mostly those of a better one are left out.
   */
  trending(now: number, limit: number): Promise<TrendingTag[]>;
  /**
   * Makes changes in their order.
   * @returns what takes them back, in its order
   */
  change(changes: readonly TagChange[], now: number): Promise<TagChange[]>;
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
  unread: number;
  saved: number;
  pagesPending: number;
  pagesFailed: number;
  bytes: number;
  schemaVersion: number;
  newestId: number;
}
