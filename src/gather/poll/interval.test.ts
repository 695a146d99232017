import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { backoff, ceilingMs, floorOf, hardFloorMs, jittered, pollInterval, usualFloorMs, type IntervalInput } from './interval.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const duration = fc.option(fc.double({ min: 0, max: 5 * 365 * day, noNaN: true }), { nil: undefined });
const minutes = fc.option(fc.double({ min: -10, max: 1e9 }), { nil: undefined });
const inputs: fc.Arbitrary<IntervalInput> = fc.record({
  minIntervalMs: fc.double({ min: -day, max: 3 * day, noNaN: true }),
  paceMs: duration,
  quietMs: duration,
  freshMs: fc.option(fc.integer({ min: 1, max: day }), { nil: undefined }),
  pace: fc.option(fc.record({ ttlMinutes: minutes, updateEveryMinutes: minutes }), { nil: undefined }),
  pushed: fc.boolean(),
});

describe('pollInterval', () => {
  test.each<[string, Partial<IntervalInput>, number]>([
    ['nothing known', {}, hour],
    ['an entry every ten minutes', { paceMs: 10 * minute }, hour],
    ['an entry every four hours', { paceMs: 4 * hour }, 2 * hour],
    ['an entry a day', { paceMs: day }, 12 * hour],
    ['an entry a month', { paceMs: 30 * day }, day],
    ['a lively feed, quiet over the weekend', { paceMs: hour, quietMs: 2.5 * day }, 3.75 * hour],
    ['a lively feed, quiet for months', { paceMs: hour, quietMs: 90 * day }, day],
    ['ttl of two hours', { pace: { ttlMinutes: 120 } }, 2 * hour],
    ['ttl of a minute', { pace: { ttlMinutes: 1 } }, hour],
    ['ttl of a year', { pace: { ttlMinutes: 525_600 } }, day],
    ['sy: every three hours, ttl one hour', { pace: { ttlMinutes: 60, updateEveryMinutes: 180 } }, 3 * hour],
    ['max-age of twelve hours beats ttl', { freshMs: 12 * hour, pace: { ttlMinutes: 60 } }, 12 * hour],
    ['pace beats a smaller max-age', { freshMs: hour, paceMs: 10 * hour }, 5 * hour],
    ['a hub tells of news', { paceMs: hour, pushed: true }, 6 * hour],
    ['a hub tells of news of a slow feed', { paceMs: 6 * hour, pushed: true }, 12 * hour],
    ['the operator wants a quarter of an hour', { minIntervalMs: 15 * minute, paceMs: minute }, 15 * minute],
    ['the operator wants a second', { minIntervalMs: 1000, paceMs: minute }, 15 * minute],
    ['the operator wants two days', { minIntervalMs: 2 * day, paceMs: minute }, 2 * day],
  ])('%s', (_, input, expected) => expect(pollInterval({ minIntervalMs: usualFloorMs, ...input })).toBe(expected));

  it('never goes below the floor, nor above the larger of floor and a day', () => {
    fc.assert(fc.property(inputs, (input) => {
      const interval = pollInterval(input);
      expect(interval).toBeGreaterThanOrEqual(Math.max(hardFloorMs, input.minIntervalMs));
      expect(interval).toBeLessThanOrEqual(Math.max(ceilingMs, input.minIntervalMs));
    }));
  });

  it('never comes back while the answer is fresh', () => {
    fc.assert(fc.property(inputs, (input) => {
      expect(pollInterval(input)).toBeGreaterThanOrEqual(input.freshMs ?? 0);
    }));
  });

  it('asks a slower, quieter or pushed feed never more often', () => {
    fc.assert(fc.property(inputs, fc.double({ min: 0, max: 100 * day, noNaN: true }), (input, more) => {
      const interval = pollInterval(input);
      expect(pollInterval({ ...input, paceMs: (input.paceMs ?? 0) + more })).toBeGreaterThanOrEqual(interval);
      expect(pollInterval({ ...input, quietMs: (input.quietMs ?? 0) + more })).toBeGreaterThanOrEqual(interval);
      expect(pollInterval({ ...input, pushed: true })).toBeGreaterThanOrEqual(interval);
    }));
  });
});

describe('backoff', () => {
  test.each([[0, 1], [1, 1], [2, 2], [3, 4], [4, 8], [5, 16], [6, 24], [7, 24], [1000, 24], [Infinity, 24]])('%i failures wait %i hours', (failures, hours) => {
    expect(backoff(failures, hour)).toBe(hours * hour);
  });

  it('grows with every failure and stays between floor and ceiling', () => {
    fc.assert(fc.property(fc.nat(200), fc.double({ min: 0, max: 3 * day, noNaN: true }), (failures, floor) => {
      const wait = backoff(failures, floor);
      expect(backoff(failures + 1, floor)).toBeGreaterThanOrEqual(wait);
      expect(wait).toBeGreaterThanOrEqual(floorOf(floor));
      expect(wait).toBeLessThanOrEqual(Math.max(ceilingMs, floor));
    }));
  });
});

it('jitter only ever adds', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: day }), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), fc.boolean(), (wait, chance, first) => {
    const spread = jittered(wait, () => chance, first);
    expect(spread).toBeGreaterThanOrEqual(wait);
    expect(spread).toBeLessThanOrEqual(wait * (first ? 2 : 1.2));
  }));
});

test('a floor that is no number is the usual one', () => expect(floorOf(Number.NaN)).toBe(usualFloorMs));
