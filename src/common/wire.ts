import type { ArticleKind } from './article.ts';

/** How an article came about, as far as its opening, its end and its byline say so. */
export interface Wire {
  /** Where it was reported from, in the order of the text. */
  places: Place[];
  /** The day in the dateline. */
  day?: DatelineDay;
  /** Agencies, and an outlet that signs the dateline; each once. */
  credits: Credit[];
  /** Index in the text, in UTF-16 units, at which it begins once the dateline is left out; 0 without one. */
  bodyAt: number;
  kind?: ArticleKind;
  /** What the publisher says it did to the text after it first appeared. */
  notes: Note[];
  /** The text itself says that the rest is for subscribers. */
  teaser: boolean;
  /** Why: the words that each of these was read from. */
  evidence: Evidence[];
}

export interface Place {
  /** In ordinary case: `Seoul`, also where the text shouts it. */
  name: string;
  /** State or country, where the dateline gives it. */
  region?: string;
}

/** As much of the day as is written; `month` is 1 to 12. */
export interface DatelineDay {
  year?: number;
  month?: number;
  day: number;
}

export interface Credit {
  /** `Reuters`, also where the text has `路透社`. */
  name: string;
  /** The agency's own id; absent for an outlet that is none. */
  agency?: string;
}

export type Note = 'updated' | 'corrected';

export interface Evidence {
  says: 'dateline' | 'credit' | 'kind' | 'note' | 'teaser';
  where: 'title' | 'opening' | 'end' | 'byline' | 'section' | 'address' | 'text';
  /** As they stand there, at most 120 characters. */
  words: string;
}
