import { expect, test } from 'vitest';
import { askedTexts } from './ask-texts.cases.ts';
import { askTexts } from './ask-texts.ts';

const at = Date.UTC(2026, 10, 26);

test('one article answers what it says, and says so where it does not', async () => {
  const found = { right: 0, wrong: 0, missed: 0, invented: 0, silent: 0 };
  for (const { language, title, text, questions } of askedTexts) {
    for (const [question, expected] of questions) {
      const { answer } = await askTexts([{ id: 1, title, text, language, publishedAt: at }], question, { language, askedAt: at });
      if (expected === undefined) found[answer === null ? 'silent' : 'invented'] += 1;
      else found[answer === null ? 'missed' : answer.includes(expected) ? 'right' : 'wrong'] += 1;
    }
  }
  expect(found.right / (found.right + found.wrong + found.missed)).toBeGreaterThanOrEqual(0.85);
  expect(found.silent / (found.silent + found.invented)).toBeGreaterThanOrEqual(0.9);
  expect(found.wrong).toBeLessThanOrEqual(1);
});

test('answers and their places are the texts’ own', async () => {
  const texts = askedTexts.map(({ language, title, text }, id) => ({ id, title, text, language, publishedAt: at }));
  const { citations } = await askTexts(texts, 'How many people were aboard the ferry?', { language: 'en' });
  expect(citations[0]?.id).toBe(0);
  for (const { id, quote, start } of citations) if (start >= 0) expect(texts[Number(id)]?.text.slice(start, start + quote.length)).toBe(quote);
});

test('nothing is asked of nothing', async () => {
  expect((await askTexts([], 'Who?', { language: 'en' })).answer).toBeNull();
  expect((await askTexts([{ id: 1, title: '', text: '', language: 'und' }], '', { language: 'en' })).answer).toBeNull();
});
