import type { Word } from '../../common/words/split-words.ts';
import { stopWords } from '../../understand/tags/words/stop-words.ts';

/** They write all nouns with a capital. */
const withCapitalNouns = new Set(['de', 'lb']);
/** In these a noun without an article behind one of these words is mostly a place: `bei Altmoos`. */
const beforePlaces = new Set('aus bei in von vor'.split(' '));

/**
 * Whether a word stands in a text as names of people and places do: with a capital inside a sentence; where all nouns have one, straight
 * behind another such word (`Jonas Reiter`) or behind a small word that leads to places.
 * @param words of the text, in order
 * @param place of a word with a capital
 */
export function standsAsName(text: string, words: readonly Word[], place: number, language: string): boolean {
  const [word, before] = [words[place], words[place - 1]];
  if (word === undefined || before === undefined) return false;
  const between = text.slice(before.start + before.text.length, word.start);
  if (sentenceEnd.test(between)) return false;
  if (!withCapitalNouns.has(language)) return true;
  if (between !== ' ') return false;
  const { always, small } = stopWords(language);
  const lower = before.text.toLowerCase();
  return beforePlaces.has(lower) || (startsWithCapital.test(before.text) && !always.has(lower) && !small.has(lower));
}

const sentenceEnd = /[.!?:…"“„«»\n]/u;
const startsWithCapital = /^\p{Lu}/u;
