import { expect, it } from 'vitest';
import { apart } from './apart.ts';
import { apartLists } from './apart-lists.ts';

it('names nothing where nothing is related, and finds what is', () => {
  expect(apart.length).toBeGreaterThanOrEqual(100);
  const { empty, found, wrong } = apartLists();
  expect(empty).toBeGreaterThanOrEqual(0.95);
  expect(found).toBeGreaterThanOrEqual(0.98);
  expect(wrong).toBeLessThan(0.1);
}, 60_000);
