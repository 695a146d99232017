import { expect, test } from 'vitest';
import { seeded } from '../../e2e/support/random.ts';
import { LinearModel } from '../../src/common/model/linear.ts';
import { type Group, trainListwise, trainLogistic } from './linear.ts';

const features = ['told', 'noise', 'level'];

/** In each group the row with the largest `told` is right; `level` lifts whole groups and says nothing inside one. */
function groups(seed: string, count: number): Group[] {
  const chance = seeded(seed);
  return Array.from({ length: count }, () => {
    const level = chance() * 100;
    const told = Array.from({ length: 8 }, () => chance());
    const best = Math.max(...told);
    return { rows: Float64Array.from(told.flatMap((value) => [value, chance(), level])), labels: Float64Array.from(told, (value) => Number(value === best)), weight: 1 };
  });
}

test('puts the right row of a group first that it never saw', () => {
  const model = new LinearModel(trainListwise(features, groups('a', 300), { lambda: 0.1 }), features);
  const unseen = groups('b', 200);
  const right = unseen.filter(({ rows, labels }) => {
    const scores = [...labels].map((_, row) => model.score(rows, row));
    return labels[scores.indexOf(Math.max(...scores))] === 1;
  });
  expect(right.length).toBeGreaterThan(180);
});

test('tells chances that come true', () => {
  const chance = seeded('logistic');
  const x = Array.from({ length: 4000 }, () => chance() * 6 - 3);
  const group = { rows: Float64Array.from(x), labels: Float64Array.from(x, (value) => Number(chance() < 1 / (1 + Math.exp(-value - 1)))), weight: 1 };
  const model = new LinearModel(trainLogistic(['x'], [group], { lambda: 0.01 }), ['x']);
  expect(model.chance(Float64Array.of(-1))).toBeCloseTo(0.5, 1);
  expect(model.chance(Float64Array.of(1))).toBeCloseTo(0.88, 1);
});

test('a model of other features says so', () => {
  expect(() => new LinearModel({ features: ['x'], weights: [1], bias: 0 }, ['y'])).toThrow('train it again');
});
