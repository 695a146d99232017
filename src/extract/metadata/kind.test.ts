import { describe, expect, test } from 'vitest';
import type { ArticleKind } from '../../common/article.ts';
import { extractArticle } from '../index.ts';

const prose = '<p>The council met on Monday and decided to plant trees along the whole of the river, from the weir to the sea.</p><p>It will meet again in June, the mayor said after the vote.</p>';
const long = Array.from({ length: 12 }, (_, at) => prose.replace('Monday', `day ${at}`).replace('June', `month ${at}`)).join('');

function kind(url: string, head = '', body = prose, title = 'Trees for the river'): ArticleKind | string {
  const result = extractArticle(`<!doctype html><html><head><title>${title}</title>${head}</head><body><main><h1>${title}</h1>${body}</main></body></html>`, { url: `https://post.example.org/${url}`, now: Date.UTC(2026, 4, 20) });
  return result.ok ? result.value.kind : result.problem.message;
}

const data = (object: unknown): string => `<script type="application/ld+json">${JSON.stringify(object)}</script>`;

describe('what a page says of itself', () => {
  test.each<[name: string, head: string, kind: ArticleKind]>([
    ['nothing', '', 'article'],
    ['news', data({ '@type': 'NewsArticle', headline: 'Trees' }), 'article'],
    ['an opinion', data({ '@type': ['NewsArticle', 'OpinionNewsArticle'], headline: 'Trees' }), 'opinion'],
    ['a live blog', data({ '@type': 'LiveBlogPosting', headline: 'Trees' }), 'live-blog'],
    ['a review', data({ '@type': 'ReviewNewsArticle', headline: 'Trees' }), 'review'],
    ['an advert', data({ '@type': 'AdvertiserContentArticle', headline: 'Trees' }), 'sponsored'],
    ['a recipe', data({ '@graph': [{ '@type': 'Article', headline: 'Soup' }, { '@type': 'Recipe', name: 'Soup', recipeIngredient: ['Water'] }] }), 'recipe'],
    ['recipes that it links to are none', data([{ '@type': 'Article', headline: 'Soup' }, { '@type': 'ItemList', itemListElement: [{ '@type': 'Recipe', name: 'Soup' }] }]), 'article'],
    ['what customers say of a product is none', data([{ '@type': 'Article', headline: 'Soup' }, { '@type': 'Product', review: { '@type': 'Review', reviewBody: 'Good.', reviewRating: 5 } }]), 'article'],
    ['opinion in a meta tag', '<meta property="article:opinion" content="true">', 'opinion'],
    ['its section', '<meta property="article:section" content="Meinung">', 'opinion'],
    ['a part of its section', '<meta property="article:section" content="Reviews &amp; Tests">', 'review'],
    ['its genre', data({ '@type': 'NewsArticle', headline: 'Trees', genre: 'Interview' }), 'interview'],
    ['a video of a few words', '<meta property="og:type" content="video.other">', 'video'],
  ])('%s', (_, head, expected) => expect(kind('a/trees', head)).toBe(expected));
});

describe('its address and the word before its title', () => {
  test.each<[url: string, title: string, kind: ArticleKind]>([
    ['opinion/trees', 'Trees for the river', 'opinion'], ['2026/05/meinung/kommentare/baeume', 'Bäume für den Fluss', 'opinion'], ['tribunes/arbres', 'Des arbres', 'opinion'], ['opini%C3%A3o/arvores', 'Árvores', 'opinion'], ['%D0%BC%D0%BD%D0%B5%D0%BD%D0%B8%D1%8F/trees', 'Деревья', 'opinion'], ['社説/trees', '川の木', 'opinion'],
    ['rezepte/suppe', 'Suppe', 'recipe'], ['presse/pressemitteilungen/baeume', 'Bäume', 'press-release'], ['kultur/rezensionen/baeume', 'Bäume', 'review'], ['entrevistas/ada', 'Ada Quill', 'interview'], ['podcasts/trees', 'Trees', 'audio'], ['sponsored/trees', 'Trees', 'sponsored'],
    ['a/1', 'Opinion: Trees are not enough', 'opinion'], ['a/2', 'Trees are not enough | Opinion', 'opinion'], ['a/3', 'Kommentar – Bäume reichen nicht', 'opinion'], ['a/4', 'רעיון: דעה על העצים', 'article'], ['a/5', 'דעה | העצים אינם מספיקים', 'opinion'], ['a/6', 'رأي: الأشجار لا تكفي', 'opinion'], ['a/7', '社説：川に木を', 'opinion'], ['a/8', 'Review: The Trees', 'review'], ['a/9', 'Interview: Ada Quill on trees', 'interview'],
    ['a/10', 'Liveblog: the vote on the trees', 'live-blog'],
    ['trees/opinion', 'Trees', 'article'], ['a/11', 'Comment planter un arbre : le guide', 'article'], ['live/trees', 'Live music by the river', 'article'], ['a/12', 'Test drive of the new ferry', 'article'],
  ])('%s %s', (url, title, expected) => expect(kind(url, '', prose, title)).toBe(expected));
});

describe('its shape', () => {
  const entry = (time: string): string => `<div><span>${time}</span> <span>Ada Quill</span></div><h3>News</h3>${prose}`;
  test('entries with times in order are a live blog', () => {
    expect(kind('a/trees', '', ['21:22', '20:10', '19:45', '18:30', '17:05', '16:00'].map(entry).join(''))).toBe('live-blog');
    expect(kind('a/trees', '', ['21:22', '02:10', '19:45', '08:30', '17:05', '10:00', '23:00', '01:00'].map(entry).join(''))).toBe('article');
  });

  test('captions that say more than the text are a gallery', () => {
    const figure = '<figure><img src="/a.jpg" width="800" height="500"><figcaption>The river at the old weir, seen from the northern bank on Monday.</figcaption></figure>';
    expect(kind('a/trees', '', prose + figure.repeat(12))).toBe('gallery');
    expect(kind('a/trees', '', long + figure.repeat(8))).toBe('article');
  });

  test('a long text is no video', () => {
    expect(kind('video/trees', '', prose)).toBe('video');
    expect(kind('video/trees', '', long)).toBe('article');
  });

  test('a wire of press releases signs the text', () => expect(kind('a/trees', '', `<p>MERNPORT, May 3, 2026 /PRNewswire/ -- The town has planted four hundred trees along its river, it said on Monday.</p>${prose}`)).toBe('press-release'));
});
