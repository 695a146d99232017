import { expect, test } from 'vitest';
import { packPrint, unpackPrint, type ArticlePrint } from './print.ts';

const print: ArticlePrint = { publishedAt: 1_795_000_000_123, source: 'gazette.example', lang: 'pt-BR', story: Uint8Array.of(1, 2, 3), copy: Uint8Array.of(4, 5) };
const read = (bytes: Uint8Array) => {
  const found = unpackPrint(bytes);
  return found && { ...found, story: Uint8Array.from(found.story), copy: Uint8Array.from(found.copy) };
};

test.each<[string, ArticlePrint]>([
  ['a whole one', print],
  ['without time and language', { ...print, publishedAt: undefined, lang: undefined }],
  ['of an outlet in another script', { ...print, source: '潮見日報' }],
  ['without words', { ...print, story: new Uint8Array(), copy: new Uint8Array() }],
])('reads back what was packed: %s', (_name, given) => expect(read(packPrint(given))).toEqual(given));

test('reads it from the middle of other bytes, as a database gives it', () => {
  const packed = packPrint(print);
  const around = new Uint8Array(packed.length + 9);
  around.set(packed, 5);
  expect(read(around.subarray(5, 5 + packed.length))).toEqual(print);
});

test.each([['nothing', new Uint8Array()], ['another version', Uint8Array.of(9, ...packPrint(print).subarray(1))], ['a part', packPrint(print).subarray(0, 30)]])('passes over %s', (_name, bytes) => {
  expect(unpackPrint(bytes)).toBeUndefined();
});
