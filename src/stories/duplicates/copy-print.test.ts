import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCopyPrint, writeCopyPrint } from './copy-print.ts';

const word = fc.integer({ min: 0, max: 0xffffffff });
const prints = fc.record({ pieces: fc.uniqueArray(word, { maxLength: 48 }).map((all) => Uint32Array.from(all).sort()), title: word, isTelling: fc.boolean(), minute: fc.integer({ min: 0, max: 100_000_000 }), back: fc.integer({ min: 0, max: 1_000_000 }), isOwn: fc.boolean(), isStrange: fc.boolean(), isAlone: fc.boolean() });

test('what is written is read', () => {
  fc.assert(fc.property(prints, (print) => { expect(readCopyPrint(writeCopyPrint(print))).toEqual(print); }));
});

test('broken bytes are refused in words', () => {
  fc.assert(fc.property(prints, fc.nat(), (print, cut) => {
    const bytes = writeCopyPrint(print);
    expect(() => readCopyPrint(bytes.subarray(0, cut % bytes.length))).toThrow(/copy print/);
    expect(() => readCopyPrint(Uint8Array.from([...bytes, 0]))).toThrow(/too many/);
  }));
  expect(() => readCopyPrint(Uint8Array.from([9]))).toThrow('version 9');
  fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
    try {
      readCopyPrint(bytes);
    } catch (error) {
      expect(String(error)).toMatch(/copy print/);
    }
  }));
});
