import { mixed } from '../../common/hash.ts';
import { wordHashes } from './word-hashes.ts';

/** Words of a shingle. */
const SHINGLE = 4;
const MOST_CHARACTERS = 30_000;
/** The smallest shingles of a text stand for it. */
export const KEPT = 48;

/**
 * Hashes of a text's runs of four words: what two texts share is in both, wherever it stands (Broder 1997).
 * @returns 32-bit numbers in rising order, none twice; empty for a text of fewer than four words
 */
export function shinglesOf(text: string): Uint32Array {
  const words = wordHashes(text.slice(0, MOST_CHARACTERS));
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

/** A headline's hash without case, accents and punctuation, 0 where there are no words; and how many words it has. */
export function titleHash(title: string): { hash: number; words: number } {
  const words = wordHashes(title.slice(0, 500));
  let hash = 0x811c9dc5;
  for (const word of words) hash = Math.imul(hash ^ word, 0x01000193);
  return { hash: words.length === 0 ? 0 : mixed(hash) || 1, words: words.length };
}
