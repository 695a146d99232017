import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import type { Archive } from '../../src/archive/archive.ts';
import { houseOf } from '../../src/archive/house.ts';
import { openArchive } from '../../src/archive/open.ts';
import { launchBrowser, openPage, type WatchedPage } from './browser.ts';
import { budget, ferry, orchids, type Report, storeReports } from './reports.ts';
import { startSiteWith, type RunningSite } from './running-site.ts';

let browser: Browser;
let site: RunningSite;
let archive: Archive;
/** Stories by what their reports are about. */
let ferryStory: number;
let budgetStory: number;

const now = Date.now();
const late: Report = { outlet: 'radio', hours: 0.1, title: 'Tug pulls the Aurelia off the reef at Tarnsund', paragraphs: ['A tug has pulled the ferry Aurelia off the reef off Tarnsund at high tide, Nordvind said. Captain Mirja Lund was aboard the ferry.', 'The Aurelia will be towed to Kelvik, where investigators want to look at the rudder.'] };

const storyOf = async (title: string): Promise<number> => {
  const { stories } = await houseOf(archive).stories.list({ limit: 50 });
  for (const { id } of stories) {
    const story = await houseOf(archive).stories.get(id);
    if (story !== undefined && !('movedTo' in story) && story.all.some(({ card }) => card.title === title)) return id;
  }
  throw new Error(`No story has a report "${title}".`);
};

beforeAll(async () => {
  browser = await launchBrowser();
  site = await startSiteWith((filled) => storeReports(filled, [...ferry, ...budget, orchids], now));
  archive = await openArchive({ dataDir: site.dataDir });
  // The running service understands the articles and finds their stories by itself.
  await vi.waitFor(async () => expect([(await houseOf(archive).stories.unplaced(9)).length, (await houseOf(archive).stories.list()).stories.length]).toEqual([0, 3]), { timeout: 120_000, interval: 300 });
  [ferryStory, budgetStory] = [await storyOf('Ferry Aurelia aground off Tarnsund'), await storyOf('Oberau to close swimming pool under new budget')];
});

afterAll(async () => {
  await browser?.close();
  await archive?.close();
  await site?.stop();
});

async function visit(path: string, options: { javaScriptEnabled?: boolean } = {}): Promise<WatchedPage> {
  const watched = await openPage(browser, { baseURL: site.origin, javaScriptEnabled: false, ...options }, () => false);
  await watched.page.goto(path);
  return watched;
}

const note = (page: Page): Promise<string | null> => page.locator('[data-note] p').textContent();
const rows = (page: Page): Promise<string[]> => page.locator('tbody .title').allTextContents();

test('a story tells who reported what and when, in short and at length', async () => {
  const { page, complaints, close } = await visit(`/story/${ferryStory}`);
  expect(ferry.map(({ title }) => title)).toContain(await page.getByRole('heading', { level: 1 }).textContent());
  // The courier has the agency's text, so that four of the five are independent.
  expect(await page.locator('[data-coverage]').textContent()).toBe('5 reports by 5 outlets, 4 of them independent');
  expect(await rows(page)).toEqual(ferry.map(({ title }) => title).toReversed());
  const line = page.getByRole('region', { name: 'Who reported when' });
  expect(await line.locator('li').first().textContent()).toMatch(/first.*Radio Tarnsund/);
  expect(await line.getByText('The same text in').textContent()).toContain('Northern Courier');
  // Each sentence of the summary leads to its passage.
  const sentences = page.locator('[data-summary] .sentence');
  expect(await sentences.count()).toBeGreaterThanOrEqual(1);
  for (const sentence of await sentences.all()) {
    const href = (await sentence.locator('a').getAttribute('href')) ?? 'none';
    const words = ((await sentence.textContent()) ?? '').replace(/\s*\d+$/, '');
    const report = await visit(href);
    expect(await report.page.locator('#passage').textContent()).toBe(words);
    await report.close();
  }
  // The number of those who were hurt grew.
  expect(await page.getByRole('region', { name: 'What differs' }).textContent()).toMatch(/[Ff]ourteen/);
  await page.locator('tbody .why summary').last().click();
  expect(await page.locator('tbody .why p').last().textContent()).toMatch(/began the story/);
  await close();
  expect(complaints).toEqual([]);
});

test('a report is read in its place', async () => {
  const { page, complaints, close } = await visit(`/story/${budgetStory}`);
  await page.locator('tbody .title a').first().click();
  expect(await page.locator('#report .prose').textContent()).toContain('collect signatures for a referendum');
  await close();
  expect(complaints).toEqual([]);
});

test('what does not belong is taken out, and comes back when that is undone', async () => {
  const { page, complaints, close } = await visit(`/story/${ferryStory}`);
  await page.getByRole('button', { name: 'Does not belong here' }).click();
  expect(await note(page)).toMatch(/Choose the reports first/);
  await page.getByRole('checkbox', { name: /Radio Tarnsund/ }).check();
  await page.getByRole('button', { name: 'Does not belong here' }).click();
  expect(await note(page)).toMatch(/^1 report taken out/);
  expect(await rows(page)).not.toContain(ferry[0]?.title);
  await page.getByRole('button', { name: 'Take back' }).click();
  expect(await rows(page)).toContain(ferry[0]?.title);
  await close();
  expect(complaints).toEqual([]);
});

test('two stories are brought together, both addresses lead there, and undoing parts them', async () => {
  const { page, complaints, close } = await visit(`/story/${budgetStory}`);
  await page.getByText('Is another story the same?').click();
  await page.getByLabel(/address of the other story/).fill('no address');
  await page.getByRole('button', { name: 'Bring them together' }).click();
  expect(await note(page)).toMatch(/paste the address/);
  await page.getByText('Is another story the same?').click();
  await page.getByLabel(/address of the other story/).fill(`${site.origin}/story/${ferryStory}`);
  await page.getByRole('button', { name: 'Bring them together' }).click();
  expect(await rows(page)).toHaveLength(7);
  for (const id of [ferryStory, budgetStory]) {
    await page.goto(`/story/${id}`);
    expect(await rows(page)).toHaveLength(7);
  }
  await page.getByRole('button', { name: 'Take back' }).click();
  await page.goto(`/story/${budgetStory}`);
  expect(await rows(page)).toHaveLength(2);
  await close();
  expect(complaints).toEqual([]);
});

test('a story is followed and muted', async () => {
  const { page, complaints, close } = await visit(`/story/${budgetStory}`);
  await page.getByRole('button', { name: 'Follow', exact: true }).click();
  expect(await note(page)).toMatch(/^You follow this story/);
  expect((await houseOf(archive).stories.followed()).map(({ id }) => id)).toEqual([budgetStory]);
  await page.getByRole('button', { name: 'Mute' }).click();
  expect((await houseOf(archive).stories.list()).stories.map(({ id }) => id)).not.toContain(budgetStory);
  await page.getByRole('button', { name: 'Muted' }).click();
  expect((await houseOf(archive).stories.list()).stories.map(({ id }) => id)).toContain(budgetStory);
  await close();
  expect(complaints).toEqual([]);
});

test('while it is read a new report is offered, and nothing moves until it is wanted', async () => {
  const { page, complaints, close } = await visit(`/story/${ferryStory}`, { javaScriptEnabled: true });
  await page.evaluate(() => scrollTo(0, 400));
  await storeReports(archive, [late], Date.now());
  const offer = page.getByRole('button', { name: '1 new report: show' });
  await offer.waitFor({ timeout: 120_000 });
  expect(await rows(page)).toHaveLength(5);
  expect(await page.evaluate(() => scrollY)).toBe(400);
  await offer.click();
  await vi.waitFor(async () => expect(await rows(page)).toContain(late.title));
  // What came since the reader last left the page is marked.
  await page.goto('/');
  await page.goto(`/story/${ferryStory}`);
  expect(await page.locator('tbody .flag').count()).toBe(0);
  await close();
  expect(complaints).toEqual([]);
});

test('an address that is no story says so', async () => {
  const { page, close } = await visit('/story/999999');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/not/i);
  await close();
});
