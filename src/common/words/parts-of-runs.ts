import { foldCase, foldMarks } from './fold-word.ts';

/**
 * A run of Han, Kana, Bopomofo, Hangul, Yi, Thai, Lao, Khmer, Myanmar, Tai or Tibetan letters, with their marks and vowel
 * signs: scripts without spaces between words, and Korean, whose words carry endings.
 */
const run =
  /[[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30FC\uFF70\uFF9E\uFF9F\p{Script=Bopomofo}\p{Script=Hangul}\p{Script=Yi}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tai_Le}\p{Script=New_Tai_Lue}\p{Script=Tai_Tham}\p{Script=Tibetan}]--[\p{P}\p{S}]]+/gv;
const mayHoldRun = /[\u0E00-\u0FFF\u1000-\u11FF\u1780-\u17FF\u1950-\u1AAF\u2E80-\uFFFF]/;
/** A base character with its marks; a half-width kana with its voicing. */
const letter = /[\uFF66-\uFF9D][\uFF9E\uFF9F]?|\P{M}\p{M}*|\p{M}+/gu;

export interface Run {
  text: string;
  /** UTF-16 index of its first character. */
  start: number;
}

/** The runs of scripts without spaces in a text, as they stand there. */
export const runsOf = (text: string): Run[] => (mayHoldRun.test(text) ? Array.from(text.matchAll(run), ({ 0: found, index }) => ({ text: found, start: index })) : []);

/** The letters of a run, folded, each with its marks, and where they stand in it. */
export const lettersOfRun = (text: string): { text: string; start: number; length: number }[] =>
  Array.from(text.matchAll(letter), ({ 0: found, index }) => ({ text: foldMarks(foldCase(found, 'und'), 'und'), start: index, length: found.length }));

/**
 * The overlapping pairs of letters of a run, and last its last letter alone: whatever part of a run a reader types, its
 * pairs are among them, and a single letter begins one of them. Dictionaries cut a text and a query differently.
 */
export function pairsOfRun(text: string): string[] {
  const letters = lettersOfRun(text);
  return letters.map((one, at) => one.text + (letters[at + 1]?.text ?? ''));
}
