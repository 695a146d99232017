import { describe, expect, it } from 'vitest';
import { meanF1, normalPhrase } from './tag-data.ts';

describe('normalPhrase', () => {
  it('makes case, marks and English endings equal', () => {
    expect(normalPhrase('Tax-Cuts!')).toBe(normalPhrase('tax cut'));
    expect(normalPhrase('Élection')).not.toBe(normalPhrase('Election'));
  });
});

describe('meanF1', () => {
  it('counts hits among the first k, each once, with k as the divisor', () => {
    expect(meanF1([{ gold: ['a1', 'b1', 'c1', 'd1'], found: ['A1', 'x', 'a1', 'b1', 'y', 'c1'] }], 4)).toBeCloseTo(0.5);
    expect(meanF1([{ gold: ['a1'], found: [] }, { gold: ['a1'], found: ['a1'] }], 1)).toBe(0.5);
  });
});
