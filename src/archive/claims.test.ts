import { describe, expect, it } from 'vitest';
import { mixHosts } from './claims.ts';

describe('mixHosts', () => {
  it('takes turns and keeps the order within a turn', () => {
    const mixed = mixHosts(['a1', 'a2', 'a3', 'b1', 'c1', 'b2'], (name) => name.charAt(0), 5);
    expect(mixed).toEqual(['a1', 'b1', 'c1', 'a2', 'b2']);
  });
});
