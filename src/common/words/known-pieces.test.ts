import fc from 'fast-check';
import { expect, it } from 'vitest';
import { KnownPieces } from './known-pieces.ts';
import { splitWords } from './split-words.ts';

const letters = fc.constantFrom(...'aAbéßı’\'.,-–“”«1٢３東京สะכ״ת\u0301\u05B0\uFEFF\u00A0\u3000\u2028\u00AD\u200D\0\t\n 한Пё҂😀_$');
const texts = fc.array(fc.array(letters, { maxLength: 60 }).map((characters) => characters.join('')), { maxLength: 8 });
const wordsOf = (text: string): string[] => splitWords(text).map((word) => word.text);

it('gives what every piece comes to, in order, however little it remembers', () => {
  fc.assert(fc.property(texts, fc.constantFrom(1, 4, 1024), (all, size) => {
    const pieces = new KnownPieces(size, (piece, language, isWord) => {
      const words = wordsOf(piece);
      if (isWord) expect(words).toEqual([piece]);
      return words.map((word) => `${language} ${word}`);
    });
    for (const text of all) {
      for (const language of ['de', 'en']) {
        const found: string[] = [];
        pieces.each(text, language, (words) => found.push(...words));
        expect(found).toEqual(wordsOf(text).map((word) => `${language} ${word}`));
      }
    }
  }));
});

it('ends a word before a sign that is said twice', () => {
  expect(wordsOf('a״״ צה״״ל')).toEqual(['a', 'צה', 'ל']);
});

it('gives what comes again only once in a call', () => {
  const pieces = new KnownPieces(64, (piece) => piece);
  for (let call = 0; call < 2; call++) {
    const found: string[] = [];
    pieces.eachOnce(['The ferry, the “ferry”', 'ferry-boat (the) – ferry-boat'], 'en', (piece) => found.push(piece));
    expect(found).toEqual(['The', 'ferry', 'the', 'ferry-boat']);
  }
});

it('asks once for what it remembers', () => {
  const asked: string[] = [];
  const pieces = new KnownPieces(64, (piece) => {
    asked.push(piece);
    return piece;
  });
  for (let time = 0; time < 3; time++) pieces.each('old ferry, old harbour', 'en', () => {});
  pieces.each('old', 'de', () => {});
  expect(asked).toEqual(['old', 'ferry', 'harbour', 'old']);
});

it('takes time in proportion to the text', () => {
  const pieces = new KnownPieces(32_768, (piece) => piece);
  for (const unit of ['a', 'a ', '.', 'a. ', '\u0301', '東', '- ']) {
    const started = performance.now();
    pieces.each(unit.repeat(200_000), 'en', () => {});
    expect(performance.now() - started, unit).toBeLessThan(2_000);
  }
});
