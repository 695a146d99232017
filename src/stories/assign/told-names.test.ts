import { describe, expect, it } from 'vitest';
import { termId } from '../terms/hash.ts';
import { packed } from '../terms/weighed.ts';
import { ToldNames } from './told-names.ts';

/** An article of words, the weightiest first; those with a capital are its names. */
function articleOf(text: string) {
  const words = text.split(' ');
  const terms = Uint32Array.from(words, (word) => packed(termId(word.toLowerCase()), 0.5));
  const names = Uint8Array.from(words.flatMap((word, place) => (/^\p{Lu}/u.test(word) ? [place] : [])).slice(0, 8));
  return { terms, names, all: new Map(words.map((word) => [termId(word.toLowerCase()), word])) };
}

function areOthers(earlier: string, later: string): boolean {
  const told = new ToldNames();
  const [one, other] = [articleOf(earlier), articleOf(later)];
  told.add(one.names);
  told.ask(other, other.all);
  return told.areOthers(0, one.terms);
}

describe('names that are told', () => {
  it('are others where neither article tells the first name of the other', () => {
    expect(areOthers('Kelvik Oakes crash driver road', 'Ostrava Holub crash driver road')).toBe(true);
    expect(areOthers('Kelvik Oakes crash driver', 'Holub Ostrava crash oakes')).toBe(true);
  });

  it('are not where one tells the first of the other, as a name or not', () => {
    expect(areOthers('Kelvik crash', 'Oakes teacher Kelvik')).toBe(false);
    expect(areOthers('Oakes teacher kelvik', 'Kelvik crash')).toBe(false);
  });

  it('are not where two are the same, wherever these stand', () => {
    expect(areOthers('Kelvik Daniel Oakes crash', 'Ostrava crash Oakes Daniel')).toBe(false);
    expect(areOthers('Kelvik One Two Three Four Five Six Seven', 'Ostrava Six Seven')).toBe(false);
  });

  it('are not where one names nobody', () => {
    expect(areOthers('crash driver road', 'Ostrava crash driver road')).toBe(false);
    expect(areOthers('Ostrava crash driver road', 'crash driver road')).toBe(false);
  });
});
