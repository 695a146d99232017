import { expect, test } from 'vitest';
import { explainArticle } from './explain.ts';

const url = 'https://post.example.org/weir';
const paragraphs = [
  'The council has planted four hundred alders along the upper weir, and the anglers say that the water is already cooler there.',
  'It will plant as many again in the autumn, once the engineers have mended the sluice that broke in the flood of last spring.',
  'Anglers had asked for shade since the drought, when the water grew so warm that the trout moved upstream, the warden said.',
];
const page = (body: string): string => `<!doctype html><html lang="en"><head><title>Alders for the weir - The Harbour Post</title><meta property="og:title" content="Alders for the weir"><meta name="author" content="Ada Quill">
  <script type="application/ld+json">{"@type":"NewsArticle","headline":"Alders for the weir","datePublished":"2026-05-03T08:00:00Z"}</script></head>
  <body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Alders for the weir</h1>${body}</article></body></html>`;
const explain = (body: string): string => explainArticle(page(body), { url, now: Date.UTC(2026, 5, 1) });

test('shows what stays, what goes and why, and where each fact is stated', () => {
  const shown = explain(`${paragraphs.map((text) => `<p>${text}</p>`).join('')}<p>Read also: <a href="/other">The mill opens again</a></p>`);
  expect(shown).toMatch(/<li value="\d+" class="kept"><span class="text" dir="auto">The council has planted/);
  expect(shown).toMatch(/class="(?:link|unlike|tail)"><span class="text" dir="auto">Read also/);
  expect(shown).toMatch(/class="far"><span class="text" dir="auto">Home/);
  expect(shown).toContain('title element, og:title, JSON-LD headline');
  expect(shown).toContain('JSON-LD datePublished');
  expect(shown).toContain('An article.');
});

test('says why a page is no article', () => {
  expect(explainArticle('<title>404 Not found</title><h1>Page not found</h1><p>Sorry.</p>', { url })).toMatch(/class="verdict">The /);
});

test('runs nothing of the page and loads nothing', () => {
  const shown = explain(`${paragraphs.map((text) => `<p>${text}<script>alert(1)</script></p>`).join('')}<p>&lt;img src=x onerror=alert(1)&gt; is what the vandal had written on the wall of the mill, the warden told the council on Monday evening.</p>`);
  expect(shown).toContain('&lt;img src=x');
  expect(shown).not.toMatch(/<(?:script|img|iframe|link)\b/i);
  expect(explainArticle(page(paragraphs.join()), { url: 'javascript:alert(1)' })).not.toContain('href="javascript');
});
