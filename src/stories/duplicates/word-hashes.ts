import { foldCase, foldMarks } from '../../common/words/fold-word.ts';
import { mixed } from '../../common/hash.ts';

/** What a sign is: between words, nothing, one letter (the number), or from here on several letters (a place in `several`). */
const BREAK = 0;
const SKIP = 1;
const SEVERAL = 0x200000;
const several: number[][] = [];

const letters = /^[\p{L}\p{N}\p{M}]$/u;
/** Accents, vowel points, soft hyphens, joiners and apostrophes: a copy often has others. */
const unread = /^[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0640\u00ad\u200b-\u200f\u2060\ufeff'’׳]$/u;
/** Scripts without spaces between words. */
const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u;

const PRIME = 0x01000193;
const START = 0x811c9dc5;

/** For each UTF-16 unit what it is, as it is met; and whether it stands in a script without spaces. */
const kinds = new Int32Array(0x10000).fill(-1);
const runs = new Uint8Array(0x10000);

function kindOf(sign: string): number {
  if (unread.test(sign)) return SKIP;
  if (!letters.test(sign)) return BREAK;
  const folded = Array.from(foldMarks(foldCase(sign, 'und'), 'und'), (letter) => letter.codePointAt(0) ?? 0);
  const [letter = SKIP] = folded;
  return folded.length < 2 ? letter : SEVERAL + several.push(folded) - 1;
}

/**
 * Hashes of a text's words in order, without case, accents and punctuation, in any language. Where no spaces part words, three
 * signs in a row count as a word, beginning at each: cheap, and the same in every text.
 * @returns 32-bit numbers
 */
export function wordHashes(text: string): number[] {
  const words: number[] = [];
  let word = START;
  let length = 0;
  let [one, two] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    let kind = kinds[code] ?? -1;
    let isRun = runs[code] === 1;
    if (kind < 0 || (code & 0xf800) === 0xd800) {
      const sign = String.fromCodePoint(text.codePointAt(at) ?? code);
      kind = kindOf(sign);
      isRun = unspaced.test(sign);
      if (sign.length === 2) at += 1;
      else {
        kinds[code] = kind;
        runs[code] = isRun ? 1 : 0;
      }
    }
    if (kind === SKIP) continue;
    if ((kind === BREAK || isRun) && length > 0) {
      words.push(mixed(word));
      word = START;
      length = 0;
    }
    if (isRun && kind !== BREAK) {
      if (one !== 0) words.push(mixed(Math.imul(Math.imul(one, 31) + two, 31) + kind));
      [one, two] = [two, kind];
      continue;
    }
    [one, two] = [0, 0];
    if (kind === BREAK) continue;
    if (kind < SEVERAL) word = Math.imul(word ^ kind, PRIME);
    else for (const letter of several[kind - SEVERAL] ?? []) word = Math.imul(word ^ letter, PRIME);
    length += 1;
  }
  if (length > 0) words.push(mixed(word));
  return words;
}
