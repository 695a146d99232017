import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sanitizeComment } from '../html/sanitize-comment.ts';
import { linksIn, renderComment, saysSomething } from './markdown.ts';

const link = (href: string, text = href): string => `<a href="${href}" rel="nofollow ugc noopener noreferrer">${text}</a>`;

describe('comments as HTML', () => {
  it.each([
    ['One.\n\nTwo *here* and **there**.', '<p>One.</p>\n<p>Two <em>here</em> and <strong>there</strong>.</p>'],
    ['line  \nbreak', '<p>line<br>\nbreak</p>'],
    ['`a < b` and ``` `x` ```', '<p><code>a &lt; b</code> and <code>`x`</code></p>'],
    ['```js\nlet a = "*b*";\n```', '<pre><code>let a = "*b*";\n</code></pre>'],
    ['- one\n- two\n  1. deep', '<ul>\n<li>one</li>\n<li>two\n<ol>\n<li>deep</li>\n</ol>\n</li>\n</ul>'],
    ['7) seven', '<ol start="7">\n<li>seven</li>\n</ol>'],
    ['> said *so*\n\nNo.', '<blockquote>\n<p>said <em>so</em></p>\n</blockquote>\n<p>No.</p>'],
    ['[the report](https://paper.example/a?b=c&d "title")', `<p>${link('https://paper.example/a?b=c&amp;d', 'the report')}</p>`],
    ['<https://paper.example/>', `<p>${link('https://paper.example/')}</p>`],
    ['See https://paper.example/a_(b). Or (https://paper.example/c)!', `<p>See ${link('https://paper.example/a_(b)')}. Or (${link('https://paper.example/c')})!</p>`],
    ['Ask @Ada.Lovelace. Or @bo, `@cy`', '<p>Ask <b>@Ada.Lovelace</b>. Or <b>@bo</b>, <code>@cy</code></p>'],
    ['ada@example.org https://x.example/@ada', `<p>ada@example.org ${link('https://x.example/@ada')}</p>`],
    ['[write](mailto:ada@example.org)', `<p>${link('mailto:ada@example.org', 'write')}</p>`],
  ])('%j', (text, html) => expect(renderComment(text)).toBe(html));

  it.each([
    ['# heading', '<p># heading</p>'],
    ['heading\n===', '<p>heading\n===</p>'],
    ['---', '<p>---</p>'],
    ['    code', '<p>code</p>'],
    ['![picture](https://tracker.example/p.gif)', `<p>!${link('https://tracker.example/p.gif', 'picture')}</p>`],
    ['<b onclick=alert(1)>x</b>', '<p>&lt;b onclick=alert(1)&gt;x&lt;/b&gt;</p>'],
    ['[x](javascript:alert(1))', '<p>x</p>'],
    ['[x](//other.example/)', '<p>x</p>'],
    ['[x](/settings)', '<p>x</p>'],
    ['[x](#comments)', '<p>x</p>'],
    ['<javascript:alert(1)>', '<p>javascript:alert(1)</p>'],
    ['[x](mailto:a@b.c?cc=everybody@b.c&body=hi)', `<p>${link('mailto:a@b.c', 'x')}</p>`],
    ['[x]: https://other.example\n\n[x]', '<p>[x]: '.concat(link('https://other.example/', 'https://other.example'), '</p>\n<p>[x]</p>')],
  ])('has not: %j', (text, html) => expect(renderComment(text)).toBe(html));

  it('shortens a long address, and leads to where it says', () => {
    const address = `https://paper.example/${'a'.repeat(100)}`;
    expect(renderComment(address)).toBe(`<p>${link(address, `${address.slice(0, 60)}…`)}</p>`);
  });

  it('nests no deeper than six blocks', () => {
    const html = renderComment(Array.from({ length: 40 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'));
    expect(html.match(/<ul>/g)).toHaveLength(6);
    expect(html.match(/<\/ul>/g)).toHaveLength(6);
    expect(renderComment('> '.repeat(60) + 'a').match(/<blockquote>/g)).toHaveLength(5);
  });

  it.each(Object.entries({
    quotes: '>'.repeat(10_000), brackets: '['.repeat(10_000), emphasis: '*a_ '.repeat(2500), lists: '- '.repeat(5000), stars: '*'.repeat(10_000), images: '![[]()'.repeat(1600),
    nested: Array.from({ length: 90 }, (_, i) => `${' '.repeat(i * 2)}- a`).join('\n'), autolinks: '<a:'.repeat(3300), addresses: 'https://a.b/)'.repeat(800), ticks: Array.from({ length: 130 }, (_, i) => `${'`'.repeat(i)} `).join(''),
    references: '&#x41;'.repeat(1600), openers: '[a](<b'.repeat(1600), halves: '[]('.repeat(3300), quoted: `${'>'.repeat(90)}a\n`.repeat(100), marks: `a${'\u0301'.repeat(9999)}`,
  }))('is quick with what is written to be slow: %s', (_, text) => {
    const before = performance.now();
    renderComment(text);
    // Half a second is far above what any of them takes on a busy machine; without the limits some take several.
    expect(performance.now() - before).toBeLessThan(1500);
  });

  it('gives only the few tags, whatever is written', () => {
    const part = fc.oneof(fc.string({ unit: 'binary', maxLength: 8 }), fc.constantFrom('<', '>', '](', '[', '![', 'javascript:', '`', '*', '_', '\n', '\n\n', '- ', '> ', '&lt;', '&#60;', '"', "'", 'onerror=', '<svg', '<a href="', 'http://a.b/', '@ada', '\\'));
    fc.assert(fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      for (const html of [renderComment(parts.join('')), sanitizeComment(parts.join(''))]) {
        const rest = html.replaceAll(/<a href="(?:https?:\/\/|mailto:)[^"<>\s]*" rel="nofollow ugc noopener noreferrer">/g, '').replaceAll(/<\/?(?:p|em|strong|b|code|pre|ul|li|blockquote|br)>|<\/(?:a|ol)>|<ol(?: start="\d{1,6}")?>/g, '');
        expect(rest).not.toMatch(/[<>]/);
      }
    }), { numRuns: 1500 });
  });

  it('counts links, and knows when nothing is said', () => {
    expect(linksIn(renderComment('[a](https://a.b) https://c.d <https://e.f>'))).toBe(3);
    expect(['', ' \n ', '\u200B', '> ', '- \n- ', '<!-- -->'].map((text) => saysSomething(renderComment(text)))).toEqual([false, false, false, false, false, true]);
    expect(saysSomething(renderComment('👍'))).toBe(true);
  });
});
