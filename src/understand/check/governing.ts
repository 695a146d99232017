import type { Cue } from './lexicon/cues.ts';
import type { CheckWord, Statement } from './statement.ts';

/** Words that deny the noun behind them, not what is said of it. */
const denyingNouns = new Set('no kein keine keinen keiner keinem keines aucun aucune nul nulle ningún ninguna ninguno sin sans ohne without neither weder ni nor'.split(' '));
/** Of the words that deny by themselves those whose object did not come about, or is said not to be so. */
const refusing: Readonly<Record<string, RegExp>> = {
  en: /^(?:refus|reject|declin|deny|denie|fail|avoid|prevent|cancel|scrap|ban|forbid|abandon|oppos|unable|exclud|rul(?:e|ed|es|ing)$|dismiss|halt|stopp)/,
  de: /(?:weiger|lehn|scheiter|bestreit|bestritt|dementier|verhinder|verzicht|untersag|verbot|verbiet|versäum|ausschl|ausgeschl|zurückwies|zurückgewies)/,
  fr: /^(?:n[’'])?(?:refus|rejet|nie|nié|dément|échou|empêch|évit|renonc|interdi|annul|abandonn|exclu)/,
  es: /^(?:rechaz|neg|nieg|desm|fracas|evit|impid|imped|renunci|prohib|descart|cancel|abandon|incumpl|exclu)/,
};
/** How far in words what a cue governs may stand behind it. */
const REACH: Readonly<Record<Governing, number>> = { negation: 5, implicit: 8, hedge: 5, intention: 5 };
/** Up to so many words that tell are governed. */
const MOST: Readonly<Record<Governing, number>> = { negation: 1, implicit: 2, hedge: 1, intention: 1 };

/** Cues that say of another word whether it is so. */
export type Governing = Extract<Cue, 'negation' | 'implicit' | 'hedge' | 'intention'>;
export const governing: readonly Governing[] = ['negation', 'implicit', 'hedge', 'intention'];

/** A cue and the words that it stands over. */
export interface Governed {
  cue: number;
  words: readonly number[];
}

const known = new WeakMap<Statement, ReadonlyMap<Governing, readonly Governed[]>>();

/** Which words of a statement are denied, refused, held for possible or for what is to come, each with the word that says so. */
export function governedIn(statement: Statement): ReadonlyMap<Governing, readonly Governed[]> {
  const before = known.get(statement);
  if (before !== undefined) return before;
  const found = new Map(governing.map((kind) => [kind, statement.words.flatMap((word, at): Governed[] => {
    if (!word.cues.has(kind) || word.quotation >= 0 || (kind === 'implicit' && refusing[statement.language]?.test(word.lower) !== true)) return [];
    const words = kind === 'implicit' ? [at, ...behind(statement, at, kind)] : behind(statement, at, kind);
    return words.length === 0 ? [] : [{ cue: at, words }];
  })] as const));
  known.set(statement, found);
  return found;
}

const tells = ({ isContent, slot, isNumber }: CheckWord): boolean => isContent || slot >= 0 || isNumber;

function behind(statement: Statement, at: number, kind: Governing): number[] {
  const { words, language } = statement;
  const cue = words[at];
  if (cue === undefined) return [];
  const isNoun = kind === 'negation' && denyingNouns.has(cue.lower) && !(language === 'es' && cue.lower === 'no');
  // German says what is done last: the verbs of the clause, in small letters.
  if (language === 'de' && !isNoun && kind !== 'implicit') {
    const verbs = words.flatMap((word, place) => (word.clause === cue.clause && place !== at && word.isContent && !word.isCapital ? [place] : []));
    if (verbs.length > 0) return kind === 'negation' ? verbs : [...new Set([...verbs.filter((place) => /^(?:\p{L}+)?zu\p{L}{4,}|en$/u.test(words[place]?.lower ?? '') && place > at).slice(0, 1), ...verbs.slice(-1)])];
  }
  const found: number[] = [];
  for (let place = at + 1; place < words.length && place - at <= REACH[kind]; place++) {
    const word = words[place];
    if (word === undefined || (word.clause !== cue.clause && !(kind === 'implicit' && (found.length === 0 || language === 'de')))) break;
    if (!tells(word)) continue;
    // `no goals in extra time` denies the goals alone.
    if (isNoun && found.length > 0 && place !== (found.at(-1) ?? 0) + 1) break;
    found.push(place);
    if (found.length >= MOST[kind] + (isNoun ? 1 : 0)) break;
  }
  if (found.length > 0 || kind !== 'negation') return found;
  // `ne viendra pas`, `kommt nicht`
  for (let place = at - 1; place >= Math.max(0, at - 3); place--) if (words[place]?.isContent === true && words[place]?.clause === cue.clause) return [place];
  return [];
}
