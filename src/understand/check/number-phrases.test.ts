import { expect, test } from 'vitest';
import { isSameSpan } from './number-phrases.ts';
import { bearsOutNumber } from './slots.ts';
import { readStatement } from './statement.ts';

const bears = (claim: string, source: string, language: string): boolean => {
  const [[one], [other]] = [readStatement(claim, language).slots, readStatement(source, language).slots];
  return one !== undefined && other !== undefined && bearsOutNumber(one, other);
};

test.each([
  ['en', 'It took 15 minutes.', 'It took a quarter of an hour.'], ['de', 'Es dauerte 30 Minuten.', 'Es dauerte eine halbe Stunde.'], ['fr', 'Il a fallu 90 minutes.', 'Il a fallu une heure et demie.'], ['es', 'Tardó 15 minutos.', 'Tardó un cuarto de hora.'],
  ['en', 'For 200 years it rose.', 'For two centuries it rose.'], ['en', 'Two thirds of the honey is mixed.', 'Two in three jars are mixed.'], ['de', 'Neun von zehn Zügen fuhren.', '90 Prozent der Züge fuhren.'], ['fr', 'Dans quinze jours.', 'Dans deux semaines.'],
])('the same number told otherwise (%s): %s', (language, claim, source) => expect(bears(claim, source, language)).toBe(true));

test('another length of time is another', () => {
  expect(isSameSpan({ value: 3, measured: 'hour' }, { value: 150, measured: 'minute' })).toBe(false);
  expect(bears('It took 25 minutes.', 'It took a quarter of an hour.', 'en')).toBe(false);
});
