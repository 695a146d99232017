import type { Alignment } from './alignment.ts';
import type { Descriptions } from './descriptions.ts';
import type { Evidence, SourceStatement } from './evidence.ts';
import { type Name, nameKey } from './names.ts';
import type { CheckWord, Statement } from './statement.ts';

/** Who says something. */
export interface Speaker {
  /** Terms that tell who it is: words of a name (`nameKey`) and nouns. */
  keys: ReadonlySet<string>;
  /** Of these the words of a name. */
  nameKeys: ReadonlySet<string>;
  /** Rows of synonyms that its words are in. */
  rows: ReadonlySet<number>;
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
  const read = new SpeakerReader(words, text, names);
  const pattern = accordingTo[language];
  for (const [verb, word] of words.entries()) {
    if (!word.cues.has('saying') || word.quotation >= 0) continue;
    const before = words[verb - 1];
    if (before !== undefined && /^(?:été|been|worden|sido|being)$/.test(before.lower)) continue;
    if (before?.cues.has('pronoun') === true && /^(?:angaben|worten)$/.test(word.lower)) return read.pronoun(verb - 1);
    const leads = /^(?:according|laut|selon|según|d’après|d'après|angaben|worten)$/.test(word.lower);
    // `…, said Anna Roth` and `Anna Roth, the mayor, said`
    const isAfterMark = before !== undefined && /[,"“”»«]/.test(text.slice(before.end, word.start).concat(auxiliary.test(before.lower) ? text.slice(words[verb - 2]?.end ?? 0, before.start) : ''));
    const behind = leads || isAfterMark || pattern?.test(text.slice(Math.max(0, word.start - 12), word.end)) === true ? read.behind(verb) : undefined;
    const found = leads || (isAfterMark && behind?.hasName === true) ? behind : (read.before(verb) ?? behind);
    if (found !== undefined) return found;
  }
  return undefined;
}

const belonging = /^(?:of|from|at|for|von|vom|der|des|de|du|del|d[’']\p{L}+)$/u;
const auxiliary = /^(?:a|ont|ha|han|hat|haben|has|have|had|s’est|s'est)$/;
const parts = /^(?:but|and|while|that|als|und|aber|dass|et|mais|que|y|pero)$/;

/** Reads who stands beside a verb of saying. */
class SpeakerReader {
  readonly #words: readonly CheckWord[];
  readonly #text: string;
  readonly #names: readonly Name[];

  constructor(words: readonly CheckWord[], text: string, names: readonly Name[]) {
    [this.#words, this.#text, this.#names] = [words, text, names];
  }

  before(verb: number): Speaker | undefined {
    const run: number[] = [];
    for (let at = verb - 1; at >= 0 && verb - at <= APPOSITION; at--) {
      const [word, next] = [this.#words[at], this.#words[at + 1]];
      if (word === undefined || next === undefined || !this.#isPersonal(word)) break;
      const between = this.#text.slice(word.end, next.start);
      if (/[;:()“”„«»"]/.test(between)) break;
      if (between.includes(',') && run.length > 0) {
        // An apposition: who it is stands before its comma.
        const name = this.#nameAt(at);
        if (name !== undefined && !run.some((one) => this.#words[one]?.cues.has('pronoun') === true)) run.unshift(...name.words);
        break;
      }
      if (parts.test(word.lower) && run.length > 0) break;
      run.unshift(at);
    }
    // `Als Gründe nannte die Firma …`
    return this.#words[(run[0] ?? 0) - 1]?.lower === 'als' || this.#words[run[0] ?? -1]?.lower === 'als' ? undefined : this.#speaker(run);
  }

  behind(verb: number): Speaker | undefined {
    const run: number[] = [];
    for (let at = verb + 1; at < this.#words.length && at - verb <= BEHIND; at++) {
      const [word, before] = [this.#words[at], this.#words[at - 1]];
      if (word === undefined || before === undefined || !this.#isPersonal(word) || parts.test(word.lower)) break;
      const between = this.#text.slice(before.end, word.start);
      if (/[;:.()“”„«»"]/.test(between)) break;
      if (between.includes(',') && run.length > 0) {
        // `said the mayor, Anna Roth`
        const name = this.#nameAt(at);
        if (name !== undefined && !run.some((one) => this.#nameAt(one)?.keys.length === 2)) run.push(...name.words);
        break;
      }
      // Behind a name nothing more belongs to it but whom it speaks for: `said Ada Holm of the grid company Norlec`.
      if (run.some((one) => this.#nameAt(one) !== undefined) && this.#nameAt(at) === undefined) {
        if (belonging.test(word.lower)) for (let next = at + 1; next < at + BEHIND && !/[,;:.()“”„«»"]/.test(this.#text.slice(this.#words[next - 1]?.end ?? 0, this.#words[next]?.start ?? 0)); next++) if (this.#nameAt(next) !== undefined) run.push(next);
        break;
      }
      run.push(at);
    }
    return this.#speaker(run);
  }

  pronoun(at: number): Speaker {
    return { keys: new Set(), nameKeys: new Set(), rows: new Set(), hasName: false, isPronoun: true, text: this.#words[at]?.text ?? '' };
  }

  #nameAt(at: number): Name | undefined {
    return this.#names.find((name) => name.words.includes(at));
  }

  #isPersonal(word: CheckWord): boolean {
    return word.quotation < 0 && word.slot < 0 && !word.isNumber && !word.cues.has('saying');
  }

  #speaker(all: readonly number[]): Speaker | undefined {
    const own = all.flatMap((at) => {
      const word = this.#words[at];
      return word !== undefined && (word.isContent || this.#nameAt(at) !== undefined || word.cues.has('pronoun')) ? [{ at, word }] : [];
    });
    const found = own.flatMap(({ at }) => this.#nameAt(at) ?? []);
    const nameKeys = new Set(found.flatMap(({ keys }) => keys));
    const keys = new Set<string>([...nameKeys, ...own.filter(({ word }) => word.isContent && !nameKeys.has(nameKey(word.text, ''))).map(({ word }) => word.term)]);
    const isPronoun = found.length === 0 && own.some(({ word }) => word.cues.has('pronoun'));
    return keys.size === 0 && !isPronoun ? undefined : { keys, nameKeys, rows: new Set(own.flatMap(({ word }) => word.rows)), hasName: found.length > 0, isPronoun, text: own.map(({ word }) => word.text).join(' ') };
  }
}

/** Statements back in which whom a pronoun means was named. */
const BACK = 3;

/** Who says each statement of the sources, with what else is known of them. */
export class Speakers {
  readonly #of: (Speaker | undefined)[];
  readonly #descriptions: Descriptions;

  constructor(evidence: Evidence, descriptions: Descriptions) {
    const { statements } = evidence;
    this.#descriptions = descriptions;
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
    const known = (speaker: Speaker): Set<string> => new Set([...speaker.keys].flatMap((key) => [key, ...(this.#descriptions.of(key) ?? [])]));
    const [mine, theirs] = [known(one), known(other)];
    const both = one.hasName && other.hasName;
    if (!one.hasName && !other.hasName && [...one.rows].some((row) => other.rows.has(row))) return true;
    // What describes several people does not tell two of them to be one.
    const tells = (key: string): boolean => !both || (one.nameKeys.has(key) && other.nameKeys.has(key)) || (this.#descriptions.describedBy(key)?.size ?? 0) <= 1;
    return [...one.keys].some((key) => theirs.has(key) && tells(key)) || [...other.keys].some((key) => mine.has(key) && tells(key));
  }
}

const isAllQuoted = ({ words }: SourceStatement): boolean => words.length > 0 && words.filter(({ quotation }) => quotation >= 0).length > words.length * 0.8;

function lastPerson(statement: SourceStatement | undefined): Speaker | undefined {
  const name = statement?.names.findLast(({ keys }) => keys.length >= 2) ?? statement?.names[0];
  return name === undefined ? undefined : { keys: new Set(name.keys), nameKeys: new Set(name.keys), rows: new Set<number>(), hasName: true, isPronoun: false, text: name.text };
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
  const quoted = quotedIn(evidence, claim);
  if (total === 0 && quoted.size === 0) return { mark: 0, speaker };
  const ranked = evidence.statements.map(({ at }) => ({ at, covered: quoted.has(at) ? 1 : total === 0 ? 0 : own.reduce((all, index) => all + (weights[index] ?? 0) * (matches[index]?.get(at)?.strength ?? 0), 0) / total }))
    .filter(({ covered }) => covered > 0.2).sort((a, b) => b.covered - a.covered).slice(0, 3);
  const best = ranked[0]?.covered ?? 0;
  let [right, wrong] = [0, 0];
  for (const { at, covered } of ranked) {
    const theirs = speakers.of(at);
    const words = evidence.statements[at];
    const named = words?.words.some((word) => (!speaker.hasName && word.rows.some((row) => speaker.rows.has(row))) || speaker.keys.has(word.term) || speaker.keys.has(nameKey(word.text, words.language))) === true;
    if (theirs === undefined ? named : speakers.mayBeOne(speaker, theirs)) right = Math.max(right, covered);
    else if (theirs !== undefined) wrong = Math.max(wrong, covered);
    else wrong = Math.max(wrong, covered * 0.3);
  }
  // Who has no name may be called otherwise: `the bank`, `the company`.
  return { mark: best === 0 ? 0 : (Math.max(0, wrong - right) / best) * (speaker.hasName ? 1 : 0.5), speaker };
}

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** The statements that have a quotation of the sentence. */
function quotedIn({ statements }: Evidence, { text, quotations }: Statement): Set<number> {
  const quoted = quotations.map(([from, to]) => plain(text.slice(from, to))).filter((one) => one.length > 3);
  return new Set(statements.flatMap((statement) => (quoted.some((one) => plain(statement.text).includes(one)) ? [statement.at] : [])));
}
