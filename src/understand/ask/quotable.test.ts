import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords } from '../../common/word-count.ts';
import { MOST_WORDS, quotablePieces } from './quotable.ts';

const words = (count: number): string => Array.from({ length: count }, (_, at) => `word${at}`).join(' ');

test('a sentence of forty words is quoted whole', () => {
  expect(quotablePieces(`${words(40)}.`)).toEqual([{ text: `${words(40)}.`, start: 0 }]);
});

test('a longer one is cut where clauses end, and every clause stands in a piece', () => {
  const sentence = `${words(25)}, which was said later, ${words(12)}; ${words(20)}.`;
  const pieces = quotablePieces(sentence);
  expect(pieces.length).toBeGreaterThan(1);
  expect(pieces[0]?.text).toBe(`${words(25)}, which was said later,`);
  expect(pieces.at(-1)?.text.endsWith(`${words(20)}.`)).toBe(true);
});

test('a clause without any mark is cut at spaces', () => {
  expect(quotablePieces(words(70)).map(({ text }) => countWords(text))).toEqual([40, 40]);
});

test('pieces are word for word and never too long, whatever the text', () => {
  const text = fc.array(fc.oneof(fc.constantFrom('the', 'a,', 'so;', '(b)', '—', '–', '“said”,', 'そして、', '新华社，', 'и:'), fc.string({ maxLength: 12 })), { maxLength: 120 }).map((parts) => parts.join(' '));
  fc.assert(fc.property(text, (sentence) => {
    for (const piece of quotablePieces(sentence)) {
      expect(sentence.slice(piece.start, piece.start + piece.text.length)).toBe(piece.text);
      // Without spaces there is nowhere to cut.
      if (/\s/.test(piece.text) && piece.text !== sentence) expect(piece.text.split(/\s+/).length).toBeLessThanOrEqual(MOST_WORDS + 1);
    }
  }));
});
