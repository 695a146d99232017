import fc from 'fast-check';
import { expect, test } from 'vitest';
import { progressLine } from './progress.ts';

test('the bar fills with what is done', () => {
  expect(progressLine(0, 4, 'feeds', 80)).toBe(`[${'.'.repeat(28)}] 0/4 feeds`);
  expect(progressLine(2, 4, 'feeds', 80)).toBe(`[${'#'.repeat(14)}${'.'.repeat(14)}] 2/4 feeds`);
  expect(progressLine(4, 4, 'feeds', 80)).toBe(`[${'#'.repeat(28)}] 4/4 feeds`);
});

test('never wider than the terminal, whatever the figures', () => {
  fc.assert(fc.property(fc.nat(1e6), fc.nat(1e6), fc.integer({ min: 2, max: 200 }), (done, total, columns) => {
    expect(progressLine(done, total, 'feeds and pages', columns).length).toBeLessThan(columns);
  }));
});
