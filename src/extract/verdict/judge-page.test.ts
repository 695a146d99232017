import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractArticle } from '../index.ts';
import type { PageKind, Verdict } from '../../common/article.ts';

/*
 * Pages of outlets that do not exist, written for these tests: `walls/` holds what sites show in place of an article,
 * `pages/` listings, discussions and shops, and short or odd articles that must pass. A file's name begins with its kind.
 */
const here = (folder: string): URL => new URL(`${folder}/`, import.meta.url);
const pagesIn = (folder: string): (readonly [string, string])[] =>
  readdirSync(here(folder)).map((name) => [name.replace(/\.html$/, ''), readFileSync(new URL(encodeURIComponent(name), here(folder)), 'utf8')] as const);

const now = Date.UTC(2026, 5, 1);
const story = 'https://post.example.org/2026/05/a-story-of-some-kind';

function judged(html: string, url: string): { verdict: Verdict | undefined; said: string } {
  const result = extractArticle(html, { url, now });
  return result.ok ? { verdict: result.value.verdict, said: '' } : { verdict: result.problem.verdict, said: `${result.problem.kind}: ${result.problem.message}` };
}

/** What a reader is told, by the first part of a wall's name. */
const told: Readonly<Record<string, readonly [PageKind, RegExp]>> = {
  bot: ['bot-wall', /^bot-wall: .*proof that a person is reading/],
  consent: ['consent', /^not-an-article: .*consent to cookies/],
  error: ['error', /^not-an-article: .*error page/],
  login: ['login', /^not-an-article: .*sign in or subscribe/],
  parking: ['parking', /^not-an-article: .*no site at this address/],
  script: ['script', /^not-an-article: .*run its scripts/],
};

test.each(pagesIn('walls'))('the wall %s is named', (name, html) => {
  const [kind, message] = told[name.split('.')[0] ?? ''] ?? [];
  expect(judged(html, story)).toMatchObject({ verdict: { kind }, said: expect.stringMatching(message ?? /^$/) });
});

const all = pagesIn('pages');

describe.each(all.filter(([name]) => name.startsWith('article.')))('%s', (_, html) => {
  test.each([story, 'https://post.example.org/x', 'about:blank'])('passes at %s', (url) => {
    expect(judged(html, url)).toMatchObject({ verdict: { kind: 'article', reasons: expect.any(Array) }, said: '' });
  });
});

const usual: Readonly<Record<string, string>> = { listing: 'https://post.example.org/coast/', forum: 'https://post.example.org/threads/a-question-of-some-kind.411/', collection: 'https://post.example.org/collections/workwear' };

describe.each(all.filter(([name]) => !name.startsWith('article.')))('%s', (name, html) => {
  test.each([usual[name.split('.')[0] ?? ''] ?? '', 'https://post.example.org/x', 'about:blank'])('is refused at %s', (url) => {
    expect(judged(html, url).said).toMatch(/^not-an-article: The page (?:is a (?:list of links|discussion|list of products)|holds no running text)/);
  });
});

test.each(['listing.fr-une', 'forum.en-boards', 'forum.es-preguntas', 'collection.en-shop'])('%s is told from other pages without an article', (name) => {
  const html = all.find(([other]) => other === name)?.[1] ?? '';
  const [kind = ''] = name.split('.');
  expect(judged(html, usual[kind] ?? '').verdict?.kind).toBe(kind);
});

test('a long article is more certain than a page of one line', () => {
  const paragraph = (at: number): string => `<p>In the ${at}th year of the lock, its keeper wrote, the river rose by three hands and took the fence, two boats and a goat, which came back on its own.</p>`;
  const long = `<title>The lock’s book</title><meta property="og:type" content="article"><article><h1>The lock’s book</h1>${Array.from({ length: 12 }, (_, at) => paragraph(at + 4)).join('')}</article>`;
  const { verdict } = judged(long, story);
  expect(verdict?.confidence).toBeGreaterThan(0.95);
  expect(verdict?.reasons).toContain('the page describes itself as an article');
  expect(judged('<ul><li><a href="/a">Sluice</a><li><a href="/b">Weir</a></ul>', story).verdict).toMatchObject({ kind: 'empty' });
});

test('a reader’s rule for the text goes before every verdict', () => {
  const html = all.find(([name]) => name === 'forum.en-boards')?.[1] ?? '';
  const result = extractArticle(html, { url: usual['forum'] ?? '', now, rules: { keep: ['#post-880'], remove: [] } });
  expect(result.ok && result.value.text).toContain('Which varnish do you use');
});

test('every page gets a verdict between 0 and 1', () => {
  const piece = fc.constantFrom('<p>Sentence of some length, with a comma.</p>', '<ul>', '</ul>', '<li><a href="/a">A headline that links to a story</a>', '<div class="post" id="p1">', '</div>', '<time>2026-05-01</time>', '£9.99', '<h2>', '</h2>', '<img src=a>', '<button>Reply</button>', '404', 'cookies', '<table><tr><td>', '<article class="card">', '</article>', ' ');
  fc.assert(fc.property(fc.array(piece, { maxLength: 80 }), fc.constantFrom('about:blank', story, 'https://post.example.org/%E0%A4%A/?a=b', 'no address'), (pieces, url) => {
    const { verdict } = judged(pieces.join(''), url);
    expect(verdict?.confidence).toBeGreaterThanOrEqual(0);
    expect(verdict?.confidence).toBeLessThanOrEqual(1);
  }), { numRuns: 200 });
});
