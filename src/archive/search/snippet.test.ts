import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { SnippetPiece } from '../archive.ts';
import { findMatches } from './marks.ts';
import { parseQuery } from './query.ts';
import { bestSnippet, markMatches } from './snippet.ts';

const shown = (pieces: readonly SnippetPiece[]): string => pieces.map((piece) => (piece.match ? `[${piece.text}]` : piece.text)).join('');
const mark = (text: string, query: string, language = 'und'): string => shown(markMatches(text, findMatches(text, language, parseQuery(query).all, ['en', 'de'])));

describe('marks', () => {
  test.each([
    ['The Harbour and the harbourside', 'harbour', 'The [Harbour] and the harbourside', 'en'],
    ['Two bridges, a bridge’s end', 'bridge', 'Two [bridges], a [bridge’s] end', 'en'],
    ['Die Brücken der Stadt', 'brücke', 'Die [Brücken] der Stadt', 'de'],
    ['The Harbour and the harbourside', 'harb*', 'The [Harbour] and the [harbourside]', 'en'],
    ['Harbour bridges and the harbour bridge', '"harbour bridge"', 'Harbour bridges and the [harbour bridge]', 'en'],
    ['Café, cafe\u0301 and CAFE', 'cafe', '[Café], [cafe\u0301] and [CAFE]', 'und'],
    ['It’s state-of-the-art!', 'state-of-the-art', 'It’s [state-of-the-art]!', 'en'],
    ['Straße und Strasse', 'straße', '[Straße] und [Strasse]', 'de'],
    ['東京都と京都', '京都', '東[京都]と[京都]', 'ja'],
    ['ｶﾀｶﾅとカタカナ', 'カタカナ', '[ｶﾀｶﾅ]と[カタカナ]', 'ja'],
    ['กรุงเทพมหานคร', 'เทพ', 'กรุง[เทพ]มหานคร', 'th'],
    ['iPhone15発売', 'iPhone15発売', '[iPhone15発売]', 'ja'],
    ['كِتَابٌ جديد', 'كتاب', '[كِتَابٌ] جديد', 'und'],
    ['one two', 'two one', '[one] [two]', 'en'],
    ['one two', '-one two', 'one [two]', 'en'],
    ['𝐁old and 👩‍👩‍👧', 'bold', '[𝐁old] and 👩‍👩‍👧', 'und'],
    ['Nothing here', 'absent', 'Nothing here', 'en'],
    ['', 'x', '', 'en'],
  ])('in %j what %j finds', (text, query, expected, language) => expect(mark(text, query, language)).toBe(expected));
});

describe('bestSnippet', () => {
  const filler = (count: number): string => 'These words stand around it. '.repeat(count);
  const snippet = (text: string, query: string): string => shown(bestSnippet(text, findMatches(text, 'en', parseQuery(query).all, ['en']), { before: false, after: false }));

  it('shows where most terms stand together', () => {
    const found = snippet(`${filler(30)}Only the bridge. ${filler(30)}Here the bridge meets the harbour at last. ${filler(30)}`, 'harbour bridge');
    expect(found).toContain('Here the [bridge] meets the [harbour] at last.');
    expect(found).toMatch(/^… .* …$/s);
    expect(found.length).toBeLessThan(300);
  });

  it('shows the beginning when nothing is found, and the whole of a short text', () => {
    expect(snippet('A short text.', 'absent')).toBe('A short text.');
    expect(snippet(filler(30), 'absent')).toMatch(/^These words .* …$/);
  });

  it('joins paragraphs into one line', () => expect(snippet('One.\n\nTwo bridges.\n\nThree.', 'bridges')).toBe('One. Two [bridges]. Three.'));

  it('is a part of the text, marked, whatever the text and the query', () => {
    const unit = fc.constantFrom('a', 'b', 'é', 'E\u0301', ' ', '. ', '\n\n', '東', '京', 'ก', '\u0e34', '👍', '𝐀', 'ﷺ', '½', 'ß', 'İ', '\u00ad', '-');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 900 }), fc.string({ unit, maxLength: 12 }), (text, query) => {
        const matches = findMatches(text, 'und', parseQuery(query).all, []);
        const plain = bestSnippet(text, matches, { before: false, after: false }).map((piece) => piece.text).join('').replace(/^… /, '').replace(/ …$/, '');
        expect(text.replace(/\s+/g, ' ')).toContain(plain);
        expect(plain.isWellFormed()).toBe(true);
        expect(plain.length).toBeLessThanOrEqual(300);
        expect(markMatches(text, matches).map((piece) => piece.text).join('')).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  it('is quick with hostile text', () => {
    const began = performance.now();
    for (const text of ['a '.repeat(50_000), 'a-'.repeat(50_000), '東'.repeat(50_000), '\u0301'.repeat(50_000)]) findMatches(text, 'en', parseQuery('"a a a a a a b" 東東 a-a-a-b').all, ['en']);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
