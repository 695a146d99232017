import { countWords } from '../../common/word-count.ts';
import type { Sentence } from '../../common/words/sentences.ts';
import { termsOf } from '../../common/words/terms.ts';
import { pointsBack } from './dangling.ts';
import { features, measureSentences } from './features.ts';
import { likelihoodOf } from './model.ts';
import type { ReadSentence } from './read-sentence.ts';
import { vectorsOf } from './vectors.ts';

export interface ScoredSentence extends ReadSentence {
  score: number;
}

/** By random search over news and publishers' descriptions; of what did about as well, the one that did on every half and in every language. */
const weights = {
  early: 1, lexRank: 0.27, centroid: 0.42, title: 0.75, lead: 0.28, number: 0.05, name: 0.05, length: 0.37, target: 14, quotation: 0.1, question: 0.4, fragment: 1.2,
};
/** A text tells by its end marks when so many of its sentences have one; lists and headings have none. */
const MARKED = 0.2;

export const endMark = /[.!?…。！？｡．।॥؟۔။።។]["'”’»›)\]」』】）*\s]*$/u;
const opensQuotation = /^\s*(?:["“„«‘「『]|``)/u;
const furniture = /https?:|www\.|@\w|©|^\W{0,20}(?:\p{L}{1,30}:\s)?[\d\s.:,/-]{1,200}$|[|•►▶→]/u;

/** A sentence with half a bracket is half a sentence. */
const isHalf = (text: string): boolean => (text.match(/[(（]/g)?.length ?? 0) !== (text.match(/[)）]/g)?.length ?? 0) && !/^\W*\p{N}{1,2}\)/u.test(text);
const isLowerFirst = (text: string): boolean => /^\p{Ll}/u.test(text);

/** Opens a quotation that it does not close, or closes one that it did not open. */
const isHalfQuoted = (text: string): boolean => /["”»]\W{0,8}$/u.test(text) !== /["“„«]/u.test(text.replace(/["”»]\W{0,8}$/u, '')) && !/["“„«][^"“”„«»]*["”»]/u.test(text);

/** Looks at each sentence by itself. */
export function lookAt(sentences: readonly Sentence[], language: string): ReadSentence[] {
  const terms = sentences.map(({ text }) => termsOf(text, language));
  const vectors = vectorsOf(terms);
  // A text in lower case throughout, or without end marks throughout, tells nothing by them.
  const lowerCounts = sentences.filter(({ text }) => isLowerFirst(text)).length * 2 < sentences.length;
  const marksCount = sentences.filter(({ text }) => endMark.test(text)).length > sentences.length * MARKED;
  return sentences.map((sentence, index) => {
    const { text } = sentence;
    const words = countWords(text);
    return {
      ...sentence,
      index,
      words,
      terms: terms[index] ?? [],
      vector: vectors[index] ?? new Map<string, number>(),
      pointsBack: pointsBack(text, language) || (lowerCounts && isLowerFirst(text)),
      isFragment: (marksCount && !endMark.test(text)) || (lowerCounts && isLowerFirst(text)) || furniture.test(text) || isHalf(text) || words < 4,
      isQuestion: /[?？؟]\W{0,8}$/u.test(text),
      isQuotation: opensQuotation.test(text) || isHalfQuoted(text),
    };
  });
}

type Measure = (name: (typeof features)[number]) => number;

/** The mark that plain weights give; it carries over to texts that are unlike all that the trees have seen. */
function plainMark(of: Measure): number {
  return weights.early * of('early')
    + weights.lexRank * of('lexRank')
    + weights.centroid * of('centroid')
    + weights.title * of('toTitle')
    + weights.lead * (of('place') === 0 ? 0 : of('toLead'))
    + weights.number * Math.min(1, of('numbers'))
    + weights.name * Math.min(1, (of('names') * Math.max(5, of('words'))) / 3)
    - weights.length * Math.abs(Math.log(Math.max(1, of('words')) / weights.target))
    - weights.quotation * of('quotation')
    - weights.question * of('question')
    - weights.fragment * of('fragment');
}

/** The plain mark of each row of `measureSentences`. */
export const plainMarks = (rows: Float64Array): number[] =>
  Array.from({ length: rows.length / features.length }, (_, at) => plainMark((name) => rows[at * features.length + features.indexOf(name)] ?? 0));

/**
 * Marks every sentence of an article: plain weights for how early it stands, how central it is (LexRank, centroid), what it
 * shares with title and lead, its length …, and boosted trees (Friedman 2001) over these and more, trained on summaries that
 * people wrote; see training.md.
 */
export function scoreSentences(sentences: readonly Sentence[], title: string, language: string): ScoredSentence[] {
  const read = lookAt(sentences, language);
  const rows = measureSentences(read, title, language);
  const plain = plainMarks(rows);
  return read.map((sentence, at) => ({ ...sentence, score: (plain[at] ?? 0) + likelihoodOf(rows, at) }));
}
