/** How an article came into its story. */
export interface Placement {
  /** Number of the article: 0, 1, 2 … in the order in which they came. */
  article: number;
  /** Number of its story. */
  story: number;
  isNew: boolean;
  /** Number of the article that it is a copy of and follows; undefined when it is none, or that is not known any more. */
  copyOf: number | undefined;
  /** Closeness to the story that was nearest, with time counted in; 0 when nothing was like it. */
  closeness: number;
  /** Closeness that would have been enough. */
  needed: number;
  /** Numbers of the story's nearest reports, at most two. */
  nearest: number[];
  /** Words that the article shares with the nearest, as they stand in it, the most telling first. */
  shared: string[];
  /** Numbers and dates that are in both, as they stand in the article. */
  figures: string[];
  /** Days since the story's latest report, below 0 until its earliest, 0 in between; undefined where a time is not known. */
  gapDays: number | undefined;
  /** What `restore` needs to know the article again; opaque. */
  print: Uint8Array;
}

/** Reports that repair put into another story. */
export interface Change {
  kind: 'merge' | 'split';
  /** Numbers of the articles that moved, rising. */
  rows: number[];
  from: number;
  to: number;
  /** Closeness of the two stories, or halves, 0 to 1. */
  closeness: number;
}
