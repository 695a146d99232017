import { isAskingWord } from '../../common/words/asking-words.ts';
import { foldCase } from '../../common/words/fold-word.ts';
import { splitSentences } from '../../common/words/sentences.ts';
import { splitWords } from '../../common/words/split-words.ts';
import { hasStemmer } from '../../common/words/stem-word.ts';
import { searchTermsOf, termOf } from '../../common/words/terms.ts';
import { quotablePieces } from './quotable.ts';
import type { Question } from './question.ts';
import type { ReadCandidate, Slots } from './rank-features.ts';

/** A word that the question does not have, so that it may be the answer. */
export interface NovelWord {
  term: string;
  /** Place among the sentence's words. */
  at: number;
  isCapital: boolean;
  isNumber: boolean;
}

/** A sentence that may hold the answer. */
export interface PooledSentence {
  text: string;
  /** UTF-16 index in the article's text; -1 in the title. */
  start: number;
  isTitle: boolean;
  /** Part of a sentence that is too long to be quoted whole. */
  isPart: boolean;
  /** Place of the article among the ranked ones, of the passage among the article's best, of the sentence in its passage. */
  article: number;
  passage: number;
  index: number;
  words: number;
  slots: Slots;
  novel: NovelWord[];
}

const capital = /^\p{Lu}/u;
/** Digits, or a word of nothing but Chinese numerals. */
const digit = /\p{N}|^[〇零一二三四五六七八九十百千万萬亿億兆两兩]+$/u;

/** Articles that are read for the answer. */
export const READ_ARTICLES = 8;
/** Passages cut where no sentence ends hold few; a list may hold many. */
const MOST_IN_PASSAGE = 30;

/** Title and sentences of the first articles, as far as their best passages reach. */
export function poolSentences(question: Question, ranked: readonly ReadCandidate[]): PooledSentence[] {
  const pool: PooledSentence[] = [];
  for (const [article, { article: { title, language }, passages, titleSlots }] of ranked.slice(0, READ_ARTICLES).entries()) {
    const add = (text: string, slots: Slots | undefined, rest: Pick<PooledSentence, 'start' | 'isTitle' | 'isPart' | 'passage' | 'index'>): void => {
      const words = splitWords(text);
      const terms = words.map(({ text: word }) => termOf(word, language));
      // Where the index holds parts of words, the question's terms are parts too.
      const found = slots ?? Int16Array.from(hasStemmer(language) ? terms : searchTermsOf(text, language), (term) => question.termOf.get(term) ?? -1);
      const novel: NovelWord[] = [];
      for (const [at, word] of words.entries()) {
        const term = terms[at] ?? '';
        if (term.length < 2 && !digit.test(term) && hasStemmer(language)) continue;
        const folded = foldCase(word.text, language);
        if (question.termOf.has(term) || question.words.has(folded) || isAskingWord(folded, language)) continue;
        novel.push({ term, at, isCapital: capital.test(word.text) && at > 0, isNumber: digit.test(term) });
      }
      pool.push({ text, words: words.length, slots: found, novel, article, ...rest });
    };
    if (title !== '' && quotablePieces(title).length === 1) add(title, titleSlots, { start: -1, isTitle: true, isPart: false, passage: -1, index: 0 });
    for (const [passage, { text, start }] of passages.entries()) {
      for (const [index, sentence] of splitSentences(text, language).slice(0, MOST_IN_PASSAGE).entries()) {
        const pieces = quotablePieces(sentence.text);
        for (const piece of pieces) add(piece.text, undefined, { start: start + sentence.start + piece.start, isTitle: false, isPart: piece.text.length < sentence.text.length, passage, index });
      }
    }
  }
  markNames(pool);
  return pool;
}

/** In titles every word may have its capital, and the first one of a sentence always has: names are what has it elsewhere. */
function markNames(pool: readonly PooledSentence[]): void {
  const names = new Set(pool.flatMap(({ isTitle, novel }) => (isTitle ? [] : novel.filter(({ isCapital }) => isCapital).map(({ term }) => term))));
  for (const { isTitle, novel } of pool) for (const word of novel) if (isTitle || word.at === 0) word.isCapital = names.has(word.term);
}
