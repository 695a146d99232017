import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery, ftsMatch } from './query.ts';
import { Connection } from './sqlite/connection.ts';
import { migrations } from './sqlite/migrations.ts';
import { indexWords } from './words.ts';

describe('indexWords', () => {
  it.each([
    ['The harbour, naïve café!', 'The harbour, naïve café!'],
    ['東京都', ' 東京 京都 都 '],
    ['猫', ' 猫 '],
    ['iPhone15発売中', 'iPhone15 発売 売中 中 '],
    ['「東京」と大阪。', '「 東京 京 」 と大 大阪 阪 。'],
    ['ｱﾊﾟｰﾄ', ' アパ パー ート ト '],
    ['กรุงเทพ', ' กรุ รุง งเ เท ทพ พ '],
    ['서울에서 왔다', ' 서울 울에 에서 서   왔다 다 '],
    ['كِتَاب', 'كتاب'],
    ['Ελλάς', 'Ελλασ'],
    ['Ёлка', 'Елка'],
    ['Cafe\u0301 и\u0306', 'Café й'],
    ['हिन्दी में', 'हिन्दी में'],
    ['', ''],
  ])('makes %j into %j', (text, expected) => {
    expect(indexWords(text)).toBe(expected);
  });

  it('takes about as long for any text of a kind', () => {
    const began = performance.now();
    for (const unit of ['a', 'é', '東', 'ก', '\u0e31', '\u0301', '\uD800', '가 ', 'ﷺ', '🎉']) indexWords(unit.repeat(100_000));
    expect(performance.now() - began).toBeLessThan(5000);
  });
});

describe('index and query together', () => {
  const connection = new Connection(':memory:', { waitMs: 0 });
  for (const migration of migrations) migration.up(connection);
  const insert = (text: string): void => {
    connection.exec("INSERT INTO words (words) VALUES ('delete-all')");
    connection.run('INSERT INTO words (rowid, title, body, more, source) VALUES (1, ?, ?, ?, ?)', '', indexWords(text), '', 'f1');
  };
  const finds = (query: string): boolean => {
    const match = ftsMatch(parseQuery(query));
    return match !== undefined && connection.all('SELECT rowid FROM words WHERE words MATCH ?', match).length > 0;
  };

  const unspacedText = fc.string({ unit: fc.constantFrom(...'東京都の大阪カタナ中国가나다กรุงเทพມຫາភ្នំမြန်'), minLength: 1, maxLength: 12 });
  it('find any part of a run without spaces', () => {
    fc.assert(
      fc.property(fc.array(unspacedText, { minLength: 1, maxLength: 4 }), fc.nat(), fc.nat(), (runs, from, length) => {
        insert(runs.join(' and '));
        const [first = ''] = runs;
        // A reader types whole characters: a mark belongs to the one before it.
        const characters = first.match(/\P{M}\p{M}*/gu) ?? [];
        fc.pre(characters.length > 0);
        const start = from % characters.length;
        const part = characters.slice(start, start + 1 + (length % (characters.length - start))).join('');
        fc.pre(/^\P{M}/u.test(first));
        expect(finds(part), `${part} in ${first}`).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('find every word of a spaced text, whatever its case and diacritics', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcéüñçøłßжйёієαάώςאבשहिन्दीதமிழ்'), minLength: 1, maxLength: 8 }).filter((text) => /^\p{L}/u.test(text));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        insert(words.join(', '));
        for (const one of words) {
          expect(finds(one), one).toBe(true);
          expect(finds(`"${words.join(' ')}"`), words.join(' ')).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('find whole words only, unless they are only begun', () => {
    insert('Harbourside houses');
    expect(finds('harbour')).toBe(false);
    expect(finds('harbour*')).toBe(true);
    expect(finds('ha*')).toBe(false);
  });
});
