import { expect, test } from 'vitest';
import type { FeedEntry } from '../../common/feed.ts';
import { sanitizeHtml } from '../../common/html/sanitize.ts';
import { firstPicture } from './first-picture.ts';
import { readyEntry } from './ready-entry.ts';

const entry = (over: Partial<FeedEntry> = {}): FeedEntry => ({ authors: [], categories: [], enclosures: [], title: 'Harbour reopens', link: 'https://gull.example/harbour', ...over });

test('an entry becomes an article with what the feed says of it', () => {
  const { article, wantsPage } = readyEntry(
    entry({ summary: '<p>Ferries run again.</p>', authors: ['Ada Marsh', 'Ben Tide'], published: '2026-01-02T03:04:05.000Z', image: { url: 'https://gull.example/a.jpg', credit: 'Photo: R. Quay' } }),
    { language: 'en' },
    'auto',
  );
  expect(article).toMatchObject({
    url: 'https://gull.example/harbour', title: 'Harbour reopens', byline: 'Ada Marsh, Ben Tide', publishedAt: Date.UTC(2026, 0, 2, 3, 4, 5),
    excerpt: 'Ferries run again.', lang: 'en', origin: 'teaser', image: { url: 'https://gull.example/a.jpg', credit: 'Photo: R. Quay' },
  });
  expect(wantsPage).toBe(true);
});

test('a discussion is known by the page that it is about', () => {
  expect(readyEntry(entry({ discussion: { url: 'https://gull.example/harbour#comments', comments: 7 } }), {}, 'auto').discussion).toEqual({ about: 'gull.example/harbour', url: 'https://gull.example/harbour#comments', comments: 7 });
  expect(readyEntry(entry({ link: 'https://talk.example/1', discussion: { url: 'https://talk.example/1', about: 'http://www.gull.example/harbour/?utm_source=talk' } }), {}, 'auto').discussion).toEqual({ about: 'gull.example/harbour', url: 'https://talk.example/1' });
  expect(readyEntry(entry({ link: undefined, discussion: { url: 'https://talk.example/1' } }), {}, 'auto').discussion).toBeUndefined();
});

test('pages are left alone when the operator wants only what feeds give', () => {
  expect(readyEntry(entry({ summary: 'Short.' }), {}, 'never').wantsPage).toBe(false);
});

test('an entry without a headline is called by its first words, or its address', () => {
  expect(readyEntry(entry({ title: undefined, content: '<p>Fog over the bay this morning.</p>' }), {}, 'auto').article.title).toBe('Fog over the bay this morning.');
  expect(readyEntry(entry({ title: undefined }), {}, 'auto').article.title).toBe('https://gull.example/harbour');
});

test('the excerpt is the summary when there is one, else the beginning of the text', () => {
  const content = '<p>The first paragraph.</p><p>The second.</p>';
  expect(readyEntry(entry({ summary: 'In short.', content }), {}, 'auto').article.excerpt).toBe('In short.');
  expect(readyEntry(entry({ content }), {}, 'auto').article.excerpt).toBe('The first paragraph. The second.');
});

test('the lead image may be an enclosure or the first picture of the text, but no icon', () => {
  const enclosures = [{ url: 'https://gull.example/a.mp3', type: 'audio/mpeg' }, { url: 'https://gull.example/b.png', type: 'image/png' }];
  expect(readyEntry(entry({ enclosures }), {}, 'auto').article.image).toEqual({ url: 'https://gull.example/b.png' });
  const html = sanitizeHtml('<p><img src="/dot.gif" width="20" height="20"><img src="/pier.jpg?a=1&amp;b=2" width="800" height="450" alt="The &quot;pier&quot;"></p>', { baseUrl: 'https://gull.example/' });
  expect(firstPicture(html)).toEqual({ url: 'https://gull.example/pier.jpg?a=1&b=2', width: 800, height: 450, alt: 'The "pier"' });
  expect(firstPicture('<p>No picture.</p>')).toBeUndefined();
});

test('what an entry’s opening says is kept, and a wire of press releases tells the kind', () => {
  const { article } = readyEntry(entry({ content: '<p>HARBOURTON, May 3 (GLOBE NEWSWIRE) -- Ferries run again, the company said.</p>', authors: ['dpa'] }), { language: 'en' }, 'auto');
  expect(article.kind).toBe('press-release');
  expect(article.wire).toMatchObject({ places: [{ name: 'Harbourton' }], day: { month: 5, day: 3 }, credits: [{ agency: 'globe-newswire' }, { agency: 'dpa' }] });
  expect(article.text.slice(article.wire?.bodyAt)).toMatch(/^Ferries run/);
});

test.each([
  ['its category', { categories: ['Politics', 'Opinion'] }, 'opinion'],
  ['its address', { link: 'https://gull.example/rezepte/suppe' }, 'recipe'],
  ['the word before its headline', { title: 'Interview: the harbour master' }, 'interview'],
  ['nothing that a text may belie', { categories: ['Video'], link: 'https://gull.example/live/harbour' }, undefined],
])('an entry is of the kind that %s tells', (_name, over, kind) => {
  expect(readyEntry(entry({ summary: 'Short.', ...over }), {}, 'auto').article.kind).toBe(kind);
});
