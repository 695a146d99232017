import { expect, test } from 'vitest';
import { createChecker } from './checker.ts';

const text = 'The town council of Altmoos approved a new bridge over the Lenne on Thursday. It will cost 18 million euros and is expected to open in 2028. "We have waited long enough," said Mayor Anna Roth. '
  + 'Opposition leader Jonas Reiter called the plan too expensive. Construction will not begin before spring.';
const check = createChecker([{ id: 'a', title: 'Altmoos gets a bridge', lang: 'en', publishedAt: '2026-03-06T09:00:00Z', text }]);

test.each([
  ['Altmoos council approved a bridge across the Lenne.'], ['The bridge will cost €18 million.'], ['The bridge was approved on 5 March.'], ['Mayor Roth said the town had waited long enough.'],
])('bears out %s', (sentence) => {
  expect(check(sentence)).toMatchObject({ borne: true, extent: 'whole', faults: [] });
});

test.each([
  ['The bridge will cost €80 million.', 'number', '€80 million'], ['On Tuesday the council approved the bridge.', 'date', 'Tuesday'], ['Construction begins before spring.', 'negation', undefined],
  ['The council of Altmoos and Mayor Weber approved a new bridge.', 'name', 'Weber'], ['Mayor Anna Roth said "We have waited much too long".', 'quotation', undefined], ['Jonas Reiter said the town had waited long enough.', 'attribution', 'Jonas Reiter'],
])('drops %s', (sentence, kind, part) => {
  const { borne, faults } = check(sentence);
  expect(borne).toBe(false);
  expect(faults).toContainEqual({ kind, text: part ?? expect.any(String) });
});

test('shows the sentences that bear it out', () => {
  const [passage] = check('The mayor, Anna Roth, said they had waited long enough.').passages;
  expect(text.slice(passage?.start, passage?.end)).toContain('"We have waited long enough," said Mayor Anna Roth.');
});

test('checks names and numbers of a sentence in another language, and does not pass it', () => {
  expect(check('Der Rat von Altmoos hat eine neue Brücke für 18 Millionen Euro genehmigt.')).toMatchObject({ borne: false, extent: 'details', faults: [{ kind: 'meaning' }] });
  expect(check('Der Rat von Altmoos hat eine neue Brücke für 80 Millionen Euro genehmigt.').faults).toContainEqual({ kind: 'number', text: '80 Millionen Euro' });
});

test('passes nothing where there is nothing to compare', () => {
  expect(check('').borne).toBe(false);
  expect(createChecker([])('The bridge was approved.').borne).toBe(false);
});

const honey = createChecker([{ id: 'h', title: 'Honey', lang: 'en', publishedAt: '2026-05-06T09:00:00Z', text: 'The airport has nine snowploughs; three of them were out of order. The hours fall from 38 to 36 from next May. Work could begin in autumn. Minister Clara Doyle promised controls, but rejected a ban on blended honey.' }]);

test.each([['The hours fall from 36 to 38 from next May.'], ['Work has begun already.'], ['Nobody wanted the airport.']])('drops %s', (sentence) => expect(honey(sentence).borne).toBe(false));

test('a number that follows from two others is not missing', () => {
  expect(honey('A third of the snowploughs were out of order.').faults).not.toContainEqual({ kind: 'number', text: 'A third' });
});
