import { expect, test } from 'vitest';
import { compared } from './differing-quotations.ts';
import { readReport } from './read-report.ts';

const words = (text: string) => readReport({ id: '1', title: '', text, lang: 'en' }, 0, 0).sentences[0]?.words ?? [];

test.each([
  ['we warned the company about this dam', 'we warned the owners about this dam', true],
  ['we warned the company about this dam', 'we warned the company', false],
  ['we have warned the company about this dam', 'we’ve warned the company about that dam', false],
  ['he answers every e-mail that we send him', 'he answers every email that we send him', false],
  ['this is the eleventh flood in our town', 'this is the 11th flood in our town', false],
])('"%s" and "%s" are of other words: %s', (one, other, replaced) => {
  expect(compared(words(one), words(other)).replaced).toBe(replaced);
});
