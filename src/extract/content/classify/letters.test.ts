import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { countLetters } from './letters.ts';

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

test('counts what the expressions would, in any script', () => {
  fc.assert(fc.property(fc.string({ unit: fc.oneof(fc.constantFrom('A', 'b', 'É', 'Ж', 'ж', '7', ',', '、', '，', '،', ' ', '\u00a0', '\n', '東', '𝐀', '😀', '٣'), fc.string({ minLength: 1, maxLength: 1 })) }), (text) => {
    expect(countLetters(text)).toEqual({
      capitals: count(text, /\p{Lu}/gu),
      capitalWords: count(text, /(?:^|\s)\p{Lu}/gu),
      digits: count(text, /\d/g),
      commas: count(text, /[,،、，]/g),
    });
  }));
});
