import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Browser } from 'playwright-core';
import { openArchive } from '../../src/archive/open.ts';
import { houseOf } from '../../src/archive/house.ts';
import { startPaper, type Paper } from '../site/paper.ts';
import { launchBrowser, openPage } from './browser.ts';
import { startSiteWith, type RunningSite } from './running-site.ts';

const paragraph = (number: number, at: number): string => `<p>On day ${number * 100 + at} the council of the harbour heard what ${at + 3} engineers had found below weir ${number}, and put the plan of the ${at + 40} alders to a vote in the old mill.</p>`;
const prose = (number: number): string => Array.from({ length: 8 }, (_, at) => paragraph(number, at)).join('');
const stories: Record<number, string> = {
  1: `<p>SEOUL, May 3 (Reuters) - The ferries of the harbour ran again on Sunday, a month ahead of the plan that the city had made.</p>${prose(1)}<p>This story has been corrected to fix the mayor’s name in the second paragraph.</p>`,
  2: `<p>The ferries of the harbour ran again on Sunday, a month ahead of the plan that the city had made for them.</p>${prose(2)}`,
};
let browser: Browser;
let paper: Paper;
let site: RunningSite;

beforeAll(async () => {
  [browser, paper] = await Promise.all([launchBrowser(), startPaper((number) => `<!doctype html><html lang="en"><head><title>Story number ${number} of the harbour</title></head><body><main><h1>Story number ${number} of the harbour</h1><p class="byline">By <a rel="author" href="/ada">Ada Quill</a></p>${stories[number] ?? ''}</main></body></html>`)]);
  paper.published = 2;
  site = await startSiteWith(async (archive) => {
    await houseOf(archive).feeds.subscribe([{ feedUrl: `${paper.origin}/feed`, folder: [] }], Date.now());
  });
  const archive = await openArchive({ dataDir: site.dataDir });
  await vi.waitUntil(async () => {
    const { articles, pagesPending } = await archive.stats();
    return articles === 2 && pagesPending === 0;
  }, { timeout: 60_000, interval: 200 });
  await archive.close();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
  await paper?.close();
});

test('an agency’s report says who it is from, where it was reported, and how that is known; the outlet’s own says nothing', async () => {
  const { page, complaints, close } = await openPage(browser, { baseURL: site.origin, javaScriptEnabled: false }, () => false);
  await page.goto('/latest');
  await page.getByRole('link', { name: 'Story number 1 of the harbour' }).first().click();
  await page.waitForURL('**/article/**');
  expect(await page.locator('[data-from]').innerText()).toBe('From Reuters, via The Harbour Post');
  expect(await page.locator('[data-dateline]').innerText()).toBe('Dateline: Seoul, 3 May');
  expect(await page.locator('[data-note]').allInnerTexts()).toEqual(['Corrected by the publisher']);
  expect(await page.locator('[data-reasons] li').first().innerText()).toContain('SEOUL, May 3 (Reuters)');
  expect(await page.locator('.prose').innerText()).toContain('SEOUL, May 3 (Reuters) - The ferries');

  await page.goto('/latest');
  await page.getByRole('link', { name: 'Story number 2 of the harbour' }).first().click();
  await page.waitForURL('**/article/**');
  expect(await page.locator('[data-from], [data-dateline], [data-note], [data-reasons]').count()).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});
