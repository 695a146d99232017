import { expect, test } from 'vitest';
import { asideOf, checkSet } from '../../understand/check/check-set.ts';
import { checkRates } from './check.ts';

// A little below what is measured (docs/understanding.md).
test.each([
  ['the articles it was trained on', checkSet(), { caught: 0.77, dropped: 0.09 }],
  ['articles that were only measured', asideOf(), { caught: 0.63, dropped: 0.27 }],
])('catches altered sentences and lets true ones pass: %s', (_, articles, floors) => {
  const { altered, caught, true: truths, dropped, own, ownDropped } = checkRates(articles);
  expect(altered).toBeGreaterThan(90);
  expect(caught / altered).toBeGreaterThan(floors.caught);
  expect(dropped / truths).toBeLessThan(floors.dropped);
  expect(ownDropped / own).toBeLessThan(0.01);
}, 60_000);
