import { expect, test } from 'vitest';
import type { LateArticle } from '../../archive/archive.ts';
import { countsOf, frontReader } from './reader.ts';

const now = Date.UTC(2026, 10, 27);
const day = 86_400_000;
const article = (articleId: number, feedId: number, daysAgo: number, more: Partial<LateArticle> = {}): LateArticle => ({ articleId, feedId, sortAt: now - daysAgo * day, tags: [], read: false, outlets: 1, ...more });

test('an outlet is known by how much it writes, and how much of that others write as well', () => {
  const late = [article(1, 7, 0), article(2, 7, 1), article(3, 7, 2, { outlets: 4 }), article(4, 7, 4), article(5, 8, 3)];
  const { habitsOf } = countsOf(late, now);
  expect(habitsOf(7)).toEqual({ articlesADay: 1, sharedShare: 0.25 });
  // One article says nothing of an outlet.
  expect(habitsOf(8)).toBeUndefined();
  expect(habitsOf(9)).toBeUndefined();
});

test('what is read more of than there is of it is liked', () => {
  const late = Array.from({ length: 200 }, (_, id) => article(id, id % 10, id / 50, { read: id % 10 === 3 }));
  const { taste } = countsOf(late, now);
  expect([...taste.sources.keys()]).toEqual([3]);
});

test('an empty archive tells nothing', () => {
  expect(countsOf([], now).habitsOf(1)).toBeUndefined();
});

test('what could not be counted once is counted the next time', async () => {
  let asked = 0;
  const archive = {
    articles: { lately: () => (++asked === 1 ? Promise.reject(new Error('busy')) : Promise.resolve([article(1, 7, 0), article(2, 7, 1)])) },
    tags: { followed: () => Promise.resolve([]) },
  };
  await expect(frontReader(archive, now)).rejects.toThrow('busy');
  expect((await frontReader(archive, now)).habitsOf(7)).toBeDefined();
});
