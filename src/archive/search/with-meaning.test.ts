import { expect, test } from 'vitest';
import { withMeaning } from './with-meaning.ts';

const scored = [{ id: 1, sortAt: 1, score: 10 }, { id: 2, sortAt: 1, score: 9.8 }, { id: 3, sortAt: 1, score: 2 }];
const near = (id: number, standing: number, hasWords = false) => ({ id, sortAt: 1, standing, hasWords });
const ids = (places: readonly { id: number }[]): number[] => places.map(({ id }) => id);

test.each([
  ['without anything near the order stays', [], [1, 2, 3]],
  ['of two that are close by words, meaning decides', [near(2, 4, true)], [2, 1, 3]],
  ['but it does not turn what words say clearly', [near(3, 6, true)], [1, 2, 3]],
  ['what is clearly near is added behind', [near(9, 5), near(8, 3.6)], [1, 2, 3, 9, 8]],
  ['what is hardly near is not', [near(9, 2)], [1, 2, 3]],
  ['what has the words but was not read keeps its place behind', [near(7, 5, true)], [1, 2, 3]],
])('%s', (_, given, expected) => {
  expect(ids(withMeaning(scored, given))).toEqual(expected);
});

test('with nothing found by words, the nearest come first, twenty at most', () => {
  expect(ids(withMeaning([], Array.from({ length: 40 }, (_, n) => near(n, 3.5 + n / 10))))).toEqual(Array.from({ length: 20 }, (_, n) => 39 - n));
});
