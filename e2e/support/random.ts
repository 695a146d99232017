import type { Random } from '../../src/common/clock.ts';
import { fnv1a } from '../../src/common/hash.ts';

/** A generator that gives the same numbers for the same seed, everywhere; not for secrets. */
export const seeded = (seed: string): Random => mulberry32(fnv1a(seed));

/** Tommy Ettinger's generator of 32 bits of state: `seeded` for those that count their seeds. */
export function mulberry32(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** @returns a whole number from `low` to `high`, both included */
export const between = (random: Random, low: number, high: number): number => low + Math.floor(random() * (high - low + 1));

/** @throws {RangeError} for an empty list */
export function pick<T>(random: Random, list: readonly T[]): T {
  const [chosen] = list.slice(Math.floor(random() * list.length));
  if (chosen === undefined) throw new RangeError('There is nothing to pick from.');
  return chosen;
}

/** @returns `count` different items in a new order; all of them when there are fewer */
export function draw<T>(random: Random, list: readonly T[], count: number): T[] {
  const ranked = list.map((item) => ({ item, rank: random() })).sort((a, b) => a.rank - b.rank);
  return ranked.slice(0, count).map(({ item }) => item);
}
