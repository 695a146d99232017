import * as fc from 'fast-check';
import { Tokenizer } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { scanHtml } from './scan.ts';
import { attribute, type HtmlElement, parseTree } from './tree.ts';

/** What a scanner found: tags as `<name a="b">` and `</name>`, text as it is, neighbouring text joined. */
class Record {
  readonly stopped = false;
  readonly found: string[] = [];
  private lastIsText = false;

  text(text: string): void {
    if (this.lastIsText) this.found.push((this.found.pop() ?? '') + text);
    else this.found.push(text);
    this.lastIsText = true;
  }

  start(tag: string, attributes: readonly string[]): void {
    let list = '';
    for (let at = 0; at < attributes.length; at += 2) list += ` ${attributes[at]}=${JSON.stringify(attributes[at + 1])}`;
    this.tag(`<${tag}${list}>`);
  }

  end(tag: string): void {
    this.tag(`</${tag}>`);
  }

  inForeign(): boolean {
    return false;
  }

  private tag(tag: string): void {
    this.found.push(tag);
    this.lastIsText = false;
  }
}

function scan(html: string): string[] {
  const record = new Record();
  scanHtml(html, record, 60);
  return record.found;
}

/** The same by htmlparser2's tokenizer, as the other opinion. */
function otherScan(html: string): string[] {
  const record = new Record();
  let tag = '';
  let name = '';
  let value = '';
  let attributes: string[] = [];
  const slice = (start: number, end: number): string => html.slice(start, end);
  const tokenizer = new Tokenizer({}, {
    ontext: (start, end) => record.text(slice(start, end)),
    ontextentity: (code) => record.text(String.fromCodePoint(code)),
    onopentagname: (start, end) => { tag = slice(start, end).toLowerCase(); attributes = []; },
    onattribname: (start, end) => { name = slice(start, end).toLowerCase(); value = ''; },
    onattribdata: (start, end) => { value += slice(start, end); },
    onattribentity: (code) => { value += String.fromCodePoint(code); },
    onattribend: () => { if (!attributes.some((other, at) => at % 2 === 0 && other === name)) attributes.push(name, value); },
    onopentagend: () => record.start(tag, attributes),
    onselfclosingtag: () => record.start(tag, attributes),
    onclosetag: (start, end) => record.end(slice(start, end).toLowerCase()),
    oncdata: () => {}, oncomment: () => {}, ondeclaration: () => {}, onprocessinginstruction: () => {}, onend: () => {},
  });
  tokenizer.write(html);
  tokenizer.end();
  return record.found;
}

const piece = fc.constantFrom(
  '<p>', '</p>', '<a href="x">', "<a href='y'>", '<b x=1 x=2>', '<img src=a/>', '<br/>', '<i a = "b" c>', '</div >', '</DIV x="1">', '<P CLASS=Big>', '<x-y z>', '<!-- a -->', '<!---->', '<!-->', '<!--a--!>', '<!doctype html>', '<!x>', '<?php ?>',
  '<script>', '</script>', '<style>', '</style>', '<xmp>', '</xmp>', '<iframe>', '</iframe>', '<noembed>', '</noembed>',
  'text', ' ', '\n', '&amp;', '&lt', '&copy', '&#65;', '&#x41;', '&nope;', '&', '<', '>', '"', "'", '=', '/', '< ', '</', '<a', '<a b', '<a b="', '&ampx', '<a b="&amp;&copy=1&lt">',
);

describe('scanHtml', () => {
  test('agrees with htmlparser2 on tag soup', () => {
    fc.assert(fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      // Where the input ends inside a tag the two differ, and the standard drops the tag.
      const html = `${pieces.join('')}'">.`;
      expect(scan(html)).toEqual(otherScan(html));
    }), { numRuns: 3000 });
  });

  test.each([
    ['a<b', ['a']],
    ['a < b > c', ['a < b > c']],
    ['<p a=1/>x', ['<p a="1/">', 'x']],
    ['<p/a>x', ['<p a="">', 'x']],
    ['<p a="x>y">z', ['<p a="x>y">', 'z']],
    ['</>x', ['x']],
    ['<script>if (a < b) "</p>"</script >x', ['<script>', 'if (a < b) "</p>"', '</script>', 'x']],
    ['<title>a &amp; <b></title>', ['<title>', 'a & <b>', '</title>']],
    ['<plaintext><p>x</plaintext>', ['<plaintext>', '<p>x</plaintext>']],
    ['a&#1;b&#0;c', ['ab\ufffdc']],
  ])('%s', (html, found) => expect(scan(html)).toEqual(found));
});

/** A tree as nested tags, for comparing. */
const shape = (element: HtmlElement): string => element.children.map((child) => (typeof child === 'string' ? child : `${child.tag}(${shape(child)})`)).join('');

describe('parseTree', () => {
  test.each([
    ['a paragraph ends at a block', '<p>a<div>b</div>c', 'p(a)div(b)c'],
    ['also inside inline elements', '<p><b>a<div>b', 'p(b(a))div(b)'],
    ['items, rows and cells end one another', '<ul><li>a<li>b</ul><table><tr><td>a<td>b<tr><td>c</table>', 'ul(li(a)li(b))table(tr(td(a)td(b))tr(td(c)))'],
    ['lists in items', '<ul><li>a<ul><li>b</ul><li>c</ul>', 'ul(li(aul(li(b)))li(c))'],
    ['table parts outside a table are nothing', '<p>a<td>b<tr>c</tr>', 'p(abc)'],
    ['a link ends a link', '<a>a<a>b', 'a(a)a(b)'],
    ['but not across blocks', '<a>a<div><a>b', 'a(adiv(a(b)))'],
    ['inline end tags stop at blocks', '<b><div>a</b>b</div>c', 'b(div(ab)c)'],
    ['block end tags close what is inside', '<div><b><i>a</div>b', 'div(b(i(a)))b'],
    ['cells keep stray end tags in', '<div><table><tr><td>a</div>b</table>c', 'div(table(tr(td(ab)))c)'],
    ['headings end headings', '<h1>a<h2>b</h1>c', 'h1(a)h2(b)c'],
    ['a stray end of a paragraph is an empty one', 'a</p>b', 'ap()b'],
    ['a form ends without closing what is inside', '<form><div>a</form>b</div>c', 'form(div(ab))c'],
    ['the head ends where the body begins', '<head><title>t</title><p>a', 'head(title(t))p(a)'],
    ['self-closing counts in foreign content only', '<svg><path/><g/></svg><div/>a', 'svg(path()g())div(a)'],
    ['HTML breaks out of foreign content', '<svg><g><p>a', 'svg(g())p(a)'],
    ['void elements hold nothing', '<br>a<img>b<hr>c', 'br()aimg()bhr()c'],
  ])('%s', (_, html, expected) => expect(shape(parseTree(html).root)).toBe(expected));

  test('limits', () => {
    expect(parseTree('<b>'.repeat(50), { maxDepth: 5 })).toMatchObject({ size: 51, truncated: false });
    expect(parseTree('<b>'.repeat(50), { maxNodes: 20 })).toMatchObject({ size: 21, truncated: true });
    const [first] = parseTree('<p a=1 b=2 c=3>', { maxAttributes: 2 }).root.children;
    expect(typeof first === 'object' && [attribute(first, 'b'), attribute(first, 'c')]).toEqual(['2', undefined]);
  });
});
