import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attribute, type HtmlElement, parseTree } from '../../common/html/tree.ts';
import { readSelector, withinSteps } from './selector.ts';

const page = `<!doctype html><html lang="en"><body>
  <header id="top" class="site-head wide"><a href="/">Home</a></header>
  <main><article class="Story long" data-kind="news">
    <h1 id="t">Title</h1><p id="p1" class="lead">One <b>two</b>.</p><p id="p2">Read also: other news</p><div id="d"><p id="p3">Three</p></div><aside id="ad" class="ad-slot-17"></aside>
    <ul><li id="l1">a</li><li id="l2">b</li><li id="l3">c</li></ul></article></main></body></html>`;

function idsOf(selector: string): string[] {
  const read = readSelector(selector);
  if (!read.ok) throw new Error(read.problem.message);
  const found: string[] = [];
  const look = (element: HtmlElement): void => {
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      if (read.matches(child)) found.push(attribute(child, 'id') ?? child.tag);
      look(child);
    }
  };
  expect(withinSteps(() => look(parseTree(page).root))).toBe(true);
  return found;
}

test.each([
  ['p', ['p1', 'p2', 'p3']],
  ['P', ['p1', 'p2', 'p3']],
  ['#p1', ['p1']],
  ['.Story > p', ['p1', 'p2']],
  ['.story p', []],
  ['article p', ['p1', 'p2', 'p3']],
  ['h1 + p', ['p1']],
  ['h1 ~ p', ['p1', 'p2']],
  ['h1, li', ['t', 'l1', 'l2', 'l3']],
  ['[class^="ad-slot"]', ['ad']],
  ['[data-kind=news] li:nth-child(2n+1)', ['l1', 'l3']],
  ['li:first-child, li:last-child', ['l1', 'l3']],
  ['p:not(.lead)', ['p2', 'p3']],
  ['div:has(> p)', ['d']],
  ['p:contains("Read also")', ['p2']],
  [':is(main, div) > p', ['p3']],
  ['header.wide.site-head', ['top']],
  ['body > main', ['main']],
  ['html', ['html']],
  ['.x\\:y', []],
])('%s', (selector, ids) => expect(idsOf(selector)).toEqual(ids));

describe('what is wrong with a selector, and where', () => {
  test.each([
    ['', undefined, /empty/],
    ['p > > b', 5, /follow one another/],
    ['p..lead', 2, /name .* is missing/],
    ['p. lead', 2, /name .* is missing/],
    ['div#', 4, /name .* is missing/],
    ['p[class', 3, /closing bracket/],
    ['p[class="a]', 9, /quotation mark/],
    ['p:not(.a', 6, /parenthesis/],
    ['p::before', 4, /no elements/],
    ['> p', 1, /cannot begin/],
    ['p:nth-child(x)', 14, /formula/],
    ['p:visible', 3, /no such pseudo-class/],
    ['p, , b', 2, /empty/],
    ['a, b,', 5, /empty/],
    ['p { color: red }', 3, /means nothing/],
    ['a || b', 4, /cannot be used/],
    ['x'.repeat(301), undefined, /301 letters/],
  ])('%s', (selector, at, message) => {
    const read = readSelector(selector);
    expect(read).toMatchObject({ ok: false, problem: { message: expect.stringMatching(message) } });
    expect(!read.ok && read.problem.at).toBe(at);
    if (!read.ok) expect(read.problem.selector.length).toBeLessThan(50);
  });

  test('never throws, and is quick, whatever is written', () => {
    const pieces = fc.array(fc.constantFrom('p', '.a', '#b', ' ', '>', '+', '~', ',', '[', ']', '=', '"', '(', ')', ':not', ':has', ':nth-child', ':is', '::', '\\', '*', '|', '/*', 'é', '2n', '}'), { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(fc.property(fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 400 })), (selector) => {
      const started = performance.now();
      const read = readSelector(selector);
      if (!read.ok) expect(read.problem.message).toMatch(/\.$/);
      expect(performance.now() - started).toBeLessThan(500);
    }), { numRuns: 500 });
  });
});

test.each([
  ['counting neighbours', `<ul>${'<li>x</li>'.repeat(60_000)}</ul>`, 'li:nth-child(59999)'],
  ['searching neighbours', `<ul>${'<li>x</li>'.repeat(60_000)}</ul>`, 'b ~ li'],
  ['reading text again and again', `${'<div>'.repeat(250)}${'<p>word</p>'.repeat(60_000)}${'</div>'.repeat(250)}`, 'div:contains("nowhere")'],
  ['an endless class', `<div class="${'a '.repeat(2_000_000)}">${'<p>x</p>'.repeat(60_000)}</div>`, '.zz > p'],
  ['searching in searches', `${'<div><p>'.repeat(120)}x`.repeat(200), 'div:has(div:has(div:has(b)))'],
])('%s on a hostile page ends soon', (_, html, selector) => {
  const read = readSelector(selector);
  if (!read.ok) throw new Error(read.problem.message);
  const look = (element: HtmlElement): void => {
    for (const child of element.children) if (typeof child !== 'string') {
      read.matches(child);
      look(child);
    }
  };
  const { root } = parseTree(html);
  const before = process.cpuUsage();
  withinSteps(() => look(root));
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(4);
});
