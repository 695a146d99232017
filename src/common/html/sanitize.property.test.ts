import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assertSafe } from './safe-language.fixture.ts';
import { sanitizeHtml } from './sanitize.ts';
import { htmlToText } from './text.ts';

const names = [
  'p', 'div', 'span', 'b', 'i', 'a', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'table', 'caption', 'thead', 'tbody', 'tr', 'td', 'th', 'h1', 'h2', 'h3', 'pre', 'code', 'br', 'hr',
  'wbr', 'blockquote', 'figure', 'figcaption', 'img', 'picture', 'source', 'noscript', 'iframe', 'video', 'audio', 'details', 'summary', 'ruby', 'rt', 'rp', 'svg', 'math',
  'foreignObject', 'title', 'template', 'style', 'script', 'textarea', 'select', 'option', 'button', 'form', 'center', 'font', 'x-y', 'menu', 'body', 'html', 'head',
  'section', 'dialog', 'object', 'xmp', 'plaintext', 'label', 'q', 'time', 'bdo', 'aside', 'h4', 'h6', 'sup', 'mi', 'mo', 'mrow', 'mtext', 'semantics', 'annotation', 'mfenced', 'mtable', 'embed',
  'lite-youtube', 'div', 'small',
];
const attributes = [
  '', '', '', ' dir=rtl', ' lang=de', ' href=/x', ' href="https://example.org/?utm_source=a&b=c"', ' href=javascript:1', ' src=a.png', ' data-src=b.png', ' srcset="a 1x, b 2x"',
  ' class=embed', ' src=https://www.youtube.com/embed/abcdefghi', ' src=https://frames.example.org/f', ' width=1', ' width=300 height=200', ' hidden', ' style="display:none"', ' alt="a < b"',
  ' title=\'"x"\'', ' colspan=2', ' start=3', ' open', ' datetime=2026-01-01', ' scope=col', ' poster=p.jpg',
  ' id=a', ' id=b', ' name=a', ' href=#a', ' href=#b', ' href="https://example.org/dir/page#a"', ' id=note-a', ' href=#note-b', ' class=pullquote', ' class=pull', ' class=twitter-tweet cite=https://example.org/p/1',
  ' class=credit', ' class="language-js"', ' class=gutter', ' class=katex', ' class=MathJax_Preview', ' type="math/tex; mode=display"', ' encoding="application/x-tex"', ' alttext="{\\displaystyle {\\displaystyle x}}"',
  ' display=block', ' mathvariant=bold', ' open=[ separators=;,', ' videoid=AbCdEfGhIjK', ' class="fb-post" data-href="https://www.facebook.com/x/posts/1"', ' src="data:image/gif;base64,R0lGODlhAQABAAAAACw="', ' role=presentation',
  ' src=https://player.vimeo.com/video/12345', ' lang=DE', ' dir=ltr', ' data-thing="/x/c.webp"', ' src="/a-1024x683.jpg"',
];
const texts = ['word', ' ', '\n', 'two words', ' x', 'x ', '&nbsp;', '&lt;b&gt;', '&amp;amp;', '<', 'a\n\n  b', '\t', '\u0000', '\u3000', '\u200b', '<!-- c -->', '<![CDATA[x]]>', '&#1;', '&#127;', '&#x9f;', '&#xd800;', '\ud800', '\r\n', '"', '\f', '\v'];

const piece = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(fc.constantFrom(...names), fc.constantFrom(...attributes)).map(([name, attribute]) => `<${name}${attribute}>`) },
  { weight: 3, arbitrary: fc.constantFrom(...names).map((name) => `</${name}>`) },
  { weight: 4, arbitrary: fc.constantFrom(...texts) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12, unit: 'binary' }) },
);
const soup = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
const options = { baseUrl: 'https://example.org/dir/page' };

describe('sanitizeHtml on anything', () => {
  test('is the same when done twice', () => {
    fc.assert(fc.property(soup, (html) => {
      const once = sanitizeHtml(html, options);
      assertSafe(once);
      expect(sanitizeHtml(once, options)).toBe(once);
    }), { numRuns: 4000 });
  });

  test('keeps the words that a reader saw', () => {
    fc.assert(fc.property(soup, (html) => {
      const once = sanitizeHtml(html, options);
      expect(htmlToText(sanitizeHtml(once, options))).toBe(htmlToText(once));
    }), { numRuns: 500 });
  });
});
