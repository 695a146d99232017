import { expect, test } from 'vitest';
import { checkSet } from '../../understand/check/check-set.ts';
import { checkRates } from './check.ts';

// A little below what is measured (docs/understanding.md) on the articles that it was trained on.
test('catches altered sentences and lets true ones pass', () => {
  const { altered, caught, true: truths, dropped, own, ownDropped } = checkRates(checkSet());
  expect(altered).toBeGreaterThan(1000);
  expect(caught / altered).toBeGreaterThan(0.66);
  expect(dropped / truths).toBeLessThan(0.08);
  expect(ownDropped / own).toBeLessThan(0.01);
}, 60_000);
