import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { ByteCollector } from './byte-collector.ts';

it('gives back what it was given', () => {
  fc.assert(fc.property(fc.array(fc.uint8Array({ maxLength: 20 }), { maxLength: 50 }), fc.constantFrom(1, 100), (pieces, times) => {
    const collector = new ByteCollector();
    const all = Array.from({ length: times }, () => pieces).flat().map((piece) => Buffer.from(piece));
    for (const piece of all) collector.push(piece);
    expect(collector.size).toBe(Buffer.concat(all).length);
    expect(collector.bytes().equals(Buffer.concat(all))).toBe(true);
  }), { numRuns: 50 });
});

it('is empty after clear', () => {
  const collector = new ByteCollector();
  for (let count = 0; count < 3000; count += 1) collector.push(Buffer.from('x'));
  expect(collector.bytes().length).toBe(3000);
  collector.clear();
  expect(collector.size).toBe(0);
  expect(collector.bytes().length).toBe(0);
});
