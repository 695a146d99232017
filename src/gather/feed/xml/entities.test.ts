import { describe, expect, it } from 'vitest';
import { readDoctype } from './doctype.ts';
import { decodeEntities } from './entities.ts';
import { limits } from './limits.ts';

describe('decodeEntities', () => {
  it.each([
    ['plain', 'plain'],
    ['&lt;&gt;&amp;&quot;&apos;', '<>&"\''],
    ['&amp;lt;', '&lt;'],
    ['caf&eacute; &nbsp;&copy; &hellip;', 'café \u00a0© …'],
    ['&#233;&#xe9;&#XE9;', 'ééé'],
    ['&#128;&#145;&#150;&#159;&#x80;', '€‘–Ÿ€'],
    ['&#0;&#8;&#31;&#xFFFE;', '\ufffd'],
    ['&#x1F600;', '😀'],
    ['&#x110000;&#xD800;', '\ufffd\ufffd'],
    ['AT&T &unknown; & a&b=c&copy=3 &; &#; &#x; &#xg;', 'AT&T &unknown; & a&b=c&copy=3 &; &#; &#x; &#xg;'],
    ['&toString;&__proto__;', '&toString;&__proto__;'],
    ['&', '&'],
    ['a & b &amp; c', 'a & b & c'],
  ])('%j → %j', (given, expected) => {
    expect(decodeEntities(given)).toBe(expected);
  });

  it('expands what the document declares as text, up to a limit', () => {
    const declared = { texts: new Map([['e', 'x'.repeat(limits.entityLength)]]), grown: 0 };
    expect(decodeEntities('&e;', declared)).toHaveLength(limits.entityLength);
    expect(decodeEntities('&e;'.repeat(100_000), declared).length).toBeLessThanOrEqual(limits.entityGrowth);
  });
});

describe('readDoctype', () => {
  const entities = (source: string): [string, string][] => [...readDoctype(source, 0).entities];

  it.each<[string, [string, string][]]>([
    ['<!DOCTYPE rss>', []],
    ['<!DOCTYPE rss [<!ENTITY a "b"><!ENTITY c \'d\'>]>', [['a', 'b'], ['c', 'd']]],
    ['<!DOCTYPE rss [<!ENTITY ouml "&#246;">]>', [['ouml', 'ö']]],
    ['<!DOCTYPE rss [<!ENTITY a "b"><!ENTITY a "c">]>', [['a', 'b']]],
    ['<!DOCTYPE rss [<!ENTITY a "&b;"><!ENTITY c "<d>"><!ENTITY % p "q"><!ENTITY s SYSTEM "file:///etc/passwd">]>', []],
    ['<!DOCTYPE rss [<!ENTITY a "&#38;b;&#38;b;">]>', []],
    [`<!DOCTYPE rss [<!ENTITY a "${'x'.repeat(201)}">]>`, []],
    ['<!DOCTYPE rss [<!ENTITY __proto__ "b">]>', [['__proto__', 'b']]],
    ['<!DOCTYPE rss [', []],
    ['<!DOCTYPE', []],
  ])('%s', (source, expected) => {
    expect(entities(source)).toEqual(expected);
  });

  it('ends behind the declaration', () => {
    const source = '<!DOCTYPE rss [ <!ENTITY a "]>"> <!-- ]> " --> ] ><rss>';
    expect(source.slice(readDoctype(source, 0).end)).toBe('<rss>');
  });
});
