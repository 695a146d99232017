import { describe, expect, test } from 'vitest';
import type { ExtractedArticle } from '../../common/article.ts';
import type { SiteKnowledge, SiteLines } from '../../common/site.ts';
import { parseTree } from '../../common/html/tree.ts';
import { linesOf } from '../content/lines.ts';
import { extractArticle } from '../extract-article.ts';
import { learnSite, repeatedIn } from './learn.ts';
import { lineKey } from './line-key.ts';
import { linesOfPage } from './lines-of-page.ts';
import { outletPage, ownParagraph, type OutletPage } from './outlet.fixture.ts';
import { repetition, siteReasons } from './site-reasons.ts';

const nothing: SiteKnowledge = { pages: 0, lines: new Map() };
const promotion = '<p>The tower desk reports from the harbour on all days of the year, whatever the weather brings in from the sea.</p>';
const words = 'The tower desk reports';

function extract(html: string, site: SiteKnowledge | undefined, url = 'https://post.example.org/story.html'): ExtractedArticle {
  const result = extractArticle(html, { url, ...(site === undefined ? {} : { site }) });
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

const linesOfPages = (pages: readonly string[]): SiteLines[] => pages.map((html) => {
  const { siteLines } = extract(html, nothing);
  if (siteLines === undefined) throw new Error('No lines came back.');
  return siteLines;
});

/** An article of an outlet of which `others` were seen before. */
const after = (others: readonly string[], page: string): ExtractedArticle => extract(page, learnSite(linesOfPages(others)));

const pages = (count: number, made: (seed: number) => OutletPage): string[] => Array.from({ length: count }, (_, at) => outletPage(at + 1, made(at + 1)));

describe('what the articles of a site share', () => {
  const always = pages(8, () => ({ amid: promotion }));

  test('goes from the text and from the HTML once five other articles are known', () => {
    const page = outletPage(50, { amid: promotion });
    expect(extract(page, undefined).text).toContain(words);
    expect(after(always.slice(0, 4), page).text).toContain(words);
    const found = after(always.slice(0, 5), page);
    expect(found.text).not.toContain(words);
    expect(found.html).not.toContain(words);
    for (let at = 0; at < 6; at++) expect(found.text).toContain(ownParagraph(50, at));
  });

  test('goes also where it is not in every article, sooner at the end of the text than in its middle', () => {
    const some = (share: number, place: 'amid' | 'below') => pages(20, (seed) => (seed % share === 0 ? { [place]: promotion } : {}));
    expect(after(some(2, 'amid'), outletPage(50, { amid: promotion })).text).not.toContain(words);
    expect(after(some(4, 'amid'), outletPage(50, { amid: promotion })).text).toContain(words);
    expect(after(some(4, 'below'), outletPage(50, { below: promotion })).text).not.toContain(words);
    expect(after(some(10, 'below'), outletPage(50, { below: promotion })).text).toContain(words);
  });

  test('takes the heading above with it', () => {
    const box = `<h3>From the tower of the harbour</h3>${promotion}`;
    const found = after(pages(8, () => ({ below: box })), outletPage(50, { below: box }));
    expect(found.text).not.toContain(words);
    expect(found.text).not.toContain('From the tower');
  });

  test('goes from a short piece even when it is a third of it', () => {
    const short = pages(8, () => ({ below: promotion, paragraphs: 2 }));
    expect(after(short, outletPage(50, { below: promotion, paragraphs: 2 })).text).not.toContain(words);
  });
});

describe('what stays', () => {
  test.each([
    ['headings', '<h2>What happened in the harbour. And what the council means to do about it.</h2>', 'What happened in the harbour'],
    ['headings in all but name', '<p><b>What happened in the harbour:</b></p>', 'What happened in the harbour'],
    ['labels between paragraphs', '<p>Score of the harbour</p>', 'Score of the harbour'],
    ['ingredients', '<ul><li>2 tablespoons of butter</li><li>Melt it in a pan over a low heat.</li></ul>', 'Melt it in a pan'],
    ['cells of tables', '<table><tr><th>Departure time</th><td>Eight in the morning. Sundays at nine.</td></tr></table>', 'Sundays at nine'],
    ['code', '<pre>import { harbour } from "sea"; // the usual beginning of a program</pre>', 'import { harbour }'],
  ])('%s that all articles share', (_, amid, kept) => {
    expect(after(pages(12, () => ({ amid })), outletPage(50, { amid })).text).toContain(kept);
  });

  test('sentences of a template that differ in their numbers', () => {
    const amid = (seed: number): string => `<p>It was ${seed} degrees at the pier at noon, and the wind came from the west at ${seed + 3} knots.</p>`;
    expect(after(pages(12, (seed) => ({ amid: amid(seed) })), outletPage(50, { amid: amid(50) })).text).toContain('It was 50 degrees');
  });

  test('an article that is there under many addresses', () => {
    const one = outletPage(7);
    const copies = Array.from({ length: 12 }, (_, at) => outletPage(7, { title: `Edition ${at} of the story of the harbour` }));
    expect(after(copies, one).text).toBe(extract(one, undefined).text);
  });

  test('an article that was seen before, in full, however often it is read', () => {
    const one = outletPage(7);
    expect(after([...Array.from({ length: 20 }, () => one), ...pages(10, () => ({}))], one).text).toBe(extract(one, undefined).text);
  });

  test('a series whose parts are mostly the same', () => {
    const same = Array.from({ length: 5 }, (_, at) => `<p>${ownParagraph(900, at)}</p>`).join('');
    const part = (seed: number): string => outletPage(seed, { amid: same, paragraphs: 3 });
    const found = after(Array.from({ length: 12 }, (_, at) => part(at + 1)), part(50));
    expect(found.text).toContain(ownParagraph(900, 4));
  });

  test('the text when a wall is in the place of every article', () => {
    const wall = outletPage(7, { title: 'The Harbour Post' });
    expect(after([...pages(5, () => ({})), wall, wall, wall], wall).text).toBe(extract(wall, undefined).text);
  });
});

test.each([
  ['Japanese', '<p>この記事は港の新聞の編集部が毎日お届けしている取材記録の一部です。ご意見をお寄せください。</p>', 'この記事は港の新聞'],
  ['Arabic', '<p>هذا التقرير جزء من سلسلة يومية يعدها فريق برج الميناء طوال أيام السنة مهما كان الطقس في البحر.</p>', 'هذا التقرير جزء'],
  ['Thai', '<p>รายงานนี้เป็นส่วนหนึ่งของชุดข่าวประจำวันที่จัดทำโดยทีมงานหอคอยท่าเรือตลอดทั้งปีไม่ว่าอากาศจะเป็นอย่างไร</p>', 'รายงานนี้เป็นส่วนหนึ่ง'],
  ['Hebrew', '<p>הדיווח הזה הוא חלק מסדרה יומית של צוות מגדל הנמל, בכל ימות השנה ובכל מזג אוויר שהים מביא.</p>', 'הדיווח הזה'],
])('what repeats goes in %s', (_, amid, start) => {
  const page = outletPage(50, { amid });
  expect(extract(page, undefined).text).toContain(start);
  expect(after(pages(8, () => ({ amid })), page).text).not.toContain(start);
});

test('without the wish to remember, nothing of it is in the result', () => {
  expect(extract(outletPage(1), undefined)).not.toHaveProperty('siteLines');
});

test('a line knows on how many pages it stands', () => {
  const site = learnSite(linesOfPages(pages(10, (seed) => (seed <= 4 ? { amid: promotion } : {}))));
  const { lines } = linesOf(parseTree(outletPage(50, { amid: promotion })));
  const found = lines.find((line) => line.text.startsWith(words));
  const own = lines.find((line) => line.text.startsWith(ownParagraph(50, 0).slice(0, 20)));
  if (found === undefined || own === undefined) throw new Error('The lines are not there.');
  expect(repetition(found, site)).toBeCloseTo(0.4);
  expect(repetition(own, site)).toBe(0);
  expect(repetition(found, nothing)).toBe(0);
  expect(siteReasons([], site)).toEqual([]);
});

test('of a page, lines around the text are remembered too, and those that may go apart from those that may not', () => {
  const { lines } = linesOf(parseTree(`<p>Far above the text of the page</p>${'<p>x</p>'.repeat(40)}<p>Just above the text of the page</p><h2>A heading within the text</h2><p>${ownParagraph(1, 1)}</p><p>${ownParagraph(1, 2)}</p><p>By A.</p><p>Just below the text of the page</p>`));
  const at = lines.findIndex((line) => line.context.heading > 0);
  const text = lines.slice(at, at + 3);
  const keys = (...texts: string[]): (number | undefined)[] => texts.map((one) => lineKey(one));
  const { mayGo, others } = linesOfPage(lines, text, 'The title');
  expect(mayGo).toEqual(keys(ownParagraph(1, 1), ownParagraph(1, 2)));
  expect(others).toEqual(keys('A heading within the text', 'Just above the text of the page', 'Just below the text of the page'));
});

test('what a page has that repeats is found from its keys alone', () => {
  const remembered = linesOfPages(pages(10, (seed) => (seed <= 6 ? { amid: promotion } : {})));
  const [first, ...others] = remembered;
  if (first === undefined) throw new Error('No page.');
  expect(repeatedIn(first, learnSite(others)).keys).toHaveLength(1);
  expect(repeatedIn(first, learnSite(others.slice(0, 3))).keys).toEqual([]);
  expect(remembered.every((page) => page.mayGo.length + page.others.length < 40)).toBe(true);
});
