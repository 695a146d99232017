import { expect, test } from 'vitest';
import type { SiteLines } from '../../common/site.ts';
import { extractArticle } from '../extract-article.ts';
import { learnSite } from './learn.ts';
import { outletPage, ownParagraph } from './outlet.fixture.ts';
import { tidyArticle } from './tidy.ts';

const promotion = 'The tower desk reports from the harbour on all days of the year, whatever the weather brings in.';
const extract = (html: string): { html: string; text: string; siteLines: SiteLines } => {
  const result = extractArticle(html, { url: 'https://post.example.org/story.html', site: { pages: 0, lines: new Map() } });
  if (!result.ok || result.value.siteLines === undefined) throw new Error('This page is no article.');
  return { ...result.value, siteLines: result.value.siteLines };
};
const site = learnSite(Array.from({ length: 8 }, (_, at) => extract(outletPage(at + 1, { amid: `<p>${promotion}</p>` })).siteLines));

test('takes the paragraph out of text and HTML, and nothing else', () => {
  const before = extract(outletPage(50, { amid: `<p>${promotion} </p><figure><img src="https://post.example.org/crane.jpg" width="900" height="600"><figcaption>A crane of the harbour.</figcaption></figure>` }));
  const without = extract(outletPage(50, { amid: '<figure><img src="https://post.example.org/crane.jpg" width="900" height="600"><figcaption>A crane of the harbour.</figcaption></figure>' }));
  expect(before.text).toContain(promotion);
  const after = tidyArticle(before, site);
  expect(after).toMatchObject({ text: without.text, html: without.html });
  expect(after?.wordCount).toBe(without.text.split(/\s+/).length);
  expect(after?.gone).toHaveLength(1);
  expect(after && tidyArticle(after, site)).toBeUndefined();
});

test('takes the heading of a box with it', () => {
  const box = `<h3>From the tower of the harbour</h3><p>${promotion}</p>`;
  const boxed = learnSite(Array.from({ length: 8 }, (_, at) => extract(outletPage(at + 1, { below: box })).siteLines));
  const after = tidyArticle(extract(outletPage(50, { below: box })), boxed);
  expect(after).toMatchObject({ text: extract(outletPage(50)).text, html: extract(outletPage(50)).html });
});

test.each([
  ['an article without it', outletPage(50)],
  ['words that are part of a paragraph', outletPage(50, { amid: `<p>${ownParagraph(77, 1)} ${promotion}</p>` })],
  ['a quotation of it within a list', outletPage(50, { amid: `<ul><li>${promotion}</li><li>${ownParagraph(78, 1)}</li></ul>` })],
])('leaves %s as it is', (_, html) => {
  expect(tidyArticle(extract(html), site)).toBeUndefined();
});

test('never takes everything', () => {
  expect(tidyArticle({ html: `<p>${promotion}</p>`, text: promotion }, site)).toBeUndefined();
});

test('what links and emphasis make of it does not matter', () => {
  const before = extract(outletPage(50, { amid: `<p><em>${promotion.replace('harbour', '<a href="/harbour">harbour</a>')}</em></p>` }));
  expect(before.text).toContain(promotion);
  const after = tidyArticle(before, site);
  expect(after?.html).not.toContain('tower desk');
  expect(after?.html).not.toContain('<em></em>');
});
