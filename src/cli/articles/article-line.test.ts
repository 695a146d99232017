import { expect, test } from 'vitest';
import { readStoryLine } from './article-line.ts';

const read = (line: object) => readStoryLine({ id: 1, title: 'Ferry runs aground', ...line }).article;

test.each([
  [{ publishedAt: '2026-05-03T07:00:00Z' }, Date.UTC(2026, 4, 3, 7)],
  [{ publishedAt: 'Sun, 03 May 2026 09:00:00 +0200' }, Date.UTC(2026, 4, 3, 7)],
  [{ publishedAt: Date.UTC(2026, 4, 3, 7) }, Date.UTC(2026, 4, 3, 7)],
  [{ publishedAt: 0 }, 0],
  [{ date: '2026/05/03' }, Date.UTC(2026, 4, 3)],
  [{ publishedAt: '2026-05-04', date: '2026-05-03' }, Date.UTC(2026, 4, 4)],
])('reads the time of %j', (line, time) => expect(read(line).publishedAt).toBe(time));

test.each([{}, { publishedAt: null }, { publishedAt: 'yesterday' }, { publishedAt: '' }, { publishedAt: 1e300 }, { publishedAt: true }, { publishedAt: { at: 1 } }])('an article with %j goes on without a date', (line) => {
  expect(read(line)).toMatchObject({ title: 'Ferry runs aground', publishedAt: undefined });
});

test.each([
  [{ source: 'The Gull', url: 'https://www.gull.example/a' }, 'The Gull'],
  [{ url: 'https://www.gull.example/a' }, 'gull.example'],
  [{ source: null, url: 'https://news.gull.example:8443/a' }, 'news.gull.example:8443'],
  [{ source: null, url: null }, undefined],
])('the outlet of %j is told', (line, source) => expect(read(line).source).toBe(source));

test('a headline will do, an article without an id will not', () => {
  expect(readStoryLine({ id: 'a' })).toMatchObject({ id: 'a', article: { title: '', text: '' } });
  expect(() => readStoryLine({ title: 'Ferry' })).toThrow();
  expect(() => readStoryLine({ id: 1, text: 5 })).toThrow();
});
