import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { openArchive } from '../../src/archive/open.ts';
import { houseOf } from '../../src/archive/house.ts';
import { devices, faults } from './faults.ts';
import { launchBrowser, openPage, type WatchedPage } from './browser.ts';
import { startSiteWith, type RunningSite } from './running-site.ts';
import { seedReports, seedStories } from './story-seed.ts';

let browser: Browser;
let site: RunningSite;
let aurelia: number;
let dam: number;

beforeAll(async () => {
  browser = await launchBrowser();
  site = await startSiteWith(async (archive) => {
    const now = Date.now();
    [aurelia = 0, dam = 0] = await seedStories(archive, now);
    await houseOf(archive).stories.seen(dam, now - 170 * 60_000);
  });
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

/** Says that the one story came before the other. */
async function relate(): Promise<void> {
  const archive = await openArchive({ dataDir: site.dataDir });
  await archive.stories.link(aurelia, [{ storyId: dam, reason: 'earlier', score: 0.5 }]);
  await archive.close();
}

const visit = (options: BrowserContextOptions = {}): Promise<WatchedPage> => openPage(browser, { baseURL: site.origin, ...options }, () => false);
const card = (page: WatchedPage['page'], title: string) => page.locator('article[data-card]', { has: page.getByRole('heading', { name: title, exact: true }) });

test('the front page shows an event once, with the outlets that tell it, the one most told first', async () => {
  const { page, complaints, close } = await visit({ javaScriptEnabled: false });
  await page.goto('/');
  expect(await page.locator('article[data-card]').count()).toBe(5);
  const lead = page.locator('article[data-card]').first();
  expect(await lead.getByRole('heading').textContent()).toMatch(/Aurelia/);
  expect(await lead.getByRole('link', { name: '4 outlets' }).getAttribute('href')).toBe(`/story/${aurelia}`);
  // The copy is folded, the others are named with their own headlines.
  expect(await lead.locator('.others li').allInnerTexts()).toHaveLength(2);
  expect(await lead.locator('.others').innerText()).toMatch(/Kelvik Post\s+Aurelia stuck on the Tarnsund bank/);
  expect(await lead.getByRole('link', { name: /Aurelia/ }).first().getAttribute('href')).toBe(`/story/${aurelia}`);
  expect(await card(page, 'Engineers find a crack in the Orrin dam').locator('.new').textContent()).toBe('2 new since you looked');
  // What one outlet tells is its article.
  expect(await page.getByRole('link', { name: 'Library opens its doors on Sundays' }).getAttribute('href')).toMatch(/^\/article\/\d+$/);
  await close();
  expect(complaints).toEqual([]);
});

test('every article is one key away, in the order of time, and names the story it is in', async () => {
  const { page, complaints, close } = await visit();
  await page.goto('/');
  await page.keyboard.press('g');
  await page.keyboard.press('a');
  await page.waitForURL('**/latest');
  expect(await page.locator('article[data-card]').count()).toBe(9);
  expect(await page.locator('[data-in-story]').first().textContent()).toBe('+3 outlets');
  await page.goto('/search?q=Tarnsund');
  expect(await page.locator('[data-in-story]').first().getAttribute('href')).toBe(`/story/${aurelia}`);
  await page.goto('/?show=unread');
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/latest?show=unread');
  await close();
  expect(complaints).toEqual([]);
});

test('a story is followed and muted from its card, without a script, and taken back', async () => {
  const { page, complaints, close } = await visit({ javaScriptEnabled: false });
  await page.goto('/');
  const cracked = card(page, 'Engineers find a crack in the Orrin dam');
  await cracked.hover();
  await cracked.locator('summary').click();
  await cracked.getByRole('button', { name: 'Follow this story' }).click();
  await page.getByText('You follow this story.').waitFor();
  await page.goto('/stories/followed');
  expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual(['Engineers find a crack in the Orrin dam']);

  // It moves up, and says why, until the reader wants the order to be the same for everybody.
  await page.goto('/');
  expect(await cracked.locator('[data-why]').textContent()).toBe('New in a story you follow');
  expect(await page.getByRole('link', { name: '1 story with news' }).getAttribute('href')).toBe('/stories/followed');
  await page.getByRole('button', { name: 'Leave out what I follow and read' }).click();
  await page.getByText('Only outlets and time count in the order.').waitFor();
  expect(await page.locator('[data-why]').count()).toBe(0);
  expect(await page.locator('article[data-card]').first().getByRole('heading').textContent()).toMatch(/Aurelia/);
  await page.getByRole('button', { name: 'Count what I follow and read' }).click();

  await page.goto('/');
  await cracked.hover();
  await cracked.locator('summary').click();
  await cracked.getByRole('button', { name: 'Mute this story' }).click();
  await page.getByText('The story is muted').waitFor();
  expect(await cracked.count()).toBe(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Taken back.').waitFor();
  expect(await cracked.count()).toBe(1);

  await page.goto('/stories/followed');
  await page.getByRole('button', { name: 'Stop following' }).click();
  await page.getByText('You follow this story no more.').waitFor();
  expect(await page.getByText('No story is followed yet.').count()).toBe(1);
  await close();
  expect(complaints).toEqual([]);
});

test('an article says who else tells its story, why it is in it, whose text it is, and what is related', async () => {
  const { page, complaints, close } = await visit({ javaScriptEnabled: false });
  await page.goto('/latest');
  await page.getByRole('link', { name: 'Aurelia stuck on the Tarnsund bank with 212 containers', exact: true }).click();
  const box = page.locator('[data-story-box]');
  expect(await box.getByRole('heading').textContent()).toBe('4 reports by 4 outlets, 3 of them independent');
  expect(await box.locator('.others a').allTextContents()).toEqual(['Tugs wait for the tide to free the Aurelia', 'Freighter Aurelia runs aground off Tarnsund']);
  expect(await box.locator('[data-why]').textContent()).toMatch(/shares “Aurelia”, “Tarnsund” and “212” with the report of Coast Herald/);
  // The running service works out what is related by itself; here it is told.
  await expect.poll(async () => {
    await relate();
    await page.reload();
    const related = page.locator('section', { has: page.getByRole('heading', { name: 'Related', exact: true }) });
    return (await related.count()) > 0 ? related.innerText() : '';
  }, { timeout: 15_000 }).toMatch(/Earlier\s+Engineers find a crack/);

  await page.goto('/latest');
  await page.getByRole('link', { name: 'Freighter aground off Tarnsund', exact: true }).click();
  expect(await page.locator('[data-copy]').textContent()).toBe('This is the text of Coast Herald.');

  await page.goto('/latest');
  await page.getByRole('link', { name: 'Library opens its doors on Sundays', exact: true }).click();
  expect(await box.getByRole('heading').textContent()).toBe('No other outlet here has told this so far');
  expect(await page.getByRole('heading', { name: 'Related stories' }).count()).toBe(0);
  await close();
  expect(complaints).toEqual([]);
});

test('the keyboard steps through stories, marks what stands for them, and opens them', async () => {
  const { page, complaints, close } = await visit();
  await page.goto('/');
  await page.keyboard.press('j');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/Aurelia/);
  await page.keyboard.press('m');
  const focused = page.locator('article[data-card]').filter({ has: page.locator(':focus') });
  await expect.poll(() => focused.getAttribute('class')).toMatch(/\bread\b/);
  await page.keyboard.press('m');
  await expect.poll(() => focused.getAttribute('class')).not.toMatch(/\bread\b/);
  // The menu closes with Escape and gives the focus back.
  await focused.locator('summary').press('Enter');
  await page.keyboard.press('Escape');
  expect(await focused.locator('details').getAttribute('open')).toBeNull();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('k');
  await page.keyboard.press('o');
  await page.waitForURL(`**/story/${aurelia}`);
  // A story that was looked at is read, until something new comes in.
  await expect.poll(async () => {
    await page.goto('/');
    return page.locator('article.seen').getByRole('heading').allTextContents();
  }, { timeout: 15_000 }).toEqual([expect.stringMatching(/Aurelia/)]);
  await close();
  expect(complaints).toEqual([]);
});

test.each(devices)('every page of stories is in order on $name', async ({ name: _name, ...device }) => {
  const { page, complaints, close } = await visit(device);
  const wrong: Record<string, string[]> = {};
  for (const path of ['/', '/latest', '/stories/followed', '/stories/muted', `/story/${aurelia}`, '/article/1', '/article/4', '/search?q=Aurelia']) {
    await page.goto(path);
    const found = await faults(page);
    // An open menu is in sight as well.
    const menu = page.locator('summary[aria-label="Follow or mute this story"]').first();
    if ((await menu.count()) > 0) {
      await menu.click({ force: true });
      found.push(...(await faults(page)));
    }
    if (found.length > 0) wrong[path] = found;
  }
  await close();
  expect(wrong).toEqual({});
  expect(complaints).toEqual([]);
});

test('what came in shows at once, and becomes stories on the open page while nobody touches it', async () => {
  const filling = await startSiteWith((archive) => seedReports(archive, Date.now()));
  const { page, complaints, close } = await openPage(browser, { baseURL: filling.origin }, () => false);
  try {
    await page.goto('/');
    expect(await page.locator('article[data-card]').count()).toBeGreaterThan(0);
    // No reload here: the page takes it in by itself.
    await page.locator('article[data-card]', { hasText: 'outlets' }).filter({ hasText: 'Aurelia' }).waitFor({ timeout: 60_000 });
    expect(await page.getByRole('heading', { name: /Tide tables/ }).count()).toBe(1);
  } finally {
    await close();
    await filling.stop();
  }
  expect(complaints).toEqual([]);
});
