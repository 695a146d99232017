import { expect, test } from 'vitest';
import { seeded } from '../../e2e/support/random.ts';
import { type Example, scoresOf, softmax, trainSoftmax } from './softmax.ts';

const options = { classes: 3, features: 4, rounds: 10, rate: 0.1, penalty: () => 1e-6, seed: 'test' };

/** Three kinds of examples, each with a feature of its own, and one that says nothing. */
function examples(seed: string, count: number): Example[] {
  const chance = seeded(seed);
  return Array.from({ length: count }, (_, at) => ({ places: Int32Array.from([at % 3, 3]), values: Float64Array.from([0.5 + chance(), chance()]), label: at % 3, weight: 1 }));
}

const best = (scores: Float64Array): number => scores.indexOf(Math.max(...scores));

test('learns which features tell which class', () => {
  const weights = trainSoftmax(examples('a', 600), options);
  const unseen = examples('b', 300);
  expect(unseen.filter((one) => best(scoresOf(one, weights, 3, 4)) === one.label).length / 300).toBeGreaterThan(0.98);
});

test('gives the same weights for the same seed', () => expect(trainSoftmax(examples('a', 60), options)).toEqual(trainSoftmax(examples('a', 60), options)));

test('chances add up to one, whatever the scores', () => {
  for (const scores of [[0, 0, 0], [1000, -1000, 0], [-1e9, -1e9, -1e9]]) expect(softmax(Float64Array.from(scores)).reduce((sum, value) => sum + value, 0)).toBeCloseTo(1);
});
