import { weekdays } from '../../understand/tags/words/stop-words.ts';
import type { Measure } from '../../understand/figures/measures.ts';
import type { ClaimSentence, ClaimWord } from './read-report.ts';
import type { Figure } from '../../understand/figures/read-figures.ts';

/** What a number counts. */
export interface Counted {
  measure: Measure | undefined;
  /** Terms of the words that name what is counted, in their order; none when it is people. */
  nouns: readonly string[];
  /** It counts people, and does not say more of them. */
  isPeople: boolean;
  /** Beside others that are told of: `two other children`. */
  isBeside: boolean;
  /** The words that name it, as they stand. */
  named: string;
}

/** Words after a number that may name what it counts. */
const RUN = 3;
/** Words between a number and what became of what it counts. */
const REACH = 8;
/** A part of what was counted follows: what became of it comes after the next comma. */
const including = new Set('including among darunter davon dont parmi incluidos incluidas incluido entre tra cui fra incluindo sendo onder waaronder w w-tym том включая aralarında most mostly many'.split(' '));
/** "The toll rose to 15" says what it counts before the number. */
const tolls = new Set('toll deaths fatalities injuries bilan bilanz zahl opferzahl todesopfer cifra número numero bilancio dodental liczba bilans число sayısı number balance saldo total'.split(' '));

/** The place of the first word at or after a character. */
const wordAt = (words: readonly ClaimWord[], character: number): number => {
  const at = words.findIndex(({ start }) => start >= character);
  return at < 0 ? words.length : at;
};

/** Whether a clause ends between two places of a sentence. */
const breaks = (text: string, from: number, to: number, marks: RegExp): boolean => marks.test(text.slice(from, to));
const clauseEnd = /[;:()–—,،、，]|\s-\s/;
const strongEnd = /[;:()–—]|\s-\s/;

/** A word straight before a number that says what became of those: `killed 12`, `killing at least 12`. */
function bindsBefore({ words, text }: ClaimSentence, figure: Figure): Measure | undefined {
  const at = wordAt(words, figure.from) - 1;
  for (let back = 0; back < 3; back++) {
    const word = words[at - back];
    if (word === undefined || breaks(text, word.end, figure.from, clauseEnd)) return undefined;
    const measure = word.measure;
    if (measure !== undefined) return measure;
    if (!word.isSmall || word.isNumber || isAnd(word.lower)) return undefined;
  }
  return undefined;
}

const isAnd = (word: string): boolean => /^(?:and|und|et|y|e|ed|en|i|и|та|ve|och|og|or|oder|ou|o|of|but)$/.test(word);

/** Reads what a number of a sentence counts. */
export function countedBy(sentence: ClaimSentence, figure: Figure): Counted {
  const { words, text, figures } = sentence;
  const numbers = figures.filter(({ kind }) => kind !== 'year' && kind !== 'day');
  const place = numbers.indexOf(figure);
  const next = numbers[place + 1];
  const first = wordAt(words, figure.end);
  const run = runAfter(sentence, figure, next);
  const isPeople = run.some((word) => word.isPeople);
  const nouns = run.filter((word) => !word.isSmall && !word.isPeople && word.measure === undefined);
  const bound = bindsBefore(sentence, figure) ?? measureAfter(sentence, figure, next, first) ?? measureOfToll(sentence, numbers[place - 1], figure, nouns.length > 0);
  const end = run.at(-1)?.end;
  if (bound !== undefined && isDegree(sentence, figure)) return { measure: undefined, nouns: [], isPeople: false, isBeside: false, named: '' };
  const follows = words[first];
  return {
    measure: bound,
    nouns: nouns.map(({ term }) => term),
    isPeople: isPeople || (nouns.length === 0 && bound !== undefined && (run.length > 0 || follows === undefined || follows.isFunction || breaks(text, figure.end, follows.start, /\P{Z}/u))),
    isBeside: others.test(words[first]?.lower ?? ''),
    named: end === undefined ? '' : text.slice(figure.end, end).trim(),
  };
}

const others = /^(?:other|others|weitere[nr]?|andere[nr]?|autres|otr[oa]s|altr[ie]|outr[oa]s|overige|inne|других|diğer)$/;
/** They tell of the worst among the injured. */
const degrees = /^(?:critically|critical|seriously|serious|severely|badly|schwer|schwerverletzt\p{L}*|lebensgefährlich|grièvement|gravement|gravemente|gravi|graves|ernstig|zwaar|zwaargewond\p{L}*|ciężko|тяжело|ağır)$/u;

/** `3 seriously injured`, `injuring 3 critically`: some of those that were. */
const isDegree = ({ words, text }: ClaimSentence, figure: Figure): boolean => {
  const first = wordAt(words, figure.end);
  const clause = words.slice(first, first + RUN + 2);
  const end = clause.findIndex((word, at) => at > 0 && breaks(text, clause[at - 1]?.end ?? 0, word.start, clauseEnd));
  return clause.slice(0, end < 0 ? undefined : end).some(({ lower }) => degrees.test(lower)) || words.slice(Math.max(0, first - 4), Math.max(0, first - 1)).some(({ lower, end: to }) => degrees.test(lower) && !breaks(text, to, figure.from, clauseEnd));
};

/** They go between a number and what it counts: `two other men`, `2 millions de foyers`. */
const joining = /^(?:de|di|of|d|other|more|further|additional|different|weitere[nr]?|andere[nr]?|autres|otr[oa]s|altr[ie]|outr[oa]s|overige|inne|других|diğer)$/;

/** The words straight after a number: `1,200 small houses`. */
function runAfter({ words, text, report: { language } }: ClaimSentence, figure: Figure, next: Figure | undefined): ClaimWord[] {
  const run: ClaimWord[] = [];
  let end = figure.end;
  for (const word of words.slice(wordAt(words, figure.end), wordAt(words, figure.end) + RUN + 1)) {
    if (run.length >= RUN || word.start >= (next?.from ?? Infinity) || word.isNumber || !/^[\s\u00A0-]?(?:d[’'])?$/u.test(text.slice(end, word.start))) break;
    // `2 millions de foyers`
    const joins = run.length === 0 && joining.test(word.lower);
    if (word.isFunction && !joins && !word.isPeople) break;
    if (weekdays(language).has(word.lower)) break;
    if (!joins && (!word.isSmall || word.isPeople)) run.push(word);
    end = word.end;
    // What follows those is what became of them: `12 people displaced`, `six morts lundi`.
    if (word.isPeople || word.measure !== undefined) break;
  }
  return run;
}

/** The first word after a number, in its clause, that says what became of what it counts. */
function measureAfter(sentence: ClaimSentence, figure: Figure, next: Figure | undefined, first: number): Measure | undefined {
  const { words, text } = sentence;
  let at = first;
  let from = figure.end;
  let jumped = false;
  for (let steps = 0; steps < REACH + (jumped ? REACH : 0); steps++, at++) {
    const word = words[at];
    if (word === undefined || breaks(text, from, word.start, strongEnd)) return undefined;
    if (breaks(text, from, word.start, clauseEnd)) {
      // `12 people, including two children, were killed`
      if (jumped || !including.has(word.lower)) return undefined;
      const comma = text.indexOf(',', word.end);
      if (comma < 0) return undefined;
      at = wordAt(words, comma) - 1;
      from = comma + 1;
      jumped = true;
      steps = 0;
      continue;
    }
    if (!jumped && word.start >= (next?.from ?? Infinity)) return undefined;
    if (isAnd(word.lower) && steps > 0 && !jumped) return undefined;
    const measure = word.measure;
    if (measure !== undefined) return next !== undefined && !jumped && bindsTo(sentence, word, next) ? undefined : measure;
    from = word.end;
  }
  return undefined;
}

/** Whether a word belongs to the number after it: `a bus with 40 people crashed, killing 12`. */
function bindsTo({ words }: ClaimSentence, word: ClaimWord, next: Figure): boolean {
  const between = words.filter(({ start }) => start >= word.end && start < next.from);
  return between.every(({ isSmall, lower }) => isSmall && !isAnd(lower)) && word.end <= next.from;
}

function measureOfToll({ words, text }: ClaimSentence, before: Figure | undefined, figure: Figure, hasNoun: boolean): Measure | undefined {
  if (hasNoun) return undefined;
  const last = wordAt(words, figure.from) - 1;
  let measure: Measure | undefined;
  for (let at = last; at >= 0 && at > last - REACH - 3; at--) {
    const word = words[at];
    if (word === undefined || word.start < (before?.end ?? 0) || breaks(text, word.end, figure.from, strongEnd)) return undefined;
    measure = word.measure ?? measure;
    if (tolls.has(word.lower)) return measure ?? (/^(?:toll|bilan|dodental|opferzahl|todesopfer|bilancio|bilans)$/.test(word.lower) ? 'dead' : words[at - 1]?.measure);
  }
  return undefined;
}
