/** So many stand in one view. */
const FIRST = 5;
/** What a score counts whose outlet is there already: a second article of it must be much nearer. */
const AGAIN = 0.8;

/**
 * Picks from a list so that the first few are of different outlets (maximal marginal relevance, Carbonell and Goldstein 1998,
 * with the outlet for the likeness).
 * @param list best first
 * @param outletOf 0 where it is not known
 * @returns at most `most`
 */
export function spreadOutlets<Item extends { score: number }>(list: readonly Item[], outletOf: (item: Item) => number, most: number): Item[] {
  const left = [...list];
  const picked: Item[] = [];
  const outlets = new Set<number>();
  while (picked.length < Math.min(FIRST, most)) {
    let best = -1;
    let bestWorth = -1;
    for (const [at, item] of left.entries()) {
      if (item.score <= bestWorth) break;
      const worth = outlets.has(outletOf(item)) ? item.score * AGAIN : item.score;
      if (worth > bestWorth) [best, bestWorth] = [at, worth];
    }
    const [item] = best < 0 ? [] : left.splice(best, 1);
    if (item === undefined) break;
    picked.push(item);
    if (outletOf(item) !== 0) outlets.add(outletOf(item));
  }
  return [...picked, ...left].slice(0, most);
}
