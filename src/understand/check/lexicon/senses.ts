import { termOf } from '../../../common/words/terms.ts';
import { opposites } from './opposites.ts';
import { synonyms } from './synonyms.ts';

/** Languages whose sentences are checked whole; in others only names, numbers, dates, quotations and negations. */
export const checkedLanguages: readonly string[] = ['en', 'de', 'fr', 'es'];

/** What a word may mean. */
export interface Senses {
  /** Rows of opposites with the side that it stands on: `more/0`. */
  sides: readonly string[];
  /** Rows of synonyms. */
  rows: readonly number[];
}

const none: Senses = { sides: [], rows: [] };

/** Words and beginnings, each with what it stands for. */
export class WordList<T> {
  readonly #whole = new Map<string, T[]>();
  readonly #beginnings = new Map<string, [string, T][]>();
  readonly #language: string;

  constructor(language: string) {
    this.#language = language;
  }

  /** @param words parted by spaces; `-` marks beginnings */
  add(words: string, value: T): void {
    for (const word of words.split(/\s+/)) {
      if (word === '') continue;
      if (word.endsWith('-')) {
        const beginning = word.slice(0, -1);
        const key = beginning.slice(0, SHORTEST);
        const list = this.#beginnings.get(key) ?? [];
        list.push([beginning, value]);
        this.#beginnings.set(key, list);
      } else {
        for (const form of new Set([word, termOf(word, this.#language)])) {
          const list = this.#whole.get(form) ?? [];
          if (!list.includes(value)) list.push(value);
          this.#whole.set(form, list);
        }
      }
    }
  }

  /**
   * @param lower the word in small letters
   * @param term what it counts as; undefined where only the word itself is asked for
   */
  find(lower: string, term: string | undefined): T[] {
    const found = new Set([...(this.#whole.get(lower) ?? []), ...(term === undefined ? [] : (this.#whole.get(term) ?? []))]);
    for (let length = 1; length <= SHORTEST; length++) {
      for (const [beginning, value] of this.#beginnings.get(lower.slice(0, length)) ?? []) if (lower.startsWith(beginning) && lower.length <= beginning.length + LONGEST_ENDING) found.add(value);
    }
    return [...found];
  }
}

const SHORTEST = 3;
/** `hoch-` is the beginning of `höchste`, not of every long compound. */
const LONGEST_ENDING = 7;

interface Lexicon {
  sides: WordList<string>;
  rows: WordList<number>;
  known: Map<string, Senses>;
}

const lexicons = new Map<string, Lexicon>();
const MOST_KNOWN = 20_000;

function lexiconOf(language: string): Lexicon | undefined {
  const before = lexicons.get(language);
  if (before !== undefined || !checkedLanguages.includes(language)) return before;
  const sides = new WordList<string>(language);
  for (const [row, ofLanguage] of Object.entries(opposites)) for (const [side, words] of (ofLanguage[language] ?? '').split('|').entries()) sides.add(words, `${row}/${side}`);
  const rows = new WordList<number>(language);
  for (const [row, words] of (synonyms[language] ?? []).entries()) rows.add(words, row);
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
  const found: Senses = { sides: lexicon.sides.find(lower, term), rows: lexicon.rows.find(lower, term) };
  if (lexicon.known.size > MOST_KNOWN) lexicon.known.clear();
  lexicon.known.set(lower, found);
  return found;
}

/** The part of a side before its number. */
export const rowOf = (side: string): string => side.slice(0, side.indexOf('/'));
