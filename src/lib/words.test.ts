import { expect, test } from 'vitest';
import { age, dateAndTime, directionOf, exactTime, fileSize, hostOf, kindLabel, languageName, plural, readingTime, sectionLabel, today, usualWords } from './words.ts';

const now = Date.UTC(2026, 10, 23, 14, 5);

test.each([
  [0, 'just now'],
  [-59_000, 'just now'],
  [59_000, 'just now'],
  [-60_000, '1 minute ago'],
  [-27 * 60_000, '27 minutes ago'],
  [-119 * 60_000, '1 hour ago'],
  [-26 * 3_600_000, '1 day ago'],
  [-13 * 86_400_000, '1 week ago'],
  [-70 * 86_400_000, '2 months ago'],
  [-800 * 86_400_000, '2 years ago'],
  [2 * 3_600_000, 'in 2 hours'],
])('an age of %i ms reads "%s"', (distance, words) => {
  expect(age(now + distance, now)).toBe(words);
});

test('counts take the right form', () => {
  expect(plural(1, 'article')).toBe('1 article');
  expect(plural(0, 'article')).toBe('0 articles');
  expect(plural(12_345, 'reply', 'replies')).toBe('12,345 replies');
});

test('times name their zone', () => {
  expect(exactTime(now)).toBe('Monday 23 November 2026 at 14:05 UTC');
  expect(dateAndTime(now)).toBe('23 November 2026, 14:05 UTC');
  expect(dateAndTime(now, 'Asia/Tokyo')).toMatch(/^23 November 2026, 23:05 /);
  expect(today(now)).toBe('Monday 23 November 2026');
});

test('reading time rounds, and says nothing of a few lines', () => {
  expect(readingTime(40)).toBeUndefined();
  expect(readingTime(100)).toBe('1 min read');
  expect(readingTime(950)).toBe('4 min read');
});

test('sizes and hosts are for people', () => {
  expect(fileSize(3_440_000)).toBe('3.4 MB');
  expect(fileSize(980)).toBe('1 kB');
  expect(hostOf('https://www.example.org/feed')).toBe('example.org');
  expect(hostOf('not an address')).toBe('not an address');
});

test('a language has a direction', () => {
  expect(['ar-EG', 'he', 'de', undefined].map(directionOf)).toEqual(['rtl', 'rtl', 'ltr', undefined]);
});

test('a kind has a name unless it is plain news, or the section says it', () => {
  expect(kindLabel('opinion')).toBe('Opinion');
  expect(kindLabel('live-blog', 'Politics')).toBe('Live');
  expect(kindLabel('opinion', 'Opinions & letters')).toBeUndefined();
  expect([kindLabel('article'), kindLabel('listing'), kindLabel(undefined)]).toEqual([undefined, undefined, undefined]);
});

test.each([
  ['pt-BR', ['en'], 'Portuguese'],
  ['pt-BR', ['pt'], undefined],
  ['nb', ['no'], undefined],
  ['und', ['en'], undefined],
  [undefined, [], undefined],
])('%s where %j is usual is called %s', (lang, usual, name) => expect(languageName(lang, usual)).toBe(name));

test.each([[3.2, 'usually 3 a day'], [0.5, 'usually 4 a week'], [0.05, 'rare until now'], [0, 'new']])('%d a day is %s', (perDay, words) => expect(usualWords(perDay)).toBe(words));

test.each([['sport', 'Sport'], ['science', 'Science & tech'], ['constructor', undefined], [undefined, undefined]])('the section %s is called %s', (id, label) => expect(sectionLabel(id)).toBe(label));
