import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clusterScores } from './cluster-scores.ts';

/** Articles by their true and their found story, a letter each. */
const compare = (gold: string, found: string) => clusterScores(Array.from(gold, (one, at) => ({ gold: one, found: found.charAt(at) })));

it('gives everything to the same stories under other names', () => {
  const all = { precision: 1, recall: 1, f1: 1 };
  expect(compare('aabc', 'xxyz')).toEqual({ articles: 4, goldStories: 3, foundStories: 3, bCubed: all, pairs: all, ceafE: all, exact: 1, split: 0, merged: 0 });
});

it('counts what was merged and what was split', () => {
  const merged = compare('aabb', 'xxxx');
  expect(merged).toMatchObject({ bCubed: { precision: 0.5, recall: 1 }, pairs: { precision: 1 / 3, recall: 1 }, exact: 0, split: 0, merged: 1 });
  expect(merged.ceafE.f1).toBeCloseTo(4 / 9);
  expect(compare('aaab', 'xxyz')).toMatchObject({ bCubed: { precision: 1, recall: (4 / 3 + 1 / 3 + 1) / 4 }, exact: 0.5, split: 1, merged: 0 });
});

it('agrees with what is worked out by hand', () => {
  const { bCubed, pairs, ceafE } = compare('aaabb', 'xxyyy');
  expect(bCubed.precision).toBeCloseTo((1 + 1 + 1 / 3 + 2 / 3 + 2 / 3) / 5);
  expect(bCubed.recall).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3 + 1 + 1) / 5);
  expect(pairs).toMatchObject({ precision: 0.5, recall: 0.5 });
  expect(ceafE.precision).toBeCloseTo(0.8);
});

it('knows stories of one article each: no pair is wrong, no pair is found', () => {
  expect(compare('aab', 'xyz')).toMatchObject({ bCubed: { precision: 1, recall: 2 / 3 }, pairs: { precision: 1, recall: 0 } });
  expect(() => clusterScores([])).toThrow(RangeError);
});

it('precision of one is recall of the other', () => {
  const items = fc.array(fc.record({ gold: fc.constantFrom(...'abcd'), found: fc.constantFrom(...'wxyz') }), { minLength: 1, maxLength: 20 });
  fc.assert(fc.property(items, (given) => {
    const one = clusterScores(given);
    const other = clusterScores(given.map(({ gold, found }) => ({ gold: found, found: gold })));
    for (const measure of ['bCubed', 'pairs', 'ceafE'] as const) {
      expect(one[measure].precision).toBeCloseTo(other[measure].recall);
      expect(one[measure].f1).toBeCloseTo(other[measure].f1);
    }
  }));
});
