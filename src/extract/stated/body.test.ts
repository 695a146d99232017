import { describe, expect, test } from 'vitest';
import { extractArticle } from '../extract-article.ts';
import { englishProse, jsonLd, pageOf, paragraphs, prose, type Prose } from '../parts/prose.fixture.ts';

function extracted(html: string) {
  const result = extractArticle(html, { url: 'https://mern.example.org/2026/alders-along-the-upper-weir' });
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}
const whole = ({ paragraphs: texts }: Prose): string => texts.join('\n\n');
const article = (story: Prose, articleBody: string): string => jsonLd({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: story.title, articleBody });

describe.each(prose.map((story) => [story.lang, story] as const))('%s', (_lang, story) => {
  test('a page that shows a beginning and states the whole gives the whole', () => {
    const page = pageOf(story, `<p>${story.paragraphs[0]}</p>`, article(story, whole(story)));
    expect(extracted(page).text).toBe(whole(story));
  });

  test('a page that shows what it states keeps its own structure', () => {
    const [first, second, ...others] = story.paragraphs;
    const page = pageOf(story, `<p>${first}</p><blockquote>${second}</blockquote>${paragraphs(others)}`, article(story, story.paragraphs.join(' ')));
    const { text, html } = extracted(page);
    expect(text).toBe(whole(story));
    expect(html).toContain('<blockquote>');
  });

  test('the article in the data of scripts is found by its title', () => {
    const others = Array.from({ length: 3 }, (_, at) => ({ title: `Mern ${at}`, body: `Mern ${at}. `.repeat(300) }));
    const state = { props: { page: { related: others, story: { id: 7, headline: story.title, body: story.paragraphs.map((text) => ({ type: 'paragraph', children: [{ text }] })) } } } };
    const page = pageOf(story, '<div id="root"></div>', '').replace('</body>', `<script id="__DATA__" type="application/json">${JSON.stringify(state).replaceAll('<', '\\u003c')}</script></body>`);
    expect(extracted(page).text).toBe(whole(story));
  });

  test.each([
    ['in a template', (texts: string) => `<div class="body"></div><template>${texts}</template>`],
    ['for browsers without script', (texts: string) => `<div class="body"></div><noscript>${texts}</noscript>`],
    ['in a shadow root', (texts: string) => `<mern-story><template shadowrootmode="open"><div>${texts}</div></template></mern-story>`],
  ])('text %s', (_name, place) => {
    const { text, html } = extracted(pageOf(story, place(paragraphs(story.paragraphs))));
    expect(text).toBe(whole(story));
    expect(html.match(/<p>/g)).toHaveLength(story.paragraphs.length);
  });
});

describe('what page and stated text make of one another', () => {
  const { paragraphs: texts } = englishProse;
  const promotion = 'Our readers in Mernbridge love their weekend supplement, and so will you and all of your neighbours, whatever the weather.';

  test('a paragraph that the stated text lacks is left out', () => {
    const shown = [...texts.slice(0, 3), promotion, ...texts.slice(3)];
    expect(extracted(pageOf(englishProse, paragraphs(shown), article(englishProse, whole(englishProse)))).text).toBe(whole(englishProse));
    expect(extracted(pageOf(englishProse, paragraphs(shown))).text).toContain(promotion);
  });

  test('its standfirst, headings, lists, tables and code are not doubted', () => {
    const main = `<p class="standfirst">A quarrel of years ends in the shade of four hundred young trees.</p>${paragraphs(texts.slice(0, 3))}<h2>What it cost</h2><ul><li>Eleven thousand crowns for the trees and their stakes</li></ul><table><tr><td>Trees planted in all</td><td>400</td></tr></table>${paragraphs(texts.slice(3))}`;
    const { text } = extracted(pageOf(englishProse, main, article(englishProse, whole(englishProse))));
    for (const part of ['A quarrel of years', 'What it cost', 'Eleven thousand crowns for', 'Trees planted in all']) expect(text).toContain(part);
  });

  test('a stated text that is only a part takes nothing away', () => {
    const page = pageOf(englishProse, paragraphs(texts), article(englishProse, texts.slice(0, 3).join('\n\n')));
    expect(extracted(page).text).toBe(whole(englishProse));
  });

  test('a paragraph outside the container comes back when it is stated', () => {
    const main = `<div class="story-text">${paragraphs(texts.slice(0, 3))}</div><div class="slot slot-9"><div class="related-inline"><p>${texts[3]}</p></div></div><div class="story-text">${paragraphs(texts.slice(4))}</div>`;
    expect(extracted(pageOf(englishProse, main, article(englishProse, whole(englishProse)))).text).toBe(whole(englishProse));
  });

  test('where they have nothing in common, the one that fits the title wins', () => {
    const other = prose[1] ?? englishProse;
    const stated = article(englishProse, whole(englishProse));
    expect(extracted(pageOf(englishProse, paragraphs(other.paragraphs), stated)).text).toBe(whole(englishProse));
    expect(extracted(pageOf(englishProse, paragraphs(texts), article(englishProse, whole(other)))).text).toBe(whole(englishProse));
  });

  test('lines that sell something are cleaned from a stated text too', () => {
    const page = pageOf(englishProse, `<p>${texts[0]}</p>`, article(englishProse, [...texts.slice(0, 3), 'Read more: Beavers return to the lower weir', ...texts.slice(3)].map((text) => `<p>${text.startsWith('Read more') ? `<a href="/b">${text}</a>` : text}</p>`).join('')));
    expect(extracted(page).text).toBe(whole(englishProse));
  });

  test('markup in a stated text is made safe', () => {
    const page = pageOf(englishProse, `<p>${texts[0]}</p>`, article(englishProse, `${paragraphs(texts)}<p onclick="x()">End of it all, said the forester.<img src=x onerror="alert(1)"></p><script>alert(1)</script>`));
    expect(extracted(page).html).not.toMatch(/script|onerror|onclick/);
  });
});

test('what a page shows and is rightly left out does not make its stated text the better one', () => {
  const { paragraphs: texts } = englishProse;
  const promotions = Array.from({ length: 8 }, (_, at) => `Deal number ${at} of the day: sign up now for our newsletter and get it delivered to your inbox.`);
  const main = `${paragraphs(texts)}<div class="newsletter-signup">${promotions.map((text) => `<p><a href="/deal">${text}</a></p>`).join('')}</div>`;
  expect(extracted(pageOf(englishProse, main, article(englishProse, [...texts, ...promotions].join('\n\n')))).text).toBe(whole(englishProse));
});
