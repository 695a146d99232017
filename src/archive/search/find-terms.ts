import { hasStemmer } from '../../common/words/stem-word.ts';
import { termsOf } from '../../common/words/terms.ts';
import { rankTermsOf } from './article-words.ts';

/** Which pairs of first letters the wanted terms have: most words of a text can be told from all of them by that alone. */
export interface Beginnings {
  places: ReadonlyMap<string, number>;
  pairs: Uint8Array;
  /** Whether every term begins with two letters of the basic alphabet. */
  isPlain: boolean;
}

const beyondAscii = /[^\0-\x7F]/;
const LETTERS = 26;
const letterOf = (code: number): number => (code >= 97 && code <= 122 ? code - 97 : code >= 65 && code <= 90 ? code - 65 : -1);

/** @param places the number of each term that is looked for */
export function beginningsOf(places: ReadonlyMap<string, number>): Beginnings {
  const pairs = new Uint8Array(LETTERS * LETTERS);
  let isPlain = true;
  for (const term of places.keys()) {
    const first = letterOf(term.charCodeAt(0));
    const second = letterOf(term.charCodeAt(1));
    isPlain &&= first >= 0 && second >= 0;
    if (first < 0) continue;
    if (second >= 0) pairs[first * LETTERS + second] = 1;
    else pairs.fill(1, first * LETTERS, (first + 1) * LETTERS);
  }
  return { places, pairs, isPlain };
}

export interface FoundTerms {
  /** Numbers of the terms found, in order, and at which word of the text each stands. */
  terms: number[];
  at: number[];
  /** How many terms the whole text has, found or not; 0 where it can be told quickly that there is nothing to find. */
  length: number;
}

/** Where terms occur in a text; the same as looking through `rankTermsOf`, but words that begin otherwise are only counted. */
export function findTerms(text: string, language: string, { places, pairs, isPlain }: Beginnings): FoundTerms {
  const found: FoundTerms = { terms: [], at: [], length: 0 };
  const isWhole = language === 'und' || hasStemmer(language);
  const take = (stretch: string): void => {
    for (const term of !isWhole || beyondAscii.test(stretch) ? rankTermsOf(stretch, language) : termsOf(stretch, language)) {
      const place = places.get(term);
      if (place !== undefined) {
        found.terms.push(place);
        found.at.push(found.length);
      }
      found.length += 1;
    }
  };
  if (!isWhole) {
    // Cutting words by a dictionary is slow, and a text in its own letters has no word of another alphabet.
    if (!isPlain || lettersThatFold.test(text) || holdsBeginning(text, pairs)) take(text);
    return found;
  }
  let start = -1;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 32;
    if (code > 32 && code !== 160 && code !== 0x3000) {
      if (start < 0) start = i;
      continue;
    }
    if (start < 0) continue;
    if (isOtherWord(text, start, i, pairs)) found.length += 1;
    else take(text.slice(start, i));
    start = -1;
  }
  return found;
}

/** Letters that may become basic ones: all but those of Thai, Lao, Chinese, Japanese and Korean. */
const lettersThatFold = /[^\0-\x7F\u0E00-\u0EFF\u3000-\u312F\u3400-\u9FFF\uAC00-\uD7AF\uFF01-\uFF0F\uFF1A-\uFF20]/;

function holdsBeginning(text: string, pairs: Uint8Array): boolean {
  let before = -1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Left out inside words: `U.S.`, `don't`.
    if (code === 0x22 || code === 0x27 || code === 0x2e) continue;
    const letter = letterOf(code);
    if (before >= 0 && letter >= 0 && pairs[before * LETTERS + letter] === 1) return true;
    before = letter;
  }
  return false;
}

/** Whether what stands between spaces is one plain word that begins unlike all terms. */
function isOtherWord(text: string, start: number, end: number, pairs: Uint8Array): boolean {
  let from = start;
  while (from < end && isMark(text.charCodeAt(from))) from += 1;
  let to = end;
  while (to > from && isMark(text.charCodeAt(to - 1))) to -= 1;
  if (to - from < 2) return false;
  const first = letterOf(text.charCodeAt(from));
  const second = letterOf(text.charCodeAt(from + 1));
  if (first < 0 || second < 0 || pairs[first * LETTERS + second] === 1) return false;
  for (let i = from + 2; i < to; i++) if (letterOf(text.charCodeAt(i)) < 0) return false;
  return true;
}

/** Punctuation that may stand around a word: ASCII's, and quotation marks and dashes. */
const isMark = (code: number): boolean => (code < 48 && code > 32) || (code > 57 && code < 65) || (code > 90 && code < 97) || (code > 122 && code < 127) || (code >= 0x2013 && code <= 0x201f) || code === 0x2026;
