/** A sentence of a report, word for word. */
export interface SaidBy {
  /** The article. */
  id: string;
  /** Its place among the article's sentences (`splitArticle`), from 0; -1 for the headline. */
  index: number;
  text: string;
}

/** A statement that reports of several voices make. */
export interface Agreed extends SaidBy {
  /** Voices that are independent of each other. */
  voices: number;
  /** A sentence of each article that says so, the statement's own first. */
  saidBy: SaidBy[];
}

/** What a difference is about. `wording` is of a quotation, `speaker` who said it. */
export type Differing = 'count' | 'money' | 'percent' | 'age' | 'time' | 'day' | 'name' | 'speaker' | 'wording';

/** One of several accounts. */
export interface Side {
  /** Word for word: `at least 15`. */
  value: string;
  articles: SaidBy[];
  /** When the latest of them was published, ISO 8601. */
  latest?: string;
}

/** What reports tell differently. */
export interface Difference {
  what: Differing;
  /** `updated`: later reports have the newer figure, and no earlier one has it. */
  kind: 'updated' | 'differs';
  /** Words of a report that name what is measured: `people killed`. */
  about: string;
  /** The newest first. */
  sides: Side[];
}

/** What a single voice reports. */
export interface OnlyIn extends SaidBy {
  source?: string;
}

/** What a story's reports have in common, and what not. */
export interface Comparison {
  /** The most supported first. */
  agreed: Agreed[];
  /** The surest and most supported first. */
  differs: Difference[];
  onlyIn: OnlyIn[];
}
