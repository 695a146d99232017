import { expect, test } from 'vitest';
import { isSpelledAlike, nameKeys, namesOf } from './name-runs.ts';
import { readReport } from './read-report.ts';

const names = (text: string, lang = 'en') => readReport({ id: '1', title: '', text, lang }, 0, 0).sentences.slice(0, 1).flatMap(namesOf);

test('reads names outside of quotations, with particles and initials', () => {
  expect(names('The painter Anna van der Roth met J. P. Ek and said “Otto Lind is here”.').map(({ text }) => text)).toEqual(['Anna van der Roth', 'J. P. Ek']);
});

test('initials and suffixes tell nobody apart', () => {
  expect(names('Police named Kurt B. Myers Jr. on Monday.').map(nameKeys)).toContainEqual(['kurt', 'myers']);
});

test('spellings of one name are one, other names are not', () => {
  expect(isSpelledAlike('mohammed', 'muhammad')).toBe(true);
  expect(isSpelledAlike('roth', 'wahl')).toBe(false);
  expect(isSpelledAlike('ek', 'ok')).toBe(false);
});
