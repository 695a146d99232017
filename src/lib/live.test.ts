import { expect, test } from 'vitest';
import { arrivedWords, progressShare, progressWords } from './live.ts';

const idle = { feeds: 30, feedsDue: 0, pagesDue: 0, articles: 400, working: false };

test('says what the newsroom is doing, or nothing', () => {
  expect(progressWords(idle)).toBeUndefined();
  expect(progressWords({ ...idle, working: true })).toBeUndefined();
  expect(progressWords({ ...idle, feedsDue: 3 })).toBeUndefined();
  expect(progressWords({ ...idle, articles: 0, feedsDue: 30, working: true })).toBe('Reading 0 of 30 feeds…');
  expect(progressWords({ ...idle, feedsDue: 18, working: true })).toBe('Reading 12 of 30 feeds… 400 articles so far.');
  expect(progressWords({ ...idle, pagesDue: 1, working: true })).toBe('Fetching the full text of 1 article…');
});

test('knows how far along it is', () => {
  expect(progressShare({ ...idle, feedsDue: 15 })).toBe(0.5);
  expect(progressShare({ ...idle, pagesDue: 100 })).toBe(0.75);
  expect(progressShare(idle)).toBeUndefined();
  expect(progressShare({ ...idle, feeds: 0, feedsDue: 2 })).toBeUndefined();
});

test('counts what is new', () => {
  expect(arrivedWords(1)).toBe('1 new article');
});
