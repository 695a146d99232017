import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { editDistance } from './edits.ts';

test.each([['bridge', 'bridge', 0], ['bridge', 'bridges', 1], ['bridge', 'brigde', 1], ['bridge', 'fridge', 1], ['bridge', 'bride', 1], ['bridge', 'brdeg', 2], ['münchen', 'munchen', 1], ['🎉a', 'a', 1], ['', 'ab', 2], ['ca', 'abc', 3]])('from %s to %s it is %i', (first, second, distance) => expect(editDistance(first, second, 5)).toBe(distance));

it('stops counting', () => expect(editDistance('harbour', 'mountain', 2)).toBe(3));

it('is the same both ways', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  fc.assert(fc.property(word, word, (a, b) => {
    expect(editDistance(a, b, 9)).toBe(editDistance(b, a, 9));
    expect(editDistance(a, b, 9)).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
    expect(editDistance(a, b, 1)).toBe(Math.min(2, editDistance(a, b, 9)));
  }));
});
