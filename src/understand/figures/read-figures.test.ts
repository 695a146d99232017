import { expect, test } from 'vitest';
import { splitWords } from '../../common/words/split-words.ts';
import { mayBeSame, readFigures } from './read-figures.ts';

const read = (text: string, language = 'en') => readFigures(text, splitWords(text).map((word) => {
  const lower = word.text.toLowerCase();
  return { lower, start: word.start, end: word.start + word.text.length, isPeople: /^(?:person|people)$/.test(lower) };
}), language);
const short = (text: string, language?: string) => read(text, language).map(({ kind, value, unit }) => `${kind} ${value}${unit === '' ? '' : ` ${unit}`}`);

test.each([
  ['At least 1,200 people', 'en', ['count 1200']],
  ['1.200 Menschen und 6,1 Millionen Euro', 'de', ['count 1200', 'money 6100000 EUR']],
  ['3 000 personnes, 12,5 millions d’euros', 'fr', ['count 3000', 'money 12500000 EUR']],
  ['2.000 millones de euros', 'es', ['money 2000000000 EUR']],
  ['$5m and £2.5bn and US$450 million', 'en', ['money 5000000 USD', 'money 2500000000 GBP', 'money 450000000 USD']],
  ['rose 4.5 percent, or 0.5 percentage points', 'en', ['percent 4.5', 'points 0.5']],
  ['um 0,3 Prozentpunkte auf 5,1 Prozent', 'de', ['points 0.3', 'percent 5.1']],
  ['%45 ve yüzde 12', 'tr', ['percent 45', 'percent 12']],
  ['at 9:15 p.m. and 11 am', 'en', ['time 1275', 'time 660']],
  ['um 7.30 Uhr', 'de', ['time 450']],
  ['à 21h15', 'fr', ['time 1275']],
  ['on March 12 and 3 April 2031', 'en', ['day 312', 'day 403', 'year 2031']],
  ['am 3. März', 'de', ['day 303']],
  ['Anna Roth, 34, and Otto Lind (61), a 20-year-old man', 'en', ['age 34', 'age 61', 'age 20']],
  ['der 59-jährige Jakob Stein', 'de', ['age 59']],
  ['Luc Morin, âgé de 47 ans', 'fr', ['age 47']],
  ['Twelve people and one person', 'en', ['count 12', 'count 1']],
  ['one of the best', 'en', []],
  ['in the 13500 block, at 14 Castle Street', 'en', ['label 13500', 'label 14']],
  ['an F-16, the A320, the 3rd and a 2-1 win', 'en', ['label 0']],
  ['造成12人死亡，1.5万人', 'zh', ['count 12', 'count 15000']],
  ['سقط ١٢ قتيلا', 'ar', ['count 12']],
  ['до семи человек', 'ru', ['count 7']],
])('reads %s', (text, language, figures) => {
  expect(short(text, language)).toEqual(figures);
});

test('says how exact a number is, word for word', () => {
  expect(read('killing at least 12 people').map(({ text, bound }) => [text, bound])).toEqual([['at least 12', 'least']]);
  expect(read('mindestens 12 Tote, rund 300 Verletzte', 'de').map(({ text, bound }) => [text, bound])).toEqual([['mindestens 12', 'least'], ['rund 300', 'about']]);
});

test('parts, additions and fears are no figures of the whole', () => {
  for (const text of ['three of the dead', 'another 12 were hurt', 'the toll could rise to 60', 'one in every 500 people']) expect(read(text).every(({ isPartial }) => isPartial)).toBe(true);
});

test.each([
  ['about 1,200 jobs', '1,193 jobs', true],
  ['1,200 jobs', '1,193 jobs', true],
  ['more than 10,000 people', '12,000 people', true],
  ['12 dead', '15 dead', false],
  ['10 dead', '12 dead', false],
  ['at least 12 dead', '15 dead', false],
  ['about 50 hurt', '48 hurt', true],
  ['8,000 people', '25,000 people', false],
  ['$5.9 million', '$6 million', true],
  ['4.5 percent', '4.6 percent', false],
  ['about 3 a.m.', '3:10 a.m.', true],
  ['9:15 p.m.', '10:40 p.m.', false],
])('%s and %s may be the same: %s', (one, other, same) => {
  const [a] = read(one);
  const [b] = read(other);
  expect(a !== undefined && b !== undefined && mayBeSame(a, b)).toBe(same);
});
