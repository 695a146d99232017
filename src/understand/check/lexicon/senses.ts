import { termOf } from '../../../common/words/terms.ts';
import { compoundOf, nounOf } from './german-compounds.ts';
import { lemmasOf } from './lemmas.ts';
import { sidesOf } from './opposites.ts';
import { synonymsOf } from './synonyms.ts';
import { WordList } from './word-list.ts';

/** Languages whose sentences are checked whole; in others only names, numbers, dates, quotations and negations. */
export const checkedLanguages: readonly string[] = ['en', 'de', 'fr', 'es'];

/** What a word may mean. */
export interface Senses {
  /** Rows of opposites with the side that it stands on: `12/0`. */
  sides: readonly string[];
  /** Rows of synonyms, and the words that it is built from (`isFamily`). */
  rows: readonly number[];
}

const none: Senses = { sides: [], rows: [] };

interface Lexicon {
  sides: WordList<string>;
  rows: WordList<number>;
  known: Map<string, Senses>;
}

const lexicons = new Map<string, Lexicon>();
const MOST_KNOWN = 20_000;
/** Numbers from here on stand for words that others are built from. */
const FAMILIES = 1_000_000;

/** Letters of a compound. */
const COMPOUND = 6;

/** Whether a row joins forms of one word, not words of one meaning. */
export const isFamily = (row: number): boolean => row >= FAMILIES;

/** A number for a base form (FNV-1a). */
function familyOf(base: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < base.length; at++) hash = Math.imul(hash ^ base.charCodeAt(at), 0x01000193);
  return FAMILIES + (hash >>> 0);
}

function lexiconOf(language: string): Lexicon | undefined {
  const before = lexicons.get(language);
  if (before !== undefined || !checkedLanguages.includes(language)) return before;
  const sides = new WordList<string>(language);
  for (const [side, words] of sidesOf(language)) sides.add(words, side);
  const rows = new WordList<number>(language);
  for (const [row, words] of synonymsOf(language).entries()) rows.add(words, row);
  const made = { sides, rows, known: new Map<string, Senses>() };
  lexicons.set(language, made);
  return made;
}

/** What the word may mean; nothing in languages that have no lexicon. */
export function sensesOf(lower: string, term: string, language: string): Senses {
  const lexicon = lexiconOf(language);
  if (lexicon === undefined) return none;
  const before = lexicon.known.get(lower);
  if (before !== undefined) return before;
  const lemmas = lemmasOf(lower, term, language);
  const ask = <T>(list: WordList<T>): T[] => [...new Set([...list.find(lower, term), ...lemmas.flatMap((lemma) => list.find(lemma, termOf(lemma, language)))])];
  const nouns = language === 'de' ? nounOf(lower, term) : [];
  const compound = language === 'de' && nouns.length === 0 && lower.length >= COMPOUND ? compoundOf(lower) : undefined;
  const heads = compound === undefined ? [] : [compound.head];
  const rows = [...ask(lexicon.rows), ...heads.flatMap((head) => lexicon.rows.find(head, termOf(head, language))), ...[...lemmas, ...nouns, ...heads, ...(compound === undefined ? [] : [compound.modifier])].map(familyOf)];
  const found: Senses = { sides: ask(lexicon.sides), rows: [...new Set(rows)] };
  if (lexicon.known.size > MOST_KNOWN) lexicon.known.clear();
  lexicon.known.set(lower, found);
  return found;
}

/** The part of a side before its number. */
export const rowOf = (side: string): string => side.slice(0, side.indexOf('/'));
