import fc from 'fast-check';
import { expect, test } from 'vitest';
import { datedSentences } from './dated-sentences.ts';

/** A Thursday. */
const publishedAt = Date.UTC(2026, 10, 26, 15);
const dayOf = (text: string, lang: string): string | undefined => {
  const [found] = datedSentences({ title: '', text, lang }, publishedAt);
  return found && `${new Date(found.from).toISOString().slice(0, { day: 10, month: 7, year: 4 }[found.precision])} ${found.words}`;
};

test.each([
  ['en', 'The court heard the first witness on Monday behind closed doors.', '2026-11-23 Monday'],
  ['en', 'The council will vote on the plan on Monday, the mayor said.', '2026-11-30 Monday'],
  ['en', 'The harbour was closed on Thursday after the accident at the pier.', '2026-11-26 Thursday'],
  ['en', 'The bridge was opened on 12 May 2019 by the former president.', '2019-05-12 12 May 2019'],
  ['en', 'The bridge was opened on May 12 by the former president himself.', '2026-05-12 May 12'],
  ['en', 'Talks resumed on January 3 in the capital, both sides confirmed.', '2026-01-03 January 3'],
  ['en', 'The vote on December 12 is seen as a test for the government.', '2026-12-12 December 12'],
  ['en', 'The company was founded in 1911 by a watchmaker from Kelvik.', '1911 in 1911'],
  ['en', 'Prices have risen by a third since March, the union says.', '2026-03 since March'],
  ['en', 'Yesterday the crew was taken off the ship by two helicopters.', '2026-11-25 Yesterday'],
  ['en', 'They may march again, the organisers of the protest said later.', undefined],
  ['en', 'It sold in 2019 dollars for more than anybody had expected.', undefined],
  ['de', 'Das Gericht hörte am Montag die erste Zeugin unter Ausschluss der Öffentlichkeit.', '2026-11-23 Montag'],
  ['de', 'Der Rat wird am kommenden Dienstag über den Plan abstimmen, hieß es.', '2026-12-01 Dienstag'],
  ['de', 'Die Brücke wurde am 12. Mai 2019 eröffnet, damals noch vom alten Präsidenten.', '2019-05-12 12. Mai 2019'],
  ['de', 'Gestern holten zwei Hubschrauber die Besatzung von dem Schiff.', '2026-11-25 Gestern'],
  ['de', 'Am 24.12.2025 stand das Wasser bis zur Tür der alten Kirche.', '2025-12-24 24.12.2025'],
  ['fr', 'Le tribunal a entendu lundi le premier témoin à huis clos.', '2026-11-23 lundi'],
  ['fr', 'Le pont a été inauguré le 12 mai 2019 par l\'ancien président.', '2019-05-12 12 mai 2019'],
  ['fr', 'Le conseil votera lundi sur le projet, selon la mairie de Kelvik.', '2026-11-30 lundi'],
  ['fr', 'L\'entreprise a été fondée en 1911 par un horloger de Kelvik.', '1911 en 1911'],
  ['es', 'El tribunal escuchó el lunes al primer testigo a puerta cerrada.', '2026-11-23 lunes'],
  ['es', 'El puente fue inaugurado el 12 de mayo de 2019 por el expresidente.', '2019-05-12 12 de mayo de 2019'],
  ['es', 'El consejo votará el lunes sobre el plan, según el ayuntamiento.', '2026-11-30 lunes'],
  ['es', 'Ayer dos helicópteros sacaron a la tripulación del barco varado.', '2026-11-25 Ayer'],
])('%s: %s', (lang, sentence, expected) => {
  expect(dayOf(sentence, lang)).toBe(expected);
});

test('a sentence stands where it says, also below a dateline', () => {
  const text = 'KELVIK, Nov 26 (Reuters) - The court heard a witness on Monday. The verdict will come on 3 December, it said.\n\nIn May 2025 the first trial had ended without one.';
  const found = datedSentences({ title: 'Trial goes on', text, lang: 'en' }, publishedAt);
  expect(found.map(({ precision }) => precision)).toEqual(['day', 'day', 'month']);
  for (const { start, end, text: sentence } of found) expect(text.slice(start, end)).toBe(sentence);
});

test('any text is read, and spans are whole', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('en', 'de', 'fr', 'es', 'xx'), (text, lang) => {
    for (const { from, to } of datedSentences({ title: '', text: `${text} on Monday 12 May 2019.`, lang }, publishedAt)) expect(to).toBeGreaterThan(from);
  }));
});
