import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { TERMS } from './hash.ts';
import { readPrint, writePrint } from './print.ts';
import { packed } from './weighed.ts';

const print = { terms: Uint32Array.of(0, 1, 700, TERMS - 1), kept: Uint32Array.of(packed(700, 0.9), packed(TERMS - 1, 0.4), packed(0, 0.4)), names: Uint8Array.of(0, 2), isShort: true, isAlone: false };

describe('the print of an article', () => {
  it('says the same when it is read', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const articles = fc.record({ terms: fc.uniqueArray(fc.integer({ min: 0, max: TERMS - 1 }), { maxLength: 80 }), weights: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 80 }), names: fc.uniqueArray(fc.nat(79), { maxLength: 8 }), isShort: fc.boolean(), isAlone: fc.boolean(), meaning: fc.option(fc.record({ vector: fc.record({ scale: share, values: fc.int8Array({ maxLength: 600 }) }), usual: fc.record({ count: fc.nat(), mean: share, variance: share }) }), { nil: undefined }) });
    fc.assert(
      fc.property(articles, ({ terms, weights, names, isShort, isAlone, meaning }) => {
        const kept = weights.toSorted((a, b) => b - a).slice(0, terms.length).map((weight, at) => packed(terms[at] ?? 0, weight));
        const written = { terms: Uint32Array.from(terms).sort(), kept: Uint32Array.from(kept), names: Uint8Array.from(names.filter((place) => place < kept.length)), isShort, isAlone, ...(meaning === undefined ? {} : { meaning }) };
        expect(readPrint(writePrint(written))).toEqual(written);
      }),
    );
    expect(readPrint(writePrint(print))).toEqual(print);
  });

  it('is read as one without names where it was written before there were any', () => {
    const bytes = writePrint({ ...print, names: Uint8Array.of() });
    expect(readPrint(Uint8Array.of(1, ...bytes.subarray(1, -1)))).toEqual({ ...print, names: Uint8Array.of() });
  });

  test.each([
    ['empty', [], 'is empty'],
    ['of another version', [9, 0, 0, 0], 'version 9; only versions up to 2 are known'],
    ['cut', [...writePrint(print)].slice(0, -1), 'ends too early'],
    ['longer than it says', [...writePrint(print), 0], '1 bytes too many'],
    ['with more terms than it has bytes', [1, 0, 127], 'broken at byte 2'],
    ['with a term that is no term', [1, 0, 1, 255, 255, 255, 255, 127, 0], 'broken at byte'],
    ['with a vector that is cut', [...writePrint({ ...print, meaning: { vector: { scale: 0.5, values: Int8Array.of(1, -2, 3) }, usual: { count: 3, mean: 0.1, variance: 0.2 } } })].slice(0, -1), 'ends too early'],
    ['with a name that is no kept term', [2, 0, 1, 5, 1, 0, 1, 1, 1], 'broken at byte 8'],
    ['with a kept term that it does not have', [1, 0, 1, 5, 1, 1, 0], 'broken at byte 5'],
  ])('says what is wrong with one that is %s', (_, bytes, message) => {
    expect(() => readPrint(Uint8Array.from(bytes))).toThrow(message);
  });

  it('fails plainly or reads, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      try {
        readPrint(Uint8Array.of(1 + (bytes.length % 2), ...bytes));
      } catch (error) {
        expect(String(error)).toContain('print of an article');
      }
    }));
  });
});
