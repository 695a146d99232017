import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords } from './word-count.ts';

test.each([
  ['Two words', 2],
  ['', 0],
  ['1,234.5 metres — no more', 4],
  ['“Quoted,” she said… “twice!”', 4],
  ['东京 地震', 2],
  ['東京で大きな地震', 4],
  ['L’été s’achève', 2],
  ['서울에서 열린 회의', 3],
  ['وزير الخارجية، أمس', 3],
  ['กรุงเทพมหานคร', 7],
  ['a-b c.d e\'f', 3],
])('%s has %d words', (text, count) => {
  expect(countWords(text)).toBe(count);
});

test('spaces alone make words of Latin letters', () => {
  fc.assert(fc.property(fc.array(fc.stringMatching(/^[a-zà-öø-ÿ]{1,12}$/), { maxLength: 50 }), (words) => {
    expect(countWords(words.join(' '))).toBe(words.length);
  }));
});
