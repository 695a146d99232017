import { expect, test } from 'vitest';
import { countedBy } from './counted.ts';
import { readReport } from './read-report.ts';

function measures(text: string, lang: string): string[] {
  const [sentence] = readReport({ id: '1', title: '', text, lang }, 0, 0).sentences;
  return sentence === undefined ? [] : sentence.figures.filter(({ kind }) => kind === 'count').map((figure) => {
    const { measure, nouns } = countedBy(sentence, figure);
    return `${figure.value} ${measure ?? '-'}${nouns.length === 0 ? '' : ` ${nouns.join(' ')}`}`;
  });
}

test.each([
  ['The blast killed 12 people and injured 30.', 'en', ['12 dead', '30 injured']],
  ['12 people were killed and 30 were injured.', 'en', ['12 dead', '30 injured']],
  ['A bus with 40 passengers left the road, killing three people.', 'en', ['40 - passeng', '3 dead']],
  ['Twelve people, including two children, were killed.', 'en', ['12 dead', '2 - children']],
  ['The death toll rose to 15.', 'en', ['15 dead']],
  ['The fire destroyed 300 houses and damaged 500 cars.', 'en', ['300 destroyed hous', '500 damaged car']],
  ['Brown has been arrested two other times.', 'en', ['2 arrested']],
  ['Bei dem Unfall sind vier Menschen getötet und 17 verletzt worden.', 'de', ['4 dead', '17 injured']],
  ['Die Zahl der Toten stieg auf fünf.', 'de', ['5 dead']],
  ['L’explosion a fait huit morts et vingt blessés.', 'fr', ['8 dead']],
  ['El choque dejó 14 heridos.', 'es', ['14 injured']],
  ['È salito a sei morti il bilancio.', 'it', ['6 dead']],
  ['Pelo menos dois mortos e 45 feridos.', 'pt', ['2 dead', '45 injured']],
  ['Er zijn drie mensen omgekomen.', 'nl', ['3 dead']],
  ['Погибли четыре человека.', 'ru', ['4 dead']],
  ['Kazada 12 kişi yaralandı.', 'tr', ['12 injured']],
  ['造成12人死亡。', 'zh', ['12 dead']],
])('%s', (text, lang, expected) => {
  expect(measures(text, lang)).toEqual(expected);
});
