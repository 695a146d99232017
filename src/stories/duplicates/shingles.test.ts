import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { shinglesOf, titleHash } from './shingles.ts';
import { wordHashes } from './word-hashes.ts';

it('has the shingles of a text whatever stands around it', () => {
  const words = (least: number) => fc.array(fc.stringMatching(/^[a-z]{2,9}$/), { minLength: least, maxLength: 300 });
  fc.assert(fc.property(words(0), words(0), (inside, around) => {
    const inner = shinglesOf(inside.join(' '));
    const outer = new Set(shinglesOf([...around, ...inside, ...around].join(' ')));
    expect([...inner].every((piece) => outer.has(piece))).toBe(true);
    expect([...inner]).toEqual([...new Set(inner)].sort((a, b) => a - b));
  }), { numRuns: 50 });
});

describe('wordHashes', () => {
  test.each([
    ['Old Bridge opens', 'old bridge: OPENS!'],
    ['don’t stop', "don't stop"],
    ['déjà vu à Öland', 'deja vu a oland'],
    ['Straße', 'strasse'],
    ['ёлка', 'елка'],
    ['משֶׁהו', 'משהו'],
    ['渡し船が、運航を再開', '渡し船が 運航を再開。'],
    ['２０２６ FULL', '2026 full'],
  ])('takes %j and %j for the same', (one, other) => expect(wordHashes(one)).toEqual(wordHashes(other)));

  test.each([['bridge', 'ridge'], ['का', 'कि'], ['一二三', '三二一'], ['1,000', '1000']])('tells %j from %j', (one, other) => expect(wordHashes(one)).not.toEqual(wordHashes(other)));

  test('nothing is no word', () => {
    expect(wordHashes('')).toEqual([]);
    expect(wordHashes(' … — 😀 ’ ')).toEqual([]);
    expect(titleHash('—')).toEqual({ hash: 0, words: 0 });
  });

  test('any text is read', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => { for (const word of wordHashes(text)) expect(Number.isSafeInteger(word)).toBe(true); }));
  });
});
