import * as fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { outsideSkipTimes } from './skip-times.ts';

const at = (text: string): number => Date.parse(`2026-11-${text}:00Z`);

// 23 November 2026 is a Monday.
test.each([
  ['23T12:34', undefined, '23T12:34'],
  ['23T12:34', { skipHours: [1, 2] }, '23T12:34'],
  ['23T12:34', { skipHours: [12, 13] }, '23T14:34'],
  ['23T23:10', { skipHours: [23, 24] }, '24T01:10'],
  ['23T23:10', { skipHours: [23, 0, 1] }, '24T02:10'],
  ['23T12:34', { skipDays: [1] }, '24T00:34'],
  ['28T12:34', { skipDays: [6, 0] }, '30T00:34'],
  ['28T12:34', { skipDays: [6, 0], skipHours: [0, 1] }, '30T02:34'],
  ['23T12:34', { skipHours: Array.from({ length: 24 }, (_, hour) => hour) }, '23T12:34'],
  ['23T12:34', { skipDays: [0, 1, 2, 3, 4, 5, 6] }, '23T12:34'],
])('%s with %j → %s', (due, pace, expected) => expect(new Date(outsideSkipTimes(at(due), pace)).toISOString()).toBe(new Date(at(expected)).toISOString()));

it('never moves a due time to the past, and out of the skipped times whenever one is left', () => {
  const hours = fc.uniqueArray(fc.integer({ min: 0, max: 23 }), { maxLength: 23 });
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 6 });
  fc.assert(fc.property(fc.integer({ min: 0, max: 4e12 }), hours, days, (dueAt, skipHours, skipDays) => {
    const moved = outsideSkipTimes(dueAt, { skipHours, skipDays });
    expect(moved).toBeGreaterThanOrEqual(dueAt);
    expect(skipHours).not.toContain(new Date(moved).getUTCHours());
    expect(skipDays).not.toContain(new Date(moved).getUTCDay());
  }));
});
