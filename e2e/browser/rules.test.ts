import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Browser } from 'playwright-core';
import { openArchive } from '../../src/archive/open.ts';
import { houseOf } from '../../src/archive/house.ts';
import { outletPage, ownParagraph } from '../../src/extract/site/outlet.fixture.ts';
import { startPaper, type Paper } from '../site/paper.ts';
import { launchBrowser, openPage } from './browser.ts';
import { startSiteWith, type RunningSite } from './running-site.ts';

const box = (number: number): string => ownParagraph(number + 500, 1);
let browser: Browser;
let paper: Paper;
let site: RunningSite;

beforeAll(async () => {
  [browser, paper] = await Promise.all([launchBrowser(), startPaper((number) => outletPage(number, { amid: `<div class="tower-desk"><p>${box(number)}</p></div>` }))]);
  paper.published = 4;
  site = await startSiteWith(async (archive) => {
    await houseOf(archive).feeds.subscribe([{ feedUrl: `${paper.origin}/feed`, folder: [] }], Date.now());
  });
  const archive = await openArchive({ dataDir: site.dataDir });
  await vi.waitUntil(async () => {
    const { articles, pagesPending } = await archive.stats();
    return articles === 4 && pagesPending === 0;
  }, { timeout: 60_000, interval: 200 });
  await archive.close();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
  await paper?.close();
});

test.each([[false], [true]])('rules are tried on past pages, mended and saved (scripts: %s)', async (javaScriptEnabled) => {
  const { page, complaints, close } = await openPage(browser, { baseURL: site.origin, javaScriptEnabled }, () => false);
  await page.goto('/source/1/settings');
  await page.getByRole('link', { name: 'Rules for this site' }).click();
  await page.waitForURL('**/rules');

  await page.getByLabel('Remove', { exact: true }).fill('.tower-desk\np..x <b>');
  await page.getByRole('button', { name: 'Save rules' }).click();
  await page.getByText('p..x <b>, letter 2: A name').waitFor();
  expect(await page.getByRole('alert').innerText()).toContain('Nothing was saved');
  expect(await page.getByLabel('Remove', { exact: true }).inputValue()).toBe('.tower-desk\np..x <b>');

  await page.getByLabel('Remove', { exact: true }).fill('.tower-desk');
  await page.getByRole('button', { name: 'Try it' }).click();
  await page.getByRole('heading', { name: 'What the rules do' }).waitFor();
  expect(await page.locator('del').allInnerTexts()).toEqual([box(4), box(3), box(2)]);

  await page.getByRole('button', { name: 'Save rules' }).click();
  await page.getByText('Saved. 3 articles read again.').waitFor();
  expect(await page.getByLabel('Remove', { exact: true }).inputValue()).toBe('.tower-desk');
  await page.goto('/latest');
  await page.getByRole('link', { name: 'Story number 4 of the harbour' }).first().click();
  await page.getByText(ownParagraph(4, 4)).waitFor();
  expect(await page.getByText(box(4)).count()).toBe(0);

  await page.goto('/source/1/rules');
  await page.getByLabel('Remove', { exact: true }).fill('');
  await page.getByRole('button', { name: 'Save rules' }).click();
  await page.getByText('3 articles read again').waitFor();
  await close();
  // A refused form is a 400, which browsers remark on.
  expect(complaints.filter((complaint) => !complaint.includes('400'))).toEqual([]);
  expect(paper.requests.filter((path) => path.startsWith('/story-'))).toHaveLength(7);
});
