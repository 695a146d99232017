import { expect, it } from 'vitest';
import { ndcg } from './ndcg.ts';

it('is 1 for the best order, less for another, 0 for nothing', () => {
  expect(ndcg([2, 1, 0], [0, 1, 2], 5)).toBe(1);
  expect(ndcg([1, 2], [2, 1], 5)).toBeCloseTo((1 + 3 / Math.log2(3)) / (3 + 1 / Math.log2(3)), 10);
  expect(ndcg([2], [2, 2], 1)).toBe(1);
  expect(ndcg([], [1], 5)).toBe(0);
});
