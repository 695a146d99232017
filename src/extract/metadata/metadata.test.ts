import { describe, expect, test } from 'vitest';
import type { ExtractedArticle } from '../../common/article.ts';
import { extractArticle } from '../index.ts';
import { splitCaption } from './caption.ts';
import { parseJsonLd } from './json-ld.ts';
import { languageTag } from './page-facts.ts';
import { withoutSite } from './title.ts';

const now = Date.UTC(2026, 4, 20, 12);
const prose = '<p>The council met on Monday and decided to plant trees along the whole of the river, from the weir to the sea.</p><p>It will meet again in June, the mayor said after the vote.</p>';

/** What is known of a page with this head and this body around two paragraphs. */
function facts(head: string, before = '', url = 'https://post.example.org/trees'): ExtractedArticle {
  const result = extractArticle(`<!doctype html><html><head>${head}</head><body><main>${before}${prose}</main></body></html>`, { url, now });
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

describe('title', () => {
  test.each([
    ['the title element without the site', '<title>Trees for the river - The Harbour Post</title><meta property="og:site_name" content="The Harbour Post">', '', 'Trees for the river'],
    ['a short site name after it', '<title>Trees for the whole of the river | The Weir</title>', '', 'Trees for the whole of the river'],
    ['the site in front', '<title>The Weir: Trees for the river</title><meta property="og:site_name" content="The Weir">', '', 'Trees for the river'],
    ['OpenGraph', '<title>x</title><meta property="og:title" content="Trees &amp; more">', '', 'Trees & more'],
    ['the heading that readers see', '<title>Council plants trees along river | The Weir</title>', '<h1>Council to plant <em>trees</em> along the river</h1>', 'Council to plant trees along the river'],
    ['not the heading that names the site', '<title>Trees for the river</title>', '<h1><a href="/">The Weir</a></h1>', 'Trees for the river'],
    ['nor one about something else', '<title>Trees for the river</title>', '<h1>Weather</h1><h1>Tides</h1>', 'Trees for the river'],
    ['JSON-LD', '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Trees for the river"}</script>', '', 'Trees for the river'],
    ['the heading whole, though JSON-LD shortens it', '<title>2026 plan: Trees for the river</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Trees for the river"}</script>', '<h1>2026 plan: Trees for the river</h1>', '2026 plan: Trees for the river'],
    ['without a kicker', '<title>Trees for the river | The Weir</title><meta property="og:site_name" content="The Weir">', '<h1>Opinion: Trees for the river</h1>', 'Trees for the river'],
    ['without a kicker in an element of its own', '<title>Trees for the river | The Weir</title><meta property="og:site_name" content="The Weir">', '<h1><span>Mernport</span> <span>Trees for the river</span></h1>', 'Trees for the river'],
    ['without the site in the heading', '<title>Trees for the river and the sea - The Weir</title><meta property="og:site_name" content="The Weir">', '<h1>Trees for the river and the sea – The Weir</h1>', 'Trees for the river and the sea'],
    ['the headline below a section\'s name', '<title>Trees for the river</title>', '<h1>Council news</h1><h2>Trees for the river</h2>', 'Trees for the river'],
    ['entities that were escaped twice', '', '<h1>Trees &amp;amp; benches</h1>', 'Trees & benches'],
    ['the only heading', '', '<h1>Trees for the river</h1>', 'Trees for the river'],
    ['none', '', '', undefined],
  ])('%s', (_, head, before, title) => expect(facts(head, before).title).toBe(title));

  test.each([
    ['A - B - The Weir', 'The Weir', 'A - B'],
    ['Part one: the river', undefined, 'Part one: the river'],
    ['To be or not to be - that is the long question here', undefined, 'To be or not to be - that is the long question here'],
  ])('withoutSite(%s, %s)', (title, site, rest) => expect(withoutSite(title, site)).toBe(rest));
});

describe('byline', () => {
  test.each([
    ['JSON-LD people', '<script type="application/ld+json">{"@type":"Article","author":[{"@type":"Person","name":"Ada Quill"},"Ben Tarrow"]}</script>', '', 'Ada Quill, Ben Tarrow'],
    ['an organisation', '<script type="application/ld+json">{"@type":"Article","author":{"@type":"Organization","name":"The Weir"}}</script>', '', 'The Weir'],
    ['meta', '<meta name="author" content="By Ada Quill">', '', 'Ada Quill'],
    ['the site, when it names nobody else', '<meta name="author" content="The Weir"><meta property="og:site_name" content="The Weir">', '', 'The Weir'],
    ['but not after its people', '<meta property="og:site_name" content="The Weir"><script type="application/ld+json">{"@type":"Article","author":[{"@type":"Organization","name":"The Weir"},{"@type":"Person","name":"Ada Quill"}]}</script>', '', 'Ada Quill'],
    ['people that JSON-LD refers to', '<script type="application/ld+json">{"@graph":[{"@type":"Article","author":{"@id":"#ada"}},{"@type":"Person","@id":"#ada","name":"Ada Quill"}]}</script>', '', 'Ada Quill'],
    ['the reporter under the title rather than the editor who saved it', '<title>Trees for the river</title><meta name="author" content="Cy Holm">', '<h1>Trees for the river</h1><p class="byline">By <a href="/authors/ada-quill">Ada Quill</a></p>', 'Ada Quill'],
    ['not who reviewed it', '<title>Trees for the river</title>', '<h1>Trees for the river</h1><p>Written by Ada Quill</p><p>Fact-checked by Cy Holm</p>', 'Ada Quill'],
    ['not a profile on a network', '<title>Trees for the river</title>', '<h1>Trees for the river</h1><a href="https://social.example/profile/weir">The Weir Page</a>', undefined],
    ['a name that touches a date', '<title>Trees for the river</title>', '<h1>Trees for the river</h1><p class="byline"><span>By Ada Quill</span><time>3 May 2026</time></p>', 'Ada Quill'],
    ['not an address', '<meta property="article:author" content="https://social.example/ada">', '', undefined],
    ['rel=author', '', '<h1>Trees</h1><a rel="author" href="/ada">Ada Quill</a>', 'Ada Quill'],
    ['a line under the title', '<title>Trees for the river</title>', '<h1>Trees for the river</h1><p>By Ada Quill</p>', 'Ada Quill'],
    ['not a subject that begins like one', '<title>Trees for the river</title>', '<h1>Trees for the river</h1><p>Von Mundschutz über Abstand bis Ampel</p>', undefined],
    ['a name beside a date', '<title>Trees for the river</title>', '<h1>Trees for the river</h1><p>Ada Quill</p><p>3 May 2026</p>', 'Ada Quill'],
  ])('%s', (_, head, before, byline) => expect(facts(head, before).byline).toBe(byline));
});

describe('dates', () => {
  test.each([
    ['JSON-LD', '<script type="application/ld+json">{"@type":"Article","datePublished":"2026-05-03T10:00:00+02:00","dateModified":"2026-05-04T10:00:00+02:00"}</script>', '', '2026-05-03T08:00:00.000Z', '2026-05-04T08:00:00.000Z'],
    ['meta', '<meta property="article:published_time" content="2026-05-03T10:00:00Z"><meta property="article:modified_time" content="2026-05-03T09:00:00Z">', '', '2026-05-03T10:00:00.000Z', undefined],
    ['time element', '', '<time datetime="2026-05-03">3 May</time>', '2026-05-03T00:00:00.000Z', undefined],
    ['a line under the title', '<title>Trees for the river</title>', '<h1>Trees for the river</h1><div>Published: 3 May 2026, 10:00</div>', '2026-05-03T10:00:00.000Z', undefined],
    ['none in the future', '<meta name="date" content="2027-01-01"><meta name="pubdate" content="2026-05-01">', '', '2026-05-01T00:00:00.000Z', undefined],
    ['a slip of time zones is now', '<meta name="date" content="2026-05-20T17:00:00Z">', '', '2026-05-20T12:00:00.000Z', undefined],
    ['none', '', '', undefined, undefined],
  ])('%s', (_, head, before, published, modified) => {
    const article = facts(head, before);
    expect([article.published, article.modified]).toEqual([published, modified]);
  });

  test('one in the address', () => expect(facts('', '', 'https://post.example.org/2026/05/03/trees').published).toBe('2026-05-03T00:00:00.000Z'));
});

describe('picture', () => {
  const figure = '<figure><img src="/img/river-800x400.jpg" width="800" height="400"><figcaption>The river in May. Photo: Mira Lund/Pressbild</figcaption></figure>';
  test.each([
    ['OpenGraph, its caption from the page', '<meta property="og:image" content="/img/river-1200x630.jpg">', figure, { image: 'https://post.example.org/img/river-1200x630.jpg', imageCaption: 'The river in May.', imageCredit: 'Mira Lund/Pressbild' }],
    ['a logo is none; the first large one of the text is', '<meta property="og:image" content="/img/logo.png">', figure, { image: 'https://post.example.org/img/river-800x400.jpg', imageCredit: 'Mira Lund/Pressbild' }],
    ['JSON-LD with credit', '<script type="application/ld+json">{"@type":"Article","image":[{"@type":"ImageObject","url":"https://img.example.org/a.jpg","caption":"A river","creditText":"Mira Lund"}]}</script>', '', { image: 'https://img.example.org/a.jpg', imageCaption: 'A river', imageCredit: 'Mira Lund' }],
    ['its size from meta tags', '<meta property="og:image" content="/img/river.jpg"><meta property="og:image:width" content="1200"><meta property="og:image:height" content="630">', '', { imageWidth: 1200, imageHeight: 630 }],
    ['from JSON-LD', '<script type="application/ld+json">{"@type":"Article","image":{"@type":"ImageObject","url":"/img/river.jpg","width":{"@type":"QuantitativeValue","value":1600},"height":"900px"}}</script>', '', { imageWidth: 1600, imageHeight: 900 }],
    ['from its address', '<meta property="og:image" content="/img/1200x630/river.jpg">', '', { imageWidth: 1200, imageHeight: 630 }],
    ['from the shown copy', '<meta property="og:image" content="/img/river-800x400.jpg">', figure, { imageWidth: 800, imageHeight: 400 }],
    ['no placeholder, no small one', '<meta property="og:image" content="/img/default-image.png"><meta name="twitter:image" content="/img/no-photo.jpg">', figure, { image: 'https://post.example.org/img/river-800x400.jpg' }],
    ['no small one', '<meta property="og:image" content="/img/face.jpg"><meta property="og:image:width" content="150"><meta property="og:image:height" content="150">', figure, { image: 'https://post.example.org/img/river-800x400.jpg' }],
    ['no copy of the publisher\'s logo', '<meta property="og:image" content="/i/600/weir-mark-600x600.png"><script type="application/ld+json">{"@type":"Article","publisher":{"@type":"Organization","logo":{"@type":"ImageObject","url":"/i/weir-mark.png"}}}</script>', figure, { image: 'https://post.example.org/img/river-800x400.jpg' }],
    ['small ones are none', '', '<img src="/img/smile-of-day.jpg" width="60" height="60">', { image: undefined }],
    ['none that is data or runs', '<meta property="og:image" content="javascript:alert(1)"><meta name="twitter:image" content="data:image/png;base64,AAAA">', '', { image: undefined }],
  ])('%s', (_, head, before, image) => expect({ image: undefined, ...facts(head, before) }).toMatchObject(image));

  test('stands apart from the HTML, unless it comes further down', () => {
    expect(facts('<meta property="og:image" content="/img/river.jpg">', figure).html).not.toContain('<img');
    expect(facts('<meta property="og:image" content="/img/other.jpg">', figure).html).toContain('river-800x400.jpg');
  });

  test.each([
    ['The sea. © Ada Quill', 'The sea.', 'Ada Quill'], ['A dog (Photo: Jane Doe/AFP)', 'A dog', 'Jane Doe/AFP'], ['Ein Hund. Foto: Jon Wehl/dpa', 'Ein Hund.', 'Jon Wehl/dpa'], ['Les halles. (Photo Luc Vasseur)', 'Les halles.', 'Luc Vasseur'], ['At work | Getty Images', 'At work', 'Getty Images'],
    ['Smoke. REUTERS/Jane Doe', 'Smoke.', 'REUTERS/Jane Doe'], ['Police (AP Photo/John Doe)', 'Police', 'AP Photo/John Doe'], ['Eine Straße. Foto: X/cc by sa 2.0', 'Eine Straße.', 'X/cc by sa 2.0'], ['Photo by Ada Quill', undefined, 'Ada Quill'], ['市长在会上 图片来源：新华社', '市长在会上', '新华社'], ['Only words here.', 'Only words here.', undefined],
  ])('splitCaption(%s)', (text, imageCaption, imageCredit) => expect({ imageCaption: undefined, imageCredit: undefined, ...splitCaption(text, undefined) }).toEqual({ imageCaption, imageCredit }));
});

describe('language', () => {
  test.each([['de_AT', 'de-AT'], ['EN-us', 'en-US'], ['zh-hans-cn', 'zh-Hans-CN'], ['pt-BR; x', 'pt-BR'], ['', undefined], ['english', undefined], ['x', undefined]])('%s', (text, tag) => expect(languageTag(text)).toBe(tag));

  test('what the page says, unless its script says otherwise', () => {
    const lang = (text: string, told: string, expected?: string): string | undefined => {
      const result = extractArticle(`<html lang="${told}"><p>${text}</p>`, { url: 'https://post.example.org/x', now, ...(expected === undefined ? {} : { lang: expected }) });
      return result.ok ? result.value.lang : result.problem.message;
    };
    expect(lang('The council met on Monday, and it decided to plant trees along the river.', 'en-GB')).toBe('en-GB');
    expect(lang('議会は月曜日に集まり、川に沿って木を植えることを決めた。市長がそう話した。', 'en')).toBe('ja');
    expect(lang('Совет собрался в понедельник и решил посадить деревья вдоль всей реки.', 'en', 'ru')).toBe('ru');
    expect(lang('The council met on Monday, and it decided to plant trees along the river.', '', 'en')).toBe('en');
  });
});

describe('canonical address and excerpt', () => {
  test.each([
    ['<link rel="canonical" href="/trees?id=1">', 'https://post.example.org/trees?id=1'],
    ['<meta property="og:url" content="https://post.example.org/t">', 'https://post.example.org/t'],
    ['<link rel="canonical" href="https://post.example.org/">', undefined],
    ['<link rel="canonical" href="javascript:alert(1)">', undefined],
    ['', undefined],
  ])('%s', (head, canonical) => expect(facts(head).canonical).toBe(canonical));

  test('the publisher\'s summary, else the first paragraph', () => {
    expect(facts('<meta name="description" content="Trees &amp;amp; benches for the river.">').excerpt).toBe('Trees & benches for the river.');
    expect(facts('').excerpt).toMatch(/^The council met on Monday/);
    expect(facts(`<meta name="description" content="${'word '.repeat(300)}">`).excerpt).toMatch(/^word.*…$/);
  });
});

describe('JSON-LD', () => {
  test.each([
    ['comments around', '<!-- {"@type":"Article"} -->', 1],
    ['CDATA around', '//<![CDATA[\n{"@type":"Article"}\n//]]>', 1],
    ['raw line ends in strings', '{"@type":"Article","headline":"a\nb"}', 1],
    ['a comma too many', '{"@type":"Article","x":[1,2,],}', 1],
    ['a graph', '{"@graph":[{"@type":"Article"},{"@type":"Person"}]}', 2],
    ['no JSON', 'var x = 1', 0],
    ['not an object', '[1,"x",null]', 0],
    ['prototype names', '{"__proto__":{"@type":"Article"},"constructor":{"@type":"Person"}}', 2],
  ])('%s', (_, script, count) => expect(parseJsonLd([script])).toHaveLength(count));
});
