import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { splitWords } from './split-words.ts';
import { questionTermsOf, searchTermsOf, termsOf } from './terms.ts';

describe('splitWords', () => {
  test.each([
    ['The U.S. fleet, 3,000 strong, can’t wait.', ['The', 'U.S.', 'fleet', '3,000', 'strong', 'can’t', 'wait']],
    ['co-operation on 12.5% and 4G', ['co', 'operation', 'on', '12.5', 'and', '4G']],
    ['п’ять мостів', ['п’ять', 'мостів']],
    ['צה״ל הודיע', ['צה״ל', 'הודיע']],
    ['北京大学生', ['北京', '大学生']],
    ['東京の橋は3月に開く', ['東京', 'の', '橋', 'は', '3', '月', 'に', '開く']],
    ['สะพานท่าเรือ NASA', ['สะพาน', 'ท่าเรือ', 'NASA']],
    ['한국의 다리', ['한국의', '다리']],
    ['हिन्दी में', ['हिन्दी', 'में']],
    ['Cafe\u0301 «ouvert»', ['Cafe\u0301', 'ouvert']],
    ['… — !', []],
  ])('%s', (text, words) => expect(splitWords(text).map((word) => word.text)).toEqual(words));

  it('says where each word stands', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const word of splitWords(text)) expect(text.startsWith(word.text, word.start)).toBe(true);
    }));
  });

  it('takes time in proportion to the text', () => {
    for (const unit of ['a.', 'สะ', '一', "a'", '1,', '\u0301']) {
      const started = performance.now();
      splitWords(unit.repeat(50_000));
      expect(performance.now() - started, unit).toBeLessThan(2_000);
    }
  });
});

describe('forms of a word meet', () => {
  test.each([
    ['en', 'bridge', 'Bridges', 'bridge’s'], ['en', 'US', 'U.S.'], ['en', '3000', '3,000'], ['de', 'Haus', 'Häuser', 'Hauses'], ['de', 'Straße', 'STRASSE'], ['fr', 'eau', 'l’eau', "L'EAU"],
    ['fr', 'ecole', 'écoles'], ['es', 'canción', 'canciones', 'cancion'], ['it', 'arte', 'dell’arte'], ['pt', 'avião', 'aviao'], ['sv', 'bil', 'bilarna'], ['ru', 'мост', 'мостами'], ['ru', 'Пётр', 'Петр'],
    ['tr', 'Ankara', "Ankara'da", 'ANKARA'], ['tr', 'istanbul', 'İSTANBUL'], ['ar', 'الكتاب', 'والكتاب', 'ٱلْكِتَاب'], ['ar', 'إسلام', 'اسلام'], ['he', 'שָׁלוֹם', 'שלום'], ['el', 'γέφυρα', 'ΓΕΦΥΡΑ'],
    ['pl', 'Łódź', 'Lodz'], ['ja', 'ＮＡＴＯ', 'NATO'], ['en', 'Erdoğan', 'Erdogan'], ['hi', 'लड़की', 'लड़कियों'], ['uk', "п'ять", 'п’ять'],
  ])('%s: %s', (language, first, ...others) => {
    for (const other of others) expect(termsOf(other, language)).toEqual(termsOf(first, language));
  });

  test.each([['sv', 'får', 'far'], ['es', 'año', 'ano'], ['tr', 'on', 'ön'], ['ru', 'йод', 'иод'], ['da', 'øl', 'ol'], ['ja', 'か', 'が'], ['hi', 'दिन', 'दीन']])('but not in %s: %s and %s', (language, one, other) => expect(termsOf(one, language)).not.toEqual(termsOf(other, language)));
});

describe('terms to find a text by', () => {
  it('are stems where there is a stemmer', () => expect(searchTermsOf('Alte Brücken', 'de')).toEqual(termsOf('Alte Brücken', 'de')));
  it('are threes of letters where there is none', () => expect(searchTermsOf('mostu 2026', 'pl')).toEqual(['mos', 'ost', 'stu', '2026']));
  it('have pairs of Chinese characters beside the words', () => expect(searchTermsOf('北京大学生', 'zh')).toEqual(['北京', '大学生', '北京', '京大', '大学', '学生']));
  it('leave out what only asks', () => expect(questionTermsOf('How many bolts did the bridge have?', 'en')).toEqual(termsOf('bolts bridge', 'en')));
  it('keep a question that has nothing else', () => expect(questionTermsOf('Who is who?', 'en')).toEqual(termsOf('Who is who', 'en')));
});

it('gives the same terms at any time', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constantFrom('en', 'tr', 'fi', 'ar', 'el', 'und', 'constructor'), (text, language) => {
    const terms = termsOf(text, language);
    expect(termsOf(text, language)).toEqual(terms);
    expect(terms.every((term) => !/\s/.test(term))).toBe(true);
  }));
});
