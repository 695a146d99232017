import fc from 'fast-check';
import { expect, test } from 'vitest';
import { largest } from './passage-index.ts';

test('the largest values are those that sorting puts first', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (values, count) => {
    const sorted = values.map((value, at) => ({ value, at })).filter(({ value }) => value > 0).sort((a, b) => b.value - a.value || a.at - b.at);
    expect(largest(Float32Array.from(values), count)).toEqual(sorted.slice(0, count).map(({ at }) => at));
  }));
});
