import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { launchBrowser, openPage } from './browser.ts';
import { startSiteWith, type RunningSite } from './running-site.ts';
import { seedArchive } from './seed.ts';

let browser: Browser;
let site: RunningSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([
    launchBrowser(),
    startSiteWith((archive) => seedArchive(archive, { now: Date.now(), pictures: 'http://127.0.0.1:9' })),
  ]);
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const isPicture = (): boolean => true;

test('results come while a reader types, and the keyboard reaches them', async () => {
  const { page, complaints, close } = await openPage(browser, { baseURL: site.origin }, isPicture);
  await page.goto('/search');
  const field = page.getByRole('searchbox', { name: 'Words to look for' });
  const status = page.locator('[data-search-status]');
  await field.pressSequentially('lak', { delay: 20 });
  await page.locator('mark', { hasText: /^lak/i }).first().waitFor();
  expect(await status.textContent()).toMatch(/article/);
  expect(new URL(page.url()).search).toBe('?q=lak');
  await field.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.matches('[data-open]'))).toBe(true);
  await field.fill('zzzqqq');
  await page.getByText('Nothing found.').waitFor();
  await field.fill('lake -lake');
  await field.press('Enter');
  await page.waitForURL(/q=lake/);
  expect(await status.textContent()).toContain('Nothing found.');
  await close();
  expect(complaints).toEqual([]);
});

test('without a script all of it works: words, filters, order, another spelling', async () => {
  const { page, complaints, close } = await openPage(browser, { baseURL: site.origin, javaScriptEnabled: false }, isPicture);
  await page.goto('/search');
  await page.getByRole('searchbox', { name: 'Words to look for' }).fill('harbour');
  await page.getByRole('searchbox', { name: 'Words to look for' }).press('Enter');
  const all = await page.locator('.hits li').count();
  expect(all).toBeGreaterThan(1);
  await page.getByText('Filters').click();
  await page.getByRole('combobox', { name: 'Source' }).selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Apply' }).click();
  expect(await page.locator('.hits li').count()).toBeLessThan(all);
  await page.getByRole('link', { name: 'Without filters' }).click();
  expect(await page.locator('.hits li').count()).toBe(all);
  await page.goto('/search?q=harbuor');
  expect(await page.locator('.found').textContent()).toMatch(/Showing results for\s+harbour/);
  await page.getByRole('link', { name: 'harbuor' }).click();
  expect(await page.locator('[data-search-status]').textContent()).toContain('Nothing found.');
  await close();
  expect(complaints).toEqual([]);
});
