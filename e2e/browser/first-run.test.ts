import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { openArchive } from '../../src/archive/open.ts';
import { houseOf } from '../../src/archive/house.ts';
import { launchBrowser, openPage, type WatchedPage } from './browser.ts';
import { startFixtureSite, type FixtureSite } from './fixture-site.ts';
import { outlets } from './outlets.ts';
import { startSite, type RunningSite } from './running-site.ts';

let browser: Browser;
let outlet: FixtureSite;
let site: RunningSite;
let open: WatchedPage[] = [];

beforeAll(async () => {
  [browser, outlet] = await Promise.all([launchBrowser(), startFixtureSite(Date.now())]);
});

afterAll(async () => {
  await browser?.close();
  await outlet?.close();
});

async function visit(options: { javaScriptEnabled?: boolean; viewport?: { width: number; height: number } } = {}): Promise<WatchedPage> {
  const watched = await openPage(browser, { baseURL: site.origin, ...options }, (url) => url.origin === outlet.origin && url.pathname.startsWith('/picture/'));
  open.push(watched);
  return watched;
}

/** Runs one story against a service of its own; anything that a page did wrong fails it. */
async function story(tell: () => Promise<void>): Promise<void> {
  site = await startSite();
  open = [];
  try {
    await tell();
    for (const { complaints } of open) expect(complaints).toEqual([]);
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n--- the service's log ---\n${site.log().slice(-4000)}`, { cause: error });
  } finally {
    for (const watched of open) await watched.close();
    await site.stop();
  }
}

/** Stores one more article of the first feed, as `dateline refresh` beside the service would. */
async function arrive(title: string): Promise<void> {
  const archive = await openArchive({ dataDir: site.dataDir });
  try {
    const [feed] = await houseOf(archive).feeds.list();
    if (!feed) throw new Error('There is no feed yet.');
    const text = 'It just came in.';
    const article = { title, excerpt: text, html: `<p>${text}</p>`, text, wordCount: 4, origin: 'feed' as const, originReason: 'The feed carries it.', categories: [], enclosures: [], publishedAt: Date.now() };
    const entry = { keys: { id: title, content: title }, revision: title, article, wantsPage: false };
    await archive.desk.storeFeed({ feedId: feed.id, now: Date.now(), state: feed.state, document: { entries: [entry] } });
  } finally {
    await archive.close();
  }
}

const lead = 'Five river towns agree to share the last clean lake, and to count every litre';
const stories = outlets.flatMap((one) => one.stories).length;

test('from the first visit to a read article', () => story(async () => {
  const { page } = await visit();
  await page.goto('/');
  expect(new URL(page.url()).pathname).toBe('/welcome');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('A front page of your own');

  // By the address of a site (its feed is found), one wrong, and one feed.
  await page.getByLabel('Feeds or plain sites').fill(`${outlet.site('meridian')}\n${outlet.origin}/nothing-here\n${outlet.feed('lantern')}`);
  await page.getByRole('button', { name: 'Start reading' }).click();
  const outcome = page.getByRole('status', { name: 'What came of it' });
  await outcome.waitFor();
  expect(await outcome.textContent()).toMatch(/Subscribed to 2 feeds/);
  expect(await outcome.textContent()).toMatch(/nothing-here:\s+\S/);

  // By OPML, dropped as a file.
  await page.goto('/welcome');
  await page.locator('input[type=file]').setInputFiles({ name: 'feeds.opml', mimeType: 'text/x-opml', buffer: Buffer.from(outlet.opml()) });
  await page.getByRole('button', { name: 'Subscribe' }).click();
  await page.waitForURL((url) => url.pathname === '/');
  expect(await page.getByText(/Subscribed to 6 feeds/).textContent()).toMatch(/2 feeds were there already/);

  // The page fills while it is watched; nobody reloads it.
  await page.getByRole('link', { name: lead, exact: true }).waitFor({ timeout: 30_000 });
  await expect.poll(async () => {
    const button = page.getByRole('button', { name: /new articles?: show/ });
    if (await button.isVisible()) await button.click();
    return page.locator('[data-card]').count();
  }, { timeout: 30_000 }).toBeGreaterThanOrEqual(Math.min(42, stories));
  expect(await page.locator('h1').count()).toBe(1);

  // Open and read.
  const unread = Number(await page.locator('[data-unread]').textContent());
  await page.getByRole('link', { name: lead, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: lead }).waitFor();
  expect(await page.getByText('A river has no memory').isVisible()).toBe(true);
  expect(await page.getByRole('img', { name: /customs house/ }).count()).toBe(1);
  expect(await page.locator('figcaption').first().textContent()).toMatch(/Tomas Veil/);
  expect(await page.locator('.prose').textContent()).not.toMatch(/Tomas Veil/);
  expect(await page.locator('time[data-time=exact]').first().textContent()).toMatch(/CET/);
  await page.getByRole('button', { name: 'Read', exact: true, pressed: true }).waitFor();
  await expect.poll(async () => Number(await page.locator('[data-unread]').textContent())).toBe(unread - 1);

  // It was kept: the front page shows it as read.
  await page.goto('/');
  expect(await page.locator('article.read').filter({ hasText: lead }).count()).toBe(1);
}));

test('reading by keyboard, searching, and what arrives meanwhile', () => story(async () => {
  const { page } = await visit();
  await page.goto('/welcome');
  await page.locator('input[type=file]').setInputFiles({ name: 'feeds.opml', mimeType: 'text/x-opml', buffer: Buffer.from(outlet.opml()) });
  await page.getByRole('button', { name: 'Start reading' }).click();
  await expect.poll(async () => {
    await page.goto('/latest');
    return page.locator('[data-card]').count();
  }, { timeout: 30_000, interval: 500 }).toBeGreaterThanOrEqual(Math.min(42, stories));

  await page.keyboard.press('j');
  const first = await page.evaluate(() => document.activeElement?.textContent);
  await page.keyboard.press('j');
  expect(await page.evaluate(() => document.activeElement?.textContent)).not.toBe(first);
  await page.keyboard.press('k');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(first);
  await page.keyboard.press('s');
  await page.keyboard.press('m');
  const card = page.locator('article[data-card]').filter({ has: page.locator(':focus') });
  expect(await card.getAttribute('class')).toMatch(/\bread\b/);
  await page.keyboard.press('z');
  await expect.poll(() => card.getAttribute('class')).not.toMatch(/\bread\b/);
  await page.keyboard.press('?');
  expect(await page.getByRole('dialog').textContent()).toMatch(/Mark as read or unread/);
  await page.keyboard.press('Escape');
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await page.waitForURL('**/latest?show=saved');
  expect(await page.locator('[data-card]').count()).toBe(1);

  // Search, in two scripts.
  await page.keyboard.press('/');
  await page.keyboard.type('lighthouse');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search?q=lighthouse');
  expect((await page.locator('mark').first().textContent())?.toLowerCase()).toBe('lighthouse');
  await page.goto('/search?q=湖水');
  expect(await page.locator('.hits mark').allTextContents()).toContain('湖水');

  // Everything read at once, and taken back.
  await page.goto('/latest');
  await page.keyboard.press('Shift+A');
  await page.getByText(/Marked \d+ articles as read/).waitFor();
  expect(new URL(page.url()).search).toBe('');
  expect(await page.locator('[data-unread]').isVisible()).toBe(false);
  await page.keyboard.press('z');
  await page.getByText(/unread again/).waitFor();

  // Something arrives (another process stores it): it is offered, and nothing moves until it is asked for.
  await page.goto('/');
  await page.keyboard.press('g');
  await page.keyboard.press('a');
  await page.waitForURL('**/latest');
  const headlines = page.locator('[data-open]');
  const before = await headlines.allTextContents();
  await arrive('The ledger is open');
  const offer = page.getByRole('button', { name: '1 new article: show' });
  await offer.waitFor();
  expect(await headlines.allTextContents()).toEqual(before);
  await offer.click();
  await page.getByRole('link', { name: 'The ledger is open' }).waitFor();
  expect(await headlines.count()).toBe(before.length + 1);

  // The feeds and their health.
  await page.goto('/feeds');
  expect(await page.locator('li[data-card]').count()).toBe(outlets.length);
  expect(await page.getByText(/^8 feeds/).textContent()).toMatch(/all well/);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Export OPML' }).click()]);
  expect(download.suggestedFilename()).toBe('dateline-feeds.opml');
}));

test('the same without JavaScript, on a phone', () => story(async () => {
  const { page } = await visit({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  await page.goto('/');
  await page.getByLabel('Feeds or plain sites').fill(outlets.map(({ slug }) => outlet.feed(slug)).join('\n'));
  await page.getByRole('button', { name: 'Start reading' }).click();
  await page.getByText(/Subscribed to 8 feeds/).waitFor();
  await expect.poll(async () => {
    await page.goto('/');
    return page.locator('article').count();
  }, { timeout: 30_000, interval: 500 }).toBeGreaterThanOrEqual(Math.min(42, stories));
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);

  await page.getByRole('link', { name: lead, exact: true }).click();
  // Looking changes nothing; pressing does.
  await page.reload();
  expect(await page.getByRole('button', { name: 'Read', exact: true, pressed: false }).count()).toBe(1);
  await page.getByRole('button', { name: 'Mark as read and go on' }).click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).not.toContain(lead);
  await page.goto('/');
  expect(await page.locator('article.read').filter({ hasText: lead }).count()).toBe(1);

  await page.getByRole('button', { name: 'Mark all read' }).click();
  await page.getByText(/Marked \d+ articles as read/).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText(/unread again/).waitFor();

  await page.getByRole('searchbox').fill('typewriter');
  await page.getByRole('search').getByRole('button').click();
  expect(await page.locator('mark').first().textContent()).toMatch(/typewriter/i);

  // A feed is renamed, moved and let go.
  await page.goto('/feeds');
  await page.getByRole('link', { name: 'Settings of Plate & Page' }).click();
  await page.getByLabel('Name').fill('Plates');
  await page.getByLabel('Folder').fill('Evenings / Food');
  await page.getByRole('button', { name: 'Save changes' }).click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Plates');
  await page.getByRole('link', { name: 'Evenings' }).first().click();
  expect(await page.locator('article').count()).toBeGreaterThan(0);
  await page.goto('/feeds');
  await page.getByRole('link', { name: 'Settings of Plates' }).click();
  await page.getByRole('checkbox', { name: /I want to unsubscribe/ }).check();
  await page.getByRole('button', { name: 'Unsubscribe' }).click();
  await page.getByText('Unsubscribed from Plates.').waitFor();
  expect(await page.getByText(/^7 feeds/).count()).toBe(1);
}));

test('strangers are turned away', () => story(async () => {
  const status = async (path: string, init: RequestInit & { headers?: Record<string, string> } = {}): Promise<number> => (await fetch(site.origin + path, { redirect: 'manual', ...init })).status;
  const form = { method: 'POST', body: 'read=1', headers: { 'content-type': 'application/x-www-form-urlencoded' } };
  // No Origin, a strange Origin, a browser's word that it is another site: refused. Our own: passes.
  expect(await status('/marks', form)).toBe(403);
  expect(await status('/marks', { ...form, headers: { ...form.headers, origin: 'https://evil.example' } })).toBe(403);
  expect(await status('/marks', { ...form, headers: { ...form.headers, origin: site.origin, 'sec-fetch-site': 'cross-site' } })).toBe(403);
  expect(await status('/marks', { ...form, headers: { ...form.headers, origin: site.origin } })).toBe(303);

  // A name that was made to point here (DNS rebinding); `fetch` does not let the Host be set, so the socket does.
  const { connect } = await import('node:net');
  const answer = await new Promise<string>((resolve, reject) => {
    const { hostname, port } = new URL(site.origin);
    const socket = connect(Number(port), hostname, () => socket.write('GET /healthz HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n'));
    let text = '';
    socket.setEncoding('utf8').on('data', (part: string) => (text += part)).on('end', () => resolve(text)).on('error', reject);
  });
  expect(answer).toMatch(/^HTTP\/1\.1 421 /);

  const { headers } = await fetch(`${site.origin}/welcome`);
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/script-src 'self'(?:;|$)/);
  expect(policy).toMatch(/style-src 'self'(?:;|$)/);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(await status('/no-such-page')).toBe(404);
  expect(await (await fetch(`${site.origin}/robots.txt`)).text()).toContain('Disallow: /');
}));
