import type { Alignment } from './alignment.ts';
import { closeFit, fit } from './context.ts';
import { describing, type Descriptions } from './descriptions.ts';
import type { Evidence } from './evidence.ts';
import { type Name, nameKey, namesIn } from './names.ts';

/** How a name of the sentence stands to those of the sources. */
export interface NameFinding {
  name: Name;
  /** Words of it that no source has. */
  unknown: readonly string[];
  /** How well the best place fits that has the name, and the best that has another which the sentence has not. */
  same: number;
  other: number;
  /** How much better the words straight beside it fit beside another name. */
  closer: number;
  /** Its words stand in the sources, but never in one name. */
  isMixed: boolean;
  /** How much of what it is called belongs to another there. */
  misdescribed: number;
  /** Statements between the best run and the nearest one that has the name. */
  away: number;
}

interface Place {
  statement: number;
  word: number;
}

/** Where each word stands in the sources that may be one of a name, by `nameKey`. */
export class NamePlaces {
  readonly #places = new Map<string, Place[]>();

  constructor(evidence: Evidence) {
    for (const { at, words, language } of evidence.statements) {
      for (const [word, { text, isNumber }] of words.entries()) {
        if (isNumber) continue;
        const key = nameKey(text, language);
        const places = this.#places.get(key);
        if (places === undefined) this.#places.set(key, [{ statement: at, word }]);
        else places.push({ statement: at, word });
      }
    }
  }

  of(key: string): readonly Place[] {
    return this.#places.get(key) ?? this.#inflected(key);
  }

  /** `Altmoos’`, `Altmooser`: an inhabitant's name leads to the place's and the other way round. */
  #inflected(key: string): readonly Place[] {
    if (key.length < 5) return [];
    const found: Place[] = [];
    for (const [other, places] of this.#places) {
      if (other.length < 5 || Math.abs(other.length - key.length) > 4) continue;
      const shared = Math.min(other.length, key.length) - 1;
      if (other.slice(0, Math.max(4, shared)) === key.slice(0, Math.max(4, shared))) found.push(...places);
    }
    return found;
  }
}

/** The names of the sentence. */
export const claimNames = (evidence: Evidence, { claim }: Alignment): Name[] => namesIn(claim, ({ text }) => evidence.names.has(nameKey(text, claim.language)));

/** Compares the names of the sentence with those of the sources. */
export function compareNames(evidence: Evidence, places: NamePlaces, descriptions: Descriptions, alignment: Alignment, names: readonly Name[]): NameFinding[] {
  const { claim, run } = alignment;
  const own = new Set(names.flatMap(({ keys }) => keys));
  return names.map((name): NameFinding => {
    const at = name.words.at(-1) ?? 0;
    const except = new Set(name.words);
    const unknown = name.words.flatMap((word, index) => (isUnknown(places, alignment, name, index) ? [claim.words[word]?.text ?? ''] : []));
    let [same, other, away] = [0, 0, evidence.statements.length];
    let [close, closeOther] = [0, 0];
    for (const { statement, word } of places.of(name.keys.at(-1) ?? '')) {
      same = Math.max(same, fit(evidence, alignment, at, statement, word, except));
      close = Math.max(close, closeFit(alignment, at, statement, word, except));
      if (evidence.near(statement, run.first, evidence.statements.length)) away = Math.min(away, statement < run.first ? run.first - statement : Math.max(0, statement - run.last));
    }
    for (const { at: statement, names: theirs, words } of evidence.statements) {
      for (const one of theirs) {
        const last = one.words.at(-1) ?? 0;
        if (one.keys.some((key) => own.has(key)) || words[last] === undefined) continue;
        other = Math.max(other, fit(evidence, alignment, at, statement, last, except));
        closeOther = Math.max(closeOther, closeFit(alignment, at, statement, last, except));
      }
    }
    return { name, unknown, same, other, closer: Math.max(0, closeOther - close), away, isMixed: unknown.length === 0 && isMixed(evidence, name), misdescribed: unknown.length > 0 ? 0 : misdescribed(evidence, descriptions, alignment, name, names) };
  });
}

/** Whether no source has a word of a name. In German it may be a noun that says who someone is: `Vorjahressiegerin Carla Rossi`. */
function isUnknown(places: NamePlaces, { claim, content, matches }: Alignment, { keys, words }: Name, index: number): boolean {
  if (places.of(keys[index] ?? '').length > 0) return false;
  if (claim.language !== 'de') return true;
  const isNoun = (keys[index] ?? '').length >= NOUN && index + 1 < keys.length;
  return !isNoun && (matches[content.indexOf(words[index] ?? -1)]?.size ?? 0) === 0;
}
const NOUN = 8;

/** Whether words of a name stand side by side here and in no name of the sources. */
function isMixed({ statements }: Evidence, { keys }: Name): boolean {
  const known = keys.filter((key) => !titles.test(key) && statements.some(({ names }) => names.some((name) => name.keys.includes(key))));
  return known.some((key, at) => {
    const next = known[at + 1];
    return next !== undefined && next !== key && !statements.some(({ names: theirs }) => theirs.some((one) => one.keys.includes(key) && one.keys.includes(next)));
  });
}
const titles = /^(?:mr|mrs|ms|dr|sir|lord|lady|herr|frau|prof|professor|professorin|mme|mlle|maitre|monsieur|madame|senor|senora|don|dona|president|captain|minister)$/;

/** What part of the words beside a name describe only others in the sources. */
function misdescribed({ statements }: Evidence, descriptions: Descriptions, { claim }: Alignment, name: Name, names: readonly Name[]): number {
  const key = name.keys.at(-1) ?? '';
  const own = descriptions.of(key);
  const terms = describing(claim, name, names).flatMap((at) => claim.words[at] ?? []);
  if (own === undefined || terms.length === 0) return 0;
  const wrong = terms.filter(({ term, text }) => {
    const others = descriptions.describedBy(term);
    const isName = nameKey(text, claim.language);
    if (own.has(term) || own.has(isName)) return false;
    if (others !== undefined && !others.has(key)) return !statements.some(({ words, names: theirs }) => theirs.length < 2 && theirs.some(({ keys }) => keys.includes(key)) && words.some((word) => word.term === term));
    return false;
  });
  return wrong.length / terms.length;
}
