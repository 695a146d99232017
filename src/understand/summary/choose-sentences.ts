import { cosine } from '../../common/vectors/sparse.ts';
import type { ScoredSentence } from './score-sentences.ts';

export interface Limits {
  sentences: number;
  words: number;
}

/** What a sentence loses for saying again what is chosen already (maximal marginal relevance, Carbonell and Goldstein 1998). */
const REPETITION = 3.5;
/** A line of so many words without an end mark is no heading but may be the standfirst below it. */
const STANDFIRST = 10;

/**
 * Chooses sentences one by one, the best first, each weighed against those chosen; a sentence that points back comes only
 * with the one before it. Short fragments are taken only where there is nothing else.
 * @returns in the order of the text; at least one when there is any, cut nowhere, even when it is longer than the limit
 */
export function chooseSentences(all: readonly ScoredSentence[], limits: Limits): ScoredSentence[] {
  const whole = all.filter((sentence) => !sentence.isFragment || sentence.words >= STANDFIRST);
  const sentences = whole.some((sentence) => !sentence.pointsBack) ? whole : all;
  const standing = sentences.some((sentence) => !sentence.pointsBack);
  const chosen = new Map<number, ScoredSentence>();
  let words = 0;
  while (chosen.size < limits.sentences) {
    let best: ScoredSentence | undefined;
    let bestScore = -Infinity;
    for (const sentence of sentences) {
      if (chosen.has(sentence.index) || (standing && sentence.pointsBack && !chosen.has(sentence.index - 1))) continue;
      if (chosen.size > 0 && words + sentence.words > limits.words) continue;
      let repeats = 0;
      for (const other of chosen.values()) repeats = Math.max(repeats, cosine(sentence.vector, other.vector));
      const score = sentence.score - REPETITION * repeats - (chosen.size === 0 && sentence.words > limits.words ? 3 : 0);
      if (score > bestScore) [best, bestScore] = [sentence, score];
    }
    if (best === undefined) break;
    chosen.set(best.index, best);
    words += best.words;
  }
  return [...chosen.values()].sort((a, b) => a.index - b.index);
}
