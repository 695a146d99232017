import { termOf } from '../../../common/words/terms.ts';
import { type Cue, cueTables } from './cues.ts';
import { lemmasOf } from './lemmas.ts';
import { sidesOf } from './opposites.ts';
import { checkedLanguages, type Senses } from './senses.ts';
import { synonymsOf } from './synonyms.ts';
import { isPhrase } from './word-list.ts';

/** A word as phrases are looked for in. */
export interface PhraseWord {
  /** In small letters, without an article that is drawn to it (`bareWord`). */
  lower: string;
  term: string;
  clause: number;
}

/** A phrase in a sentence. */
export interface FoundPhrase {
  /** Numbers of the word that stands for it, and of its other words. */
  head: number;
  others: readonly number[];
  senses: Senses;
  cues: readonly Cue[];
}

interface Token {
  lower: string;
  term: string;
}
interface Phrase {
  /** The words of a part follow on each other; the parts stand in one clause. */
  parts: Token[][];
  words: number;
  senses: { sides: string[]; rows: number[] };
  cues: Cue[];
}

/** Words between the parts of a phrase. */
const REACH = 7;
const lists = new Map<string, ReadonlyMap<string, readonly Phrase[]>>();

/** French and others draw the article to the word: `n’exclut`, `l’avocate`. */
const elidingLanguages = new Set(['fr', 'it', 'ca']);
/** @param lower in small letters */
export const bareWord = (lower: string, language: string): string => (elidingLanguages.has(language) && !/^d[’']apr[eè]s$/u.test(lower) ? lower.replace(/^(?:[cdjlmnst]|qu)[’']/u, '') : lower);

/** Reads the phrases of all rows of a language: under the first word of each. */
function phrasesOf(language: string): ReadonlyMap<string, readonly Phrase[]> {
  const before = lists.get(language);
  if (before !== undefined) return before;
  const all = new Map<string, Phrase>();
  const phrase = (written: string): Phrase => {
    const made: Phrase = all.get(written) ?? {
      parts: written.split('+').map((part) => part.split(/[_-]/).filter((word) => word !== '').map((word) => ({ lower: word.toLowerCase(), term: termOf(word, language) }))),
      words: written.split(/[_+-]/).length, senses: { sides: [], rows: [] }, cues: [],
    };
    all.set(written, made);
    return made;
  };
  const each = (words: string, use: (found: Phrase) => void): void => {
    for (const written of words.split(/\s+/)) if (isPhrase(written)) use(phrase(written));
  };
  for (const [row, words] of synonymsOf(language).entries()) each(words, ({ senses }) => senses.rows.push(row));
  for (const [side, words] of sidesOf(language)) each(words, ({ senses }) => senses.sides.push(side));
  for (const [cue, table] of cueTables) each(table[language] ?? '', ({ cues }) => cues.push(cue));
  const byFirst = new Map<string, Phrase[]>();
  for (const one of [...all.values()].sort((a, b) => b.words - a.words)) {
    const first = one.parts[0]?.[0];
    for (const key of new Set([first?.lower ?? '', first?.term ?? ''])) byFirst.set(key, [...(byFirst.get(key) ?? []), one]);
  }
  lists.set(language, byFirst);
  return byFirst;
}

/** The phrases of the lexicon that a sentence has; the longer go first, none shares a word with another. */
export function phrasesIn(words: readonly PhraseWord[], language: string): FoundPhrase[] {
  if (!checkedLanguages.includes(language)) return [];
  const byFirst = phrasesOf(language);
  const keys = words.map(({ lower, term }) => [...new Set([lower, term, ...lemmasOf(lower, term, language)])]);
  const isAt = ({ lower, term }: Token, at: number): boolean => keys[at]?.includes(lower) === true || words[at]?.term === term;
  const partAt = (part: readonly Token[], at: number, clause: number): boolean => part.every((token, step) => words[at + step]?.clause === clause && isAt(token, at + step));
  const taken = new Set<number>();
  const candidates = words.flatMap((_, at) => [...new Set((keys[at] ?? []).flatMap((key) => byFirst.get(key) ?? []))].map((phrase) => ({ at, phrase })));
  candidates.sort((a, b) => b.phrase.words - a.phrase.words);
  return candidates.flatMap(({ at, phrase }): FoundPhrase[] => {
    const found: number[] = [];
    const clause = words[at]?.clause ?? -1;
    let from = at;
    for (const [number, part] of phrase.parts.entries()) {
      const place = number === 0 ? (partAt(part, at, clause) ? at : -1) : placeOf(part, from, at);
      if (place < 0) return [];
      for (const step of part.keys()) found.push(place + step);
      from = place + part.length;
    }
    if (found.some((one) => taken.has(one))) return [];
    for (const one of found) taken.add(one);
    const head = found.reduce((best, one) => ((words[one]?.lower.length ?? 0) > (words[best]?.lower.length ?? 0) ? one : best));
    return [{ head, others: found.filter((one) => one !== head), senses: phrase.senses, cues: phrase.cues }];
  });

  /** Where a further part stands: behind, in German before the first as well. */
  function placeOf(part: readonly Token[], from: number, first: number): number {
    const clause = words[first]?.clause ?? -1;
    for (let place = from; place <= from + REACH && place < words.length; place++) if (partAt(part, place, clause)) return place;
    if (language === 'de') for (let place = first - part.length; place >= Math.max(0, first - REACH); place--) if (partAt(part, place, clause)) return place;
    return -1;
  }
}
