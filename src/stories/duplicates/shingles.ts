import { mixed } from '../../common/hash.ts';
import { wordHashes } from './word-hashes.ts';

/** Words of a shingle. */
const SHINGLE = 4;
const MOST_CHARACTERS = 30_000;
/** The smallest shingles of a text stand for it. */
export const KEPT = 48;

/** Share of a headline's words in its text below which the text is not the article: a notice, a form. */
const TELLS_OF = 0.25;

/** Words from which on a text is more than a notice. */
const MANY_WORDS = 150;

/** A text as it is compared. */
export interface ReadText {
  /** Hashes of its runs of four words, rising, none twice; none of a text of fewer than four. */
  shingles: Uint32Array;
  /** Hash of its headline without case, accents and punctuation, 0 where there are no words. */
  title: number;
  /** Words of its headline. */
  titleWords: number;
  /** A short text, in which hardly a word of the headline stands. */
  isStrange: boolean;
}

/** Reads title and text as runs of four words: what two texts share is in both, wherever it stands (Broder 1997). */
export function readText(title: string, text: string): ReadText {
  const words = wordHashes(text.slice(0, MOST_CHARACTERS));
  const named = wordHashes(title.slice(0, 500));
  let hash = 0x811c9dc5;
  for (const word of named) hash = Math.imul(hash ^ word, 0x01000193);
  const missing = new Set(named);
  const { size } = missing;
  for (const word of words) missing.delete(word);
  return { shingles: shinglesOf(words), title: size === 0 ? 0 : mixed(hash) || 1, titleWords: named.length, isStrange: size > 0 && words.length > 0 && words.length < MANY_WORDS && size - missing.size < TELLS_OF * size };
}

/** @returns 32-bit numbers in rising order, none twice */
function shinglesOf(words: readonly number[]): Uint32Array {
  const all = new Uint32Array(Math.max(0, words.length - SHINGLE + 1));
  for (let at = 0; at < all.length; at++) {
    let shingle = 0;
    for (let i = 0; i < SHINGLE; i++) shingle = Math.imul(shingle, 0x01000193) ^ (words[at + i] ?? 0);
    all[at] = mixed(shingle);
  }
  all.sort();
  let length = 0;
  for (const shingle of all) if (length === 0 || shingle !== all[length - 1]) all[length++] = shingle;
  return all.subarray(0, length);
}
