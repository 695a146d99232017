import { describe, expect, test } from 'vitest';
import { splitWords } from '../../common/words/split-words.ts';
import { standsAsName } from './stands-as-name.ts';

const namesIn = (text: string, language: string): string[] => {
  const words = splitWords(text);
  return words.filter(({ text: word }, place) => /^\p{Lu}/u.test(word) && standsAsName(text, words, place, language)).map(({ text: word }) => word);
};

describe('what stands as names do', () => {
  test.each([
    ['en', 'Police said Daniel Oakes died near Kelvik. Officers closed the road.', ['Daniel', 'Oakes', 'Kelvik']],
    ['en', 'She said: "Nobody was hurt."', []],
    ['es', 'La víctima, Carmen Ibáñez, vivía en Torrelba. Los bomberos llegaron tarde.', ['Carmen', 'Ibáñez', 'Torrelba']],
    ['de', 'Bei dem Unfall in Altmoos starb der Fahrer. Die Feuerwehr barg Jonas Reiter aus dem Wagen.', ['Altmoos', 'Reiter']],
  ])('%s: %s', (language, text, names) => {
    expect(namesIn(text, language)).toEqual(names);
  });
});
