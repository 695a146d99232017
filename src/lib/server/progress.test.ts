import { expect, test } from 'vitest';
import type { Reader } from '../../common/reader.ts';
import { progressSoon } from './progress.ts';

const reader = { id: 1 } as Reader;
const progress = { feedsDue: 3, pagesDue: 0, articles: 12, working: true };

test('a busy newsroom does not hold up a page; the last known progress has to do', async () => {
  expect(await progressSoon({ progress: async () => progress }, reader)).toEqual(progress);
  const started = performance.now();
  expect(await progressSoon({ progress: () => new Promise(() => {}) }, reader)).toEqual(progress);
  expect(performance.now() - started).toBeLessThan(500);
});

test('what is known of one reader is not told to another', async () => {
  const other = { id: 2 } as Reader;
  expect(await progressSoon({ progress: () => new Promise(() => {}) }, other)).toMatchObject({ articles: 0 });
});

test('a failure in time is told', async () => {
  await expect(progressSoon({ progress: () => Promise.reject(new Error('gone')) }, reader)).rejects.toThrow('gone');
});
