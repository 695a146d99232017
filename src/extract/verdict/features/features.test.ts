import { describe, expect, test } from 'vitest';
import { selectPart } from '../../read-page.ts';
import { evidenceOf } from '../evidence.ts';
import { type Features, featuresOf } from './features.ts';

function read(html: string, url = 'https://post.example.org/2026/05/a-story-of-some-kind'): Features {
  const part = selectPart(html, url);
  if (!part) throw new Error('The page is too large.');
  return featuresOf(evidenceOf(part, part.selection, url));
}

const prose = 'The old bridge over the Mern carried its first cars in two years on Sunday, a month ahead of plan.';

describe('lines', () => {
  test.each<readonly [string, string, Partial<Features>]>([
    ['a headline that links', '<p><a href="/a">Ferry timetable changes for the first time</a>', { headlines: 1 }],
    ['a day in figures', '<p>12.05.2026', { dates: 1 }],
    ['a day of a language that writes the year first', '<p>2026年5月3日', { dates: 1 }],
    ['a time', '<p>07:45 Uhr', { dates: 1 }],
    ['a time element', '<p><time>yesterday</time>', { dates: 1 }],
    ['a price', '<p>£24.50', { prices: 1, dates: 0 }],
    ['a price behind its number', '<p>1.299,00 €', { prices: 1, dates: 0 }],
    ['a page number', '<p><a href="?p=2">2</a>', { numbers: 1, dates: 0, selfQueries: 1 }],
    ['running text', `<p>${prose}`, { paragraphs: 0, headlines: 0 }],
    ['a paragraph', `<p>${prose} Engineers had replaced all of its bolts.`, { paragraphs: 1 }],
  ])('%s', (_, html, expected) => {
    expect(read(html)).toMatchObject(expected);
  });
});

describe('blocks', () => {
  const post = (at: number): string => `<div class="post odd-${at}" id="post-${at}"><a href="/members/a${at}/">Piet</a> <p>${prose}</p><p>3 likes</p></div>`;
  test('contributions of one make', () => {
    const same = read(`<h1>A question</h1>${[1, 2, 3, 4].map((at) => post(at).replaceAll(`odd-${at}`, '')).join('')}`);
    expect(same).toMatchObject({ posts: 4, postShare: 1, numberedIds: 4, profileLinks: 4, kinPosts: 4 });
    expect(read(`<h1>A question</h1>${[1, 2, 3, 4].map(post).join('')}`)).toMatchObject({ kinPosts: 4, kinShare: 1 });
  });

  test('products of one make', () => {
    const found = read(`<h1>Rope</h1>${[1, 2, 3, 4, 5].map((at) => `<li class="product"><a href="/p/${at}"><img src="${at}.jpg"></a><h3><a href="/p/${at}">Rope number ${at}</a></h3><span>£${at}.50</span><button>Add to cart</button></li>`).join('')}`, 'https://post.example.org/collections/rope');
    expect(found).toMatchObject({ cards: 5, cardPrices: 1, repeatedButtons: 5, linkedImages: 5, shopAddress: 1, shopBlocks: 5 });
  });

  test('paragraphs are no contributions', () => {
    expect(read(`<article>${`<p>${prose}</p>`.repeat(6)}</article>`)).toMatchObject({ posts: 0, cards: 0, kinPosts: 0 });
  });
});

describe('what the page says of itself', () => {
  test.each<readonly [string, string, Partial<Features>]>([
    ['an article', '<meta property="og:type" content="article"><meta property="article:published_time" content="2026-05-03">', { saysArticle: 1, metaDate: 1, articleSigns: 3 + 1 }],
    ['a discussion', '<script type="application/ld+json">{"@type":"DiscussionForumPosting"}</script>', { dataThreads: 1, dataArticles: 0 }],
    ['frequent questions are no discussion', '<script type="application/ld+json">{"@type":"FAQPage","mainEntity":[{"@type":"Question"}]}</script>', { dataThreads: 0 }],
    ['forum software', '<meta name="generator" content="Discourse 3.2">', { forumSoftware: 1 }],
    ['a shop', '<meta property="og:type" content="product.group">', { saysProduct: 1, saysArticle: 0 }],
  ])('%s', (_, head, expected) => {
    expect(read(`<head>${head}</head><p>${prose}`)).toMatchObject(expected);
  });
});

describe('addresses', () => {
  test.each<readonly [string, Partial<Features>]>([
    ['https://forum.example.org/viewtopic.php?t=411', { forumAddress: 2 }],
    ['https://discuss.example.org/t/varnish/411', { forumAddress: 2 }],
    ['https://post.example.org/threads/varnish.411/', { forumAddress: 1 }],
    ['https://post.example.org/topics/camping/best-tents', { forumAddress: 0 }],
    ['https://post.example.org/category/coast/', { listAddress: 1, endsInSlash: 1, shopAddress: 1 }],
    ['https://post.example.org/', { depth: 0, shallow: 1 }],
    ['https://post.example.org/2026/05/a-bridge-reopens-early', { articleAddress: 1, depth: 3, lastWords: 4, forumAddress: 0, listAddress: 0 }],
    ['about:blank', { depth: -1, forumAddress: -1, listAddress: -1 }],
  ])('%s', (url, expected) => {
    expect(read(`<p>${prose}`, url)).toMatchObject(expected);
  });

  test('the address that a page calls its own stands in for one that is not known', () => {
    expect(read(`<link rel="canonical" href="https://post.example.org/threads/varnish.411/"><p>${prose}`, 'about:blank')).toMatchObject({ forumAddress: 1 });
  });
});
