import { expect, test } from 'vitest';
import { signBits } from '../common/vectors/quantise.ts';
import { VectorIndex } from './vector-index.ts';

/** A vector of signs that differs from that of all ones in the first `far` numbers. */
const at = (far: number): Float32Array => new Float32Array(128).map((_, i) => (i < far ? -1 : 1));
function indexOf(...fars: number[]): VectorIndex {
  const index = new VectorIndex(1, 128);
  for (const [n, far] of fars.entries()) index.add(n + 1, n + 1, new Uint8Array(signBits(at(far)).buffer));
  return index;
}

test('gives the closest, with all that are as close as the last of them', () => {
  expect(indexOf(50, 10, 20, 20, 60).closest(at(0), 2).ids.toSorted()).toEqual([2, 3, 4]);
});

test('leaves out what is not accepted before it chooses', () => {
  expect(indexOf(50, 10, 20, 30).closest(at(0), 1, (id) => id !== 2).ids).toEqual([3]);
});

test('tells the usual cosine by the articles in the middle, whatever lies close', () => {
  const many = Array.from({ length: 40 }, (_, n) => 60 + (n % 9));
  const { usual, spread } = indexOf(...many).closest(at(0), 1);
  const withNear = indexOf(...many, 2, 3, 4).closest(at(0), 1);
  expect(usual).toBeCloseTo(0, 1);
  expect(withNear.usual).toBeCloseTo(usual, 1);
  expect(withNear.spread).toBeCloseTo(spread, 2);
});

test('grows, and takes no bits of another length', () => {
  const index = indexOf(...Array.from({ length: 3000 }, (_, n) => n % 128));
  index.add(9999, 9999, new Uint8Array(8));
  expect([index.size, index.lastSeq]).toEqual([3000, 9999]);
  expect(index.closest(at(0), 1).ids.toSorted((a, b) => a - b).slice(0, 2)).toEqual([1, 129]);
});

test('an empty one finds nothing', () => {
  expect(new VectorIndex(1, 128).closest(at(0), 5).ids).toEqual([]);
});
