import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { launchBrowser, openPage } from './browser.ts';
import { devices, faults } from './faults.ts';
import { startFixtureSite, type FixtureSite } from './fixture-site.ts';
import { startSiteWith, type RunningSite } from './running-site.ts';
import { seedArchive } from './seed.ts';
import { houseOf } from '../../src/archive/house.ts';

let browser: Browser;
let outlet: FixtureSite;
let site: RunningSite;
let articleId: number;

beforeAll(async () => {
  const now = Date.now();
  [browser, outlet] = await Promise.all([launchBrowser(), startFixtureSite(now)]);
  site = await startSiteWith(async (archive) => {
    await seedArchive(archive, { now, pictures: outlet.origin, copies: 2 });
    const { cards } = await houseOf(archive).articles.list({ limit: 1 });
    articleId = cards[0]?.id ?? 0;
  });
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
  await outlet?.close();
});

test.each(devices)('every page is in order on $name', async ({ viewport, colorScheme, ...touch }) => {
  const { page, complaints, close } = await openPage(browser, { baseURL: site.origin, viewport, colorScheme, ...('isMobile' in touch ? { isMobile: touch.isMobile, hasTouch: touch.hasTouch } : {}) }, (url) => url.origin === outlet.origin && url.pathname.startsWith('/picture/'));
  const paths = ['/', '/latest', '/latest?show=unread', '/latest?show=saved', '/?folder=World', '/latest?folder=World', '/stories/followed', '/stories/muted', `/article/${articleId}`, `/article/${articleId}/versions`, '/search', '/search?q=lake', '/search?q=lake&lang=en&order=date', '/search?q=nothing-like-it', '/tags', '/tags?order=name', '/section/politics', '/section/sport?show=unread', '/section/sport?show=latest', '/tags?q=a', '/feeds', '/feeds?order=trouble', '/source/1', '/source/1/settings', '/source/1/rules', '/welcome'];
  const wrong: Record<string, string[]> = {};
  for (const path of paths) {
    const response = await page.goto(path);
    const found = await faults(page);
    if (response?.status() !== 200) found.push(`status ${response?.status()}`);
    if (found.length > 0) wrong[path] = found;
  }
  await close();
  expect(wrong).toEqual({});
  expect(complaints).toEqual([]);
});

test('a page of the archive’s many is reached by paging, and none twice', async () => {
  const { page, complaints, close } = await openPage(browser, { baseURL: site.origin, javaScriptEnabled: false }, (url) => url.origin === outlet.origin);
  await page.goto('/latest');
  const seen = await page.locator('article').evaluateAll((cards) => cards.map((card) => card.getAttribute('data-card')));
  while (await page.getByRole('link', { name: 'Older articles' }).count() > 0) {
    await page.getByRole('link', { name: 'Older articles' }).click();
    seen.push(...(await page.locator('article').evaluateAll((cards) => cards.map((card) => card.getAttribute('data-card')))));
  }
  await close();
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBe(54);
  expect(complaints).toEqual([]);
});
