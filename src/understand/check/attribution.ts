import type { Alignment } from './alignment.ts';
import type { Evidence, SourceStatement } from './evidence.ts';
import { type Name, nameKey } from './names.ts';
import type { CheckWord, Statement } from './statement.ts';

/** Who says something. */
export interface Speaker {
  /** Terms that tell who it is: words of a name (`nameKey`) and nouns. */
  keys: ReadonlySet<string>;
  hasName: boolean;
  /** Only `he`, `she`, `they`. */
  isPronoun: boolean;
  text: string;
}

/** `according to`, `laut`, `selon`: who says it stands behind. */
const accordingTo: Readonly<Record<string, RegExp>> = {
  en: /\b(?:according to|quoting|citing|said|says)\s*$/iu, de: /(?<!\p{L})(?:laut|nach angaben (?:von|der|des)|nach (?:den )?worten (?:von|der|des)|so|sagte|erklärte|teilte|betonte|warnte|meinte|kritisierte|sagt)\s*(?:der|die|das|dem)?\s*$/iu,
  fr: /(?:selon|d[’']après|d[’']apres|indiqué|déclaré|expliqué|affirmé|estimé|ajouté|précisé|indique|déclare|explique|affirme|estime|assuré|annoncé)\s*(?:le|la|les|l[’'])?\s*$/iu,
  es: /(?:según|dijo|explicó|afirmó|declaró|señaló|aseguró|añadió|indicó|precisó|de acuerdo con)\s*(?:el|la|los|las)?\s*$/iu,
};
/** Words between who speaks and the verb. */
const APPOSITION = 10;
const BEHIND = 6;

/** Who the sentence says says something; undefined where nobody does. */
export function speakerOf({ words, text, language }: Statement, names: readonly Name[]): Speaker | undefined {
  const verbs = words.flatMap((word, at) => (word.cues.has('saying') && word.quotation < 0 ? [at] : []));
  const pattern = accordingTo[language];
  const nameAt = (at: number): Name | undefined => names.find((name) => name.words.includes(at));
  const isPersonal = (word: CheckWord): boolean => word.quotation < 0 && word.slot < 0 && !word.isNumber && !word.cues.has('saying');
  for (const verb of verbs) {
    const word = words[verb];
    if (word === undefined) continue;
    const leads = pattern?.test(text.slice(Math.max(0, word.start - 30), word.end)) === true && /^(?:according|laut|selon|según|d’après|d'après|nach|angaben|worten)$/.test(word.lower);
    const before = leads ? undefined : subjectBefore(words, verb, nameAt, isPersonal, text);
    const behind = leads || before === undefined ? subjectBehind(words, verb, nameAt, isPersonal, text) : undefined;
    const found = before ?? behind;
    if (found !== undefined) return found;
  }
  return undefined;
}

type NameAt = (at: number) => Name | undefined;

function speakerFrom(words: readonly CheckWord[], run: readonly number[], nameAt: NameAt): Speaker | undefined {
  const own = run.flatMap((at) => words[at] ?? []);
  if (own.length === 0) return undefined;
  const name = run.map(nameAt).find((found) => found !== undefined);
  const keys = new Set<string>([...run.flatMap((at) => nameAt(at)?.keys ?? []), ...own.filter(({ isContent }) => isContent).map(({ term }) => term)]);
  const isPronoun = keys.size === 0 && own.some(({ cues }) => cues.has('pronoun'));
  return keys.size === 0 && !isPronoun ? undefined : { keys, hasName: name !== undefined, isPronoun, text: own.map(({ text }) => text).join(' ') };
}

function subjectBefore(words: readonly CheckWord[], verb: number, nameAt: NameAt, isPersonal: (word: CheckWord) => boolean, text: string): Speaker | undefined {
  const run: number[] = [];
  for (let at = verb - 1; at >= 0 && verb - at <= APPOSITION; at--) {
    const [word, next] = [words[at], words[at + 1]];
    if (word === undefined || next === undefined || !isPersonal(word)) break;
    const between = text.slice(word.end, next.start);
    if (/[;:()“”„«»"]/.test(between)) break;
    // An apposition's comma is passed, another clause's is not: `Anna Roth, the mayor, said`.
    if (between.includes(',') && run.some((one) => nameAt(one) !== undefined)) break;
    if (/^(?:but|and|while|that|als|und|aber|dass|et|mais|que|y|pero)$/.test(word.lower) && run.length > 0) break;
    run.unshift(at);
  }
  return speakerFrom(words, run.filter((at) => words[at]?.isContent === true || nameAt(at) !== undefined || words[at]?.cues.has('pronoun') === true), nameAt);
}

function subjectBehind(words: readonly CheckWord[], verb: number, nameAt: NameAt, isPersonal: (word: CheckWord) => boolean, text: string): Speaker | undefined {
  const run: number[] = [];
  for (let at = verb + 1; at < words.length && at - verb <= BEHIND; at++) {
    const [word, before] = [words[at], words[at - 1]];
    if (word === undefined || before === undefined || !isPersonal(word)) break;
    if (/[;:.()“”„«»"]/.test(text.slice(before.end, word.start)) || (run.length > 0 && text.slice(before.end, word.start).includes(','))) break;
    run.push(at);
  }
  return speakerFrom(words, run.filter((at) => words[at]?.isContent === true || nameAt(at) !== undefined || words[at]?.cues.has('pronoun') === true), nameAt);
}

/** Statements back in which whom a pronoun means was named. */
const BACK = 3;

/** Who says each statement of the sources, with what else is known of them. */
export class Speakers {
  readonly #of: (Speaker | undefined)[];
  /** What stands beside a name in the sources: by each of its words. */
  readonly #described = new Map<string, Set<string>>();

  constructor(evidence: Evidence) {
    const { statements } = evidence;
    for (const { names, words, text } of statements) for (const { words: own, keys } of names) for (const key of keys) {
      const known = this.#described.get(key) ?? new Set<string>();
      this.#described.set(key, known);
      for (const one of keys) known.add(one);
      for (const step of [1, -1]) {
        const edge = (step > 0 ? own.at(-1) : own[0]) ?? 0;
        for (let at = edge + step, count = 0; count < DESCRIPTION; at += step, count++) {
          const [word, before] = [words[at], words[at - step]];
          if (word === undefined || before === undefined || word.cues.has('saying')) break;
          const between = step > 0 ? text.slice(before.end, word.start) : text.slice(word.end, before.start);
          if (/[;:.()“”„«»"]/.test(between) || (count > 0 && between.includes(','))) break;
          if (word.isContent) known.add(word.term);
        }
      }
    }
    this.#of = statements.map((statement) => speakerOf(statement, statement.names));
    for (const [at, statement] of statements.entries()) {
      const own = this.#of[at];
      if (own !== undefined && !own.isPronoun) continue;
      if (own === undefined && !isAllQuoted(statement)) continue;
      for (let back = 1; back <= BACK && evidence.near(at - back, at, BACK); back++) {
        const earlier = this.#of[at - back];
        const person = earlier !== undefined && !earlier.isPronoun ? earlier : own === undefined ? undefined : lastPerson(statements[at - back]);
        if (person !== undefined) {
          this.#of[at] = person;
          break;
        }
      }
    }
  }

  of(statement: number): Speaker | undefined {
    return this.#of[statement];
  }

  /** Whether two may be the same: they share a word, or one is described by what the other is called. */
  mayBeOne(one: Speaker, other: Speaker): boolean {
    if (one.isPronoun || other.isPronoun) return true;
    const known = (speaker: Speaker): Set<string> => new Set([...speaker.keys].flatMap((key) => [key, ...(this.#described.get(key) ?? [])]));
    const [mine, theirs] = [known(one), known(other)];
    if (one.hasName && other.hasName) return [...one.keys].some((key) => other.keys.has(key));
    return [...one.keys].some((key) => theirs.has(key)) || [...other.keys].some((key) => mine.has(key));
  }
}

const DESCRIPTION = 6;
const isAllQuoted = ({ words }: SourceStatement): boolean => words.length > 0 && words.filter(({ quotation }) => quotation >= 0).length > words.length * 0.8;

function lastPerson(statement: SourceStatement | undefined): Speaker | undefined {
  const name = statement?.names.findLast(({ keys }) => keys.length >= 2) ?? statement?.names[0];
  return name === undefined ? undefined : { keys: new Set(name.keys), hasName: true, isPronoun: false, text: name.text };
}

/** How surely the sentence lets someone say what another says in the text, 0 to 1; who that is. */
export function compareSpeakers(evidence: Evidence, speakers: Speakers, alignment: Alignment, names: readonly Name[]): { mark: number; speaker: Speaker | undefined } {
  const { claim, content, weights, matches } = alignment;
  const speaker = speakerOf(claim, names);
  if (speaker === undefined || speaker.isPronoun) return { mark: 0, speaker };
  const own = content.flatMap((at, index) => {
    const word = claim.words[at];
    return word === undefined || speaker.keys.has(word.term) || speaker.keys.has(nameKey(word.text, claim.language)) || word.cues.has('saying') ? [] : [index];
  });
  const total = own.reduce((all, index) => all + (weights[index] ?? 0), 0);
  if (total === 0) return { mark: 0, speaker };
  const ranked = evidence.statements.map(({ at }) => ({ at, covered: own.reduce((all, index) => all + (weights[index] ?? 0) * (matches[index]?.get(at)?.strength ?? 0), 0) / total }))
    .filter(({ covered }) => covered > 0.2).sort((a, b) => b.covered - a.covered).slice(0, 3);
  const best = ranked[0]?.covered ?? 0;
  let [right, wrong] = [0, 0];
  for (const { at, covered } of ranked) {
    const theirs = speakers.of(at);
    const words = evidence.statements[at];
    const named = words?.words.some((word) => speaker.keys.has(word.term) || speaker.keys.has(nameKey(word.text, words.language))) === true;
    if (theirs === undefined ? named : speakers.mayBeOne(speaker, theirs)) right = Math.max(right, covered);
    else if (theirs !== undefined) wrong = Math.max(wrong, covered);
    else wrong = Math.max(wrong, covered * 0.5);
  }
  return { mark: best === 0 ? 0 : Math.max(0, wrong - right) / best, speaker };
}
