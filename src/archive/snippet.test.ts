import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { parseQuery } from './query.ts';
import { bestSnippet, containsAll, markMatches } from './snippet.ts';

const shown = (pieces: ReturnType<typeof markMatches>): string => pieces.map((piece) => (piece.match ? `[${piece.text}]` : piece.text)).join('');
const mark = (text: string, query: string): string => shown(markMatches(text, parseQuery(query)));

describe('markMatches', () => {
  it.each([
    ['The Harbour and the harbourside', 'harbour', 'The [Harbour] and the harbourside'],
    ['The Harbour and the harbourside', 'harb*', 'The [Harb]our and the [harb]ourside'],
    ['Café, cafe\u0301 and CAFE', 'cafe', '[Café], [cafe\u0301] and [CAFE]'],
    ['It’s state-of-the-art!', 'state-of-the-art', 'It’s [state-of-the-art]!'],
    ['Straße und Strasse', 'straße', '[Straße] und Strasse'],
    ['東京都と京都', '京都', '東[京都]と[京都]'],
    ['ｶﾀｶﾅとカタカナ', 'カタカナ', '[ｶﾀｶﾅ]と[カタカナ]'],
    ['กรุงเทพมหานคร', 'เทพ', 'กรุง[เทพ]มหานคร'],
    ['iPhone15発売', 'iPhone15発売', '[iPhone15発売]'],
    ['كِتَابٌ جديد', 'كتاب', '[كِتَابٌ] جديد'],
    ['one two', 'two one', '[one] [two]'],
    ['one two', '-one two', 'one [two]'],
    ['𝐁old and 👩‍👩‍👧', 'bold', '[𝐁old] and 👩‍👩‍👧'],
    ['Nothing here', 'absent', 'Nothing here'],
    ['', 'x', ''],
  ])('marks in %j what %j finds', (text, query, expected) => {
    expect(mark(text, query)).toBe(expected);
  });
});

describe('bestSnippet', () => {
  const filler = (count: number): string => 'These words stand around it. '.repeat(count);

  it('shows where most terms stand together', () => {
    const text = `${filler(30)}Only the bridge. ${filler(30)}Here the bridge meets the harbour at last. ${filler(30)}`;
    const snippet = shown(bestSnippet(text, parseQuery('harbour bridge')));
    expect(snippet).toContain('Here the [bridge] meets the [harbour] at last.');
    expect(snippet).toMatch(/^… .* …$/s);
    expect(snippet.length).toBeLessThan(300);
  });

  it('shows the beginning when nothing is found, and the whole of a short text', () => {
    expect(shown(bestSnippet('A short text.', parseQuery('absent')))).toBe('A short text.');
    expect(shown(bestSnippet(filler(30), parseQuery('absent')))).toMatch(/^These words .* …$/);
  });

  it('joins paragraphs into one line', () => {
    expect(shown(bestSnippet('One.\n\nTwo bridges.\n\nThree.', parseQuery('bridges')))).toBe('One. Two [bridges]. Three.');
  });

  it('is a part of the text, marked, whatever the text and the query', () => {
    const unit = fc.constantFrom('a', 'b', 'é', 'E\u0301', ' ', '. ', '\n\n', '東', '京', 'ก', '\u0e34', '👍', '𝐀', 'ﷺ', '½', 'ß', 'İ', '\u00ad', '-');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 900 }), fc.string({ unit, maxLength: 12 }), (text, query) => {
        const pieces = bestSnippet(text, parseQuery(query));
        const plain = pieces.map((piece) => piece.text).join('').replace(/^… /, '').replace(/ …$/, '');
        expect(text.replace(/\s+/g, ' ')).toContain(plain);
        expect(plain.isWellFormed()).toBe(true);
        expect(plain.length).toBeLessThanOrEqual(300);
        expect(markMatches(text, parseQuery(query)).map((piece) => piece.text).join('')).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('is quick with hostile text', () => {
    const began = performance.now();
    for (const text of ['a '.repeat(100_000), 'a-'.repeat(100_000), '東'.repeat(200_000), '\u0301'.repeat(100_000)]) bestSnippet(text, parseQuery('"a a a a a a b" 東東 a-a-a-b'));
    expect(performance.now() - began).toBeLessThan(5000);
  });
});

describe('containsAll', () => {
  it('wants every term', () => {
    const has = containsAll(parseQuery('bridge "the harbour"'));
    expect([has('The harbour bridge'), has('A harbour bridge'), has('THE HARBOUR, Bridge')]).toEqual([true, false, true]);
  });
});

describe('fold', () => {
  it('knows where each letter came from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = fold(text);
        let last = 0;
        for (let i = 0; i <= folded.text.length; i++) {
          expect(folded.origin(i)).toBeGreaterThanOrEqual(last);
          last = folded.origin(i);
        }
        expect(folded.origin(folded.text.length)).toBe(text.length);
      }),
    );
  });
});
