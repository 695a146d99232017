import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { XmlElement } from './element.ts';
import { limits } from './limits.ts';
import { scanXml } from './scan.ts';
import { textOf, valueOf } from './value.ts';

/** An element as a short line: `item(title"A" link"/a")`. */
const draw = (element: XmlElement): string => {
  const inside = element.children.length > 0 ? `(${element.children.map(draw).join(' ')})` : element.inner.trim() === '' ? '' : JSON.stringify(valueOf(element).text.trim());
  return element.name + inside;
};
const drawn = (source: string): string => scanXml(source).top.children.map(draw).join(' ');

describe('scanXml', () => {
  it.each([
    ['elements and values', '<rss><channel><title>A</title></channel></rss>', 'rss(channel(title"A"))'],
    ['names in any case', '<RSS><Channel><TITLE>A</title></CHANNEL></RSS>', 'rss(channel(title"A"))'],
    ['empty elements', '<a><b/><c x="1" /><d></d></a>', 'a(b c d)'],
    ['comments, processing instructions, stray sections', '<?xml version="1.0"?><!-- <x> --><a><?php <y> ?><b>1</b><![CDATA[<z>]]></a>', 'a(b"1")'],
    ['junk before and after', 'Warning: x < 3 <a><b>1</b></a> \u0000 bye', 'a(b"1")'],
    ['a bare less-than sign', '<item><title>1 < 2 <3 << </title><link>x</link></item>', 'item(title"1 < 2 <3 <<" link"x")'],
    ['missing end tags at the end', '<rss><channel><item><title>A</title>', 'rss(channel(item(title"A")))'],
    ['a value without end', '<item><title>A<link>x</link><guid>1</guid></item>', 'item(title"A" link"x" guid"1")'],
    ['a value without end at the end of an item', '<channel><item><title>A</item><item><title>B</title></item></channel>', 'channel(item(title"A") item(title"B"))'],
    ['two values of a name, the first without end', '<item><link>x<title>A</title><link>y</link></item>', 'item(link"x" title"A" link"y")'],
    ['an item without end', '<channel><item><title>A</title><item><title>B</title></item></channel>', 'channel(item(title"A") item(title"B"))'],
    ['an empty element without end', '<item><enclosure url="x"><title>A</title></item>', 'item(enclosure title"A")'],
    ['stray end tags', '<a></x><b>1</b></y></a></z>', 'a(b"1")'],
    ['HTML in a value', '<item><description><p>a<br>b <a href="</description">x</p></description><link>y</link></item>', 'item(description"<p>a<br>b <a href=\\"" link"y")'],
    ['the same name inside a value', '<entry><content><p>a</p><content>b</content> c</content><id>1</id></entry>', 'entry(content"<p>a</p><content>b</content> c" id"1")'],
    ['markup in CDATA does not end a value', '<item><title><![CDATA[</title><x>]]></title><link>y</link></item>', 'item(title"</title><x>" link"y")'],
    ['CDATA that never ends', '<item><title><![CDATA[A</title><link>y</link></item>', 'item(title"A" link"y")'],
    ['CDATA at the end of a cut feed', '<item><title>A</title><description><![CDATA[<p>cut', 'item(title"A" description"<p>cut")'],
    ['attributes of all kinds', '<a b=\'1\' c="2" d=3 e f = "4" g="<h>" / i><j/></a>', 'a(j)'],
    ['a DOCTYPE with a subset', '<!DOCTYPE rss [<!ELEMENT rss (channel)> <!ENTITY e "x]>"> <!-- ]> -->]><rss><title>&e;</title></rss>', 'rss(title"x]>")'],
    ['a DOCTYPE with an address', '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://example.org/rss.dtd"><rss><title>A</title></rss>', 'rss(title"A")'],
  ])('reads %s', (_what, source, expected) => {
    expect(drawn(source)).toBe(expected);
  });

  it.each([
    ['a declared prefix', '<r xmlns:x="http://purl.org/dc/elements/1.1/"><x:creator>A</x:creator></r>', 'r(dc:creator"A")'],
    ['a misspelt address', '<r xmlns:x="HTTPS://PURL.ORG/dc/elements/1.1"><x:creator>A</x:creator></r>', 'r(dc:creator"A")'],
    ['a usual prefix without declaration', '<r><dc:creator>A</dc:creator><a10:updated>B</a10:updated></r>', 'r(dc:creator"A" atom:updated"B")'],
    ['a usual prefix with an unknown address', '<r xmlns:dc="urn:x"><dc:creator>A</dc:creator></r>', 'r(dc:creator"A")'],
    ['RSS with a prefix', '<x:rss xmlns:x="http://backend.userland.com/rss2"><x:channel><x:title>A</x:title></x:channel></x:rss>', 'rss(channel(title"A"))'],
    ['Atom with a prefix', '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>A</a:title></a:feed>', 'feed(title"A")'],
    ['a root prefix without declaration', '<a:feed><a:title>A</a:title></a:feed>', 'feed(title"A")'],
    ['Atom inside of RSS', '<rss xmlns:y="http://www.w3.org/2005/Atom"><y:link href="x"/><link xmlns="http://www.w3.org/2005/Atom" href="y"/></rss>', 'rss(atom:link atom:link)'],
    ['a prefix that changes its meaning', '<r xmlns:x="http://purl.org/dc/elements/1.1/"><x:creator>A</x:creator><s xmlns:x="http://search.yahoo.com/mrss/"><x:title>B</x:title></s></r>', 'r(dc:creator"A" s(media:title"B"))'],
    ['a default namespace', '<r><creator xmlns="http://purl.org/dc/elements/1.1/">A</creator></r>', 'r(dc:creator"A")'],
    ['an unknown default namespace', '<rss xmlns="urn:who-knows"><title>A</title></rss>', 'rss(title"A")'],
    ['RDF', '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><item><title>A</title></item></rdf:RDF>', 'rdf:rdf(item(title"A"))'],
  ])('understands %s', (_what, source, expected) => {
    expect(drawn(source)).toBe(expected);
  });

  it('decodes attributes', () => {
    const element = scanXml(`<a href="?a=1&amp;b=2&copy=3&eacute;&#150;" Empty="" d = 'x' xmlns:q="http://www.w3.org/1999/02/22-rdf-syntax-ns#" q:about="y"/>`).top.children[0];
    expect(['href', 'empty', 'd', 'rdf:about', 'none'].map((name) => element?.attribute(name))).toEqual(['?a=1&b=2&copy=3é–', undefined, 'x', 'y', undefined]);
  });

  it('is not confused by names of JavaScript', () => {
    const { top } = scanXml('<rss><__proto__>x</__proto__><constructor>y</constructor><title toString="1" __proto__="2">A</title></rss>');
    expect(top.children[0]?.first('__proto__')?.inner).toBe('x');
    expect(top.children[0]?.first('hasownproperty')).toBeUndefined();
    expect(Object.prototype).not.toHaveProperty('x');
  });

  it('stops at its limits and keeps what it has', () => {
    const many = scanXml(`<rss><channel>${'<item><title>A</title></item>'.repeat(limits.entries + 100)}</channel></rss>`);
    expect([many.cut, many.top.children[0]?.children[0]?.children.length]).toEqual([true, limits.entries + 1]);
    const deep = scanXml(`${'<x>'.repeat(1000)}<item><title>A</title></item>${'</x>'.repeat(1000)}<item><title>B</title></item>`);
    expect(deep.top.children.map(({ name }) => name)).toEqual(['x', 'item']);
  });

  /** Ten times the input may take ten times as long, not a hundred: each of these takes minutes when something is quadratic. */
  it.each(Object.entries({
    'start tags': ['', '<a>'], 'one long name': ['<', 'a'], 'comments without end': ['', '<!--'], 'sections without end': ['', '<![CDATA['], 'values without end': ['', '<title>'],
    'values in items without end': ['', '<item><title>'], 'values of different names': ['', '<title><link><b>'], 'end tags': ['', '</a>'], 'attributes': ['<a ', 'b="c" '], 'quotes without end': ['<a ', 'b="c d=\''],
    'white space in a tag': ['<a ', ' '], 'equals signs': ['<a ', '= '], 'sections in values without end': ['', '<title><![CDATA['], 'DOCTYPEs': ['', '<!DOCTYPE a ['], 'entities': ['<!DOCTYPE a [', '<!ENTITY a "b">'],
    'entity quotes': ['<!DOCTYPE a [', '<!ENTITY a "'], 'instructions': ['', '<?'], 'declarations': ['', '<!'], 'HTML without end': ['<item>', '<description><b>'], 'namespaces': ['', '<a xmlns:b="c">'], 'ampersands': ['<title>', '&'],
    'references': ['<title>', '&amp;'], 'end tags of values': ['<description>', '<link><b></description>'],
  }))('takes linear time for 1 MB of %s', (_what, [start = '', unit = '']) => {
    const source = start + unit.repeat(1_000_000 / unit.length);
    const before = performance.now();
    const { top } = scanXml(source);
    for (const child of top.children.slice(0, 10)) textOf(child);
    expect(performance.now() - before).toBeLessThan(5000);
  });

  it('never throws, whatever it reads', () => {
    const piece = fc.constantFrom('<', '>', '</', '/>', '<item>', '</item>', '<title>', '</title>', '<a b="', '"', "'", '<![CDATA[', ']]>', '<!--', '-->', '<?', '?>', '<!DOCTYPE a [', ']>', '&', '&amp;', '&#x41;', ' ', 'x', '=', '<x:y xmlns:x="z">', 'é', '\ud800');
    fc.assert(fc.property(fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')), (source) => {
      const visit = (element: XmlElement): void => {
        expect(element.end).toBeGreaterThanOrEqual(element.start);
        textOf(element);
        element.attribute('b');
        for (const child of element.children) visit(child);
      };
      visit(scanXml(source, true).top);
    }), { numRuns: 1000 });
  });

  it('reads back any text that is written by the rules of XML', () => {
    const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
    const text = fc.string({ unit: fc.constantFrom('a', '<', '&', '"', '>', ']', 'é', ' ', ';', '#', '😀', '/', '!', '-', '[', 'amp', 'lt') , maxLength: 30 }).map((value) => `x${value}x`);
    fc.assert(fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), text, fc.boolean(), (titles, attribute, cdata) => {
      const source = `<rss>${titles.map((title) => `<item a="${escape(attribute)}"><title>${cdata && !title.includes(']]>') ? `<![CDATA[${title}]]>` : escape(title)}</title></item>`).join('\n')}</rss>`;
      const items = scanXml(source).top.children[0]?.all('item') ?? [];
      expect(items.map((item) => item.first('title')).map((title) => title && valueOf(title).text)).toEqual(titles);
      expect(items.every((item) => item.attribute('a') === attribute)).toBe(true);
    }));
  });
});
