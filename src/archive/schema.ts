import type { Generated } from 'kysely';
import type { AiTables } from './ai/schema.ts';
import type { ArticleKind, TextOrigin } from '../common/article.ts';
import type { AliasEvidence } from '../common/alias.ts';
import type { LinkReason, StoryEvidence, Voice } from '../common/story.ts';
import type { TagKind } from '../common/tag.ts';
import type { AccountTables } from './accounts/schema.ts';
import type { CommentTables } from './comments/tables.ts';

/**
 * The tables as queries see them. The SQLite form is in `sqlite/migrations.ts`; a PostgreSQL form has the same
 * names. Times are milliseconds since the epoch, keys 53-bit hashes (`keys.ts`), bodies packed (`body.ts`).
 */
export interface Tables extends AccountTables, AiTables, CommentTables {
  feed: FeedTable;
  article: ArticleTable;
  body: BodyTable;
  feed_body: BodyTable;
  entry: EntryTable;
  entry_key: EntryKeyTable;
  version: VersionTable;
  site_page: SitePageTable;
  site_rule: SiteRuleTable;
  sample_page: SamplePageTable;
  reader: ReaderTable;
  icon: IconTable;
  setting: SettingTable;
  vector_model: VectorModelTable;
  vector: VectorTable;
  vector_value: VectorValueTable;
  vector_due: VectorDueTable;
  claim: ClaimTable;
  tag: TagTable;
  article_tag: ArticleTagTable;
  alias: AliasTable;
  article_alias: ArticleAliasTable;
  search_language: SearchLanguageTable;
  search_due: SearchDueTable;
  story: StoryTable;
  story_article: StoryArticleTable;
  story_print: StoryPrintTable;
  story_move: StoryMoveTable;
  story_link: StoryLinkTable;
  story_correction: StoryCorrectionTable;
  story_pair: StoryPairTable;
  discussion: DiscussionTable;
}

/**
 * Tables that belong to readers, each row to one. No query gets at them but through `owned.ts`, which asks whose rows are meant.
 */
export interface OwnedTables {
  subscription: SubscriptionTable;
  folder: FolderTable;
  status: StatusTable;
  reader_feed: ReaderFeedTable;
  reader_hour: ReaderHourTable;
  reader_setting: ReaderSettingTable;
  reader_tag: ReaderTagTable;
  reader_story: ReaderStoryTable;
}

export interface FeedTable {
  id: Generated<number>;
  /** As subscribed; `current_url` is where the feed is now. */
  url: string;
  current_url: string;
  host: string;
  title: string | null;
  subtitle: string | null;
  site_url: string | null;
  language: string | null;
  added_at: number;
  /** Nobody subscribes to it any more, but it is still the source of saved articles. */
  removed_at: number | null;
  /** `FeedState` as JSON; the next columns are copies for indexes. */
  state: string;
  due_at: number | null;
  not_before: number;
  last_attempt_at: number | null;
  failing: number;
  push_callback: string | null;
  articles: number;
  newest_at: number | null;
  has_icon: number;
  /** Icon addresses the feed named, as JSON. */
  icon_named: string | null;
  icon_due_at: number | null;
}

export interface SubscriptionTable {
  id: Generated<number>;
  reader_id: number;
  feed_id: number;
  folder_id: number | null;
  /** The reader's own name for it. */
  given_title: string | null;
  category: string | null;
  added_at: number;
}

export interface FolderTable {
  id: Generated<number>;
  reader_id: number;
  /** 0 at the top level, so that names can be unique within it. */
  parent_id: number;
  name: string;
}

export interface ArticleTable {
  id: Generated<number>;
  /** The feed whose edits count. */
  feed_id: number;
  url: string | null;
  title: string;
  byline: string | null;
  published_at: number | null;
  first_seen_at: number;
  sort_at: number;
  excerpt: string;
  image: string | null;
  /** As shown: what the text tells, else what is stated. */
  lang: string | null;
  stated_lang: string | null;
  word_count: number;
  origin: TextOrigin;
  /** Null = not known; so is an unknown section. */
  kind: ArticleKind | null;
  section: string | null;
  /** Hash of canonical link and normalised title: the same article in another feed. */
  identity: number | null;
  /** When its page is to be fetched; null = not (any more). */
  page_due_at: number | null;
  page_host: string | null;
  page_attempts: number;
  page_fetched_at: number | null;
  page_problem: string | null;
  versions: number;
  /** When the text shown now was stored; null = when first seen. */
  text_at: number | null;
  /** By which version of understanding; 0 = not yet, or not since its text changed. */
  understood: number;
  /** Key of a top-level subject (IPTC Media Topics). */
  subject: string | null;
  /** Where summary and key points stand in the text, as JSON (`gist.ts`). */
  gist: string | null;
  /** Why it could not be understood. */
  misunderstood: string | null;
  /** 1 = it is in a story. */
  placed: number;
}

export interface BodyTable {
  article_id: number;
  data: Uint8Array;
}

/** That a feed carries an article. */
export interface EntryTable {
  article_id: number;
  feed_id: number;
  sort_at: number;
  revision: number;
  id_key: number | null;
}

export interface EntryKeyTable {
  feed_id: number;
  key: number;
  article_id: number;
}

/** Where a page is discussed, as one feed says; found by the page, whoever has an article of it. */
export interface DiscussionTable {
  /** `key53` of the page's canonical link. */
  key: number;
  feed_id: number;
  url: string;
  /** Null = nobody says. */
  comments: number | null;
  /** When the feed first said so, or gave another count. */
  seen_at: number;
}

export interface VersionTable {
  id: Generated<number>;
  article_id: number;
  seen_at: number;
  title: string;
  html: Uint8Array;
}

/** What an article's page said of its site; the latest ones of each site. */
export interface SitePageTable {
  article_id: number;
  site: string;
  /** 0 until the site's stored texts were compared with it. */
  settled: number;
  /** `SiteLines` as unsigned 32-bit numbers, little-endian: title, number of lines that may go, those, the others. */
  lines: Uint8Array;
}

export interface SiteRuleTable {
  site: string;
  /** `SiteRules` as JSON. */
  rules: string;
  changed_at: number;
}

/** Pages that rules are tried on, packed as bodies are. */
export interface SamplePageTable {
  article_id: number;
  fetched_at: number;
  url: string;
  html: Uint8Array;
}

export interface ReaderTable {
  id: Generated<number>;
  /** Of the account; null for the house before anybody took it over, and for accounts that are gone. */
  user_id: string | null;
  name: string | null;
  /** Whose subscriptions they see: their own, or those of the house (guests). */
  feeds_of: Generated<number>;
  /** The account is gone; the row stays for what hangs on it. */
  removed_at: number | null;
  unread: Generated<number>;
  saved: Generated<number>;
}

export interface ReaderFeedTable {
  reader_id: number;
  feed_id: number;
  unread: number;
}

/** Unread articles by hour of `sort_at` (`hourOf`); no row where there are none, so reading skips what is read. */
export interface ReaderHourTable {
  reader_id: number;
  hour: number;
  unread: number;
}

/** Only exceptions: an article without a row is unread and not saved. */
export interface StatusTable {
  reader_id: number;
  article_id: number;
  sort_at: number;
  /** When the reader last looked at it; null while it is unread. */
  read_at: number | null;
  saved_at: number | null;
  /** The feed that it was from when it was saved; null exactly while it is not. */
  saved_from: number | null;
}

export interface ReaderSettingTable {
  reader_id: number;
  key: string;
  value: string;
}

export interface IconTable {
  feed_id: number;
  bytes: Uint8Array;
  type: string;
  hash: string;
  url: string;
  etag: string | null;
  last_modified: string | null;
  fetched_at: number;
}

export interface SettingTable {
  key: string;
  value: string;
}

export interface VectorModelTable {
  id: Generated<number>;
  name: string;
  dimensions: number;
  current: number;
}

/** What is read as a whole: the sign bits, 32-bit words, little-endian. `seq` rises with every storing. */
export interface VectorTable {
  seq: Generated<number>;
  article_id: number;
  model_id: number;
  bits: Uint8Array;
}

/**
 * What is read for a few: one signed byte a number, and what one of it is worth. In the order of storing, because rows that
 * come in the order of falling ids would leave every page half empty.
 */
export interface VectorValueTable {
  seq: number;
  scale: number;
  data: Uint8Array;
}

/** Articles whose text has no vector; triggers on `body` put them here. */
export interface VectorDueTable {
  article_id: number;
  changes: number;
}

/** `stories` is one claim for all: the right to place articles. */
export type ClaimKind = 'feed' | 'page' | 'icon' | 'understanding' | 'vector' | 'stories' | 'ai';

export interface ClaimTable {
  kind: ClaimKind;
  target_id: number;
  owner: string;
  until: number;
}

/** Who decided of what a tag is a part; `reader` with no whole: it is to stay a tag of its own. */
export type MergedBy = 'reader' | 'articles';

export interface TagTable {
  id: Generated<number>;
  /** The same for all forms and languages. */
  key: string;
  /** The form that most articles have. */
  label: string;
  /** Counted forms as JSON, the commonest first (`tag-forms.ts`); null = one article, one form. */
  forms: Generated<string | null>;
  kind: TagKind;
  /** Articles that show it; merged tags count their own. */
  articles: Generated<number>;
  /** The reader's own name for it. */
  given_label: string | null;
  /** Never a tag that is merged itself. */
  merged_into: number | null;
  merged_by: MergedBy | null;
  hidden: Generated<number>;
}

/** The candidates of an article; `shown` are its tags. */
export interface ArticleTagTable {
  article_id: number;
  tag_id: number;
  /** The article's. */
  sort_at: number;
  /** In thousandths. */
  score: number;
  shown: number;
}

export interface ReaderTagTable {
  reader_id: number;
  tag_id: number;
  followed_at: number;
}

/** What articles say of names (`AliasCount`); the id is a hash of kind, names and language. */
export interface AliasTable {
  id: number;
  kind: AliasEvidence['kind'];
  from_name: string;
  to_tag: string;
  label: string;
  lang: string;
  /** Articles that say it. */
  count: number;
  /** Days since 1970. */
  first_day: number;
  last_day: number;
}

/** Which article says it, so that it can be taken back. */
export interface ArticleAliasTable {
  article_id: number;
  alias_id: number;
}

/** How many articles were indexed in each language; one that was indexed again counts again. */
export interface SearchLanguageTable {
  language: string;
  articles: number;
}

/** Articles whose words are to be indexed anew. */
export interface SearchDueTable {
  article_id: number;
}

/** Every story that has articles, and those whose articles went to another one. Ids are never used again. */
export interface StoryTable {
  id: Generated<number>;
  head_id: Generated<number>;
  /** Ids of the reports that are shown beside the head, as JSON. */
  others: Generated<string>;
  voices: Generated<number>;
  outlets: Generated<number>;
  reports: Generated<number>;
  first_at: Generated<number>;
  newest_at: Generated<number>;
  rank_at: Generated<number>;
  subject: string | null;
  /** Where its articles went; not null exactly while it has none. */
  merged_into: number | null;
  /** Rises with every change. */
  change: Generated<number>;
  changed_at: Generated<number>;
  /** The change that its links were made for. */
  linked_change: Generated<number>;
  /** 1 = what the newsroom works out of its reports (`StoryFactsOf`) is to be worked out anew. */
  facts_due: Generated<number>;
}

/** Which story an article is in; `seq` rises in the order of placing. */
export interface StoryArticleTable {
  seq: Generated<number>;
  article_id: number;
  story_id: number;
  placed_at: number;
  copy_of: number | null;
  voice_key: string;
  voice_name: string;
  voice_kind: Voice['kind'];
  /** `StoryEvidence` as JSON. */
  evidence: string;
}

/** What the engine knows an article again by; only of the latest ones. */
export interface StoryPrintTable {
  seq: number;
  data: Uint8Array;
}

export interface StoryMoveTable {
  id: Generated<number>;
  at: number;
  moved_by: StoryEvidence['by'];
  story_id: number;
  /** As JSON. */
  article_ids: string;
}

export interface StoryLinkTable {
  story_id: number;
  other_id: number;
  reason: LinkReason;
  score: number;
}

export interface StoryCorrectionTable {
  id: Generated<number>;
  kind: 'apart' | 'split' | 'same';
  at: number;
  /** Where it was made, and where what it moved went; null when that story is gone. */
  story_id: number | null;
  result_id: number | null;
  /** Articles that the reader named, as JSON. */
  article_ids: string;
  /** What takes it back, as JSON (`stories/take-back.ts`). */
  back: string;
  undone_at: number | null;
}

/** Two articles that a correction says to be of one story, or not. */
export interface StoryPairTable {
  id: Generated<number>;
  correction_id: number;
  one_id: number;
  other_id: number;
  same: number;
  /** A later correction that says otherwise. */
  overruled_by: number | null;
}

export interface ReaderStoryTable {
  reader_id: number;
  story_id: number;
  followed_at: number | null;
  muted_at: number | null;
  seen_at: number | null;
}
