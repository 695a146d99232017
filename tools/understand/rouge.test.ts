import { expect, test } from 'vitest';
import { rougeOf, rougeTokens } from './rouge.ts';

const tokens = (...sentences: string[]): string[][] => sentences.map(rougeTokens);

test('the same text is all alike, another not at all', () => {
  const text = tokens('The bridge opened on Sunday.', 'Cars crossed it.');
  expect(rougeOf(text, text)).toEqual({ one: 1, two: 1, longSum: 1 });
  expect(rougeOf(text, tokens('Nobody slept last night'))).toEqual({ one: 0, two: 0, longSum: 0 });
});

// Counted by hand: 3 of 4 and 5 words, "the bridge" as a pair, "the bridge … sunday" as a subsequence.
test('counts words, pairs and subsequences', () => {
  const { one, two, longSum } = rougeOf(tokens('The bridge opens Sunday'), tokens('The bridge was shut Sunday'));
  expect(one).toBeCloseTo(6 / 9);
  expect(two).toBeCloseTo(2 / 7);
  expect(longSum).toBeCloseTo(6 / 9);
});

test('inflections meet', () => expect(rougeTokens('Crossing crossed')).toEqual(['cross', 'cross']));
