import { expect, test } from 'vitest';
import type { ExtractedArticle } from '../../common/article.ts';
import type { Result } from '../../common/result.ts';
import { joinParts } from '../../extract/index.ts';
import { type PageFault, readWhole } from './read-whole.ts';

const at = (page: number): string => (page === 1 ? 'https://gull.example/ice' : `https://gull.example/ice?page=${page}`);
const words = (page: number): string => Array.from({ length: 40 }, (_, word) => `word${page}x${word}`).join(' ');
const page = (number: number, of: number, over: Partial<ExtractedArticle> = {}): ExtractedArticle => ({
  url: at(number), title: 'Ferries run again', authors: [], kind: 'article', keywords: [], text: `${words(number)}.`, html: `<p>${words(number)}.</p>`, wordCount: 40, access: 'full', verdict: { kind: 'article', confidence: 1, reasons: [] }, ...(number < of ? { nextPage: at(number + 1), pageCount: of } : {}), ...over,
});
const down: PageFault = { kind: 'server-error', message: 'The site is in trouble (503).' };

/** A site with these pages; anything else is not there. */
function siteOf(pages: Record<string, ExtractedArticle | PageFault>) {
  const asked: string[] = [];
  return {
    asked,
    read: async (url: string): Promise<Result<ExtractedArticle, PageFault>> => {
      asked.push(url);
      const found = pages[url] ?? { kind: 'not-found', message: 'The page does not exist (404).' };
      return 'message' in found ? { ok: false, problem: found } : { ok: true, value: found };
    },
    join: async (parts: readonly ExtractedArticle[]) => ({ ok: true, value: joinParts(parts) }) as const,
  };
}
const pagesOf = (count: number): Record<string, ExtractedArticle> => Object.fromEntries(Array.from({ length: count }, (_, number) => [at(number + 1), page(number + 1, count)]));

test('page after page, once each, in order', async () => {
  const site = siteOf(pagesOf(3));
  const read = await readWhole(at(1), site);
  expect(site.asked).toEqual([at(1), at(2), at(3)]);
  expect(read).toMatchObject({ ok: true, value: { article: { url: at(1), text: [1, 2, 3].map((number) => `${words(number)}.`).join('\n\n'), wordCount: 120 } } });
  expect(read.ok && read.value.missing).toBeUndefined();
});

test('what was read before a failure is kept', async () => {
  const read = await readWhole(at(1), siteOf({ ...pagesOf(3), [at(3)]: down }));
  expect(read).toMatchObject({ ok: true, value: { article: { wordCount: 80 }, missing: { read: 2, of: 3, problem: down } } });
});

test('never more than ten', async () => {
  const site = siteOf(pagesOf(14));
  expect(await readWhole(at(1), site)).toMatchObject({ ok: true, value: { article: { wordCount: 400 }, missing: { read: 10, of: 14 } } });
  expect(site.asked).toHaveLength(10);
});

test('all of it on one page, when that agrees', async () => {
  const all = page(1, 1, { url: `${at(1)}?page=all`, text: [1, 2, 3].map((number) => `${words(number)}.`).join('\n\n'), wordCount: 120 });
  const first = page(1, 3, { onePage: all.url });
  const site = siteOf({ ...pagesOf(3), [at(1)]: first, [all.url]: all });
  expect(await readWhole(at(1), site)).toMatchObject({ ok: true, value: { article: { url: at(1), text: all.text } } });
  expect(site.asked).toEqual([at(1), all.url]);
  const other = siteOf({ ...pagesOf(3), [at(1)]: first, [all.url]: { ...all, text: words(9) } });
  expect(await readWhole(at(1), other)).toMatchObject({ ok: true, value: { article: { wordCount: 120 } } });
  expect(other.asked).toEqual([at(1), all.url, at(2), at(3)]);
});

test('a page that belongs to something else ends it without a word', async () => {
  for (const other of [page(2, 3, { title: 'Ice on the lower weir this winter' }), { ...page(1, 3), url: at(2) }, { kind: 'not-an-article', message: 'A listing.' } as const]) {
    const site = siteOf({ ...pagesOf(3), [at(2)]: other });
    expect(await readWhole(at(1), site)).toEqual({ ok: true, value: { article: expect.objectContaining({ text: `${words(1)}.` }) } });
    expect(site.asked).toEqual([at(1), at(2)]);
  }
});

test('a chain that bites its tail', async () => {
  const site = siteOf({ [at(1)]: page(1, 3), [at(2)]: page(2, 3, { nextPage: at(1) }) });
  expect(await readWhole(at(1), site)).toMatchObject({ ok: true, value: { article: { wordCount: 80 } } });
  expect(site.asked).toHaveLength(2);
});

const amp = 'https://gull.example/ice/amp';
test('another version is asked for once, for a teaser or a page without text, and taken when it has more', async () => {
  const teaser = page(1, 1, { access: 'teaser', accessReason: 'Only the beginning.', otherVersion: amp, byline: 'Ada' });
  const longer = page(1, 1, { url: amp, text: `${words(1)}.\n\n${words(2)}.`, wordCount: 80 });
  const site = siteOf({ [at(1)]: teaser, [amp]: longer });
  const read = await readWhole(at(1), site);
  expect(read).toMatchObject({ ok: true, value: { article: { url: at(1), wordCount: 80, byline: 'Ada', access: 'full' } } });
  expect(read.ok && read.value.article).not.toHaveProperty('accessReason');
  expect(site.asked).toEqual([at(1), amp]);

  expect(await readWhole(at(1), siteOf({ [at(1)]: teaser, [amp]: { ...longer, text: words(9) } }))).toMatchObject({ ok: true, value: { article: { wordCount: 40, access: 'teaser' } } });
  expect(await readWhole(at(1), siteOf({ [at(1)]: teaser }))).toMatchObject({ ok: true, value: { article: { access: 'teaser' } } });

  const walled = siteOf({ ...pagesOf(2), [at(1)]: page(1, 2, { access: 'teaser' }) });
  await readWhole(at(1), walled);
  expect(walled.asked).toEqual([at(1)]);

  const empty: PageFault = { kind: 'not-an-article', message: 'The page holds no running text.', otherVersion: amp };
  expect(await readWhole(at(1), siteOf({ [at(1)]: empty, [amp]: longer }))).toMatchObject({ ok: true, value: { article: { url: at(1), wordCount: 80 } } });
  expect(await readWhole(at(1), siteOf({ [at(1)]: empty }))).toEqual({ ok: false, problem: empty });
});

test('a failure at once is one', async () => {
  const site = siteOf({ [at(1)]: { ...down, heldUntil: 7 } });
  expect(await readWhole(at(1), site)).toEqual({ ok: false, problem: { ...down, heldUntil: 7 } });
  expect(site.asked).toHaveLength(1);
});
