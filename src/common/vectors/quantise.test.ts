import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hammingAll, signBits, similarity, toSmall } from './quantise.ts';

const vector = (length: number) => fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: length, maxLength: length }).map((numbers) => Float32Array.from(numbers));

test('a number loses at most half a step', () => {
  fc.assert(fc.property(vector(40), (given) => {
    const { scale, values } = toSmall(given);
    for (const [i, value] of values.entries()) expect(Math.abs(value * scale - (given[i] ?? 0))).toBeLessThanOrEqual(scale / 2 + 1e-6);
  }));
});

test('the scalar product is close to the exact one', () => {
  fc.assert(fc.property(vector(64), vector(64), (a, b) => {
    const exact = a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
    expect(similarity(a, toSmall(b))).toBeCloseTo(exact, 0);
  }));
});

test('zero stays zero', () => {
  expect(toSmall(new Float32Array(3))).toEqual({ scale: 0, values: new Int8Array(3) });
});

test('the Hamming distance counts the bits that differ, whatever the length', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 100 }).chain((length) => fc.tuple(vector(length), fc.array(vector(length), { maxLength: 5 }))), ([query, others]) => {
    const words = Math.ceil(query.length / 32);
    const all = new Uint32Array(words * others.length);
    for (const [n, other] of others.entries()) all.set(signBits(other), n * words);
    const distances = new Uint16Array(others.length);
    hammingAll(signBits(query), all, others.length, distances);
    expect([...distances]).toEqual(others.map((other) => other.filter((value, i) => value > 0 !== (query[i] ?? 0) > 0).length));
  }));
});
