import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { openArchive } from '../../src/archive/open.ts';
import { houseOf } from '../../src/archive/house.ts';
import { UNDERSTANDING_VERSION } from '../../src/newsroom/understanding/version.ts';
import { launchBrowser, openPage, type WatchedPage } from './browser.ts';
import { startFixtureSite, type FixtureSite } from './fixture-site.ts';
import { startSiteWith, type RunningSite } from './running-site.ts';
import { seedArchive } from './seed.ts';

let browser: Browser;
let outlet: FixtureSite;
let site: RunningSite;
/** The two tags that most articles share. */
let first: { tag: string; label: string };
let second: { tag: string; label: string };

beforeAll(async () => {
  const now = Date.now();
  [browser, outlet] = await Promise.all([launchBrowser(), startFixtureSite(now)]);
  site = await startSiteWith((archive) => seedArchive(archive, { now, pictures: outlet.origin, copies: 2 }));
  // The running service understands the articles by itself.
  const archive = await openArchive({ dataDir: site.dataDir });
  await vi.waitFor(async () => expect(await archive.desk.understandingLeft(UNDERSTANDING_VERSION)).toBe(0), { timeout: 60_000, interval: 200 });
  const [one, other] = await houseOf(archive).tags.list({ limit: 2 });
  if (one === undefined || other === undefined) throw new Error('The articles share no tags.');
  [first, second] = [one, other];
  await archive.close();
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
  await outlet?.close();
});

async function visit(path: string, options: { javaScriptEnabled?: boolean; locale?: string } = {}): Promise<WatchedPage> {
  const watched = await openPage(browser, { baseURL: site.origin, javaScriptEnabled: false, ...options }, (url) => url.origin === outlet.origin && url.pathname.startsWith('/picture/'));
  await watched.page.goto(path);
  return watched;
}

const path = (tag: string): string => `/tag/${encodeURIComponent(tag)}`;
const note = (page: Page): Promise<string | null> => page.locator('[data-note] p').textContent();
const undo = async (page: Page): Promise<void> => page.getByRole('button', { name: 'Undo' }).click();

test('an article shows what it is about, and each tag leads to more of it', async () => {
  const { page, complaints, close } = await visit(path(first.tag));
  await page.locator('h2 a').first().click();
  const tags = page.locator('header a[rel=tag]');
  expect(await tags.count()).toBeGreaterThanOrEqual(2);
  expect(await tags.count()).toBeLessThanOrEqual(5);
  expect(await tags.allTextContents()).toContain(`#${first.label}`);
  // The neighbours are those of the tag's list, and the way back leads there.
  expect(new URL(page.url()).searchParams.get('tag')).toBe(first.tag);
  await page.locator('[data-up]').click();
  expect(new URL(page.url()).pathname).toBe(path(first.tag));
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(`#${first.label}`);
  await close();
  expect(complaints).toEqual([]);
});

test('a tag is followed without a script, stands at the head of the front page, and is let go again', async () => {
  const { page, complaints, close } = await visit(path(first.tag));
  await page.getByRole('button', { name: 'Follow', exact: true }).click();
  expect(await note(page)).toBe(`You follow ${first.label}.`);
  await page.goto('/');
  expect(await page.getByRole('navigation', { name: 'Followed and trending' }).getByRole('link', { name: first.label, exact: true }).count()).toBe(1);
  await page.goto('/tags');
  await page.getByRole('button', { name: 'Following' }).click();
  expect(await note(page)).toBe(`You follow ${first.label} no more.`);
  expect(await page.getByRole('button', { name: 'Following' }).count()).toBe(0);
  await close();
  expect(complaints).toEqual([]);
});

test('a tag is renamed, and undoing gives the name back', async () => {
  const { page, complaints, close } = await visit(path(first.tag));
  await page.getByText('Change this tag').click();
  await page.getByLabel('Name', { exact: true }).fill('Another name');
  await page.getByRole('button', { name: 'Rename' }).click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('#Another name');
  await undo(page);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(`#${first.label}`);
  await close();
  expect(complaints).toEqual([]);
});

test('a hidden tag is shown nowhere until it is shown again', async () => {
  const { page, complaints, close } = await visit(path(first.tag));
  await page.getByText('Change this tag').click();
  await page.getByRole('button', { name: 'Hide' }).click();
  expect(await note(page)).toBe(`${first.label} is hidden.`);
  await page.goto('/');
  expect(await page.locator('[data-card] a[rel=tag]').allTextContents()).not.toContain(`#${first.label}`);
  await page.goto('/tags');
  await page.getByRole('button', { name: `Show ${first.label} again` }).click();
  expect(await note(page)).toBe(`${first.label} is shown again.`);
  expect(await page.locator('.columns a').first().textContent()).toBe(`#${first.label}`);
  await close();
  expect(complaints).toEqual([]);
});

test('two tags are merged into one page, and parted again', async () => {
  const { page, complaints, close } = await visit(path(second.tag));
  const count = async (): Promise<number> => Number(/([\d,]+) article/.exec((await page.locator('header.tag .faint').textContent()) ?? '')?.[1]);
  const alone = await count();
  await page.getByText('Change this tag').click();
  await page.getByLabel('Same as').fill('nothing like it');
  await page.getByRole('button', { name: 'Merge' }).click();
  expect(await note(page)).toMatch(/no tag “nothing like it”/);
  await page.getByText('Change this tag').click();
  await page.getByLabel('Same as').fill(`#${first.label.toUpperCase()}`);
  await page.getByRole('button', { name: 'Merge' }).click();
  expect(new URL(page.url()).pathname).toBe(path(first.tag));
  expect(await note(page)).toBe(`${second.label} is part of ${first.label} now.`);
  expect(await count()).toBeGreaterThan(alone);
  await page.getByText('Change this tag').click();
  await page.getByRole('button', { name: `Make ${second.label} a tag of its own again` }).click();
  await page.goto(path(second.tag));
  expect(await count()).toBe(alone);
  await close();
  expect(complaints).toEqual([]);
});

test('everything of a tag is marked as read at once', async () => {
  const { page, complaints, close } = await visit(path(second.tag));
  await page.getByRole('button', { name: 'Mark all read' }).click();
  expect(await note(page)).toMatch(/^Marked \d+ articles as read\.$/);
  const all = await page.locator('[data-card]').count();
  expect(await page.locator('[data-card].read').count()).toBe(all);
  await undo(page);
  expect(await page.locator('[data-card].read').count()).toBeLessThan(all);
  await close();
  expect(complaints).toEqual([]);
});

test('sections have pages, and articles lead to theirs', async () => {
  const { page, complaints, close } = await visit('/tags');
  const sections = page.getByRole('navigation', { name: 'Sections' });
  const [name] = await sections.getByRole('link').allTextContents();
  await sections.getByRole('link').first().click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(name);
  await page.locator('h2 a').first().click();
  await page.locator('header').getByRole('link', { name, exact: true }).click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(name);
  await page.goto('/section/no-such-section');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Not in this edition');
  await close();
  expect(complaints.filter((complaint) => !complaint.includes('404'))).toEqual([]);
});

test('a language that the reader does not ask for is named', async () => {
  const { page, close } = await visit('/', { locale: 'en-GB' });
  const named = await page.locator('.source-line .language').allTextContents();
  expect(new Set(named).size).toBeGreaterThan(0);
  expect(named).not.toContain('English');
  await close();
});

test('what is no tag is not found, and a name is', async () => {
  const { page, close } = await visit('/tag/no-such-thing-at-all');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Not in this edition');
  await page.goto(`/tag/${encodeURIComponent(first.label)}`);
  expect(new URL(page.url()).pathname).toBe(path(first.tag));
  await close();
});
