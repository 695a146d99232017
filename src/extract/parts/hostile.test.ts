import { describe, expect, test } from 'vitest';
import { extractArticle } from '../extract-article.ts';
import { englishProse, jsonLd, pageOf, paragraphs } from './prose.fixture.ts';

const url = 'https://mern.example.org/2026/alders-along-the-weir';
const { title, paragraphs: texts } = englishProse;
const state = (value: unknown): string => `<script type="application/json">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`;

function nested(depth: number): unknown {
  let value: unknown = texts.join(' ');
  for (let level = 0; level < depth; level++) value = { title, body: [value] };
  return value;
}

describe('pages that mean harm take no time', () => {
  test.each<[string, () => string]>([
    ['ten thousand templates', () => pageOf(englishProse, '<template><p>x</p></template>'.repeat(10_000))],
    ['a title in every object of the data', () => pageOf(englishProse, '', '').replace('</body>', `${state(Array.from({ length: 50_000 }, () => ({ title, text: 'x' })))}</body>`)],
    ['a title in every level of the data', () => pageOf(englishProse, '', '').replace('</body>', `${state(nested(2000))}</body>`)],
    ['a stated text of short lines, and a page of them', () => pageOf(englishProse, '<p>word</p>'.repeat(40_000), jsonLd({ '@type': 'NewsArticle', articleBody: 'word\n'.repeat(100_000) }))],
    ['a stated text of one letter', () => pageOf(englishProse, paragraphs(texts), jsonLd({ '@type': 'NewsArticle', articleBody: 'a'.repeat(900_000) }))],
    ['a time in every line', () => pageOf(englishProse, '<section><div><p>14:32</p><p>x</p></div></section>'.repeat(20_000))],
    ['a picture in every block', () => pageOf(englishProse, '<div><figure><img src="/a.jpg"><figcaption>The weir in the morning of the third of May</figcaption></figure></div>'.repeat(15_000))],
    ['a wall in every line', () => pageOf(englishProse, `${paragraphs(texts)}${'<div class="paywall"><p>Subscribe to continue</p></div>'.repeat(30_000)}`)],
    ['selectors that match everything', () => pageOf(englishProse, `${paragraphs(texts)}${'<p>x</p>'.repeat(20_000)}`, jsonLd({ '@type': 'NewsArticle', isAccessibleForFree: false, hasPart: Array.from({ length: 500 }, () => ({ isAccessibleForFree: false, cssSelector: '* * * * *, :not(:has(*)), div p, .a .b > .c' })) }))],
    ['a pager of thousands', () => pageOf(englishProse, `${paragraphs(texts)}${Array.from({ length: 30_000 }, (_, page) => `<a class="next" href="${url}?page=${page}">${page % 99}</a>`).join('')}`)],
  ])('%s', (_name, make) => {
    const html = make();
    const start = performance.now();
    const result = extractArticle(html, { url });
    expect(performance.now() - start).toBeLessThan(6000);
    expect(typeof result.ok).toBe('boolean');
  }, 30_000);
});
