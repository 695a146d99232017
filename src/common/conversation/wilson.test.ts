import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankOf, wilsonLower } from './wilson.ts';

describe('rank by votes', () => {
  it('is the lower end of the interval', () => {
    // Worked out by hand from the formula, z = 1.96.
    expect(wilsonLower(1, 1)).toBeCloseTo(0.2065, 4);
    expect(wilsonLower(9, 10)).toBeCloseTo(0.5958, 4);
    expect(wilsonLower(600, 1000)).toBeCloseTo(0.5693, 4);
    expect(wilsonLower(0, 5)).toBe(0);
    expect(wilsonLower(0, 0)).toBe(0);
  });

  it('believes many votes more than few, and puts what is only disliked below what nobody voted on', () => {
    const ranks = [[60, 10], [9, 1], [2, 0], [1, 0], [1, 3], [0, 0], [0, 1], [0, 8]].map(([ups = 0, downs = 0]) => rankOf(ups, downs));
    expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
    expect(new Set(ranks).size).toBe(ranks.length);
  });

  it('rises with every vote for it and falls with every vote against it', () => {
    fc.assert(fc.property(fc.nat(2000), fc.nat(2000), (ups, downs) => {
      const rank = rankOf(ups, downs);
      expect(Number.isSafeInteger(rank)).toBe(true);
      expect(Math.abs(rank)).toBeLessThanOrEqual(1_000_000);
      expect(rankOf(ups + 1, downs)).toBeGreaterThanOrEqual(rank);
      expect(rankOf(ups, downs + 1)).toBeLessThanOrEqual(rank);
    }));
  });
});
