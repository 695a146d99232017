import { expect, it } from 'vitest';
import { clusterScores } from './cluster-scores.ts';

it('gives everything to the same clusters under other names', () => {
  expect(clusterScores(['a', 'a', 'b', 'c'], [7, 7, 1, 0])).toMatchObject({ bCubed: { precision: 1, recall: 1, f1: 1 }, pairs: { f1: 1 }, ceafE: 1, exact: 1, split: 0, merged: 0 });
});

it('counts what was merged and what was split', () => {
  const merged = clusterScores(['a', 'a', 'b', 'b'], [0, 0, 0, 0]);
  expect(merged).toMatchObject({ bCubed: { precision: 0.5, recall: 1 }, pairs: { precision: 1 / 3, recall: 1 }, exact: 0, split: 0, merged: 1 });
  expect(merged.ceafE).toBeCloseTo(4 / 9);
  expect(clusterScores(['a', 'a', 'a', 'b'], [0, 0, 1, 2])).toMatchObject({ bCubed: { precision: 1, recall: (4 / 3 + 1 / 3 + 1) / 4 }, exact: 0.5, split: 0.5, merged: 0 });
});
