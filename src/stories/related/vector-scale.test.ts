import { expect, it } from 'vitest';
import { toSmall } from '../../common/vectors/quantise.ts';
import { VectorScale } from './vector-scale.ts';

const vector = (angle: number): Float32Array => Float32Array.of(Math.cos(angle), Math.sin(angle));

it('tells nearness in standard deviations above the usual', () => {
  const scale = new VectorScale();
  const before: ReturnType<typeof toSmall>[] = [];
  for (let at = 0; at < 40; at++) {
    scale.count(vector((at % 4) * 0.3), before);
    before.push(toSmall(vector((at % 4) * 0.3)));
  }
  expect(scale.above(1)).toBeGreaterThan(0.5);
  expect(scale.above(1)).toBeLessThan(3);
  expect(scale.above(0.5)).toBe(0);
});

it('says nothing of few articles, of vectors that are all the same, and of other models', () => {
  const few = new VectorScale();
  few.count(vector(0), [toSmall(vector(1))]);
  expect(few.above(1)).toBe(0);
  const same = new VectorScale();
  const copies = Array.from({ length: 30 }, () => toSmall(vector(0)));
  for (let at = 0; at < 10; at++) same.count(vector(0), copies);
  expect(same.above(1)).toBeLessThan(1);
  const other = new VectorScale();
  for (let at = 0; at < 10; at++) other.count(Float32Array.of(1, 0, 0), copies);
  expect(other.above(1)).toBe(0);
});
