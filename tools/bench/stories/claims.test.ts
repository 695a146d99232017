import { expect, it } from 'vitest';
import { claimCases } from './claims.cases.ts';
import { scoreClaims } from './claims.ts';

it('keeps what is reached on the small stories', () => {
  const { differences, agreed } = scoreClaims();
  expect(claimCases.length).toBeGreaterThanOrEqual(40);
  expect(differences.right / differences.found).toBeGreaterThanOrEqual(0.9);
  expect(differences.reached / differences.expected).toBeGreaterThanOrEqual(0.7);
  expect(agreed.right / agreed.found).toBeGreaterThanOrEqual(0.9);
  expect(agreed.reached / agreed.expected).toBeGreaterThanOrEqual(0.7);
});
