import { quotations, type Span } from '../../common/words/quotations.ts';
import { splitWords } from '../../common/words/split-words.ts';
import { termOf } from '../../common/words/terms.ts';
import { countsPeople, measureOf } from '../figures/measures.ts';
import { stopWords } from '../tags/words/stop-words.ts';
import { type Cue, cuesOf } from './lexicon/cues.ts';
import { bareWord, phrasesIn } from './lexicon/phrases.ts';
import { isFamily, type Senses, sensesOf } from './lexicon/senses.ts';
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
  /** Clauses of what is still to come. */
  intended: ReadonlySet<number>;
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
    const bare = bareWord(lower, language);
    const cues = phraseless(lower, text.slice(start + word.length)) ? none : cuesOf(bare, language);
    const between = text.slice(end, start);
    if (end > 0 && (clauseMark.test(between) && !/^,$/.test(between) || joins?.has(lower) === true && (lower !== 'aber' || between.includes(',')))) clause += 1;
    end = start + word.length;
    const senses = sensesOf(bare, term, language);
    const isSmall = always.has(lower) || (!isCapital && small.has(lower)) || (lower.length === 1 && !/\p{Lo}/u.test(lower)) || (eliding.has(language) && always.has(lower.replace(/^[^’']*[’']/, '')));
    return {
      ...senses, text: word, lower, term, start, end, isNumber, isCapital, cues, clause, slot: -1,
      isContent: !isNumber && (!isSmall || (!tooCommon(lower, always) && senses.sides.length > 0)),
      quotation: quoted.findIndex(([from, to]) => start >= from && end <= to),
    };
  });
  if (language === 'de') joinSeparated(words, text);
  joinPhrases(words, language);
  if (language === 'fr') denyWithPlus(words);
  const slots = readSlots(text, words.map(({ text: own, lower, start, end: to }) => ({ text: own, lower, start, end: to, measure: measureOf(lower, language), isPeople: countsPeople(lower, language) })), language);
  for (const [at, slot] of slots.entries()) for (const word of words) if (word.start < slot.end && word.end > slot.start) {
    word.slot = at;
    word.isContent = false;
  }
  const clausesWith = (cue: Cue): Set<number> => new Set(words.flatMap((word) => (word.cues.has(cue) ? [word.clause] : [])));
  return { text, language, words, slots, quotations: quoted, negated: clausesWith('negation'), impliedNegated: clausesWith('implicit'), hedged: clausesWith('hedge'), intended: clausesWith('intention') };
}

/** What several words mean together counts as one: `put off`. */
function joinPhrases(words: CheckWord[], language: string): void {
  for (const { head, others, senses, cues } of phrasesIn(words.map(({ lower, term, clause }) => ({ lower: bareWord(lower, language), term, clause })), language)) {
    const word = words[head];
    if (word === undefined) continue;
    const isSense = senses.rows.length + senses.sides.length > 0;
    words[head] = { ...word, ...(isSense ? { ...senses, isContent: true } : {}), cues: new Set([...word.cues, ...cues]) };
    // `not able`, `no more than` deny nothing beyond what they mean together.
    if (isSense) for (const at of others) if (words[at] !== undefined) words[at] = { ...words[at], isContent: false, sides: [], rows: [], cues: new Set([...words[at].cues].filter((cue) => cue !== 'negation')) };
  }
}

/** `ne peut plus`: only with `ne` before it `plus` denies. */
function denyWithPlus(words: CheckWord[]): void {
  for (const [at, word] of words.entries()) {
    if (word.lower !== 'plus' || !words.slice(Math.max(0, at - 3), at).some(({ lower }) => /^n(?:e$|[’'])/.test(lower)) || words.slice(at + 1, at + 3).some(({ lower }) => /^qu(?:e$|[’'])/.test(lower))) continue;
    words[at] = { ...word, cues: new Set<Cue>([...word.cues, 'negation']) };
  }
}

/** German parts its verbs: `legte … zu` is read as `zulegte`. */
function joinSeparated(words: CheckWord[], text: string): void {
  for (const [at, particle] of words.entries()) {
    const next = words[at + 1];
    if (!particles.has(particle.lower) || (next !== undefined && !/[,;:.–—!?“”"]/.test(text.slice(particle.end, next.start)) && next.lower !== 'und')) continue;
    for (let back = at - 1; back >= 0 && (words[back]?.clause ?? -1) >= particle.clause - 1; back--) {
      const verb = words[back];
      if (verb === undefined) continue;
      const joined = `${particle.lower}${verb.lower}`;
      const senses = sensesOf(joined, termOf(joined, 'de'), 'de');
      // A verb of the list, or one that the lexicon knows with this particle.
      if (!separable.test(verb.lower) && !(verb.isContent && !verb.isCapital && senses.rows.some((row) => !isFamily(row)))) continue;
      words[back] = { ...verb, ...senses, lower: joined, term: termOf(joined, 'de'), cues: new Set<Cue>([...[...verb.cues].filter((cue) => cue !== 'implicit'), ...cuesOf(joined, 'de')]), isContent: true };
      words[at] = { ...particle, isContent: false, sides: [], rows: [] };
      break;
    }
  }
}

const particles = new Set('zu ab an auf aus ein nach zurück vor um hinzu fest mit los durch weg teil statt bei her hin wieder weiter zusammen nieder frei'.split(' '));
const separable = /^(?:leg(?:t|te|ten|en)|g(?:ab|aben|ibt|eben)|lehn(?:t|te|ten|en)|w(?:ies|iesen|eist|eisen)|g(?:ing|ingen|eht|ehen)|br(?:ach|achen|icht)|n(?:ahm|ahmen|immt|ehmen)|stell(?:t|te|ten|en)|k(?:am|amen|ommt)|sag(?:t|te|ten|en)|räum(?:t|te|ten)|h(?:ielt|ielten|ält|alten)|f(?:iel|ielen|ällt|allen)|schl(?:oss|ossen|ießt|ießen)|z(?:og|ogen|ieht)|tr(?:at|aten|itt)|kündig(?:t|te|ten)|hob|hoben|hebt|fand|fanden|findet)$/;

const none: ReadonlySet<Cue> = new Set();
/** `nada más verlo`, `not only`: they deny nothing. */
const phraseless = (lower: string, after: string): boolean => (lower === 'nada' && /^ más \p{L}/u.test(after)) || (/^(?:not|no|nicht|pas)$/.test(lower) && /^ (?:only|solo|sólo|nur|seulement|(?:more|less|fewer|later|earlier|higher|lower) than|(?:mehr|weniger|später) als|(?:plus|moins) (?:de|d[’']|que)|(?:más|menos) (?:de|que))(?!\p{L})/u.test(after));

const eliding = new Set(['fr', 'it', 'ca']);
/** Small words among the opposites (`before`, `more`) only tell where other words are compared, not by themselves. */
const tooCommon = (lower: string, always: ReadonlySet<string>): boolean => always.has(lower);
