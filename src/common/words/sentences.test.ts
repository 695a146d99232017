import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { cases } from './sentences.cases.ts';
import { splitSentences } from './sentences.ts';

const all = Object.entries(cases).flatMap(([language, list]) => list.map((marked) => ({ language, marked })));
const text = (marked: string): string => marked.replaceAll('‖', '');
const split = (marked: string, language: string): string[] => splitSentences(text(marked), language).map((sentence) => sentence.text);

describe('the hard cases', () => {
  it('are 200 or more in twelve languages or more, each once', () => {
    expect(all.length).toBeGreaterThanOrEqual(200);
    expect(Object.keys(cases).length).toBeGreaterThanOrEqual(12);
    expect(new Set(all.map(({ marked }) => marked)).size).toBe(all.length);
  });

  it('are cut right in at least 97 of 100', () => {
    const wrong = all.filter(({ language, marked }) => JSON.stringify(split(marked, language)) !== JSON.stringify(marked.split('‖').map((one) => one.trim())));
    expect(1 - wrong.length / all.length, wrong.map(({ language, marked }) => `${language}: ${split(marked, language).join(' ‖ ')}`).join('\n')).toBeGreaterThanOrEqual(0.97);
  });
});

it('ends sentences with lines and counts paragraphs', () => {
  expect(splitSentences('A heading\n\nFirst. Second.\n \nThird', 'en').map(({ text: own, paragraph }) => [own, paragraph])).toEqual([['A heading', 0], ['First.', 1], ['Second.', 1], ['Third', 2]]);
});

it('parts long Thai text at spaces between clauses', () => {
  const clause = 'สะพานท่าเรือเก่าเปิดให้ใช้อีกครั้งก่อนกำหนดหนึ่งเดือนหลังจากซ่อมแซมนานสองปีตามที่เทศบาลประกาศ';
  expect(splitSentences(`${clause} ${clause}`, 'th').map((sentence) => sentence.text)).toEqual([clause, clause]);
});

test.each([['a quotation that never ends', `“${'He came. She left. '.repeat(40)}`], ['a very long one', `“${'He came. She left. '.repeat(40)}”`]])('cuts %s', (_, long) => {
  expect(splitSentences(long, 'en').length).toBeGreaterThan(50);
});

it('loses and changes nothing', () => {
  const piece = fc.constantFrom('Dr.', 'U.S.', '3.', ' ', '\n', '“', '”', '"', '。', '「', '」', 'He', 'went', '!', '?', '…', '।', '(', ')', '«', '»', "''", '``', 'สวัสดี');
  fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), fc.constantFrom('en', 'de', 'ja', 'th', 'und', 'constructor'), (pieces, language) => {
    const whole = pieces.join('');
    const sentences = splitSentences(whole, language);
    for (const sentence of sentences) expect(whole.startsWith(sentence.text, sentence.start)).toBe(true);
    expect(sentences.map((sentence) => sentence.text).join('').replaceAll(/\s/g, '')).toBe(whole.replaceAll(/\s/g, ''));
    expect(sentences.map((sentence) => sentence.start)).toEqual(sentences.map((sentence) => sentence.start).toSorted((a, b) => a - b));
  }));
});

it('takes time in proportion to the text', () => {
  for (const unit of ['.', '. ', '“', '"a. ', 'A. ', '」。', "''", 'ส ', '“ ”', '? a']) {
    const started = performance.now();
    splitSentences(unit.repeat(50_000), 'th');
    expect(performance.now() - started, unit).toBeLessThan(2_000);
  }
});
