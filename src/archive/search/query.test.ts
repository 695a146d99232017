import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { dayOf, parseQuery, type Term } from './query.ts';

const shown = (terms: readonly Term[]): string[] => terms.map(({ parts, exact, prefix, inTitle }) => `${inTitle ? 'title:' : ''}${exact ? '=' : ''}${parts.map(({ text, isRun }) => (isRun ? `<${text}>` : text)).join(' ')}${prefix ? '*' : ''}`);

describe('parseQuery', () => {
  test.each<[string, string[], string[]]>([
    ['bridge harbour', ['bridge', 'harbour'], []],
    ['"harbour bridge" -tunnel', ['=harbour bridge'], ['tunnel']],
    ['-"two words" one', ['one'], ['=two words']],
    ['„Brücke“ «pont» “bridge”', ['=Brücke', '=pont', '=bridge'], []],
    ['state-of-the-art', ['=state of the art'], []],
    ['bri*', ['bri*'], []],
    ['b*', ['b'], []],
    ['"unclosed phrase', ['=unclosed phrase'], []],
    ['don’t', ['don’t'], []],
    ['東京都', ['<東京都>'], []],
    ['iPhone15発売', ['=iPhone15 <発売>'], []],
    ['title:bridge title:"new harbour"', ['title:bridge', 'title:=new harbour'], []],
    ['wars:star', ['=wars star'], []],
    ['before:soon is:blue kind:horse', ['=before soon', '=is blue', '=kind horse'], []],
    ['https://example.org/a', ['=https example org a'], []],
    ['-lang:de', [], ['=lang de']],
    ['- -- * " ( ) : ^ {', [], []],
    ['', [], []],
  ])('reads %j', (text, all, none) => {
    const query = parseQuery(text);
    expect([shown(query.all), shown(query.none)]).toEqual([all, none]);
    expect(query.filter).toEqual({});
  });

  it('reads operators', () => {
    const { all, filter, sources } = parseQuery('ferry source:"The Gazette" source:wire lang:DE kind:opinion section:Sport tag:US after:2026-02 before:2026-11-03 is:unread is:saved');
    expect(shown(all)).toEqual(['ferry']);
    expect(sources).toEqual(['The Gazette', 'wire']);
    expect(filter).toEqual({ language: 'de', kind: 'opinion', section: 'Sport', tag: 'US', after: Date.UTC(2026, 1), before: Date.UTC(2026, 10, 3), unread: true, saved: true });
  });

  it('stops at sixteen terms and at four hundred characters', () => {
    expect(parseQuery('a '.repeat(100)).all).toHaveLength(16);
    expect(parseQuery('x'.repeat(500)).all[0]?.written).toHaveLength(400);
  });

  it('reads anything', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const term of parseQuery(text).all) expect(term.parts.length).toBeGreaterThan(0);
    }));
  });
});

test.each([['2026', Date.UTC(2026, 0), Date.UTC(2027, 0)], ['2026-11', Date.UTC(2026, 10), Date.UTC(2026, 11)], ['2026-11-03', Date.UTC(2026, 10, 3), Date.UTC(2026, 10, 4)]])('%s is a time', (text, start, end) => expect(dayOf(text)).toEqual({ start, end }));
test.each(['2026-13', '2026-02-32', '26', 'soon', ''])('%s is no time', (text) => expect(dayOf(text)).toBeUndefined());
