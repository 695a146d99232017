import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ftsMatch, parseQuery, type Term } from './query.ts';

const shown = (terms: readonly Term[]): string[] => terms.map((term) => `${term.words.join(' ')}${term.prefix ? '*' : ''}`);

describe('parseQuery', () => {
  it.each([
    ['bridge harbour', ['bridge', 'harbour'], []],
    ['"harbour bridge" -tunnel', ['harbour bridge'], ['tunnel']],
    ['-"two words" one', ['one'], ['two words']],
    ['„Brücke“ «pont» “bridge”', ['Brücke', 'pont', 'bridge'], []],
    ['state-of-the-art', ['state of the art'], []],
    ['bri*', ['bri*'], []],
    ['br*', ['br'], []],
    ['"unclosed phrase', ['unclosed phrase'], []],
    ['don’t', ['don t'], []],
    ['東京都', ['東京 京都'], []],
    ['猫', ['猫*'], []],
    ['iPhone15発売', ['iPhone15 発売'], []],
    ['東京Tower2', ['東京', 'Tower2'], []],
    ['ＡＢＣ', ['ABC'], []],
    ['-', [], []],
    ['- -- * " ( ) : ^ {', [], []],
    ['', [], []],
    ['AND OR NOT NEAR', ['AND', 'OR', 'NOT', 'NEAR'], []],
  ])('reads %j', (text, all, none) => {
    const query = parseQuery(text);
    expect([shown(query.all), shown(query.none)]).toEqual([all, none]);
  });

  it('stops at sixteen terms and at four hundred characters', () => {
    expect(parseQuery('a '.repeat(100)).all).toHaveLength(16);
    expect(parseQuery(`${'x'.repeat(500)}`).all[0]?.words[0]).toHaveLength(400);
  });

  it('gives only quoted words to the index', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const match = ftsMatch(parseQuery(text));
        if (match === undefined) return;
        const outside = match.replace(/"[^"]*"/g, '');
        expect(outside).toMatch(/^[(){}:* ]*((title|body|more|AND|OR|NOT)[(){}:* ]*)*$/);
      }),
    );
  });

  it('quotes what it looks for and keeps to a feed', () => {
    expect(ftsMatch(parseQuery('a "b c" -d e123*'), 'f7')).toBe('({source} : "f7" AND {title body more} : ("a" AND "b c" AND "e123" *)) NOT ({title body more} : ("d"))');
  });
});
