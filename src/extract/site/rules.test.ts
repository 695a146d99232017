import { describe, expect, test } from 'vitest';
import type { ExtractedArticle } from '../../common/article.ts';
import type { SiteRules } from '../../common/site-rules.ts';
import { extractArticle } from '../extract-article.ts';
import { outletPage, ownParagraph } from './outlet.fixture.ts';
import { checkRules, ruleProblemInWords } from './rules.ts';

const now = Date.UTC(2026, 4, 20, 12);
const extract = (html: string, rules: Partial<SiteRules>): ExtractedArticle => {
  const result = extractArticle(html, { url: 'https://post.example.org/story.html', now, rules: { keep: [], remove: [], ...rules } });
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
};
const box = `<div class="tower-desk"><p>${ownParagraph(900, 1)}</p></div>`;
const page = outletPage(5, { amid: box, below: `<section id="more"><p>${ownParagraph(901, 1)}</p><p>${ownParagraph(901, 2)}</p></section>` });

describe('remove', () => {
  test('takes elements out of text and HTML', () => {
    expect(extract(page, {}).text).toContain(ownParagraph(900, 1));
    const { text, html } = extract(page, { remove: ['.tower-desk'] });
    expect(text).not.toContain(ownParagraph(900, 1));
    expect(html).not.toContain(ownParagraph(900, 1).slice(0, 30));
    expect(text).toContain(ownParagraph(5, 5));
  });

  test('makes of a page what it would be without the elements', () => {
    expect(extract(page, { remove: ['.tower-desk', '#more'] }).text).toBe(extract(outletPage(5), {}).text);
  });

  test('may take thousands of neighbours', () => {
    const many = outletPage(5, { below: `<ul>${'<li class="x">one more of them</li>'.repeat(50_000)}</ul>` });
    const before = process.cpuUsage();
    expect(extract(many, { remove: ['.x'] }).text).toBe(extract(outletPage(5), {}).text);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(4);
  });
});

describe('keep', () => {
  test('says where the text is, and that it is nowhere else', () => {
    const { text } = extract(page, { keep: ['#more'] });
    expect(text).toBe(`${ownParagraph(901, 1)}\n\n${ownParagraph(901, 2)}`);
  });

  test('may name several elements, in page order, and nested ones once', () => {
    const { text } = extract(page, { keep: ['#more', '.tower-desk', '.tower-desk p'] });
    expect(text).toBe([ownParagraph(900, 1), ownParagraph(901, 1), ownParagraph(901, 2)].join('\n\n'));
  });

  test('brings back what is hidden, set aside, or looks like a list of links', () => {
    const links = Array.from({ length: 40 }, (_, at) => `<p><a href="/${at}">${ownParagraph(800 + at, 0)}</a></p>`).join('');
    const hidden = `<html><body>${links}<aside class="related sidebar" style="display:none"><p>${ownParagraph(7, 0)}</p><p>${ownParagraph(7, 1)}</p></aside></body></html>`;
    expect(extractArticle(hidden, { url: 'https://post.example.org/', now }).ok).toBe(false);
    const { text, html } = extract(hidden, { keep: ['aside.related'] });
    expect(text).toBe(`${ownParagraph(7, 0)}\n\n${ownParagraph(7, 1)}`);
    expect(html).toContain(ownParagraph(7, 1));
  });

  test('within it, what is foreign goes as everywhere', () => {
    const { text } = extract(outletPage(5, { amid: '<div class="share-bar"><a href="/f">Share on Fjord</a> <a href="/g">Share on Geyser</a></div>' }), { keep: ['article'] });
    expect(text).toBe(extract(outletPage(5), {}).text);
  });

  test('may name tens of thousands of paragraphs', () => {
    const before = process.cpuUsage();
    expect(extract(outletPage(5, { below: '<p>A short one.</p>'.repeat(40_000) }), { keep: ['p'] }).text).toContain(ownParagraph(5, 3));
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(4);
  });

  test('counts for nothing on pages that do not have it', () => {
    expect(extract(page, { keep: ['.elsewhere', 'script'] })).toEqual(extract(page, {}));
  });

  test('and remove together: removed within kept', () => {
    expect(extract(page, { keep: ['article'], remove: ['#more', '.tower-desk'] }).text).toBe(extract(outletPage(5), {}).text);
  });
});

describe('facts', () => {
  const facts = outletPage(5, { below: '<p class="sig">Text: Ada Quill and Ben Tarrow</p><p class="when">Mernport, 3 May 2026</p><time class="iso" datetime="2026-05-04T10:00:00+02:00">yesterday</time><h3 class="real">  The real\n title </h3><meta class="m" content="From a meta tag">' });

  test('title, byline and date come from where the rules say', () => {
    const found = extract(facts, { title: '.real', byline: '.sig', date: '.when' });
    expect(found).toMatchObject({ title: 'The real title', byline: 'Ada Quill, Ben Tarrow' });
    expect(found.published).toMatch(/^2026-05-0[23]T/);
    expect(extract(facts, { date: '.iso' }).published).toBe('2026-05-04T08:00:00.000Z');
    expect(extract(facts, { title: '.m' }).title).toBe('From a meta tag');
  });

  test('where they find nothing, or nothing sensible, all is as without them', () => {
    const rules = { title: '.none', byline: '.none', date: '.real' };
    expect(extract(facts, rules)).toEqual(extract(facts, {}));
  });

  test.each([
    ['the next page of the site', '/story.html?page=2#top', 'https://post.example.org/story.html?page=2'],
    ['not one of another site', 'https://gull.example.org/story.html?page=2', undefined],
    ['not the page itself', 'story.html#more', undefined],
    ['not what is no address', 'javascript:next()', undefined],
  ])('%s', (_, href, nextPage) => {
    expect(extract(outletPage(5, { below: `<p><a class="on" href="${href}">On and on</a></p>` }), { nextPage: 'a.on' }).nextPage).toBe(nextPage);
  });

  test('a date in the future is not believed', () => {
    expect(extract(outletPage(5, { below: '<p class="when">3 May 2033</p>' }), { date: '.when' }).published).toBeUndefined();
  });
});

describe('checkRules', () => {
  test('names rule, selector and place of every fault', () => {
    const problems = checkRules({ keep: ['article', 'div..x'], remove: ['p:visible'], byline: '[' });
    expect(problems.map(ruleProblemInWords)).toEqual([
      'keep: div..x (letter 4): A name (of a tag, class, id or attribute) is missing here.',
      'remove: p:visible (letter 3): There is no such pseudo-class, or none that a saved page could have.',
      'byline: [ (letter 1): A name (of a tag, class, id or attribute) is missing here.',
    ]);
  });

  test('counts the selectors', () => {
    expect(checkRules({ keep: Array.from({ length: 21 }, () => 'p'), remove: [] })).toMatchObject([{ rule: 'keep', message: expect.stringContaining('21') }]);
    expect(checkRules({ keep: Array.from({ length: 20 }, () => 'p'), remove: ['.a'] })).toEqual([]);
  });

  test('what it refuses cannot be used', () => {
    expect(() => extract(page, { keep: ['div..x'] })).toThrow(TypeError);
  });
});

test('rules that take too long on a page say so', () => {
  const result = extractArticle(outletPage(5, { below: '<p>x</p>'.repeat(60_000) }), { url: 'https://post.example.org/', rules: { keep: [], remove: ['p:nth-last-child(70000)', 'b ~ p', 'i ~ p'] } });
  expect(result).toMatchObject({ ok: false, problem: { kind: 'parse-limit', message: expect.stringContaining('rules') } });
});
