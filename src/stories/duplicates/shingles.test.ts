import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readText } from './shingles.ts';
import { wordHashes } from './word-hashes.ts';

it('has the shingles of a text whatever stands around it', () => {
  const words = (least: number) => fc.array(fc.stringMatching(/^[a-z]{2,9}$/), { minLength: least, maxLength: 300 });
  fc.assert(fc.property(words(0), words(0), (inside, around) => {
    const inner = readText('', inside.join(' ')).shingles;
    const outer = new Set(readText('', [...around, ...inside, ...around].join(' ')).shingles);
    expect([...inner].every((piece) => outer.has(piece))).toBe(true);
    expect([...inner]).toEqual([...new Set(inner)].sort((a, b) => a - b));
  }), { numRuns: 50 });
});

test.each([
  ['Old bridge opens again', 'The bridge is open.', false],
  ['Old bridge opens again', 'Sign in to read on. By signing in you agree to our terms.', true],
  ['Old bridge opens again', '', false],
  ['渡し船が運航を再開', '港の渡し船が月曜日に運航を再開した。', false],
])('whether a text tells what its headline does: %s / %s', (title, text, isStrange) => expect(readText(title, text).isStrange).toBe(isStrange));

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
    expect(readText('—', 'one two')).toMatchObject({ title: 0, titleWords: 0, isStrange: false });
  });

  test('any text is read', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => { for (const word of wordHashes(text)) expect(Number.isSafeInteger(word)).toBe(true); }));
  });
});
