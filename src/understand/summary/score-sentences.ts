import type { Sentence } from '../../common/words/sentences.ts';
import { termsOf } from '../../common/words/terms.ts';
import { countWords } from '../../common/word-count.ts';
import { pointsBack } from './dangling.ts';
import { centrality, centroid, cosine, similarities, unit, type Vector, vectorsOf } from './vectors.ts';

export interface ScoredSentence extends Sentence {
  /** Its place among all sentences of the text. */
  index: number;
  words: number;
  vector: Vector;
  score: number;
  pointsBack: boolean;
  /** A heading, a caption, an address: no sentence. */
  isFragment: boolean;
  isQuestion: boolean;
  /** Begins with a quotation mark. */
  isQuotation: boolean;
}

/** By random search over news and publishers' descriptions; of what did about as well, the one that did on every half and in every language. */
const weights = {
  position: 1, reach: 5, lexRank: 0.27, centroid: 0.42, title: 0.75, lead: 0.28, number: 0.05, name: 0.05, length: 0.37, target: 14, quote: 0.1, question: 0.4, fragment: 1.2,
};

export const endMark = /[.!?…。！？｡．।॥؟۔။។።]["'”’»›)\]」』】）*\s]*$/u;
const opensQuotation = /^\s*(?:["“„«‘「『]|``)/u;
const furniture = /https?:|www\.|@\w|©|^\W*(?:\p{L}+:\s)?[\d\s.:,/-]+$|[|•►▶→]/u;
const name = /(?<=[\p{Ll}\p{N},]\s+)\p{Lu}[\p{L}\p{M}]+/gu;

/** A sentence with half a bracket is half a sentence. */
const isHalf = (text: string): boolean => (text.match(/[(（]/g)?.length ?? 0) !== (text.match(/[)）]/g)?.length ?? 0) && !/^\W*\p{N}{1,2}\)/u.test(text);
const isLowerFirst = (text: string): boolean => /^\p{Ll}/u.test(text);

/**
 * Marks every sentence of an article: how early it stands, how central it is (LexRank, centroid), what it shares with title
 * and lead, numbers and names in it, its length; fragments, questions and bare quotations lose.
 */
export function scoreSentences(sentences: readonly Sentence[], title: string, language: string): ScoredSentence[] {
  const terms = sentences.map(({ text }) => termsOf(text, language));
  const vectors = vectorsOf(terms);
  const central = centrality(similarities(vectors));
  const middle = centroid(vectors);
  const near = vectors.map((vector) => cosine(vector, middle));
  const nearest = Math.max(...near, 1e-9);
  const heading = unit(new Map([...new Set(termsOf(title, language))].map((term) => [term, 1])));
  // A text in lower case throughout, or without end marks throughout, tells nothing by them.
  const lowerCounts = sentences.filter(({ text }) => isLowerFirst(text)).length * 2 < sentences.length;
  const marksCount = sentences.filter(({ text }) => endMark.test(text)).length * 2 > sentences.length;
  const first = sentences.findIndex(({ text }) => !marksCount || endMark.test(text));
  return sentences.map((sentence, index) => {
    const { text } = sentence;
    const words = countWords(text);
    const vector = vectors[index] ?? new Map<string, number>();
    const isFragment = (marksCount && !endMark.test(text)) || (lowerCounts && isLowerFirst(text)) || furniture.test(text) || isHalf(text) || words < 4;
    const isQuestion = /[?？؟]\W*$/u.test(text);
    const isQuotation = opensQuotation.test(text);
    const place = Math.max(0, index - Math.max(0, first));
    const score = weights.position * Math.exp(-place / weights.reach)
      + weights.lexRank * (central[index] ?? 0)
      + (weights.centroid * (near[index] ?? 0)) / nearest
      + weights.title * cosine(vector, heading)
      + weights.lead * (place === 0 ? 0 : cosine(vector, vectors[Math.max(0, first)] ?? vector))
      + weights.number * (/\p{N}/u.test(text) ? 1 : 0)
      + weights.name * Math.min(1, (text.match(name)?.length ?? 0) / 3)
      - weights.length * Math.abs(Math.log(Math.max(1, words) / weights.target))
      - (isQuotation ? weights.quote : 0)
      - (isQuestion ? weights.question : 0)
      - (isFragment ? weights.fragment : 0);
    return { ...sentence, index, words, vector, score, pointsBack: pointsBack(text, language) || (lowerCounts && isLowerFirst(text)), isFragment, isQuestion, isQuotation };
  });
}
