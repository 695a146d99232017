import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignWords, wordsOf } from './align.ts';

const matched = (page: string, truth: string): string => {
  const words = wordsOf(page);
  const found = alignWords(words, wordsOf(truth));
  return words.filter((_, at) => found[at] === 1).join(' ');
};

describe('alignWords', () => {
  test.each([
    ['the page around the text', 'Home News the old bridge over the Mern is open again Share Print', 'the old bridge over the Mern is open again', 'the old bridge over the Mern is open again'],
    ['a short heading between paragraphs', 'Menu one two three four five What now six seven eight nine ten', 'one two three four five What now six seven eight nine ten', 'one two three four five What now six seven eight nine ten'],
    ['a label that is not in the text', 'one two three four five Advert six seven eight nine ten', 'one two three four five six seven eight nine ten', 'one two three four five six seven eight nine ten'],
    ['the teaser above that repeats the beginning', 'one two three four more one two three four five six seven eight', 'one two three four five six seven eight', 'one two three four five six seven eight'],
    ['nothing in common', 'a b c d e', 'v w x y z', ''],
  ])('%s', (_, page, truth, expected) => expect(matched(page, truth)).toBe(expected));

  test('a text is wholly in itself, whatever it is', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 40 }), (words) => {
      expect([...alignWords(words, words)].every((one) => one === 1)).toBe(true);
    }));
  });
});
