import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leadingText } from './excerpt.ts';

test('a short text is kept, a long one is cut at a word', () => {
  expect(leadingText('Ferries  run\n\nagain.', 40)).toBe('Ferries run again.');
  expect(leadingText('Ferries run again, the harbour master said.', 20)).toBe('Ferries run again…');
});

test('never longer than the limit, never half a character', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.integer({ min: 10, max: 120 }), (text, limit) => {
    const line = leadingText(text, limit);
    expect(line.length).toBeLessThanOrEqual(limit);
    expect(line.isWellFormed()).toBe(true);
  }));
});
