import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { packLines, unpackLines } from './site-lines.ts';

const key = fc.integer({ min: 0, max: 0xffffffff });

test('what was packed comes out again, four bytes a line', () => {
  fc.assert(fc.property(key, fc.array(key), fc.array(key), (title, mayGo, others) => {
    const packed = packLines({ title, mayGo, others });
    expect(packed.byteLength).toBe(4 * (2 + mayGo.length + others.length));
    // As a database hands it out: a part of something larger.
    const whole = new Uint8Array(packed.byteLength + 3);
    whole.set(packed, 3);
    expect(unpackLines(whole.subarray(3))).toEqual({ title, mayGo, others });
  }));
});
