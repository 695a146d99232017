import { describe, expect, it } from 'vitest';
import { personName, unique } from './people.ts';

describe('personName', () => {
  it.each([
    ['ann@example.org (Ann Example)', 'Ann Example'],
    ['ann@example.org ("Ann Example")', 'Ann Example'],
    ['Ann Example <ann@example.org>', 'Ann Example'],
    ['"Ann Example" <ann@example.org>', 'Ann Example'],
    ['Ann Example (ann@example.org)', 'Ann Example'],
    ['Ann Example, ann@example.org', 'Ann Example'],
    ['Ann Example ann@example.org', 'Ann Example'],
    ['mailto:ann@example.org (Ann)', 'Ann'],
    ['ann@example.org', 'ann@example.org'],
    ['Ann @ Example', 'Ann @ Example'],
    ['(Ann)', 'Ann'],
    ['Ann &amp; Ben', 'Ann & Ben'],
    ['<a href="/ann">Ann</a>', 'Ann'],
    ['N/A', undefined],
    ['null', undefined],
    ['', undefined],
    [undefined, undefined],
    ['x'.repeat(1000), 'x'.repeat(200)],
  ])('%j → %j', (line, name) => {
    expect(personName(line)).toBe(name);
  });
});

describe('unique', () => {
  it('keeps the first of each name, and not too many', () => {
    expect(unique(['Ann', '', 'ANN', 'Ben'])).toEqual(['Ann', 'Ben']);
    expect(unique(Array.from({ length: 99 }, (_, n) => `${n}`), 10)).toHaveLength(10);
  });
});
