import type { IncomingEntry } from '../../archive/archive.ts';
import type { ExtractedArticle } from '../../common/article.ts';
import type { FeedDocument, FeedEntry, FeedMetadata } from '../../common/feed.ts';
import type { Result } from '../../common/result.ts';

/** Work for a parsing thread. Bytes are as they came from the network. */
export type ParsingJob = FeedJob | DocumentJob | PageJob;

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
  page: Result<ExtractedArticle>;
}
