import { expect, test } from 'vitest';
import type { PageClaim } from '../../archive/archive.ts';
import type { ExtractedArticle } from '../../common/article.ts';
import type { Problem } from '../../common/result.ts';
import { pageForArchive } from './page-lane.ts';

const claim: PageClaim = { articleId: 7, feedId: 1, url: 'https://gull.example/a', title: 'Ferries run again | The Gull', attempts: 0 };
const found: ExtractedArticle = {
  url: 'https://gull.example/a', title: 'Ferries run again', text: 'The ice has gone. Ferries run.', html: '<p>The ice has gone. Ferries run.</p>', wordCount: 6, access: 'full', verdict: { kind: 'article', confidence: 1, reasons: [] },
  byline: 'Ada Marsh', authors: [{ name: 'Ada Marsh', kind: 'person' }], kind: 'article', keywords: [], published: '2026-01-02T03:04:05.000Z', image: 'https://gull.example/a.jpg', imageCaption: 'The pier.', imageCredit: 'R. Quay', siteName: 'The Gull', lang: 'en',
};

test('the text is the page’s; what the feed may know better only fills gaps', () => {
  const page = pageForArchive(claim, { article: found }, 99);
  expect(page.article).toMatchObject({ title: 'Ferries run again', html: found.html, text: found.text, origin: 'page', excerpt: 'The ice has gone. Ferries run.', image: { url: 'https://gull.example/a.jpg', caption: 'The pier.', credit: 'R. Quay' } });
  expect(page.fill).toMatchObject({ byline: 'Ada Marsh', publishedAt: Date.UTC(2026, 0, 2, 3, 4, 5), lang: 'en', canonicalUrl: 'gull.example/a' });
  expect(page.article).toMatchObject({ kind: 'article', authors: [{ name: 'Ada Marsh', kind: 'person' }], keywords: [] });
  expect(page).toMatchObject({ articleId: 7, now: 99, siteName: 'The Gull' });
});

test.each([
  ['the site’s name at the end is dropped', 'Ferries run again | The Gull', 'Ferries run again', 'Ferries run again'],
  ['another headline of the page is not taken', 'Ferries run again', 'Ice gone at last', undefined],
  ['the site’s name goes even when the page’s headline is another', 'Ferries run again - The Gull', 'Ice gone at last', 'Ferries run again'],
  ['a missing headline is taken from the page', undefined, 'Ice gone at last', 'Ice gone at last'],
])('%s', (_name, feedTitle, pageTitle, expected) => {
  expect(pageForArchive({ ...claim, title: feedTitle }, { article: { ...found, title: pageTitle } }, 0).article.title).toBe(expected);
});

test('a description that begins with the headline loses it', () => {
  const excerpt = (text: string) => pageForArchive(claim, { article: { ...found, excerpt: text } }, 0).article.excerpt;
  expect(excerpt('Ferries run againThe harbour is free of ice.')).toBe('The harbour is free of ice.');
  expect(excerpt('Ferries run again: the harbour is free of ice.')).toBe('the harbour is free of ice.');
  expect(excerpt('Ferries run again')).toBe('The ice has gone. Ferries run.');
});

test('an outlet that signs for itself leaves the byline empty', () => {
  expect(pageForArchive(claim, { article: { ...found, byline: 'The Gull', authors: [{ name: 'The Gull', kind: 'organization' }] } }, 0).fill?.byline).toBeUndefined();
});

test('what is not all of the article says so', () => {
  const reason = (article: Partial<ExtractedArticle>, missing?: { read: number; of?: number; problem?: Problem }) => {
    const { originReason, incomplete } = pageForArchive(claim, { article: { ...found, ...article }, ...(missing ? { missing } : {}) }, 0).article;
    return [originReason, incomplete];
  };
  expect(reason({})).toEqual(['The feed itself gives only a teaser.', undefined]);
  expect(reason({ access: 'teaser', accessReason: 'The publisher shows 20 of 90 words.' })).toEqual(['The publisher shows 20 of 90 words.', true]);
  expect(reason({ access: 'unknown', accessReason: 'It may be more.' })).toEqual(['The feed itself gives only a teaser. It may be more.', undefined]);
  expect(reason({}, { read: 2, of: 3, problem: { kind: 'timeout', message: 'The site did not answer in time.' } })).toEqual(['Only 2 of the article’s 3 pages could be read: The site did not answer in time.', true]);
  expect(reason({}, { read: 1, problem: { kind: 'timeout', message: 'Too late.' } })).toEqual(['Only the first page of the article could be read: Too late.', true]);
  expect(reason({}, { read: 10, of: 14 })).toEqual(['Only 10 of the article’s 14 pages were read: it has too many.', true]);
});

test('what the opening says is kept beside the page’s own kind', () => {
  const page = (over: Partial<ExtractedArticle>) => pageForArchive(claim, { article: { ...found, ...over } }, 0).article;
  const signed = page({ text: 'SEOUL (Reuters) - The ice has gone.', kind: 'opinion' });
  expect(signed).toMatchObject({ kind: 'opinion', wire: { places: [{ name: 'Seoul' }], credits: [{ name: 'Reuters', agency: 'reuters' }], bodyAt: 18 } });
  expect(pageForArchive({ ...claim, title: 'Obituary: Ada Quill' }, { article: found }, 0).article.kind).toBe('obituary');
  expect(pageForArchive({ ...claim, byline: 'AFP' }, { article: found }, 0).article.wire?.credits).toEqual([{ name: 'AFP', agency: 'afp' }]);
  expect(page({ text: 'Sponsored content\n\nThe ice has gone.', kind: 'review' }).kind).toBe('sponsored');
  expect(page({ text: 'The ice has gone.\n\nSubscribe to continue reading.' })).toMatchObject({ incomplete: true, originReason: 'The page’s text ends with “Subscribe to continue reading.”.' });
});
