import type { Sentence } from '../../common/words/sentences.ts';
import type { Vector } from './vectors.ts';

/** A sentence and what it looks like. */
export interface ReadSentence extends Sentence {
  /** Its place among all sentences of the text. */
  index: number;
  words: number;
  terms: readonly string[];
  vector: Vector;
  pointsBack: boolean;
  /** A heading, a caption, an address: no sentence. */
  isFragment: boolean;
  isQuestion: boolean;
  /** Begins with a quotation mark, or has only half of a quotation. */
  isQuotation: boolean;
}
