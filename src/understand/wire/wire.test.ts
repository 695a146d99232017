import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readOpening } from './read-opening.ts';
import { datelines, lookAlikes, others, wireCases, type WireCase } from './wire.cases.ts';

/** What of a case is not read as it should be; empty when all of it is. */
function faults({ of, ...expected }: WireCase): string[] {
  const wire = readOpening({ title: '', ...of });
  const { day } = wire;
  const two = (number: number): string => String(number).padStart(2, '0');
  const found = {
    places: wire.places.map(({ name }) => name).join('|') || undefined,
    credits: wire.credits.map(({ name, agency }) => agency ?? name).join('|') || undefined,
    day: day && (day.month === undefined ? String(day.day) : `${day.year === undefined ? '' : `${day.year}-`}${two(day.month)}-${two(day.day)}`),
    kind: wire.kind, notes: wire.notes.join('|') || undefined, teaser: wire.teaser || undefined,
  };
  const differing = (['places', 'credits', 'day', 'kind', 'notes', 'teaser'] as const).filter((field) => found[field] !== expected[field]).map((field) => `${field}: ${found[field]} for ${expected[field]}`);
  const body = expected.body === undefined ? wire.bodyAt === 0 : of.text.slice(wire.bodyAt).startsWith(expected.body);
  return body ? differing : [...differing, `body: ${of.text.slice(wire.bodyAt, wire.bodyAt + 12)} for ${expected.body}`];
}

const wrong = (cases: readonly WireCase[]): string[] => cases.flatMap((one) => (faults(one).length === 0 ? [] : [`${one.of.title ?? ''} / ${one.of.byline ?? ''} / ${one.of.text.slice(0, 60)}: ${faults(one).join('; ')}`]));

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
