import { foldCase, foldMarks } from '../../common/words/fold-word.ts';
import { splitWords } from '../../common/words/split-words.ts';
import { mixed, wordHash } from '../terms/hash.ts';

/** A headline's words without case, accents and punctuation; `hash` is 0 where there are none. */
export function plainTitle(title: string): { text: string; words: number; hash: number } {
  const words = splitWords(title.slice(0, 500)).map(({ text }) => foldMarks(foldCase(text, 'und'), 'und'));
  const text = words.join(' ');
  return { text, words: words.length, hash: words.length === 0 ? 0 : mixed(wordHash(text)) };
}
