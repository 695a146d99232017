import { expect, it } from 'vitest';
import { scoreLookAlikes } from './look-alikes.ts';

it('keeps what is reached on incidents that look alike', () => {
  const { pairs, apart, incidents, together } = scoreLookAlikes();
  expect(pairs).toBeGreaterThanOrEqual(60);
  expect(incidents).toBeGreaterThanOrEqual(60);
  expect(apart / pairs).toBeGreaterThanOrEqual(0.9);
  expect(together / incidents).toBeGreaterThanOrEqual(0.9);
});
