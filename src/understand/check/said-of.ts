import type { Alignment } from './alignment.ts';
import type { Evidence } from './evidence.ts';
import type { Name } from './names.ts';

/** What of a sentence, besides its names, stands in the best run and beside it: who acts is easily right, what is said of them tells. */
export interface SaidFinding {
  /** What part of it stands there, and in the run alone. */
  share: number;
  inRun: number;
  /** How much of its last two words and of its first two does not. */
  endMissing: number;
  startMissing: number;
}

/** Words at either end of what is said. */
const EDGE = 2;

/** Compares what is said with the best run and the statements beside it. */
export function saidOf(evidence: Evidence, { claim, content, weights, matches, run }: Alignment, names: readonly Name[]): SaidFinding {
  const ofNames = new Set(names.flatMap(({ words }) => words));
  const own = content.flatMap((word, index) => (ofNames.has(word) || claim.words[word]?.cues.has('saying') === true ? [] : [index]));
  const strengthIn = (index: number, from: number, to: number): number => Math.max(0, ...[...(matches[index] ?? [])].map(([statement, { strength }]) => (statement >= from && statement <= to && evidence.near(statement, run.first, 5) ? strength : 0)));
  const near = new Map(own.map((index) => [index, strengthIn(index, run.first - 1, run.last + 1)]));
  const shareOf = (list: readonly number[], strength: (index: number) => number): number => {
    const all = list.reduce((sum, index) => sum + (weights[index] ?? 0), 0);
    return all === 0 ? 1 : list.reduce((sum, index) => sum + (weights[index] ?? 0) * strength(index), 0) / all;
  };
  const nearby = (index: number): number => near.get(index) ?? 0;
  return {
    share: shareOf(own, nearby), inRun: shareOf(own, (index) => strengthIn(index, run.first, run.last)),
    endMissing: 1 - shareOf(own.slice(-EDGE), nearby), startMissing: 1 - shareOf(own.slice(0, EDGE), nearby),
  };
}

/** The heaviest word that the sources do not have, and that stands only far from the best place. */
export function strangers(evidence: Evidence, { claim, content, matches, weights, run }: Alignment): { heaviestUnknown: number; heaviestStranger: number } {
  let [unknown, stranger] = [0, 0];
  for (const [index, found] of matches.entries()) {
    const weight = Math.min(1, (weights[index] ?? 0) / 1.5);
    if (claim.words[content[index] ?? 0]?.cues.has('saying') === true) continue;
    if (found.size === 0) unknown = Math.max(unknown, weight);
    else if (![...found.keys()].some((statement) => statement >= run.first - 1 && statement <= run.last + 1 && evidence.near(statement, run.first, 4))) stranger = Math.max(stranger, weight * Math.max(...[...found.values()].map(({ strength }) => strength)));
  }
  return { heaviestUnknown: unknown, heaviestStranger: stranger };
}
