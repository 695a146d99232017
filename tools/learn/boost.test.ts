import { expect, test } from 'vitest';
import { seeded } from '../../e2e/support/random.ts';
import { Forest } from '../../src/common/model/trees.ts';
import { trainBoosted } from './boost.ts';

const options = { rounds: 60, rate: 0.2, leaves: 8, leastShare: 0.001, lambda: 1, rowShare: 0.8, featureShare: 1, seed: 'test' };

/** Points of a square; the inside of a ring is yes: no single threshold can say so. */
function ring(seed: string, count: number) {
  const chance = seeded(seed);
  const rows = Float64Array.from({ length: count * 3 }, () => chance() * 2 - 1);
  const labels = Float64Array.from({ length: count }, (_, row) => (Math.hypot(rows[row * 3] ?? 0, rows[row * 3 + 1] ?? 0) < 0.7 ? 1 : 0));
  return { features: ['x', 'y', 'noise'], rows, labels, weights: new Float64Array(count).fill(1) };
}

test('learns what no single feature tells, on points it never saw', () => {
  const forest = new Forest(trainBoosted(ring('a', 4000), options));
  const unseen = ring('b', 2000);
  const right = unseen.labels.filter((label, row) => (forest.chance(unseen.rows, row * 3) > 0.5) === (label === 1)).length;
  expect(right / 2000).toBeGreaterThan(0.95);
});

test('gives the same trees for the same seed, and others for another', () => {
  const samples = ring('a', 500);
  expect(trainBoosted(samples, options)).toEqual(trainBoosted(samples, options));
  expect(trainBoosted(samples, { ...options, seed: 'other' })).not.toEqual(trainBoosted(samples, options));
});

test('weights decide between rows that contradict each other', () => {
  const samples = { features: ['x'], rows: Float64Array.from([1, 1, 2, 2]), labels: Float64Array.from([1, 0, 1, 0]), weights: Float64Array.from([9, 1, 1, 9]) };
  const forest = new Forest(trainBoosted(samples, { ...options, rowShare: 1, lambda: 0 }));
  expect(forest.chance(Float64Array.from([1]))).toBeCloseTo(0.9, 1);
  expect(forest.chance(Float64Array.from([2]))).toBeCloseTo(0.1, 1);
});

test('a feature with a sign only moves the score that way', () => {
  // More of x goes with yes, save in the middle; less of it may be said of the whole.
  const samples = { features: ['x', 'y'], rows: Float64Array.from({ length: 2000 }, (_, at) => (at % 2 === 0 ? (at % 200) / 200 : ((at * 7) % 100) / 100)), labels: Float64Array.from({ length: 1000 }, (_, row) => { const x = ((row * 2) % 200) / 200; return x > 0.7 || (x > 0.3 && x < 0.5) ? 1 : 0; }), weights: new Float64Array(1000).fill(1) };
  const scores = (signs: number[]) => { const forest = new Forest(trainBoosted(samples, { ...options, signs })); return Array.from({ length: 50 }, (_, at) => forest.score(Float64Array.from([at / 50, 0.5]))); };
  const rises = (list: number[]) => list.every((score, at) => at === 0 || score >= (list[at - 1] ?? 0));
  expect(rises(scores([0, 0]))).toBe(false);
  expect(rises(scores([1, 0]))).toBe(true);
  expect(rises(scores([-1, 0]).map((score) => -score))).toBe(true);
});

test('a damaged model says so', () => {
  expect(() => new Forest({ features: ['x'], base: 0, roots: [0], feature: [0], value: [1], left: [0] })).toThrow('damaged');
});
