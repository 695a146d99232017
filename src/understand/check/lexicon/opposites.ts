import { opposites as de } from './de/opposites.ts';
import { opposites as en } from './en/opposites.ts';
import { opposites as es } from './es/opposites.ts';
import { opposites as fr } from './fr/opposites.ts';
import { linesOf } from './lines.ts';

/** Words that exclude each other, a row a line: `|` parts what means one thing from what means the other. Words are written as in `synonyms.ts`. */
const lists: Readonly<Record<string, string>> = { en, de, fr, es };

/** The sides of all rows of a language, each with its words: `12/0`. */
export const sidesOf = (language: string): [string, string][] =>
  linesOf(Object.hasOwn(lists, language) ? (lists[language] ?? '') : '').flatMap((line, row) => line.split('|').map((words, side): [string, string] => [`${row}/${side}`, words.trim()]));
