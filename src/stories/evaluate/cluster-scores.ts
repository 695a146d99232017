import { bestMatch } from './best-match.ts';

export interface Scores {
  precision: number;
  recall: number;
  f1: number;
}

/** How well found stories agree with the true ones; all 0 to 1 but the counts. */
export interface ClusterScores {
  articles: number;
  goldStories: number;
  foundStories: number;
  /** B-cubed (Bagga and Baldwin 1998): over the articles, of what shares a story with it. */
  bCubed: Scores;
  /** Over pairs of articles in one story. */
  pairs: Scores;
  /** CEAF with phi4 (Luo 2005): over stories, each matched with one at most. */
  ceafE: Scores;
  /** Share of the true stories that were found exactly. */
  exact: number;
  /** Share of those with several articles that were split. */
  split: number;
  /** Share of those that share a found one with another. */
  merged: number;
}

const scores = (precision: number, recall: number): Scores => ({ precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) });

/** Articles of a true and a found story, and how many of them. */
interface Overlap {
  gold: string;
  found: string;
  size: number;
  goldSize: number;
  foundSize: number;
}

/**
 * Compares found stories with the true ones.
 * @param items for each article the name of its true and of its found story; names of the two are not compared
 * @throws {RangeError} for no articles
 */
export function clusterScores(items: readonly { gold: string; found: string }[]): ClusterScores {
  if (items.length === 0) throw new RangeError('There are no articles to compare.');
  const goldSizes = counts(items.map(({ gold }) => gold));
  const foundSizes = counts(items.map(({ found }) => found));
  const overlaps = overlapsOf(items, goldSizes, foundSizes);
  const sum = (mark: (overlap: Overlap) => number): number => overlaps.reduce((total, overlap) => total + mark(overlap), 0);
  const both = sum(({ size }) => pairsOf(size));
  const pairsIn = (sizes: Map<string, number>): number => [...sizes.values()].reduce((total, size) => total + pairsOf(size), 0);
  const [goldPairs, foundPairs] = [pairsIn(goldSizes), pairsIn(foundSizes)];
  const parts = Map.groupBy(overlaps, ({ gold }) => gold);
  const stories = [...parts.values()];
  const several = stories.filter(([first]) => (first?.goldSize ?? 0) > 1);
  const isShared = (overlapsOfOne: readonly Overlap[]): boolean => overlapsOfOne.some(({ size, foundSize }) => foundSize > size);
  const alike = bestMatch(numbered(overlaps));
  return {
    articles: items.length,
    goldStories: goldSizes.size,
    foundStories: foundSizes.size,
    bCubed: scores(sum(({ size, foundSize }) => (size * size) / foundSize) / items.length, sum(({ size, goldSize }) => (size * size) / goldSize) / items.length),
    pairs: scores(foundPairs === 0 ? 1 : both / foundPairs, goldPairs === 0 ? 1 : both / goldPairs),
    ceafE: scores(alike / foundSizes.size, alike / goldSizes.size),
    exact: stories.filter((one) => one.length === 1 && !isShared(one)).length / stories.length,
    split: several.filter((one) => one.length > 1).length / Math.max(1, several.length),
    merged: stories.filter(isShared).length / stories.length,
  };
}

const pairsOf = (size: number): number => (size * (size - 1)) / 2;

function overlapsOf(items: readonly { gold: string; found: string }[], goldSizes: Map<string, number>, foundSizes: Map<string, number>): Overlap[] {
  const byGold = new Map<string, Map<string, number>>();
  for (const { gold, found } of items) {
    const sizes = byGold.get(gold) ?? new Map<string, number>();
    sizes.set(found, (sizes.get(found) ?? 0) + 1);
    byGold.set(gold, sizes);
  }
  return [...byGold].flatMap(([gold, sizes]) => [...sizes].map(([found, size]) => ({ gold, found, size, goldSize: goldSizes.get(gold) ?? 0, foundSize: foundSizes.get(found) ?? 0 })));
}

/** Overlaps as pairs to match, weighed by how alike the two stories are. */
function numbered(overlaps: readonly Overlap[]) {
  const numbers = (names: Iterable<string>) => new Map([...new Set(names)].map((name, at) => [name, at]));
  const rows = numbers(overlaps.map(({ gold }) => gold));
  const columns = numbers(overlaps.map(({ found }) => found));
  return overlaps.map(({ gold, found, size, goldSize, foundSize }) => ({ row: rows.get(gold) ?? 0, column: columns.get(found) ?? 0, weight: (2 * size) / (goldSize + foundSize) }));
}

function counts(names: readonly string[]): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const name of names) sizes.set(name, (sizes.get(name) ?? 0) + 1);
  return sizes;
}
