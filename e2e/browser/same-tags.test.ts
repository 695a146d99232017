import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Browser } from 'playwright-core';
import type { IncomingEntry } from '../../src/archive/archive.ts';
import { houseOf } from '../../src/archive/house.ts';
import { openArchive } from '../../src/archive/open.ts';
import { launchBrowser, openPage } from './browser.ts';
import { startSiteWith, type RunningSite } from './running-site.ts';

let browser: Browser;
let site: RunningSite;

/** Articles that introduce the abbreviation, and others that only use one of the names. */
const articles = [
  ['Northern Ferry Authority keeps its winter timetable', 'The Northern Ferry Authority (NFA) keeps the winter timetable until April. The NFA said on Thursday that too few people travel before Easter. Shops in Lindholm had asked for more boats.'],
  ['Islanders wait for the Northern Ferry Authority', 'People on the islands pay more for the crossing than last year. They wait for the Northern Ferry Authority (NFA), which meets on Thursday. Few believe that the NFA will move.'],
  ['NFA warns of ice in the sound', 'Ice in the sound is a risk to small boats, the NFA said in its report on Monday. The NFA looked at two hundred landings. Harbour towns would feel it first.'],
  ['New house for the NFA museum', 'The NFA opens a museum of steamers in May. Visitors of the NFA can steer one themselves. Tickets cost four crowns.'],
  ['Northern Ferry Authority hires in Lindholm', 'The Northern Ferry Authority looks for forty sailors in Lindholm. The Northern Ferry Authority wants to run two boats more from there.'],
] as const;

function entryOf([title, text]: readonly [string, string], at: number, now: number): IncomingEntry {
  const url = `https://gazette.example.org/${at}`;
  return {
    keys: { id: url, link: url, content: title }, revision: '1', wantsPage: false,
    article: { url, canonicalUrl: url, title, lang: 'en', excerpt: text.slice(0, 80), html: `<p>${text}</p>`, text, wordCount: text.split(' ').length, origin: 'feed', originReason: 'Full text.', categories: [], enclosures: [], publishedAt: now - (at + 1) * 60_000 },
  };
}

beforeAll(async () => {
  browser = await launchBrowser();
  const now = Date.now();
  site = await startSiteWith(async (archive) => {
    const feedUrl = 'https://gazette.example.org/feed';
    await houseOf(archive).feeds.subscribe([{ feedUrl, title: 'Gazette', folder: [] }], now);
    await archive.desk.storeFeed({ feedId: 1, now, state: { url: feedUrl, nextFetchAt: now + 3_600_000, errorCount: 0, gone: false }, document: { title: 'Gazette', entries: articles.map((article, at) => entryOf(article, at, now)) } });
  });
  // The running service reads the articles and makes one tag of the two by itself.
  const archive = await openArchive({ dataDir: site.dataDir });
  await vi.waitFor(async () => expect((await houseOf(archive).tags.get('nfa'))?.tag).toBe('northernferryauthority'), { timeout: 60_000, interval: 200 });
  await archive.close();
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

test('a name and its abbreviation are one tag with one page, until the reader parts them', async () => {
  const { page, complaints, close } = await openPage(browser, { baseURL: site.origin, javaScriptEnabled: false }, () => false);
  const heading = (): Promise<string | null> => page.getByRole('heading', { level: 1 }).textContent();
  await page.goto('/tag/NFA');
  expect(new URL(page.url()).pathname).toBe('/tag/northernferryauthority');
  expect(await heading()).toBe('#Northern Ferry Authority');
  expect(await page.locator('[data-card]').count()).toBe(articles.length);
  await page.locator('h2 a', { hasText: 'museum' }).click();
  expect(await page.locator('header a[rel=tag]').allTextContents()).toContain('#Northern Ferry Authority');

  await page.goto('/tag/nfa');
  await page.getByText('Change this tag').click();
  expect(await page.locator('.parts').textContent()).toMatch(/NFA.*found to be the same/);
  await page.getByRole('button', { name: 'Make NFA a tag of its own again' }).click();
  await page.goto('/tag/nfa');
  expect(new URL(page.url()).pathname).toBe('/tag/nfa');
  expect(await heading()).toBe('#NFA');
  await close();
  expect(complaints).toEqual([]);
});
