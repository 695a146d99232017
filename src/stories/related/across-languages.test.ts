import { describe, expect, it } from 'vitest';
import { tagCandidates } from '../../understand/tags/tags-of.ts';
import { AcrossLanguages } from './across-languages.ts';
import { neutralKeys } from './neutral-keys.ts';

const told = {
  en: {
    fire: ['Warehouse fire in Plovdiv kills three', 'Three people died when a warehouse burned in Plovdiv, Bulgaria, the mayor, Kostadin Velchev, said on Monday. Some 140 firefighters fought the flames for 17 hours, and 2,350 tonnes of paper were lost. "We had warned the owners," Velchev said.'],
    vote: ['Bulgaria votes again', 'Voters in Bulgaria went to the polls on Monday for the third time in 24 months. The party of Rumen Dankov hopes for 31 percent, and the capital Sofia was quiet in the morning.'],
  },
  ru: {
    fire: ['Пожар на складе в Пловдиве: трое погибших', 'Три человека погибли при пожаре на складе в Пловдиве в Болгарии, сообщил мэр города Костадин Велчев. Огонь 17 часов тушили 140 пожарных, сгорело 2350 тонн бумаги. По словам Велчева, владельцев предупреждали.'],
    ship: ['Паром сел на мель у Бургаса', 'Паром с 140 пассажирами сел на мель у болгарского города Бургас. Капитан парома Стоян Митков сообщил, что никто не пострадал. Пассажиров сняли за 5 часов.'],
  },
  de: {
    fire: ['Drei Tote bei Brand in Lagerhaus in Plowdiw', 'Beim Brand eines Lagerhauses in der bulgarischen Stadt Plowdiw sind drei Menschen gestorben, wie Bürgermeister Kostadin Weltschew mitteilte. 140 Feuerwehrleute löschten 17 Stunden lang, 2.350 Tonnen Papier verbrannten.'],
    film: ['Ein Film über Bulgarien gewinnt den Preis', 'Der Film der Regisseurin Mila Harsten über ein Dorf in Bulgarien hat am Montag den Hauptpreis gewonnen. Die Jury lobte die Bilder der 34 Jahre alten Regisseurin.'],
  },
} as const;

const storyOf = (lang: string, [title, text]: readonly [string, string], days = 100) => ({ language: lang, days, keys: neutralKeys({ title, text, lang }, tagCandidates({ title, text, lang })) });

function indexOf(): AcrossLanguages {
  const index = new AcrossLanguages();
  index.put(1, storyOf('en', told.en.fire));
  index.put(2, storyOf('en', told.en.vote));
  index.put(3, storyOf('ru', told.ru.fire, 100.5));
  index.put(4, storyOf('ru', told.ru.ship));
  index.put(5, storyOf('de', told.de.fire, 99.5));
  index.put(6, storyOf('de', told.de.film));
  return index;
}

describe('AcrossLanguages', () => {
  it('finds the reports of one event in other languages, from each of them', () => {
    const index = indexOf();
    expect([1, 3, 5].map((id) => index.near(id, 8).map(({ storyId }) => storyId).sort())).toEqual([[3, 5], [1, 5], [1, 3]]);
    expect(index.near(1, 8).find(({ language }) => language === 'ru')).toMatchObject({ storyId: 3, gapDays: 0.5 });
    expect(index.near(1, 1)).toHaveLength(1);
    for (const { closeness } of index.near(1, 8)) expect(closeness).toBeGreaterThan(0.4);
  });

  it('takes no other event for one, though the country and a number are the same', () => {
    const index = indexOf();
    expect([2, 4, 6, 99].map((id) => index.near(id, 8))).toEqual([[], [], [], []]);
  });

  it('finds nothing on other days, nor in the same language', () => {
    const index = new AcrossLanguages();
    index.put(1, storyOf('en', told.en.fire));
    index.put(2, storyOf('en', told.en.fire));
    index.put(3, storyOf('ru', told.ru.fire, 103));
    expect(index.near(1, 8)).toEqual([]);
  });

  it('counts what many stories have for little', () => {
    const index = indexOf();
    for (let id = 10; id < 20; id++) index.put(id, storyOf('ru', told.ru.fire, 90));
    expect(index.near(1, 8).map(({ language }) => language)).toEqual(['de']);
  });

  it('remembers the last stories, and of each what was put last', () => {
    const index = new AcrossLanguages({ most: 3 });
    index.put(1, storyOf('en', told.en.fire));
    index.put(3, storyOf('ru', told.ru.fire));
    index.put(3, storyOf('ru', told.ru.ship));
    expect(index.near(1, 8)).toEqual([]);
    for (const id of [4, 5, 6]) index.put(id, storyOf('de', told.de.fire));
    expect(index.size).toBe(3);
    expect(index.near(1, 8)).toEqual([]);
  });
});

describe('neutralKeys', () => {
  it('is the same for names and numbers in several scripts, and empty for a text without any', () => {
    const [latin, cyrillic] = (['en', 'ru'] as const).map((lang) => neutralKeys({ title: '', text: lang === 'en' ? 'The mayor Kostadin spoke of 2,350 tonnes.' : 'Мэр Костадин говорил о 2350 тоннах.', lang }, []));
    expect(latin).toHaveLength(2);
    expect(latin).toEqual(cyrillic);
    expect(neutralKeys({ title: 'Nothing', text: 'in 2024 and 7 more', lang: 'en' }, [{ tag: 'weather', kind: 'topic' }])).toHaveLength(0);
  });
});
