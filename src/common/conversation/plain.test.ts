import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine, shownName, visible } from './plain.ts';

describe('what can be seen of a text', () => {
  it.each([
    ['abc\u202Edef\u202C', 'abcdef'],
    ['\u2067right\u2069', 'right'],
    ['pass\u200Bword\u2060s\uFEFF', 'passwords'],
    ['null\u0000byte\u0007', 'nullbyte'],
    ['one\r\ntwo\rthree\u2028four', 'one\ntwo\nthree\nfour'],
    ['hidden\u{E0041}\u{E0042}tag', 'hiddentag'],
    ['lone \uD800 half', 'lone \uFFFD half'],
    [`z${'\u0335\u0321'.repeat(30)}algo`, 'z\u0321\u0335\u0335\u0335algo'],
    [`\u0301\u0302 floating`, ' floating'],
    ['a\u200D\u200D\u200Db', 'a\u200Db'],
  ])('%j is %j', (text, seen) => expect([...visible(text)].filter((sign) => !/\p{M}/u.test(sign)).join('')).toBe([...seen].filter((sign) => !/\p{M}/u.test(sign)).join('')));

  it('keeps at most four marks on a letter, which is more than Vietnamese, Hebrew or Thai need', () => {
    expect(visible(`z${'\u0335\u0321'.repeat(30)}`)).toMatch(/^z\p{M}{4}$/u);
    for (const text of ['Tiếng Việt', 'שָׁלוֹם עֲלֵיכֶם', 'ภาษาไทยที่', 'नमस्ते', 'می‌خواهم', '👩‍👩‍👧‍👦 👍🏽 ❤️']) expect(visible(text)).toBe(text.normalize('NFC'));
  });

  it('is the same when asked again, and never longer', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = visible(text);
      expect(visible(once)).toBe(once);
      expect(once.includes('\u202E')).toBe(false);
    }));
  });

  it('makes one line of a reason, and a name of at most forty characters', () => {
    expect(oneLine(' Off\n\ntopic \t again ', 40)).toBe('Off topic again');
    expect(oneLine('x'.repeat(1000), 10)).toBe('xxxxxxxxxx');
    expect(shownName('  Ada\u202E  Lovelace ')).toBe('Ada Lovelace');
    expect(shownName('\u200B\u2060 \u3164')).toBe('');
    expect([...shownName('👍'.repeat(60))]).toHaveLength(40);
  });
});
