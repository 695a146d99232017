import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineKey } from './line-key.ts';

describe('lineKey', () => {
  test.each([
    ['case, spaces and punctuation', 'Support The Harbour Post today!', 'SUPPORT the Harbour Post - today!'],
    ['straight and curly apostrophes', "You've read all your free articles", 'You’ve read all your free articles'],
    ['numbers in labels', '12 comments on this article', '1205 comments on this article'],
    ['Arabic-Indic numbers in labels', 'عدد التعليقات على المقال ١٢', 'عدد التعليقات على المقال ٥٠٧'],
    ['numbers in Chinese labels', '共有１２条评论', '共有5条评论'],
  ])('takes for one: %s', (_, a, b) => {
    expect(lineKey(a)).toBeDefined();
    expect(lineKey(a)).toBe(lineKey(b));
  });

  test.each([
    ['other words', 'Support The Harbour Post today!', 'Support The Harbour Star today!'],
    ['numbers in sentences', 'It will be 12 degrees in the harbour.', 'It will be 21 degrees in the harbour.'],
    ['numbers and none', 'Comments on this article', '12 comments on this article'],
    ['Japanese sentences', '港の記事を毎日お届けします。', '港の記事を毎週お届けします。'],
  ])('tells apart: %s', (_, a, b) => {
    expect(lineKey(a)).toBeDefined();
    expect(lineKey(a)).not.toBe(lineKey(b));
  });

  test('says nothing of short pieces', () => {
    expect(['', 'More', 'By Ada Quill', '続きを読'].map((text) => lineKey(text))).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('is an unsigned 32-bit number for any text, and spreads', () => {
    const seen = new Set<number | undefined>();
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const key = lineKey(text);
      if (key !== undefined) expect(key === key >>> 0).toBe(true);
      expect(lineKey(text)).toBe(key);
    }));
    for (let n = 0; n < 50_000; n++) seen.add(lineKey(`Paragraph ${n} of the harbour chronicle.`));
    // A birthday or two among 50,000 in 2^32.
    expect(seen.size).toBeGreaterThan(49_995);
  });

  test('takes time in proportion to the text, and no more than a piece of a long one', () => {
    const long = 'a1 '.repeat(300_000);
    const started = performance.now();
    for (let n = 0; n < 100; n++) lineKey(long, 600_000);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
