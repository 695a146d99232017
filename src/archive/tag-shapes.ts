import type { TagRef } from './article-shapes.ts';
import type { MergedBy } from './schema.ts';

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

/**
 * Tags as a reader sees and shapes them. What is followed is each reader's own; names, mergers and what is hidden hold for the whole
 * household. A tag that was merged into another is asked for under either key.
 */
export interface ReaderTags {
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
