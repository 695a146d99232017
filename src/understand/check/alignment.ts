import type { Evidence, Match } from './evidence.ts';
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

/** Looks for a sentence's words in the sources. */
export function alignTo(evidence: Evidence, claim: Statement): Alignment {
  const content = claim.words.flatMap((word, at) => (word.isContent ? [at] : []));
  const own = content.flatMap((at) => claim.words[at] ?? []);
  const weights = own.map((word) => evidence.weightOf(word, claim.language));
  const matches = own.map((word) => evidence.matches(word, claim.language));
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const count = evidence.statements.length;
  const coverage = new Float64Array(count);
  for (const [at, found] of matches.entries()) for (const [statement, { strength }] of found) coverage[statement] = (coverage[statement] ?? 0) + (strength * (weights[at] ?? 0)) / total;
  const coveredBy = (first: number, last: number, taken?: Float64Array): number => {
    let sum = 0;
    for (const [at, found] of matches.entries()) {
      let most = taken?.[at] ?? 0;
      for (let statement = first; statement <= last; statement++) most = Math.max(most, found.get(statement)?.strength ?? 0);
      sum += most * (weights[at] ?? 0);
    }
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
  const second = bestRun(taken);
  let best = run.first;
  for (let statement = run.first; statement <= run.last; statement++) if ((coverage[statement] ?? 0) > (coverage[best] ?? 0)) best = statement;
  return {
    claim, content, weights, matches, coverage, best, run, second, union: second === undefined ? run.covered : second.covered,
    unmatched: matches.flatMap((found, at) => (found.size === 0 ? [at] : [])),
  };
}
