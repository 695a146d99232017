import { quotations, type Span } from '../../common/words/quotations.ts';
import { splitWords } from '../../common/words/split-words.ts';
import { termOf } from '../../common/words/terms.ts';
import { countsPeople, measureOf } from '../figures/measures.ts';
import { stopWords } from '../tags/words/stop-words.ts';
import { type Cue, cuesOf } from './lexicon/cues.ts';
import { type Senses, sensesOf } from './lexicon/senses.ts';
import { readSlots, type Slot } from './slots.ts';

/** A word of a statement. */
export interface CheckWord extends Senses {
  text: string;
  lower: string;
  term: string;
  start: number;
  end: number;
  /** It says something by itself. */
  isContent: boolean;
  isCapital: boolean;
  isNumber: boolean;
  cues: ReadonlySet<Cue>;
  /** Number of its clause. */
  clause: number;
  /** Of the slot that it is a part of, -1. */
  slot: number;
  /** Of the quotation that it stands in, -1. */
  quotation: number;
}

/** A sentence as it is compared. */
export interface Statement {
  text: string;
  language: string;
  words: readonly CheckWord[];
  /** Numbers and dates. */
  slots: readonly Slot[];
  quotations: readonly Span[];
  /** Where each of its clauses is denied. */
  negated: ReadonlySet<number>;
  /** Clauses with a verb that denies by itself, or a word for what was not. */
  impliedNegated: ReadonlySet<number>;
  hedged: ReadonlySet<number>;
}

const LONGEST_SENTENCE = 1500;
const LONGEST_QUOTATION = 1000;
/** Straight between two words they part clauses. */
const clauseMark = /[,;:()–—]|\s-\s/;
const joining: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set('and but while whereas although though because when which who'.split(' ')), de: new Set('und aber während obwohl weil nachdem als sondern dass'.split(' ')),
  fr: new Set('et mais tandis alors lorsque bien parce qui que'.split(' ')), es: new Set('y pero mientras aunque porque cuando que sino'.split(' ')),
};

/** Reads a sentence. @param language ISO 639-1 code, or `und` */
export function readStatement(whole: string, language: string): Statement {
  const text = whole.slice(0, LONGEST_SENTENCE);
  const { always, small } = stopWords(language);
  const quoted = quotations(text, LONGEST_QUOTATION);
  const joins = joining[language];
  let clause = 0;
  let end = 0;
  const words = splitWords(text).map(({ text: word, start }): CheckWord => {
    const lower = word.toLowerCase();
    const term = termOf(word, language);
    const isNumber = /^\p{N}/u.test(word);
    const isCapital = /^\p{Lu}/u.test(word);
    const cues = cuesOf(lower, language);
    const between = text.slice(end, start);
    if (end > 0 && (clauseMark.test(between) && !/^,$/.test(between) || joins?.has(lower) === true)) clause += 1;
    end = start + word.length;
    const senses = sensesOf(lower, term, language);
    const isSmall = always.has(lower) || (!isCapital && small.has(lower)) || (lower.length === 1 && !/\p{Lo}/u.test(lower)) || (eliding.has(language) && always.has(lower.replace(/^[^’']*[’']/, '')));
    return {
      ...senses, text: word, lower, term, start, end, isNumber, isCapital, cues, clause, slot: -1,
      isContent: !isNumber && (!isSmall || (!tooCommon(lower, always) && senses.sides.length > 0)),
      quotation: quoted.findIndex(([from, to]) => start >= from && end <= to),
    };
  });
  const slots = readSlots(text, words.map(({ text: own, lower, start, end: to }) => ({ text: own, lower, start, end: to, measure: measureOf(lower, language), isPeople: countsPeople(lower, language) })), language);
  for (const [at, slot] of slots.entries()) for (const word of words) if (word.start < slot.end && word.end > slot.start) {
    word.slot = at;
    word.isContent = false;
  }
  const clausesWith = (cue: Cue): Set<number> => new Set(words.flatMap((word) => (word.cues.has(cue) ? [word.clause] : [])));
  return { text, language, words, slots, quotations: quoted, negated: clausesWith('negation'), impliedNegated: clausesWith('implicit'), hedged: clausesWith('hedge') };
}

const eliding = new Set(['fr', 'it', 'ca']);
/** Small words among the opposites (`before`, `more`) only tell where other words are compared, not by themselves. */
const tooCommon = (lower: string, always: ReadonlySet<string>): boolean => always.has(lower);
