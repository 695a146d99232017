import { expect, test } from 'vitest';
import { publishingOf, smoothed } from './pace.ts';

const now = Date.UTC(2026, 10, 23, 12);
const hour = 3600_000;
const entry = (hoursAgo: number) => ({ published: new Date(now - hoursAgo * hour).toISOString() });

test.each([
  ['no entries', [], {}],
  ['no dates', [{}, { published: 'soon' }], {}],
  ['one date', [entry(5)], { newestAt: now - 5 * hour }],
  ['the same date throughout', [entry(5), entry(5)], { newestAt: now - 5 * hour }],
  ['in any order', [entry(5), entry(1), entry(3)], { newestAt: now - hour, paceMs: 2 * hour }],
  ['the future counts as nothing', [entry(-100), entry(1), entry(3)], { newestAt: now - hour, paceMs: 2 * hour }],
  ['the newest twelve count', [...Array.from({ length: 12 }, (_, index) => entry(index)), entry(10_000)], { newestAt: now, paceMs: hour }],
  ['updated when nothing else', [{ updated: new Date(now - hour).toISOString() }], { newestAt: now - hour }],
])('%s', (_, entries, expected) => expect(publishingOf(entries, now)).toEqual(expected));

test('smoothed', () => {
  expect(smoothed(undefined, undefined)).toBeUndefined();
  expect(smoothed(undefined, 4)).toBe(4);
  expect(smoothed(4, undefined)).toBe(4);
  expect(smoothed(4, 8)).toBe(6);
});
