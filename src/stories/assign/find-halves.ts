import { cosine, type Sparse, unit } from '../../common/vectors/sparse.ts';
import { termOfPacked, weightOfPacked } from '../terms/weighed.ts';

/**
 * Parts a story's reports into two groups by what only some of them say: terms weigh by their rarity within the story, so
 * that what all share (the town, the club, the kind of event) says nothing. Average-link clustering down to two groups.
 * Two events of one kind fall apart cleanly so; reports of one event do not.
 * @param reports packed vectors, at least two
 * @returns rows of both groups and how close these are, 0 to 1
 */
export function findHalves(reports: readonly Uint32Array[]): { halves: [number[], number[]]; closeness: number } | undefined {
  const vectors = localVectors(reports);
  const groups = new Map(vectors.map((_, row) => [row, [row]]));
  const close = vectors.map((one) => Float64Array.from(vectors, (other) => cosine(one, other)));
  for (;;) {
    let best = { one: -1, other: -1, closeness: -1 };
    for (const one of groups.keys()) {
      for (const other of groups.keys()) {
        const closeness = close[one]?.[other] ?? 0;
        if (other > one && closeness > best.closeness) best = { one, other, closeness };
      }
    }
    const first = groups.get(best.one);
    const second = groups.get(best.other);
    if (first === undefined || second === undefined) return undefined;
    if (groups.size === 2) return { halves: [first, second], closeness: best.closeness };
    for (const row of groups.keys()) {
      const merged = ((close[best.one]?.[row] ?? 0) * first.length + (close[best.other]?.[row] ?? 0) * second.length) / (first.length + second.length);
      close[best.one]?.fill(merged, row, row + 1);
      close[row]?.fill(merged, best.one, best.one + 1);
    }
    first.push(...second);
    groups.delete(best.other);
  }
}

function localVectors(reports: readonly Uint32Array[]): Sparse<number>[] {
  const holding = new Map<number, number>();
  for (const report of reports) for (const entry of report) holding.set(termOfPacked(entry), (holding.get(termOfPacked(entry)) ?? 0) + 1);
  return reports.map((report) => {
    const vector = new Map<number, number>();
    for (const entry of report) {
      const held = holding.get(termOfPacked(entry)) ?? 0;
      if (held >= 2 && held < reports.length) vector.set(termOfPacked(entry), weightOfPacked(entry) * Math.log(reports.length / held));
    }
    return unit(vector);
  });
}
