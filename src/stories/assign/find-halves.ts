import { termOfPacked, weightOfPacked } from '../terms/weighed.ts';

/**
 * Parts a story's reports into two groups by what only some of them say: terms weigh by their rarity within the story, so
 * that what all share (the town, the club, the kind of event) says nothing. Average-link clustering down to two groups.
 * Two events of one kind fall apart cleanly so; reports of one event do not.
 * @param reports packed vectors, at least two
 * @returns rows of both groups and how close these are, 0 to 1
 */
export function findHalves(reports: readonly Uint32Array[]): { halves: [number[], number[]]; closeness: number } | undefined {
  const size = reports.length;
  const close = localCosines(reports);
  const groups = reports.map((_, row) => [row]);
  const left = reports.map((_, row) => row);
  for (;;) {
    let best = { one: -1, other: -1, closeness: -1 };
    for (const [at, one] of left.entries()) {
      for (const other of left.slice(at + 1)) {
        const closeness = close[one * size + other] ?? 0;
        if (closeness > best.closeness) best = { one, other, closeness };
      }
    }
    const first = groups[best.one];
    const second = groups[best.other];
    if (first === undefined || second === undefined) return undefined;
    if (left.length === 2) return { halves: [first, second], closeness: best.closeness };
    left.splice(left.indexOf(best.other), 1);
    for (const row of left) {
      const merged = ((close[best.one * size + row] ?? 0) * first.length + (close[best.other * size + row] ?? 0) * second.length) / (first.length + second.length);
      close[best.one * size + row] = merged;
      close[row * size + best.one] = merged;
    }
    first.push(...second);
  }
}

/** Cosines of all pairs, row by row, by the terms that at least two reports have, and not all. */
function localCosines(reports: readonly Uint32Array[]): Float64Array {
  const size = reports.length;
  const holders = new Map<number, { row: number; weight: number }[]>();
  for (const [row, report] of reports.entries()) {
    for (const entry of report) {
      const term = termOfPacked(entry);
      const holding = holders.get(term);
      if (holding === undefined) holders.set(term, [{ row, weight: weightOfPacked(entry) }]);
      else holding.push({ row, weight: weightOfPacked(entry) });
    }
  }
  const products = new Float64Array(size * size);
  for (const holding of holders.values()) {
    if (holding.length < 2 || holding.length === size) continue;
    const rarity = Math.log(size / holding.length) ** 2;
    for (const one of holding) for (const other of holding) products[one.row * size + other.row] = (products[one.row * size + other.row] ?? 0) + one.weight * other.weight * rarity;
  }
  return products.map((product, at) => {
    const [row, column] = [Math.floor(at / size), at % size];
    return product === 0 ? 0 : product / Math.sqrt((products[row * size + row] ?? 0) * (products[column * size + column] ?? 0));
  });
}
