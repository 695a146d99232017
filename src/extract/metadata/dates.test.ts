import { describe, expect, test } from 'vitest';
import { notInFuture } from './dates.ts';

describe('notInFuture', () => {
  const now = Date.UTC(2026, 4, 20, 12);
  test.each([
    [now - 1000, '2026-05-20T11:59:59.000Z'],
    [now + 5 * 3_600_000, '2026-05-20T12:00:00.000Z'],
    [now + 30 * 3_600_000, undefined],
  ])('%s', (time, date) => expect(notInFuture(time, now)).toBe(date));
});
