import type { IncomingEntry } from '../../archive/archive.ts';
import type { ExtractedArticle, PageProblem } from '../../common/article.ts';
import type { FeedDocument, FeedEntry, FeedMetadata } from '../../common/feed.ts';
import type { Result } from '../../common/result.ts';
import type { SiteKnowledge } from '../../common/site.ts';
import type { SiteRules } from '../../common/site-rules.ts';
import type { ArticleText, JoinedArticle, TidiedArticle } from '../../extract/index.ts';

/** Work for a parsing thread. Bytes are as they came from the network. */
export type ParsingJob = FeedJob | DocumentJob | PageJob | JoinJob | TidyJob;

export interface FeedJob {
  kind: 'feed';
  bytes: Uint8Array;
  url: string;
  headers: Record<string, string>;
  fullText: 'auto' | 'never';
}

/** A feed as the command line shows it, before the newsroom makes anything of it. */
export interface DocumentJob {
  kind: 'document';
  bytes: Uint8Array;
  url?: string;
  headers: Record<string, string>;
}

export interface PageJob {
  kind: 'page';
  /** Bytes are decoded as HTML says; text is taken as it is. */
  content: Uint8Array | string;
  url: string;
  contentType?: string | undefined;
  lang?: string | undefined;
  /** What is known of the site's other pages; given, the answer says what this one has to add. */
  site?: SiteKnowledge;
  /** The reader's rules for the site. */
  rules?: SiteRules | undefined;
}

/** The pages of one article, read. */
export interface JoinJob {
  kind: 'join';
  parts: readonly ExtractedArticle[];
}

/** An article that was stored before its site was known as well as now. */
export interface TidyJob extends ArticleText {
  kind: 'tidy';
  site: SiteKnowledge;
}

/** A feed read and made ready for the archive. */
export interface ReadFeed {
  feed: FeedMetadata;
  entries: IncomingEntry[];
  /** The entries' dates as stated, from which politeness learns the feed's pace. */
  dates: Pick<FeedEntry, 'published' | 'updated'>[];
}

export interface ParsingAnswers {
  feed: Result<ReadFeed>;
  document: Result<FeedDocument>;
  page: Result<ExtractedArticle, PageProblem>;
  join: Result<JoinedArticle>;
  /** Undefined when nothing is to be taken out. */
  tidy: Result<TidiedArticle | undefined>;
}
