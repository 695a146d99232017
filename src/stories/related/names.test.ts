import { expect, it } from 'vitest';
import { namesOf, sharedNames } from './names.ts';

const article = (text: string, lang = 'en') => ({ title: '', text, lang });
const between = (one: string, other: string, lang?: string) => sharedNames(namesOf(article(one, lang)), namesOf(article(other, lang)));

it('knows people by the name that is first whole and then alone', () => {
  expect(between('The minister Ada Moran resigned. Moran gave no reason.', 'Ada Moran was questioned by a judge.')).toEqual({ people: true, places: false });
  expect(between('Silver Harbour has a new pool.', 'Silver Harbour votes on Sunday.')).toEqual({ people: false, places: false });
  expect(between('Ada Moran resigned. Moran left.', 'Tom Moran won. Moran sang.')).toEqual({ people: false, places: false });
});

it('knows places of the world in any form', () => {
  expect(between('Farmers in France protest.', 'The French government answered.')).toEqual({ people: false, places: true });
  expect(between('Farmers in France protest.', 'Farmers in Japan protest.')).toEqual({ people: false, places: false });
});

it('takes no two nouns of German for a name', () => {
  expect(between('Das Werk Nord schließt. Nord ist alt.', 'Das Werk Nord brennt. Nord steht.', 'de').people).toBe(false);
});

it('goes by tags where there are some', () => {
  const tags = [{ tag: 'ada-moran', kind: 'person' as const }, { tag: 'kelvik', kind: 'place' as const }, { tag: 'budget', kind: 'topic' as const }];
  const names = (from: readonly (typeof tags)[number][]) => namesOf(article('Ada Moran. Moran.'), from);
  expect(sharedNames(names(tags), names(tags.slice(1)))).toEqual({ people: false, places: true });
  expect(sharedNames(names(tags), names(tags.slice(0, 1)))).toEqual({ people: true, places: false });
  expect(sharedNames(names(tags), names(tags.slice(2)))).toEqual({ people: false, places: false });
});
