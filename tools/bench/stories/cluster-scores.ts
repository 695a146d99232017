interface Scores {
  precision: number;
  recall: number;
  f1: number;
}

export interface ClusterScores {
  /** B-cubed (Bagga and Baldwin 1998). */
  bCubed: Scores;
  pairs: Scores;
  /** F1 of CEAF with phi4 (Luo 2005). */
  ceafE: number;
  /** Shares of the true stories that were found exactly, that were split, that share a found one with another. */
  exact: number;
  split: number;
  merged: number;
}

const scores = (precision: number, recall: number): Scores => ({ precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) });

/**
 * Compares found clusters with the true ones.
 * @param gold and `found`: for each item the name of its cluster
 */
export function clusterScores(gold: readonly string[], found: readonly number[]): ClusterScores {
  const goldSizes = counts(gold);
  const foundSizes = counts(found);
  const cells = new Map<string, { gold: string; found: number; size: number }>();
  for (const [row, one] of gold.entries()) {
    const other = found[row] ?? -1;
    const key = `${other} ${one}`;
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, { gold: one, found: other, size: 1 });
    else cell.size += 1;
  }
  const overlaps = [...cells.values()].map((cell) => ({ ...cell, goldSize: goldSizes.get(cell.gold) ?? 0, foundSize: foundSizes.get(cell.found) ?? 0 }));
  const sum = (mark: (cell: (typeof overlaps)[number]) => number): number => overlaps.reduce((total, cell) => total + mark(cell), 0);
  const pairsOf = (size: number): number => (size * (size - 1)) / 2;
  const both = sum(({ size }) => pairsOf(size));
  const ofSizes = (sizes: Map<unknown, number>): number => [...sizes.values()].reduce((total, size) => total + pairsOf(size), 0);
  const share = (test: (name: string) => boolean): number => [...goldSizes.keys()].filter(test).length / goldSizes.size;
  const cellsOf = Map.groupBy(overlaps, (cell) => cell.gold);
  const parts = (name: string) => cellsOf.get(name) ?? [];
  const isShared = (name: string): boolean => parts(name).some(({ size, foundSize }) => foundSize > size);
  const alike = bestMatches(overlaps.map((cell) => ({ ...cell, weight: (2 * cell.size) / (cell.goldSize + cell.foundSize) })));
  return {
    bCubed: scores(sum(({ size, foundSize }) => (size * size) / foundSize) / gold.length, sum(({ size, goldSize }) => (size * size) / goldSize) / gold.length),
    pairs: scores(both / (ofSizes(foundSizes) || 1), both / (ofSizes(goldSizes) || 1)),
    ceafE: scores(alike / foundSizes.size, alike / goldSizes.size).f1,
    exact: share((name) => parts(name).length === 1 && !isShared(name)),
    split: share((name) => parts(name).length > 1),
    merged: share(isShared),
  };
}

function counts<T>(names: readonly T[]): Map<T, number> {
  const sizes = new Map<T, number>();
  for (const name of names) sizes.set(name, (sizes.get(name) ?? 0) + 1);
  return sizes;
}

/** Total weight of a one-to-one match, the heaviest pairs first: for clusters the best match but for rare ties. */
function bestMatches(pairs: readonly { gold: string; found: number; weight: number }[]): number {
  const taken = { gold: new Set<string>(), found: new Set<number>() };
  let total = 0;
  for (const { gold, found, weight } of pairs.toSorted((a, b) => b.weight - a.weight)) {
    if (taken.gold.has(gold) || taken.found.has(found)) continue;
    taken.gold.add(gold);
    taken.found.add(found);
    total += weight;
  }
  return total;
}
