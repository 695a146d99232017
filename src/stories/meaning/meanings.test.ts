import { describe, expect, it } from 'vitest';
import { toSmall } from '../../common/vectors/quantise.ts';
import { Meanings } from './meanings.ts';

/** Unit vectors of two groups: those of a group are near each other, and all share a part, as those of most models do. */
function vector(group: number, n: number): Float32Array {
  const values = Float32Array.from({ length: 32 }, (_, at) => Math.sin(7.3 * n + 1.7 * at) * 0.5 + (at % 5 === group ? 2 : 0) + 0.6);
  const length = Math.hypot(...values);
  return values.map((value) => value / length);
}

function filled(): Meanings {
  const meanings = new Meanings();
  for (let row = 0; row < 60; row++) {
    meanings.ask(vector(row % 5, row));
    meanings.add(row, toSmall(vector(row % 5, row)));
  }
  return meanings;
}

describe('Meanings', () => {
  it('tells in deviations above the usual what is near, whatever is usual for a model', () => {
    const meanings = filled();
    meanings.ask(vector(1, 100));
    expect(meanings.nearness([1, 6, 11])).toBeGreaterThan(1);
    expect(meanings.nearness([2, 8, 14])).toBeLessThan(0.5);
  });

  it('says nothing without a vector, of rows that have none, of other models, and before it knows what is usual', () => {
    const meanings = filled();
    meanings.add(60, undefined);
    meanings.add(61, toSmall(Float32Array.of(1, 0)));
    meanings.ask(vector(1, 100));
    expect([meanings.nearness([60]), meanings.nearness([61]), meanings.nearness([])]).toEqual([undefined, undefined, undefined]);
    meanings.ask(undefined);
    expect([meanings.isAsked, meanings.nearness([1])]).toEqual([false, undefined]);
    const early = new Meanings();
    early.add(0, toSmall(vector(1, 0)));
    early.ask(vector(1, 1));
    expect(early.isAsked).toBe(false);
  });

  it('knows the same when it was built again from what was kept of its latest rows', () => {
    const meanings = filled();
    const again = new Meanings();
    for (let row = 40; row < 60; row++) again.add(row, toSmall(vector(row % 5, row)), meanings.usual);
    meanings.forget(40);
    for (const one of [meanings, again]) one.ask(vector(3, 100));
    expect(again.nearness([43, 48, 50])).toBe(meanings.nearness([43, 48, 50]));
    expect(again.usual).toEqual(meanings.usual);
    expect(meanings.nearness([3])).toBeUndefined();
  });
});
