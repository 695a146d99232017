import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { sectionIds, sections } from '../../common/sections.ts';
import { publisherSection, sectionsOfName } from './publisher-section.ts';
import { sectionOf } from './section-of.ts';
import { foldWord, topicsOfWord, vocabularies } from './topics-of-word.ts';

const topicsIn = (word: string, language: string): string[] => sectionIds.filter((_, at) => (topicsOfWord(foldWord(word, language), language) & (1 << at)) !== 0);

describe('the publisher\'s own section', () => {
  test.each([
    ['Politics', 'politics'], ['US & Canada Politics', 'politics'], ['Wirtschaft', 'business'], ['Wirtschaft & Finanzen', 'business'], ['経済', 'business'], ['Deportes', 'sport'], ['Sports', 'sport'], ['Kultur', 'arts'], ['Film & TV', 'arts'],
    ['Sci-Tech', 'science'], ['Tech News', 'science'], ['Santé', 'health'], ['Environnement', 'environment'], ['Наука и техника', 'science'], ['Спорт', 'sport'], ['Політика', 'politics'], ['Siyaset', 'politics'], ['ثقافة وفن', 'arts'],
    ['רפואה', 'health'], ['娱乐', 'arts'], ['体育', 'sport'], ['스포츠', 'sport'], ['खेल', 'sport'], ['กีฬา', 'sport'], ['Thể thao', 'sport'], ['Olahraga', 'sport'], ['Blaulicht', 'crime'], ['Cronaca nera', 'crime'], ['Reise', 'lifestyle'],
    ['Talous', 'business'], ['Vejret', undefined], ['Weather', 'weather'], ['Education', 'education'], ['Jobs', 'labour'], ['World', undefined], ['Panorama', undefined], ['News', undefined], ['', undefined], ['constructor', undefined],
  ])('%s: %s', (name, section) => expect(sectionsOfName(name)[0]).toBe(section));

  test.each([
    ['https://example.org/politics/2031/a-vote', 'politics'], ['https://example.org/news/world-sport/a-match', 'sport'], ['https://sport.example.org/2031/05/a-match', 'sport'], ['https://example.org/life/health/sleep', 'health'],
    ['https://example.org/story/money/cars/a-car', 'business'], ['https://example.org/%E7%B5%8C%E6%B8%88/1', 'business'], ['https://example.org/kultur/kino/film-1.html', 'arts'], ['https://example.org/2031/05/03/sport', undefined], ['not an address', undefined],
  ])('%s: %s', (url, section) => expect(publisherSection({ url })?.sections[0]).toBe(section));

  it('goes before the address, and that before keywords', () => {
    expect(publisherSection({ section: 'Sport', url: 'https://example.org/politics/a', keywords: ['health'] })).toEqual({ sections: ['sport'], from: 'section' });
    expect(publisherSection({ section: 'Top stories', url: 'https://example.org/politics/a', keywords: ['health'] })).toEqual({ sections: ['politics'], from: 'address' });
    expect(publisherSection({ keywords: ['Brannoc', 'Health'] })).toEqual({ sections: ['health'], from: 'keywords' });
    expect(publisherSection({ keywords: ['Sport', 'Health'] })).toBeUndefined();
  });

  it('may name two', () => expect(sectionsOfName('Health & environment')).toEqual(['health', 'environment']));
});

describe('sectionOf', () => {
  it('believes the publisher', () => expect(sectionOf({ title: 'The ferry wins the cup', text: 'The team scored.', lang: 'en', section: 'Business' })).toEqual({ section: 'business', confidence: 0.95, by: 'publisher' }));

  test.each([
    ['en', 'sport', 'Brannoc beat Hollin to reach the cup final', 'The striker scored two goals in the second half and the goalkeeper saved a penalty as Brannoc won the match in front of 20,000 fans in their stadium.'],
    ['en', 'crime', 'Man jailed for harbour robbery', 'A court in Brannoc sentenced a man to six years in prison for the robbery. Police arrested the suspect in May; the prosecutor said the victim was stabbed.'],
    ['de', 'politics', 'Brannocs Regierung verliert Mehrheit', 'Im Parlament hat die Koalition ihre Mehrheit verloren. Zwei Abgeordnete verließen die Fraktion, die Opposition verlangt Neuwahlen, sagte der Ministerpräsident.'],
    ['fr', 'health', 'Un nouveau vaccin à Brannoc', 'L’hôpital de Brannoc vaccine ses premiers patients contre le virus. Les médecins observent moins de symptômes et d’infections.'],
    ['es', 'disaster', 'Un terremoto sacude Hollin', 'Un sismo de magnitud 6 dejó heridos y edificios dañados. Los bomberos rescataron a diez personas y evacuaron el hospital.'],
    ['ru', 'business', 'Инфляция замедлилась', 'Центробанк снизил ставку, сообщил банк. Инвесторы ждут роста акций и прибыли компаний, рынок вырос на два процента.'],
    ['ja', 'science', '探査機が小惑星に到着', '研究者によると、ロケットで打ち上げられた衛星が惑星の軌道に入った。宇宙飛行士も実験に参加する。'],
    ['ar', 'conflict', 'قصف على المدينة', 'قصف الجيش مواقع المسلحين بالصواريخ وقتل جنود في الهجوم قبل وقف إطلاق النار.'],
    ['sv', 'weather', 'Storm väntas i helgen', 'SMHI varnar för kraftigt regn och snöfall. Temperaturen sjunker till minus tio grader och vinden ökar.'],
    ['ko', 'arts', '새 영화 개봉', '감독의 새 영화가 개봉했다. 배우와 가수가 출연한 작품은 관객에게 호평을 받았다.'],
  ])('%s: %s', (lang, section, title, text) => expect(sectionOf({ title, text, lang })).toMatchObject({ section, by: 'text' }));

  it('says nothing when it is not sure', () => {
    expect(sectionOf({ title: '', text: '' })).toBeUndefined();
    expect(sectionOf({ title: 'Ask Ada anything', text: 'Here is what you wanted to know about this and that and everything else.', lang: 'en' })).toBeUndefined();
  });

  it('lets the words choose where the publisher names two', () => {
    expect(sectionOf({ title: 'New vaccine tested', text: 'Doctors and patients in a clinical trial.', lang: 'en', section: 'Health & environment' })).toMatchObject({ section: 'health', by: 'publisher' });
  });

  it('holds for any text, in any language', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.constantFrom(...Object.keys(vocabularies), 'xx', 'en-GB', '__proto__'), (text, lang) => {
      const found = sectionOf({ title: text.slice(0, 40), text, lang });
      if (found !== undefined) expect(sections[found.section].label).not.toBe('');
    }));
  });

  it('is quick on long and on odd texts', () => {
    for (const unit of ['word ', 'a.', '一', 'ก', '-', 'ааааааааааааааааааааа ', '" ']) {
      const started = performance.now();
      sectionOf({ title: unit.repeat(5000), text: unit.repeat(50_000), lang: 'th' });
      expect(performance.now() - started, unit).toBeLessThan(500);
    }
  });
});

describe('topic words', () => {
  test.each([
    ['footballers', 'en', 'sport'], ['Fußballverein', 'de', 'sport'], ['Oberbürgermeisterwahl', 'de', 'politics'], ['министром', 'ru', 'politics'], ['والجيش', 'ar', 'conflict'], ['הממשלה', 'he', 'politics'], ['domstolens', 'sv', 'crime'], ['öğretmenler', 'tr', 'education'],
  ])('%s (%s): %s', (word, language, topic) => expect(topicsIn(word, language)).toContain(topic));

  test.each([['Gesellschaft', 'de', 'crime'], ['Transport', 'de', 'sport'], ['har', 'sv', 'lifestyle'], ['miljoner', 'sv', 'environment'], ['warn', 'en', 'conflict'], ['football', 'xx', 'sport']])('%s (%s) is not %s', (word, language, topic) => expect(topicsIn(word, language)).not.toContain(topic));
});
