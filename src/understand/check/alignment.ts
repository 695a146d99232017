import type { Evidence, Match } from './evidence.ts';
import { bearsOutDate } from './dates.ts';
import { bearsOutNumber, type Slot } from './slots.ts';
import type { Statement } from './statement.ts';

/** A run of statements of one source. */
export interface Run {
  first: number;
  last: number;
  /** What part of the sentence's words, by weight, it has. */
  covered: number;
}

/** How a sentence and the sources compare, word by word. */
export interface Alignment {
  claim: Statement;
  /** Numbers of the words that tell. */
  content: readonly number[];
  weights: readonly number[];
  /** For each word that tells where it stands. */
  matches: readonly ReadonlyMap<number, Match>[];
  /** What part of the words, by weight, each statement has. */
  coverage: Float64Array;
  /** The best single statement, the best of up to three in a row. */
  best: number;
  run: Run;
  /** What the best run lacks and another adds most of. */
  second: Run | undefined;
  /** Of both. */
  union: number;
  /** Words that no statement has. */
  unmatched: readonly number[];
}

const LONGEST_RUN = 3;
/** A statement more must add as much. */
const STATEMENT = 0.035;

/** What a number or a time counts of a word. */
const NUMBER = 0.7;

/** The statements that bear out a number or a time. */
function statementsWith({ statements }: Evidence, slot: Slot): Set<number> {
  return new Set(statements.flatMap(({ at, slots, published }) => (slots.some((one) => (slot.kind === 'date' ? one.date !== undefined && slot.date !== undefined && bearsOutDate(slot.date, one.date, published) : bearsOutNumber(slot, one))) ? [at] : [])));
}

function hasOneOf(found: ReadonlySet<number>, first: number, last: number): boolean {
  for (let at = first; at <= last; at++) if (found.has(at)) return true;
  return false;
}

/** Looks for a sentence's words in the sources. */
export function alignTo(evidence: Evidence, claim: Statement): Alignment {
  const content = claim.words.flatMap((word, at) => (word.isContent ? [at] : []));
  const own = content.flatMap((at) => claim.words[at] ?? []);
  const weights = own.map((word) => evidence.weightOf(word, claim.language));
  const matches = own.map((word) => evidence.matches(word, claim.language));
  // Numbers and times tell where a sentence is from as words do.
  const numbers = claim.slots.map((slot) => statementsWith(evidence, slot)).filter((found) => found.size > 0);
  const total = weights.reduce((sum, weight) => sum + weight, 0) + NUMBER * numbers.length || 1;
  const count = evidence.statements.length;
  const coverage = new Float64Array(count);
  for (const found of numbers) for (const statement of found) coverage[statement] = (coverage[statement] ?? 0) + NUMBER / total;
  for (const [at, found] of matches.entries()) for (const [statement, { strength }] of found) coverage[statement] = (coverage[statement] ?? 0) + (strength * (weights[at] ?? 0)) / total;
  const takenNumbers: boolean[] = [];
  const coveredBy = (first: number, last: number, taken?: Float64Array): number => {
    let sum = 0;
    for (const [at, found] of matches.entries()) {
      let most = taken?.[at] ?? 0;
      for (let statement = first; statement <= last; statement++) most = Math.max(most, found.get(statement)?.strength ?? 0);
      sum += most * (weights[at] ?? 0);
    }
    for (const [at, found] of numbers.entries()) if (takenNumbers[at] === true && taken !== undefined || hasOneOf(found, first, last)) sum += NUMBER;
    return sum / total;
  };
  const bestRun = (taken?: Float64Array): Run | undefined => {
    let best: Run | undefined;
    let mark = -1;
    for (let first = 0; first < count; first++) {
      for (let last = first; last < Math.min(count, first + LONGEST_RUN) && evidence.near(first, last, LONGEST_RUN); last++) {
        if (coverage[first] === 0 && last > first) break;
        if (coverage[last] === 0) continue;
        const covered = coveredBy(first, last, taken);
        const own = covered - STATEMENT * (last - first);
        // Of two that are as good the text goes before its title.
        if (own > mark + 1e-9 || (own > mark - 0.02 && best !== undefined && evidence.statements[best.first]?.isTitle === true && best.last === best.first)) [best, mark] = [{ first, last, covered }, Math.max(own, mark)];
      }
    }
    return best;
  };
  const run = bestRun() ?? { first: 0, last: 0, covered: 0 };
  const taken = new Float64Array(content.length);
  for (const [at, found] of matches.entries()) for (let statement = run.first; statement <= run.last; statement++) taken[at] = Math.max(taken[at] ?? 0, found.get(statement)?.strength ?? 0);
  takenNumbers.push(...numbers.map((found) => hasOneOf(found, run.first, run.last)));
  const second = bestRun(taken);
  let best = run.first;
  for (let statement = run.first; statement <= run.last; statement++) if ((coverage[statement] ?? 0) > (coverage[best] ?? 0)) best = statement;
  return {
    claim, content, weights, matches, coverage, best, run, second, union: second === undefined ? run.covered : second.covered,
    unmatched: matches.flatMap((found, at) => (found.size === 0 ? [at] : [])),
  };
}
