import { describe, expect, it } from 'vitest';
import { readTerms, TermSpace } from '../terms/term-space.ts';
import { closenessOf, fading, neededFor } from './score.ts';

const lengths = Array.from({ length: 12 }, (_, at) => at * 8);

function fullnessOf(words: number): number {
  const space = new TermSpace();
  const read = readTerms({ title: 'Ferry runs aground off Tarnsund', text: Array.from({ length: words }, (_, at) => `word${at}`).join(' '), lang: 'en' });
  space.count(read);
  return space.weigh(read).fullness;
}

describe('what is asked of an article', () => {
  it('goes over from headlines to texts without a jump', () => {
    const needed = lengths.map((words) => neededFor(fullnessOf(words)));
    expect(needed[0]).toBe(neededFor(0));
    expect(needed.at(-1)).toBe(neededFor(1));
    expect(needed).toEqual(needed.toSorted((a, b) => a - b));
    for (const [at, one] of needed.entries()) expect(one - (needed[at - 1] ?? one)).toBeLessThan(0.02);
  });

  it('is the more the longer a story was quiet', () => {
    for (const fullness of [0, 0.5, 1]) {
      const faded = [0, 0.1, 0.5, 1, 5, 20, 100].map((days) => fading(days, fullness));
      expect(faded).toEqual(faded.toSorted((a, b) => b - a));
      expect(fading(-3, fullness)).toBe(fading(3, fullness));
      expect(fading(10_000, fullness)).toBeGreaterThan(0.25);
    }
  });

  it('is the same for all lengths where a time is not known', () => {
    expect(fading(Number.NaN, 0)).toBe(fading(Number.NaN, 1));
    expect(closenessOf({ toCentre: 0.3, toNearest: [0.3, 0.3] }, 0, Number.NaN)).toBeCloseTo(closenessOf({ toCentre: 0.3, toNearest: [0.3, 0.3] }, 1, Number.NaN));
  });

  it('is the more where others are named', () => {
    const likeness = { toCentre: 0.3, toNearest: [0.3, 0.3] };
    for (const fullness of [0, 1]) expect(closenessOf({ ...likeness, namesOthers: true }, fullness, 0)).toBeLessThan(0.5 * closenessOf(likeness, fullness, 0));
  });

  it('counts minutes for headlines more than for texts', () => {
    const gain = (fullness: number): number => fading(0.001, fullness) / fading(0.5, fullness);
    expect(gain(0)).toBeGreaterThan(gain(1));
    expect(Math.abs(fading(1.5, 0) - fading(1.5, 1))).toBeLessThan(0.001);
  });
});
