import { expect, it } from 'vitest';
import { compoundOf } from './german-compounds.ts';
import { germanLemmas } from './german-lemmas.ts';

it.each([['reisebus', 'bus', 'reise'], ['brotpreise', 'preis', 'brot'], ['busunfall', 'unfall', 'bus'], ['ratsbeschluss', 'beschluss', 'rat'], ['zahnarzt', 'arzt', 'zahn'], ['gesundheit', undefined, undefined]])('reads %s as a %s for %s', (word, head, modifier) => {
  expect(compoundOf(word)).toEqual(head === undefined ? undefined : { head, modifier });
});

it.each([
  ['aufgegeben', 'aufgeben'], ['aufzugeben', 'aufgeben'], ['angekündigt', 'ankündigen'], ['ankündigte', 'ankündigen'], ['ankündigung', 'ankündigen'], ['verhaftet', 'verhaften'], ['verringerung', 'verringern'], ['umzug', 'umziehen'], ['versprochen', 'versprechen'],
])('takes %s for a form of %s', (word, base) => {
  const strong: Readonly<Record<string, string>> = { gegeben: 'geben', gesprochen: 'sprechen' };
  const bases = (form: string): string[] => (strong[form] === undefined ? [] : [strong[form]]);
  expect(germanLemmas(word, (form) => (form === 'zug' ? ['ziehen'] : bases(form)), bases)).toContain(base);
});
