import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cursorOf, placeOf } from './cursor.ts';

describe('cursor', () => {
  it('comes back as the place it stands for', () => {
    fc.assert(
      fc.property(fc.integer({ min: -8.64e15 / 2, max: 8.64e15 / 2 }), fc.nat({ max: Number.MAX_SAFE_INTEGER }), (sortAt, id) => {
        expect(placeOf(cursorOf({ sortAt, id }))).toEqual({ sortAt, id });
      }),
    );
  });

  it('is nothing when it is no cursor', () => {
    for (const text of [undefined, '', '.', 'a', 'a.', '.a', 'a.b.c', 'A.B', 'a.-b', 'zzzzzzzzzzzzzzz.a']) expect(placeOf(text)).toBeUndefined();
  });
});
