import type { Alignment } from './alignment.ts';
import type { SlotFinding } from './compare-slots.ts';
import type { Evidence, SourceStatement } from './evidence.ts';
import type { Cue } from './lexicon/cues.ts';
import { rowOf } from './lexicon/senses.ts';
import { nearestContrary } from './nearest-contrary.ts';
import type { CheckWord, Statement } from './statement.ts';

/** What the sentence turns round. */
export interface MeaningFinding {
  /** What the sentence denies and the text does not; what the text denies and the sentence does not. */
  negationAdded: number;
  negationLost: number;
  /** The same of verbs that deny by themselves: `refused`, `failed`. */
  impliedAdded: number;
  impliedLost: number;
  /** Words whose contrary stands in their place in the text, each how surely. */
  contrary: readonly { word: CheckWord; mark: number }[];
  /** What the text holds for possible, or for what is to come, and the sentence for so: how much of it. */
  hedgeLost: number;
  intentionLost: number;
  /** The same, where the sentence speaks of what is past. */
  done: number;
  /** Words for reasons and for what is first or only that the text has not. */
  causes: readonly CheckWord[];
  superlatives: readonly CheckWord[];
}

/** A word of the sentence beside the one of a statement that it stands for. */
interface Pair {
  claim: CheckWord;
  source: CheckWord;
  weight: number;
  statement: Statement;
}

/** Of what the best statement has a statement must have so much that its denials count. */
const CLOSE = 0.5;
/** What a second passage must add to be compared as well. */
const ADDS = 0.12;

/** Statements whose words are compared: the best run and what completes it, those first that have most. */
export function comparedStatements(alignment: Alignment): number[] {
  const { run, second, coverage } = alignment;
  const found: number[] = [];
  for (let at = run.first; at <= run.last; at++) found.push(at);
  if (second !== undefined && second.covered - run.covered > ADDS) for (let at = second.first; at <= second.last; at++) if (!found.includes(at)) found.push(at);
  return found.filter((at) => (coverage[at] ?? 0) > 0).sort((a, b) => (coverage[b] ?? 0) - (coverage[a] ?? 0));
}

function pairsOf(evidence: Evidence, { claim, content, weights, matches }: Alignment, ranked: readonly number[]): Pair[] {
  return content.flatMap((at, index): Pair[] => {
    let best: { strength: number; statement: number; word: number } | undefined;
    for (const statement of ranked) {
      const match = matches[index]?.get(statement);
      if (match !== undefined && match.strength > (best?.strength ?? 0) + 0.2) best = { ...match, statement };
    }
    const statement = best === undefined ? undefined : evidence.statements[best.statement];
    const [word, source] = [claim.words[at], statement?.words[best?.word ?? -1]];
    return word === undefined || source === undefined || statement === undefined || best === undefined ? [] : [{ claim: word, source, weight: (weights[index] ?? 0) * best.strength, statement }];
  });
}

const sum = (pairs: readonly Pair[]): number => pairs.reduce((total, { weight }) => total + weight, 0);

/** Compares what is denied, what is sure and what is said to be the contrary. */
export function compareMeaning(evidence: Evidence, alignment: Alignment, slots: readonly SlotFinding[]): MeaningFinding {
  const { claim } = alignment;
  const statements = comparedStatements(alignment);
  const pairs = pairsOf(evidence, alignment, statements);
  const sources = statements.flatMap((at) => evidence.statements[at] ?? []);
  const best = sources[0];
  // Numbers are borne out somewhere too: what is said there of how sure they are and whether they are denied counts.
  const numbers = slots.flatMap(({ slot, statement, place }): Pair[] => {
    const [word, of] = [claim.words.find(({ slot: at }) => claim.slots[at] === slot), evidence.statements[statement ?? -1]];
    const source = of?.words[place];
    return word === undefined || of === undefined || source === undefined ? [] : [{ claim: word, source, weight: 1, statement: of }];
  });
  const all = [...pairs, ...numbers];
  const near = sources.filter(({ at }) => (at >= alignment.run.first && at <= alignment.run.last) || (alignment.coverage[at] ?? 0) >= CLOSE * (alignment.coverage[best?.at ?? 0] ?? 0) || numbers.some(({ statement }) => statement === evidence.statements[at]));
  return {
    negationAdded: Math.max(0, ...[...claim.negated].map((clause) => deniedAlone(claim, clause, 'negation', pairs, sources))),
    impliedAdded: best === undefined ? 0 : Math.max(0, ...[...claim.impliedNegated].filter((clause) => !claim.negated.has(clause)).map((clause) => deniedAlone(claim, clause, 'implicit', pairs, sources))),
    negationLost: Math.max(0, ...near.map((statement) => denialLost(claim, statement, statement.negated, all))),
    impliedLost: Math.max(0, ...near.map((statement) => impliedLost(claim, statement, all))),
    contrary: claim.words.flatMap((word, at) => {
      const mark = nearestContrary(evidence, alignment, at, statements);
      return mark > 0 ? [{ word, mark }] : [];
    }),
    ...certainty(claim, all),
    causes: causesLacking(claim, sources, evidence, statements),
    superlatives: claim.words.filter((word) => word.cues.has('superlative') && word.quotation < 0 && !sources.some((source) => hasLike(source, word, 'superlative'))),
  };
}

/** They set one thing above all others without a word for it. */
const comparing = /^(?:any|than|als|que|jede\p{L}*|alle[nr]?|all|every|tous|toutes|todos|todas|most|least|plus|más|menos|moins|nie|never|jamais|nunca)$/u;

const denies = ({ negated, impliedNegated }: Statement, { clause }: CheckWord): boolean => negated.has(clause) || impliedNegated.has(clause);

/** How surely a clause denies what the text does not, 0 to 1: its words stand where nothing is denied, above all the one beside the cue. */
function deniedAlone(claim: Statement, clause: number, cue: Cue, pairs: readonly Pair[], sources: readonly SourceStatement[]): number {
  const own = pairs.filter(({ claim: word }) => word.clause === clause);
  const cueWord = claim.words.find((word) => word.clause === clause && word.cues.has(cue));
  if (cueWord === undefined || cueWord.quotation >= 0) return 0;
  // The same word, or one like it, says so in the text.
  if (sources.some((source) => hasLike(source, cueWord, cue))) return 0;
  // `no probe had ever come closer` says what `closer than any before` says.
  if (claim.words.some((word) => word.clause === clause && word.cues.has('superlative')) && sources.some((source) => source.words.some((other) => other.cues.has('superlative') || comparing.test(other.lower)))) return 0.2;
  if (sources.slice(0, 1).some((source) => source.words.some((other) => claim.words.some((word) => word.clause === clause && areContrary(word, other))))) return 0.2;
  const anywhere = sources.some(({ negated, impliedNegated }) => negated.size > 0 || impliedNegated.size > 0);
  const isNear = sources.slice(0, 2).some(({ negated, impliedNegated }) => negated.size + impliedNegated.size > 0);
  if (!anywhere) return 1;
  if (own.length === 0) return 0.2;
  const beside = own.filter(({ claim: word }) => word.start > cueWord.start).sort((a, b) => a.claim.start - b.claim.start)[0] ?? own.at(-1);
  if (beside !== undefined && denies(beside.statement, beside.source)) return 0;
  return own.some(({ source, statement }) => denies(statement, source)) ? 0.35 : isNear ? 0.5 : 0.9;
}

/** Whether two words stand on different sides of a row of opposites, and on the same side of none. */
function areContrary(one: CheckWord, other: CheckWord): boolean {
  return one.isContent && other.isContent && one.term !== other.term && !one.sides.some((side) => other.sides.includes(side)) && one.sides.some((side) => other.sides.some((theirs) => rowOf(side) === rowOf(theirs)));
}

/** Whether a statement has a word with the cue that is the same or means the same. */
function hasLike({ words }: Statement, word: CheckWord, cue: Cue): boolean {
  return words.some((other) => other.term === word.term || (other.cues.has(cue) && (other.rows.some((row) => word.rows.includes(row)) || other.sides.some((side) => word.sides.includes(side)))));
}

/** How much of what a statement denies stands in the sentence without being denied there. */
function denialLost(claim: Statement, statement: SourceStatement, clauses: ReadonlySet<number>, pairs: readonly Pair[]): number {
  let lost = 0;
  for (const clause of clauses) {
    const theirs = statement.words.filter((word) => word.clause === clause && (word.isContent || word.slot >= 0));
    const own = pairs.filter(({ source, statement: of }) => of === statement && source.clause === clause);
    if (theirs.length === 0 || own.length === 0) continue;
    // `stays closed` beside `will not reopen`
    if (claim.words.some((word) => theirs.some((other) => areContrary(word, other)))) continue;
    // `does not rule out` beside `rules out`: what denies by itself is the same, so only the other word counts.
    const isSameVerb = statement.words.some((word) => word.clause === clause && word.cues.has('implicit') && statement.negated.has(clause) && claim.words.some((mine) => mine.cues.has('implicit') && mine.term === word.term));
    const affirmed = own.filter(({ claim: word }) => (isSameVerb ? !claim.negated.has(word.clause) : !denies(claim, word)));
    const known = new Set(affirmed.map(({ source }) => source));
    const weight = Math.min(1, sum(affirmed) / Math.max(1e-6, 0.15 * sum(pairs)));
    // Mostly the verb comes last: what is said of its subject alone denies nothing.
    const last = theirs.at(-1);
    const inOthers = pairs.filter(({ source, statement: of }) => of === statement && source.clause !== clause);
    const verb = last === undefined || known.has(last) ? (theirs.length === 1 && sum(inOthers) > sum(own) ? ((last?.quotation ?? -1) >= 0 ? 0.3 : 0.6) : 1) : 0.45;
    lost = Math.max(lost, verb * Math.min(1, (known.size * 1.2) / theirs.length) * weight * (sum(affirmed) / Math.max(1e-6, sum(own))));
  }
  return lost;
}

/** The same of verbs that deny by themselves, where the sentence has no word like them. */
function impliedLost(claim: Statement, statement: SourceStatement, pairs: readonly Pair[]): number {
  let lost = 0;
  for (const word of statement.words) {
    if (!word.cues.has('implicit') || word.quotation >= 0 || claim.words.some((own) => own.term === word.term || own.cues.has('implicit') || own.cues.has('negation'))) continue;
    if (pairs.some(({ source, statement: of }) => of === statement && source === word)) continue;
    lost = Math.max(lost, denialLost(claim, statement, new Set([word.clause]), pairs));
  }
  return lost;
}

/** What part of the sentence the text holds for possible, or for what is to come, and the sentence for so. */
function certainty(claim: Statement, pairs: readonly Pair[]): { hedgeLost: number; intentionLost: number; done: number } {
  const total = Math.max(1e-6, sum(pairs));
  // `could not`, `before boats could reach them` are no maybes.
  const isHedged = ({ source, statement }: Pair): boolean => statement.hedged.has(source.clause) && statement.words.some(({ cues, clause, lower }, at) => clause === source.clause && cues.has('hedge') && !(ability.test(lower) && statement.words.slice(Math.max(0, at - 3), at + 2).some((word) => word.cues.has('negation') || /^(?:before|until|longer|plus|mehr|bevor)$/.test(word.lower))));
  const hedged = pairs.filter(isHedged);
  const claimHedged = claim.hedged.size > 0 || claim.words.some(({ lower }) => softened.test(lower) || conditional[claim.language]?.test(lower) === true) || claim.words.some(({ slot }) => slot >= 0 && claim.slots[slot]?.bound === 'most');
  const intended = pairs.filter((pair) => !isHedged(pair) && pair.statement.intended.has(pair.source.clause));
  const intentionLost = claimHedged || claim.intended.size > 0 || claim.words.some(({ lower }) => future[claim.language]?.test(lower)) ? 0 : (sum(intended) + sum(hedged)) / total;
  const isPast = claim.words.some(({ lower, text }) => past.test(lower) || (claim.language === 'en' && /[a-z]ed$/.test(text)));
  const wasPast = pairs.every(({ statement }) => statement.words.some(({ lower }) => past.test(lower)));
  return { hedgeLost: claimHedged ? 0 : sum(hedged) / total, intentionLost, done: isPast && !wasPast ? intentionLost : 0 };
}

const softened = /^(?:believe|believes|think|thinks|claim|claims|estimate|estimates|glaubt|glauben|meint|schätzt|croit|croient|pense|estime|affirme|cree|creen|considera|calcula|sostiene)$/;
const past = /^(?:has|have|had|was|were|hat|haben|hatte|hatten|wurde|wurden|a|ont|avait|avaient|fut|été|ha|han|había|habían|fue|fueron)$/;
/** Endings of what would be and of what will be. */
export const conditional: Readonly<Record<string, RegExp>> = { fr: /^\p{Ll}{2,}rai(?:t|ent)$/u, es: /^\p{Ll}{2,}[aeidb]rían?$/u };
const future: Readonly<Record<string, RegExp>> = { fr: /^\p{Ll}{2,}(?:[eid]ra|[eid]ront)$/u, es: /^\p{Ll}+[aeid]rán?$/u, en: /^(?:[’']ll|won[’']t)$/ };
const ability = /^(?:could|peut|peuvent|puede|pueden|konnte|konnten)$/;

function causesLacking(claim: Statement, sources: readonly Statement[], evidence: Evidence, statements: readonly number[]): CheckWord[] {
  const around = new Set(statements.flatMap((at) => (evidence.near(at, at + 1, 1) ? [at + 1] : [])));
  const has = [...sources, ...[...around].flatMap((at) => evidence.statements[at] ?? [])].some(({ words }) => words.some(({ cues }) => cues.has('cause') || cues.has('strongCause')));
  return has ? [] : claim.words.filter(({ cues, quotation }) => cues.has('strongCause') && quotation < 0);
}
