import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlToText, plainTitle } from './text.ts';

describe('htmlToText', () => {
  test.each([
    ['plain text', 'Fish  and\n chips', 'Fish and chips'],
    ['entities', 'Fish &amp; chips&nbsp;&lt; 5&#8239;€ &unknown; &copy', 'Fish & chips < 5\u202f€ &unknown; ©'],
    ['paragraphs', '<p>a</p><p>b</p>', 'a\n\nb'],
    ['loose text and blocks', 'a<div>b</div>c', 'a\n\nb\n\nc'],
    ['line breaks', 'a<br>b<br><br>c', 'a\nb\n\nc'],
    ['words keep apart, letters together', '<b>a</b><i>b</i> <u>c</u><td>d</td>', 'ab cd'],
    ['lists', '<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul><p>d</p>', 'a\nb\n\nc\n\nd'],
    ['tables', '<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>', 'a b\nc d'],
    ['code keeps its lines', '<pre>if x:\n    y\n</pre>z', 'if x:\n    y\n\nz'],
    ['nothing of scripts, styles and frames', 'a<script>b</script><style>c</style><noscript>d</noscript><svg><text>e</text></svg><iframe>f</iframe><template>g</template>h', 'ah'],
    ['head of a document', '<html><head><title>t</title></head><body><p>a</p></body></html>', 'a'],
    ['ruby annotations', '<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>字', '漢字'],
    ['soft hyphens', 'Sil\u00adben&shy;tren\u200bnung', 'Silbentrennung'],
    ['captions of a text that is told in them', '<figure><img alt="x"><figcaption>c</figcaption></figure><p>d</p>', 'c\n\nd'],
    ['captions beside a text', `<p>${'Words and more words. '.repeat(12).trim()}</p><figure><img alt="x"><figcaption>c</figcaption></figure>`, 'Words and more words. '.repeat(12).trim()],
    ['the caption of a table', `<p>${'Words and more words. '.repeat(12).trim()}</p><figure><table><tr><td>a</td></tr></table><figcaption>c</figcaption></figure>`, `${'Words and more words. '.repeat(12).trim()}\n\na\n\nc`],
    ['a pull quote of the text', '<p>She said: “We shall see.” Then she left.</p><aside class="pull">We shall see!</aside>', 'She said: “We shall see.” Then she left.'],
    ['a pull quote with words of its own', '<p>She left.</p><aside class="pull">We shall see!</aside>', 'She left.\n\nWe shall see!'],
    ['formulas', '<p>So <math alttext="E = mc^2"><mi>E</mi></math> and <math><mi>x</mi><mo>=</mo><mn>1</mn></math>, <img class="formula" alt="y^2">.</p>', 'So E = mc^2 and x=1, y^2.'],
    ['comments', 'a<!-- b -->c', 'ac'],
    ['nothing', '', ''],
  ])('%s', (_, html, text) => expect(htmlToText(html)).toBe(text));

  test('has no tags, no runs of spaces and no more than one blank line in a row, whatever comes', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('<p>', '</p>', '<br>', ' ', '\n', '&nbsp;', 'a', '<div>', '<li>', '<td>', '<b>', '&lt;', '<script>', '</script>'), { maxLength: 30 }), (pieces) => {
      const text = htmlToText(pieces.join(''));
      expect(text).toBe(text.trim());
      expect(text).not.toMatch(/ {2}|\n{3}| \n|\n /);
    }));
  });

  test('deep nesting is no danger', () => expect(htmlToText(`${'<div>'.repeat(100_000)}a`)).toBe('a'));

  test.each([
    ['captions', `<figure>${'<figcaption>x</figcaption>'.repeat(90_000)}`],
    ['pull quotes', `${'<p>word and word</p>'.repeat(20_000)}${'<aside class="pull">word and word</aside>'.repeat(40_000)}`],
    ['figures in figures', `${'<figure>'.repeat(250)}${'<figcaption>x</figcaption>'.repeat(90_000)}`],
  ])('many %s take no long', (_, html) => {
    const start = process.cpuUsage();
    htmlToText(html);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1e6).toBeLessThan(4);
  });
});

describe('plainTitle', () => {
  test.each([
    ['Fish &amp; chips', 'Fish & chips'],
    ['x < y', 'x < y'],
    ['if a<b and c>d then', 'if a<b and c>d then'],
    ['Why Vec<T> is fast', 'Why Vec<T> is fast'],
    ['i <3 you', 'i <3 you'],
    ['<b>Bold</b> news', 'Bold news'],
    ['<h2 class="a>b">News</h2>', 'News'],
    ['One<br/>Two', 'One Two'],
    ['How to use &lt;b&gt;', 'How to use <b>'],
    ['&lt;script&gt;alert(1)&lt;/script&gt;', '<script>alert(1)</script>'],
    ['a<script>alert(1)</script>b', 'ab'],
    ['<![CDATA[Breaking &amp; new]]>', 'Breaking & new'],
    ['a <!-- note --> b', 'a b'],
    ['  many\n lines\t', 'many lines'],
    ['Sil\u00adbe\u202e', 'Silbe'],
    ['AT&T', 'AT&T'],
    ['caf&eacute; &#8211; bar', 'café – bar'],
    ['', ''],
  ])('%s', (html, title) => expect(plainTitle(html)).toBe(title));

  test('takes long hostile titles in its stride', () => {
    for (const piece of ['<', '<a ', '<b x="', '&', '<!--', '<script>', '<![CDATA[']) expect(plainTitle(piece.repeat(1_000_000)).length).toBeLessThan(20_000);
  });
});
