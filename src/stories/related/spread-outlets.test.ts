import { expect, it } from 'vitest';
import { spreadOutlets } from './spread-outlets.ts';

const item = (name: string, outlet: number, score: number) => ({ name, outlet, score });
const names = (list: readonly ReturnType<typeof item>[], most = 10): string[] => spreadOutlets(list, ({ outlet }) => outlet, most).map(({ name }) => name);

it('takes another outlet before a second article of one', () => {
  expect(names([item('a', 1, 0.5), item('b', 1, 0.48), item('c', 2, 0.45)])).toEqual(['a', 'c', 'b']);
});

it('takes a second article of an outlet that is much nearer', () => {
  expect(names([item('a', 1, 0.9), item('b', 1, 0.8), item('c', 2, 0.3)])).toEqual(['a', 'b', 'c']);
});

it('takes outlets that are not known for different ones, and keeps the order of the rest', () => {
  expect(names([item('a', 0, 0.5), item('b', 0, 0.4), item('c', 0, 0.3)])).toEqual(['a', 'b', 'c']);
  expect(names([1, 2, 3, 4, 5, 6, 7, 8].map((n) => item(`${n}`, n < 6 ? n : 1, 1 - n / 100)))).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  expect(names([item('a', 1, 0.5), item('b', 2, 0.4)], 1)).toEqual(['a']);
  expect(names([])).toEqual([]);
});
