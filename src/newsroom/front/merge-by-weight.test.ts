import { expect, test } from 'vitest';
import { mergeByWeight } from './merge-by-weight.ts';

const at = (...times: number[]): { rankAt: number }[] => times.map((rankAt) => ({ rankAt }));
const order = (...given: Parameters<typeof mergeByWeight<{ rankAt: number }>>): number[] => mergeByWeight(...given).map(({ rankAt }) => rankAt);

test('what is in no story yet stands at its place by time', () => {
  expect(order(at(90, 70, 50), at(95, 60, 40), { isFirst: true, isLast: true })).toEqual([95, 90, 70, 60, 50, 40]);
});

test('a page keeps to its own stretch', () => {
  expect(order(at(90, 70, 50), at(95, 60, 40), { isFirst: true, isLast: false })).toEqual([95, 90, 70, 60, 50]);
  expect(order(at(90, 70, 50), at(95, 60, 40), { isFirst: false, isLast: true })).toEqual([90, 70, 60, 50, 40]);
});

test('a first refresh fills the page before any story is there', () => {
  expect(order([], at(3, 2, 1), { isFirst: true, isLast: true })).toEqual([3, 2, 1]);
  expect(order([], at(3, 2, 1), { isFirst: false, isLast: true })).toEqual([]);
});
