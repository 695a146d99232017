import { describe, expect, test } from 'vitest';
import { parseTree } from '../../common/html/tree.ts';
import { headOf } from './head.ts';
import { articleOf } from './json-ld.ts';
import { keywordsOf, sectionOf } from './topics.ts';

const text = 'The council met on Monday and decided to plant trees along the whole of the river. The mayor spoke of drought.';
const data = (object: unknown): string => `<script type="application/ld+json">${JSON.stringify(object)}</script>`;

function topics(html: string): { section: string | undefined; keywords: string[] } {
  const head = headOf(parseTree(html).root);
  const article = articleOf(head.data);
  return { section: sectionOf(head, article, 'Trees for the river', 'The Weir'), keywords: keywordsOf(head, article, 'Trees for the river', text, 'The Weir') };
}

describe('section', () => {
  test.each([
    [data({ '@type': 'Article', articleSection: 'Politics' }), 'Politics'],
    [data({ '@type': 'Article', articleSection: ['Uncategorized', 'Politics', 'Town'] }), 'Politics'],
    [data({ '@type': 'Article', articleSection: 'Science &amp; Health, Rivers, Trees' }), 'Science & Health'],
    ['<meta property="article:section" content="Politik/Inland">', 'Politik'],
    ['<meta property="article:section" content="#Rivers">', 'Rivers'],
    ['<meta property="article:section" content="政治">', '政治'],
    ['<meta name="parsely-section" content="Culture">', 'Culture'],
    [data({ '@type': 'BreadcrumbList', itemListElement: [{ name: 'Home' }, { item: { name: 'Town' } }, { item: { name: 'Rivers' } }, { name: 'Trees for the river' }] }), 'Rivers'],
    ['<meta property="article:section" content="Sin categoría">', undefined],
    ['<meta property="article:section" content="The Weir">', undefined],
    ['<meta name="section" content="{$category}">', undefined],
    ['<meta name="section" content="a_b">', undefined],
    ['', undefined],
  ])('%s', (html, section) => expect(topics(html).section).toBe(section));
});

describe('keywords', () => {
  const many = Array.from({ length: 60 }, (_, at) => `word ${at}`).join(',');
  test.each([
    [data({ '@type': 'Article', keywords: ['Trees', 'rivers', 'trees'] }), ['Trees', 'rivers']],
    [data({ '@type': 'Article', keywords: 'Trees, rivers ; drought' }), ['Trees', 'rivers', 'drought']],
    [data({ '@type': 'Article', keywords: ['Category: News', 'type_news', 'https://post.example.org', '#Trees', '2026', 'The Weir', 'x'] }), ['Trees']],
    ['<meta property="article:tag" content="Trees"><meta property="article:tag" content="Rivers &amp; seas">', ['Trees', 'Rivers & seas']],
    ['<meta name="news_keywords" content="樹木、川、干ばつ">', ['樹木', '干ばつ']],
    ['<meta name="news_keywords" content="أشجار، نهر">', ['أشجار', 'نهر']],
    ['<meta name="keywords" content="Trees, Mernport news, weather, drought">', ['Trees', 'drought']],
    ['<meta name="news_keywords" content="la, tension, entre, ada, y, ben, su, nivel">', []],
    [`<meta name="news_keywords" content="${many}">`, []],
    ['<meta name="news_keywords" content="Inland,Ausland,Wirtschaft,Sport,Kultur,Bericht,Hintergrund,Innenpolitik,Video,Audio">', []],
    ['', []],
  ])('%s', (html, keywords) => expect(topics(html).keywords).toEqual(keywords));
});
