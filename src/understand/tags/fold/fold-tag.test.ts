import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldTag } from './fold-tag.ts';
import { different, same } from './variants.cases.ts';

function folded(side: string): string {
  const at = side.trim().indexOf(' ');
  return foldTag(side.trim().slice(at + 1), side.trim().slice(0, at));
}

const pairOf = (line: string): [string, string] => {
  const [one = '', other = ''] = line.split(' | ');
  return [folded(one), folded(other)];
};

describe('foldTag', () => {
  it('folds at least 95 of 100 written variants into one tag', () => {
    expect(same.length).toBeGreaterThanOrEqual(200);
    const apart = same.filter((line) => { const [one, other] = pairOf(line); return one !== other || one === ''; });
    expect(apart.length / same.length, apart.map((line) => `${line} ${pairOf(line).join(' ')}`).join('\n')).toBeLessThanOrEqual(0.05);
  });

  it('keeps what is not the same apart', () => {
    const merged = different.filter((line) => { const [one, other] = pairOf(line); return one === other; });
    expect(merged.length / different.length, merged.join('\n')).toBeLessThanOrEqual(0.05);
  });

  it('gives places their ISO code', () => {
    expect([foldTag('États-Unis', 'fr'), foldTag('Schottland', 'de'), foldTag('Мексика', 'ru')]).toEqual(['US', 'GB-SCT', 'MX']);
  });

  it('gives every text with letters a tag, and never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.constantFrom('en', 'de', 'pl', 'ar', 'zh', 'xx'), (text, language) => {
      const tag = foldTag(text, language);
      if (/^[a-z]+$/.test(text)) expect(tag).not.toBe('');
      expect(foldTag(text, language)).toBe(tag);
    }));
  });
});
