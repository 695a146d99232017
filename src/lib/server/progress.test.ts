import { expect, test } from 'vitest';
import { progressSoon } from './progress.ts';

const progress = { feedsDue: 3, pagesDue: 0, articles: 12, working: true };

test('a busy newsroom does not hold up a page; the last known progress has to do', async () => {
  expect(await progressSoon({ progress: async () => progress })).toEqual(progress);
  const started = performance.now();
  expect(await progressSoon({ progress: () => new Promise(() => {}) })).toEqual(progress);
  expect(performance.now() - started).toBeLessThan(500);
});

test('a failure in time is told', async () => {
  await expect(progressSoon({ progress: () => Promise.reject(new Error('gone')) })).rejects.toThrow('gone');
});
