import { expect, test } from 'vitest';
import { namesIn } from './names-in.ts';

const text = `KELVIK - Harbour master Ada Holm closed the port at noon, the Coastal Roads Agency (CRA) said. Hanne Falk, a pilot, had warned of the bank.

Later Mirja Lund told the CRA that nobody was hurt. Lund has led the Aurelia since May. IAEA inspectors were not asked.`;

test('people, organisations and abbreviations are named in the order of the text, each once', () => {
  const things = namesIn({ title: 'Port of Kelvik closed', text, lang: 'en', tags: [{ label: 'Kelvik', kind: 'place' }, { label: 'Aurelia', kind: 'topic' }, { label: 'Lund', kind: 'person' }] });
  expect(things.map(({ name }) => name)).toEqual(['Kelvik', 'Ada Holm', 'CRA', 'Hanne Falk', 'Mirja Lund', 'IAEA']);
  expect(things.find(({ name }) => name === 'CRA')?.spelledOut).toBe('Coastal Roads Agency');
  expect(things.find(({ name }) => name === 'Mirja Lund')?.kind).toBe('person');
});

test('German nouns are no names', () => {
  const things = namesIn({ title: '', text: 'Die Kapitänin Mirja Lund hat den Hafen verlassen. Der Bericht der Behörde kommt im Mai.', lang: 'de', tags: [] });
  expect(things.map(({ name }) => name)).toEqual(['Mirja Lund']);
  const joined = namesIn({ title: '', text: 'Das Wegziehen der Hand ist ein Reflex. Die Präsidentin Ursula von der Leyen lachte, und von der Leyen ging. Die Hand zuckte. Leyen sagte nichts.', lang: 'de', tags: [] });
  expect(joined.map(({ name }) => name)).toEqual(['Ursula von der Leyen']);
});

test('a text without names has none', () => {
  expect(namesIn({ title: '', text: '', lang: 'en', tags: [{ label: '<b>', kind: 'person' }] })).toEqual([]);
});
