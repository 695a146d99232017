import { expect, test } from 'vitest';
import { type ReadArticle, tasteOf } from './taste.ts';

const some = (count: number, more: Partial<ReadArticle>): ReadArticle[] => Array.from({ length: count }, () => ({ feedId: 1, tags: [], ...more }));

test('what is read more than there is of it is liked', () => {
  const read = [...some(30, { subject: 'science', tags: ['whales'], feedId: 2 }), ...some(30, { subject: 'politics' })];
  const { subjects, tags, sources } = tasteOf(read, [...read, ...some(840, { subject: 'politics' }), ...some(60, { subject: 'sport' }), ...some(40, { subject: 'science' })]);
  expect([...subjects.keys()]).toEqual(['science']);
  expect(tags.get('whales')).toBeGreaterThan(0.8);
  expect([...sources.keys()]).toEqual([2]);
});

test('who reads of all as much as there is likes nothing more', () => {
  const offered = [...some(600, { subject: 'politics' }), ...some(300, { subject: 'sport' })];
  expect(tasteOf([...some(60, { subject: 'politics' }), ...some(30, { subject: 'sport' })], offered).subjects.size).toBe(0);
});

test('little read says nothing, and once read is chance', () => {
  const offered = some(900, { subject: 'politics' });
  expect(tasteOf(some(5, { subject: 'science' }), [...offered, ...some(5, { subject: 'science' })]).subjects.size).toBe(0);
  expect(tasteOf([...some(25, { subject: 'politics' }), ...some(1, { tags: ['whales'] })], [...offered, ...some(1, { tags: ['whales'] })]).tags.size).toBe(0);
});
