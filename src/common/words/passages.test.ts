import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords } from '../word-count.ts';
import { passagesOf } from './passages.ts';

const sentence = 'The ferry left the old harbour late in the evening again.';
const paragraph = (count: number): string => Array.from({ length: count }, () => sentence).join(' ');

describe('passagesOf', () => {
  it('joins short paragraphs until there are about 120 words', () => {
    const passages = passagesOf(Array.from({ length: 20 }, () => paragraph(3)).join('\n\n'), 'en');
    for (const { text } of passages.slice(0, -1)) expect(countWords(text)).toBeGreaterThanOrEqual(90);
    for (const { text } of passages) expect(countWords(text)).toBeLessThanOrEqual(200);
    expect(passages.length).toBeGreaterThan(3);
  });

  it('parts a long paragraph at the ends of sentences', () => {
    for (const { text } of passagesOf(paragraph(60), 'en')) {
      expect(text.endsWith('again.')).toBe(true);
      expect(countWords(text)).toBeLessThanOrEqual(170);
    }
  });

  it('parts what has no sentences', () => {
    for (const text of ['word '.repeat(5000), 'x'.repeat(20_000), '👍'.repeat(5000)]) for (const passage of passagesOf(text, 'en')) expect(passage.text.length).toBeLessThanOrEqual(2000);
  });

  it('gives an article of one line as it is, and nothing of nothing', () => {
    expect(passagesOf(`  ${sentence}\n`, 'en')).toEqual([{ text: sentence, start: 2 }]);
    expect(passagesOf(' \n\n ', 'en')).toEqual([]);
  });

  it('loses no word and knows where each passage stands', () => {
    const unit = fc.constantFrom(sentence, 'Short. ', '\n\n', '東京都知事は今日、語った。', ' ', 'word ', '— ', 'x'.repeat(300));
    fc.assert(fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
      const passages = passagesOf(text, 'en');
      let end = 0;
      for (const passage of passages) {
        expect(text.startsWith(passage.text, passage.start)).toBe(true);
        expect(countWords(text.slice(end, passage.start))).toBe(0);
        end = passage.start + passage.text.length;
      }
      expect(countWords(text.slice(end))).toBe(0);
    }));
  });
});
