import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPlaces } from './find-places.ts';

const codes = (text: string, language: string): string[] => findPlaces(text, language).map(({ code }) => code);

describe('findPlaces', () => {
  it.each([
    ['en', 'The US and the U.S. and America are the United States.', ['US', 'US', 'US', 'US']],
    ['en', 'British and French ministers met in Moscow.', ['GB', 'FR', 'RU-MOW']],
    ['en', 'North Korea fired a missile; South Korea protested at the UN.', ['KP', 'KR', 'UN']],
    ['de', 'Der US-Präsident reist nach Deutschland, die amerikanische Delegation wartet in München.', ['US', 'DE', 'US']],
    ['de', 'Deutschlands Kanzler traf die Briten in Brüssel.', ['DE', 'GB', 'BE-BRU']],
    ['fr', 'Les États-Unis et la Grande-Bretagne, des élus américains.', ['US', 'GB', 'US']],
    ['es', 'EE. UU. y Alemania; el presidente estadounidense.', ['US', 'DE', 'US']],
    ['pt', 'Os EUA e o Reino Unido, o governo brasileiro.', ['US', 'GB', 'BR']],
    ['it', 'Gli Stati Uniti e la Cina; la stampa tedesca.', ['US', 'CN', 'DE']],
    ['nl', 'De VS en Duitsland; de Franse regering.', ['US', 'DE', 'FR']],
    ['pl', 'Prezydent Stanów Zjednoczonych w Polsce, w Niemczech i we Włoszech.', ['US', 'PL', 'DE', 'IT']],
    ['cs', 'Německý kancléř v Česku, ve Spojených státech a v Rusku.', ['DE', 'CZ', 'US', 'RU']],
    ['ru', 'Американский президент летит в Германию и во Францию, США против Китая.', ['US', 'DE', 'FR', 'US', 'CN']],
    ['uk', 'Президент України у Польщі та Німеччині; американські санкції проти Росії.', ['UA', 'PL', 'DE', 'US', 'RU']],
    ['sv', 'Tysklands regering och den amerikanska presidenten.', ['DE', 'US']],
    ['tr', 'ABD ve Almanya, Türkiye’de buluştu.', ['US', 'DE', 'TR']],
    ['zh', '美国总统访问德国和法国', ['US', 'DE', 'FR']],
    ['ja', 'アメリカとドイツのタイトル', ['US', 'DE']],
    ['ar', 'الرئيس الأمريكي في ألمانيا وبريطانيا', ['US', 'DE', 'GB']],
    ['ko', '미국은 독일에서 회담했다', ['US', 'DE']],
  ])('finds places in %s: %s', (language, text, expected) => {
    expect(codes(text, language)).toEqual(expected);
  });

  it.each([
    ['en', 'Let us go. JOIN US NOW FOR FREE.'],
    ['de', 'Um 19:30 Uhr britischer Sommerzeit fehlten 300 US-Dollar.'],
    ['pl', 'O godzinie 9:30 czasu brytyjskiego; kraje Ameryki Łacińskiej i mecz futbolu amerykańskiego.'],
    ['en', 'Chad Hammel told a reporter.'],
    ['en', 'Michael Jordan met Jordan Henderson.'],
    ['en', 'We ate turkey, more turkey and then Turkey again.'],
    ['en', 'She moved to New Mexico; an African American family.'],
    ['de', 'Er rennt um uns herum, es ist usus.'],
    ['it', 'Il signor Francesco va a casa.'],
    ['ru', 'Данные палаты показали, что Кит дома.'],
    ['pt', 'O serviço irá ganhar.'],
  ])('names no country in %s: %s', (language, text) => {
    expect(codes(text, language).filter((code) => code.length === 2)).toEqual([]);
  });

  it('tells the two Georgias apart by what else the text names', () => {
    expect(codes('Voters in Georgia and Florida went to the polls.', 'en')).toEqual(['US-GA', 'US-FL']);
    expect(codes('Protesters in Tbilisi, Georgia, waved flags.', 'en')).toEqual(['GE']);
  });

  it('knows an unknown language as English', () => {
    expect(codes('Germany', 'xx')).toEqual(['DE']);
    expect(codes('Germany', 'nonsense language tag')).toEqual(['DE']);
  });

  it('gives mentions in order that do not overlap and stay inside the text', () => {
    const words = fc.constantFrom('United', 'States', 'North', 'Korea', 'U.S.', 'в', 'США', 'العراق', '美国', "'", '-', '\n', 'of', 'New', 'York', 'Œuvre', '😀', 'İ');
    fc.assert(fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 60 }), fc.constantFrom('en', 'ru', 'zh', 'ar', 'tr'), (parts, language) => {
      const text = parts.join(' ');
      let end = 0;
      for (const mention of findPlaces(text, language)) {
        expect(mention.start).toBeGreaterThanOrEqual(end);
        expect(mention.end).toBeGreaterThan(mention.start);
        end = mention.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }));
  });
});
