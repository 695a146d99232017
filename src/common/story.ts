import type { ArticleKind, TextOrigin } from './article.ts';

/** Why an article is in its story. */
export interface StoryEvidence {
  /**
   * What decided: it began the story, it is near enough, it is a copy of a report that is in it, the repair of recent stories
   * moved it, or a reader did.
   */
  by: 'first' | 'closeness' | 'copy' | 'repair' | 'reader';
  /** Closeness to the story with time counted in, and how much was needed; 0 to 1. */
  closeness: number;
  needed: number;
  /** Words that it shares with its nearest reports, as they stand in it, the most telling first. */
  shared: readonly string[];
  /** Numbers and dates that are in both. */
  figures: readonly string[];
  /** Days since the story's latest report before it. */
  gapDays?: number | undefined;
  /** Its nearest reports, at most two: ids of articles. */
  nearest: readonly number[];
}

/** Why another story is shown beside one. */
export type LinkReason = 'earlier' | 'later' | 'same-people' | 'same-place' | 'same-subject' | 'background' | 'other-language';

/** How an article's text came to its outlet. */
export interface Voice {
  /** Reports of one voice count once: an agency, an owner of outlets, an outlet's site. */
  key: string;
  /** As it is shown: `Reuters`. */
  name: string;
  kind: 'agency' | 'owner' | 'outlet';
}

/** Works out what a story's list entry says, from its reports in the order of time. Pure and quick; called inside a transaction. */
export type StoryFactsOf = (reports: readonly FactsReport[]) => StoryFacts;

export interface FactsReport {
  articleId: number;
  feedId: number;
  /** The site its address is on (`siteOf`): feeds of one site are one outlet. */
  site?: string | undefined;
  title: string;
  /** Published, but never in the future of when it was first seen. */
  sortAt: number;
  wordCount: number;
  origin: TextOrigin;
  hasImage: boolean;
  kind: ArticleKind | undefined;
  lang: string | undefined;
  subject: string | undefined;
  isCopy: boolean;
  /** Key of its voice. */
  voice: string;
}

export interface StoryFacts {
  /** The report that stands for the story. */
  headId: number;
  voices: number;
  outlets: number;
  /** The story's place in the order of stories: a time in milliseconds, the greatest first. */
  rankAt: number;
  subject: string | undefined;
}
