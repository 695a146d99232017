import { fnv1a, mixed } from '../../common/hash.ts';
import { plainWords } from './plain-words.ts';

/** Words of a shingle. */
const SHINGLE = 4;
/** One shingle in so many is kept, the same ones in every text. */
const KEPT = 6;
/** A text with fewer kept shingles keeps its smallest ones. */
const LEAST = 12;
const MOST_CHARACTERS = 30_000;

/**
 * A text's fingerprint: hashes of runs of four words, of which those divisible by a number are kept (Manber 1994, "Finding
 * similar files"), so that what two texts share is kept in both, wherever it stands.
 * @returns 32-bit numbers in rising order, none twice; empty for a text of fewer than four words
 */
export function fingerprint(text: string): Uint32Array {
  const hashes = plainWords(text.slice(0, MOST_CHARACTERS)).map(fnv1a);
  const all = new Set<number>();
  for (let at = 0; at + SHINGLE <= hashes.length; at++) {
    let shingle = 0;
    for (let i = 0; i < SHINGLE; i++) shingle = Math.imul(shingle, 0x01000193) ^ (hashes[at + i] ?? 0);
    all.add(mixed(shingle));
  }
  const kept = [...all].filter((shingle) => shingle % KEPT === 0);
  const chosen = kept.length >= LEAST ? kept : [...all].sort((a, b) => a % KEPT - b % KEPT || a - b).slice(0, LEAST);
  return Uint32Array.from(chosen).sort();
}
