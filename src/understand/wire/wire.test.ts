import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readOpening } from './read-opening.ts';
import { faultsOf } from './wire.check.ts';
import { datelines, lookAlikes, others, wireCases, type WireCase } from './wire.cases.ts';

const wrong = (cases: readonly WireCase[]): string[] => cases.flatMap((one) => (faultsOf(one).length === 0 ? [] : [`${one.of.title ?? ''} / ${one.of.byline ?? ''} / ${one.of.text.slice(0, 60)}: ${faultsOf(one).join('; ')}`]));

describe('openings of fictional news in real forms, right in every field', () => {
  test.each([['datelines', datelines], ['credits, notes, kinds, teasers', others], ['look-alikes', lookAlikes]] as const)('%s: 97 of 100 at least', (_name, cases) => {
    const faulty = wrong(cases);
    if (faulty.length > cases.length * 0.03) expect(faulty).toEqual([]);
  });

  test('there are enough of them', () => expect(wireCases.length).toBeGreaterThanOrEqual(300));
});

test('any text is read, and the body begins inside it', () => {
  const piece = fc.constantFrom('SEOUL', '(Reuters)', ' - ', '【東京', '=', '】', '\n', 'May 3', '/', ',', '. ', '（新华社', '3日', '电）', 'é', '😀', '(', ')');
  fc.assert(fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 30 }), fc.string({ maxLength: 30 }), (parts, title) => {
    const text = parts.join('');
    const wire = readOpening({ title, text });
    expect(wire.bodyAt).toBeGreaterThanOrEqual(0);
    expect(wire.bodyAt).toBeLessThanOrEqual(text.length);
    if (wire.bodyAt > 0) expect(wire.evidence.some(({ says }) => says === 'dateline')).toBe(true);
  }));
});

test.each(['(', 'A ', '- ', '. ', 'SEOUL, ', '（', '【', '1 ', 'a/', '(c) ', 'this article was ', 'x\n', 'Mit Material '])('a hostile text of %j takes no time', (piece) => {
  const text = piece.repeat(200_000);
  const start = performance.now();
  readOpening({ title: text, text, byline: text, section: text });
  expect(performance.now() - start).toBeLessThan(250);
});
