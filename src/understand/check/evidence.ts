import { baseLanguage } from '../../common/language/base-language.ts';
import { rarity } from '../../common/words/bm25.ts';
import { splitSentences } from '../../common/words/sentences.ts';
import { backgroundFrequencies } from '../tags/rank/background.ts';
import { dayOfPublication } from './dates.ts';
import { isFamily, rowOf } from './lexicon/senses.ts';
import { type Name, nameKey, namesIn, nameWordsOf } from './names.ts';
import { type CheckWord, readStatement, type Statement } from './statement.ts';

/** A text that sentences are checked against. */
export interface CheckSource {
  id: string;
  title: string;
  text: string;
  /** BCP 47. */
  lang?: string | undefined;
  /** ISO 8601. */
  publishedAt?: string | undefined;
}

/** A sentence of a source. */
export interface SourceStatement extends Statement {
  /** Its place among all. */
  at: number;
  /** Of which source; sentences of others are no neighbours. */
  source: number;
  isTitle: boolean;
  /** UTF-16 indexes in the source's text; 0 for a title. */
  start: number;
  end: number;
  names: readonly Name[];
  published: number | undefined;
}

/** Where a word of the checked sentence stands in a statement, and how surely it is the same. */
export interface Match {
  word: number;
  strength: number;
}

/** Longer sources are read up to here. */
const CHARACTERS = 60_000;
const MOST_STATEMENTS = 600;
/** What a form that is built from the same word and a synonym count of the word itself; words built from the same one and parts of compounds; words on one side of a row of opposites. */
const FAMILY = 0.92;
const SYNONYM = 0.75;
const KIN = 0.7;
const SAME_SIDE = 0.65;

/** The sources as they are looked things up in. */
export class Evidence {
  readonly statements: SourceStatement[] = [];
  readonly sources: readonly CheckSource[];
  readonly languages: ReadonlySet<string>;
  /** Keys of words that are names in the sources. */
  readonly names: ReadonlySet<string>;
  readonly #terms = new Map<string, number[][]>();
  readonly #rows = new Map<string, number[][]>();
  readonly #sides = new Map<string, number[][]>();
  readonly #byStart = new Map<string, Set<string>>();

  constructor(sources: readonly CheckSource[]) {
    this.sources = sources;
    const read: Omit<SourceStatement, 'names'>[] = [];
    for (const [source, { title, text, lang, publishedAt }] of sources.entries()) {
      const language = baseLanguage(lang) ?? 'und';
      const published = dayOfPublication(publishedAt);
      if (title.trim() !== '') read.push({ ...readStatement(title, language), at: read.length, source, isTitle: true, start: 0, end: 0, published });
      for (const { text: sentence, start } of splitSentences(text.slice(0, CHARACTERS), language).slice(0, MOST_STATEMENTS)) {
        read.push({ ...readStatement(sentence, language), at: read.length, source, isTitle: false, start, end: start + sentence.length, published });
      }
    }
    this.languages = new Set(read.map(({ language }) => language));
    this.names = nameWordsOf(read.filter(({ isTitle }) => !isTitle), (term) => this.#isRare(term, read[0]?.language ?? 'und'));
    for (const statement of read) {
      const made = { ...statement, names: namesIn(statement, ({ text }) => this.names.has(nameKey(text, statement.language))) };
      this.statements.push(made);
      for (const [at, word] of made.words.entries()) this.#index(made.at, at, word);
    }
  }

  #isRare(term: string, language: string): boolean {
    const background = backgroundFrequencies(language);
    return background === undefined || background.of(term) <= background.documents / 400;
  }

  #index(statement: number, at: number, { term, rows, sides, isNumber }: CheckWord): void {
    if (isNumber) return;
    const add = (map: Map<string, number[][]>, key: string): void => {
      const places = map.get(key);
      if (places === undefined) map.set(key, [[statement, at]]);
      else places.push([statement, at]);
    };
    add(this.#terms, term);
    for (const row of rows) add(this.#rows, String(row));
    for (const side of sides) add(this.#sides, side);
    if (term.length >= KIN_LETTERS) {
      const beginning = term.slice(0, KIN_LETTERS);
      const kin = this.#byStart.get(beginning);
      if (kin === undefined) this.#byStart.set(beginning, new Set([term]));
      else kin.add(term);
    }
  }

  /** Where a word, or one that means the same, stands: statement by statement the surest place. */
  matches(word: CheckWord, language: string): Map<number, Match> {
    const found = new Map<number, Match>();
    const add = (places: readonly number[][] | undefined, strength: number): void => {
      for (const [statement = 0, at = 0] of places ?? []) if ((found.get(statement)?.strength ?? 0) < strength) found.set(statement, { word: at, strength });
    };
    add(this.#terms.get(word.term), 1);
    for (const term of this.#kinOf(word.term, language)) add(this.#terms.get(term), KIN);
    for (const row of word.rows) add(this.#rows.get(String(row)), isFamily(row) ? FAMILY : SYNONYM);
    for (const side of word.sides) add(this.#sides.get(side), SAME_SIDE);
    return found;
  }

  /** Statements in which words of the contrary side stand. */
  contraries(word: CheckWord): Map<number, number[]> {
    const found = new Map<number, number[]>();
    for (const side of word.sides) {
      const row = rowOf(side);
      for (let other = 0; other < MOST_SIDES; other++) {
        if (side === `${row}/${other}`) continue;
        for (const [statement = 0, at = 0] of this.#sides.get(`${row}/${other}`) ?? []) found.set(statement, [...(found.get(statement) ?? []), at]);
      }
    }
    return found;
  }

  /** Terms of the sources that are built from the same word: `protest`, `protesters`; parts of compounds too. */
  #kinOf(term: string, language: string): string[] {
    if (term.length < KIN_LETTERS) return [];
    const kin: string[] = [];
    for (const other of this.#byStart.get(term.slice(0, KIN_LETTERS)) ?? []) {
      if (other === term) continue;
      let shared = KIN_LETTERS;
      while (shared < term.length && term.charAt(shared) === other.charAt(shared)) shared += 1;
      const longest = Math.max(term.length, other.length);
      if (shared === Math.min(term.length, other.length) && (shared >= 5 || longest - shared <= 2) ? longest - shared <= 6 : shared >= 5 && shared >= longest * 0.62) kin.push(other);
    }
    if (compounding.has(language)) for (const terms of this.#byStart.values()) for (const other of terms) if (other !== term && isPart(term, other)) kin.push(other);
    return kin;
  }

  /** How much a word tells, 0.3 to 1.5: by its rarity in news. */
  weightOf({ term, text, isCapital }: CheckWord, language: string): number {
    const background = backgroundFrequencies(language);
    const weight = background === undefined ? 1 : rarity(background.documents, background.of(term)) / 6;
    return Math.max(0.3, Math.min(1.5, weight)) * (isCapital && language !== 'de' && this.names.has(nameKey(text, language)) ? 1.2 : 1);
  }

  /** Whether statements stand side by side in one source. */
  near(one: number, other: number, steps: number): boolean {
    const [a, b] = [this.statements[one], this.statements[other]];
    return a !== undefined && b !== undefined && a.source === b.source && Math.abs(one - other) <= steps;
  }
}

const KIN_LETTERS = 4;
const MOST_SIDES = 8;
const compounding = new Set(['de', 'nl', 'sv', 'da', 'no', 'fi']);

/** `wald` in `waldbrand`, `brand` in it. */
function isPart(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= 5 && (long.endsWith(short) || (long.startsWith(short) && long.length - short.length >= 3));
}
