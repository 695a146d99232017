import { expect, test } from 'vitest';
import { burstOf } from './burst.ts';

const usual = { today: 3, total: 1000, past: 0, pastTotal: 28_000, pastDays: 28 };
const score = (changes: Partial<typeof usual>): number => burstOf({ ...usual, ...changes }).score;

test('a tag that is always there stands out only when there is much more of it', () => {
  expect(score({ past: 2800, today: 95 })).toBe(0);
  expect(score({ past: 2800, today: 110 })).toBeLessThan(2);
  expect(score({ past: 2800, today: 200 })).toBeGreaterThan(20);
});

test('a new one stands out at once, the more the more articles have it', () => {
  expect(score({})).toBeGreaterThan(2);
  expect(score({ today: 30 })).toBeGreaterThan(score({ today: 10 }) * 3);
});

test('a busy day makes no burst of everything', () => {
  expect(score({ past: 1400, today: 100, total: 2000 })).toBeLessThan(0.01);
  expect(score({ past: 1400, today: 100, total: 1000 })).toBeGreaterThan(10);
});

test('an archive without a past takes no three articles of a thousand for a burst', () => expect(score({ pastTotal: 0, pastDays: 0 })).toBe(0));
test('what is usual is told by the day', () => expect(burstOf({ ...usual, past: 56 }).usual).toBe(2));
