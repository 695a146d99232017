import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { sanitizeHtml } from '../../src/common/html/sanitize.ts';
import { htmlToText } from '../../src/common/html/text.ts';
import { launchBrowser, openPage, type WatchedPage } from './browser.ts';
import { startFixtureSite, type FixtureSite } from './fixture-site.ts';
import { startSiteWith, type RunningSite } from './running-site.ts';
import { houseOf } from '../../src/archive/house.ts';

let browser: Browser;
let outlet: FixtureSite;
let site: RunningSite;
let path = '';

const para = '<p>The old bridge over the Mern carried its first cars in two years on Sunday, a month ahead of plan.</p>';
const wideRow = (cell: string): string => `<tr><th>Northern Ironworks</th>${Array.from({ length: 9 }, (_, at) => `<td>${cell} ${at} and more</td>`).join('')}</tr>`;

/** One of each kind of thing that an article may hold, as feeds and pages write it. */
const article = `${para}
  <p>A note<sup id="fnref1"><a href="#fn1">1</a></sup> and a formula <math><msup><mi>c</mi><mn>2</mn></msup></math>.</p>
  <table><caption>Bolts by maker</caption><thead>${wideRow('Year')}</thead><tbody>${wideRow('12345')}${wideRow('67890')}</tbody></table>
  <pre><code class="language-python">for bolt in bridge.bolts: check(bolt)  # ${'a long remark '.repeat(20)}</code></pre>
  <p>https://post.example.org/${'a-very-long-path/'.repeat(12)} Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft</p>
  <figure><img src="/picture/1-landscape.png" width="1440" height="960" alt="The bridge"><figcaption>The bridge. <span class="credit">Mira Lund</span></figcaption></figure>
  <iframe src="https://www.youtube.com/embed/AbCdEfGhIjK" title="The bridge from above"></iframe>
  <iframe src="https://player.twitch.tv/?channel=harbour"></iframe>
  <blockquote class="twitter-tweet"><p lang="he" dir="rtl">הגשר נפתח</p>— Mern (@mern) <a href="https://twitter.com/mern/status/1">May 3</a></blockquote>
  <aside class="pullquote">carried its first cars</aside><details><summary>More</summary><p>Bolts.</p></details>
  <dl><dt>Bolt</dt><dd>A rod with a head.</dd></dl>${para.repeat(12)}<ol><li id="fn1">Measured by hand. <a href="#fnref1">↩</a></li></ol>`;

beforeAll(async () => {
  const now = Date.now();
  [browser, outlet] = await Promise.all([launchBrowser(), startFixtureSite(now)]);
  site = await startSiteWith(async (archive) => {
    const url = `${outlet.origin}/kinds`;
    const [feed] = await houseOf(archive).feeds.subscribe([{ feedUrl: `${outlet.origin}/kinds.xml`, title: 'The Harbour Post', siteUrl: url, folder: [] }], now);
    if (!feed) throw new Error('The archive did not take the feed.');
    const state = { url, nextFetchAt: now + 3_600_000, lastAttemptAt: now, lastSuccessAt: now, lastChangedAt: now, errorCount: 0, gone: false };
    for (const title of ['Bridge opens', 'Bridge opens again', 'Bridge open']) {
      const html = sanitizeHtml(article.replace('A note', title), { baseUrl: url });
      const text = htmlToText(html);
      const entry = { keys: { id: 'kinds', content: 'kinds' }, revision: title, wantsPage: false, article: { url, title, lang: 'en', excerpt: 'The old bridge.', html, text, wordCount: 60, origin: 'feed' as const, originReason: 'The feed carries it.', categories: [], enclosures: [], publishedAt: now } };
      await archive.desk.storeFeed({ feedId: feed.feedId, now, state, document: { entries: [entry] } });
    }
    const { cards } = await houseOf(archive).articles.list({ limit: 1 });
    path = `/article/${cards[0]?.id ?? 0}`;
  });
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
  await outlet?.close();
});

const isPicture = (url: URL): boolean => url.origin === outlet.origin && url.pathname.startsWith('/picture/');

async function visit(options: { javaScriptEnabled?: boolean; colorScheme?: 'dark'; width?: number } = {}, where = path): Promise<WatchedPage> {
  const { width = 1200, ...rest } = options;
  const watched = await openPage(browser, { baseURL: site.origin, viewport: { width, height: 800 }, ...rest }, isPicture);
  await watched.page.goto(where);
  return watched;
}

/** Elements of the text that are wider than their column, but for those with a scroll area of their own. */
const overflowing = (page: Page): Promise<string[]> => page.evaluate(() => {
  const column = document.querySelector('.prose')?.getBoundingClientRect();
  if (!column) return ['no text'];
  const wide = [...document.querySelectorAll('.prose *')].filter((element) => !element.closest('.scroll > *, pre > *') && (element.getBoundingClientRect().right > column.right + 1 || element.getBoundingClientRect().left < column.left - 1));
  return [...wide.map((element) => element.outerHTML.slice(0, 80)), ...(document.documentElement.scrollWidth > innerWidth ? ['the page'] : [])];
});

test.each([{ width: 320 }, { width: 390, colorScheme: 'dark' as const }, { width: 1200 }])('nothing is wider than its column at $width px', async (options) => {
  const { page, complaints, close } = await visit(options);
  expect(await overflowing(page)).toEqual([]);
  const picture = page.locator('.prose img');
  await picture.scrollIntoViewIfNeeded();
  expect(await picture.evaluate((image) => image.getBoundingClientRect().height / image.getBoundingClientRect().width)).toBeCloseTo(960 / 1440, 1);
  await close();
  expect(complaints).toEqual([]);
});

test('a table has a name, is reached by the keyboard, and keeps its first column in sight', async () => {
  const { page, complaints, close } = await visit({ width: 390 });
  const table = page.getByRole('region', { name: 'Table: Bolts by maker' });
  await table.focus();
  expect(await table.evaluate((area) => area.scrollWidth > area.clientWidth)).toBe(true);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction(() => (document.querySelector('.scroll')?.scrollLeft ?? 0) > 0);
  const left = await table.locator('tbody th').first().evaluate((cell) => cell.getBoundingClientRect().left - (cell.closest('.scroll')?.getBoundingClientRect().left ?? 0));
  expect(left).toBeCloseTo(0, 0);
  expect(await page.getByRole('region', { name: 'Code' }).evaluate((block) => block.scrollWidth > block.clientWidth)).toBe(true);
  await close();
  expect(complaints).toEqual([]);
});

test('a note and its mark lead to each other', async () => {
  const { page, complaints, close } = await visit();
  await page.getByRole('link', { name: '1', exact: true }).click();
  expect(new URL(page.url()).hash).toBe('#note-fn1');
  expect(await page.locator(':target').evaluate((note) => note.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
  await page.getByRole('link', { name: '↩' }).click();
  expect(await page.locator(':target').textContent()).toBe('1');
  await close();
  expect(complaints).toEqual([]);
});

test('a player’s site is asked for nothing before a click, and then plays in a sandbox', async () => {
  const { page, complaints, close } = await visit();
  await page.route((url) => url.origin !== site.origin && url.origin !== outlet.origin, (route) => route.abort());
  const link = page.getByRole('link', { name: /The bridge from above/ });
  expect(await link.getAttribute('href')).toBe('https://www.youtube.com/watch?v=AbCdEfGhIjK');
  expect(await page.locator('iframe').count()).toBe(0);
  expect(complaints).toEqual([]);

  await link.click();
  const frame = page.locator('iframe');
  expect(await frame.getAttribute('src')).toBe('https://www.youtube-nocookie.com/embed/AbCdEfGhIjK?autoplay=1');
  expect(await frame.getAttribute('sandbox')).not.toContain('top-navigation');
  expect(await frame.getAttribute('title')).toBe('The bridge from above');
  await expect.poll(() => complaints.filter((complaint) => complaint.startsWith('request: document https://www.youtube-nocookie.com/')).length).toBe(1);
  expect(complaints.filter((complaint) => /policy|refused/i.test(complaint))).toEqual([]);
  expect(new URL(page.url()).pathname).toBe(path);
  await close();
});

test('the page’s policy lets no other frame in', async () => {
  const { page, complaints, close } = await visit();
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = 'https://evil.example/';
    document.body.append(frame);
  });
  await expect.poll(() => complaints.some((complaint) => /frame-src/.test(complaint))).toBe(true);
  await close();
});

test('without a script a player is a plain link', async () => {
  const { page, complaints, close } = await visit({ javaScriptEnabled: false });
  expect(await page.getByRole('link', { name: /The bridge from above/ }).getAttribute('href')).toBe('https://www.youtube.com/watch?v=AbCdEfGhIjK');
  expect(await page.getByRole('link', { name: /twitch\.tv/ }).getAttribute('href')).toBe('https://www.twitch.tv/harbour');
  await close();
  expect(complaints).toEqual([]);
});

test('earlier versions beside one another share no id', async () => {
  const { page, complaints, close } = await visit({}, `${path}/versions`);
  const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
  expect(ids.filter((id) => id.startsWith('note-')).length).toBeGreaterThanOrEqual(4);
  expect(new Set(ids).size).toBe(ids.length);
  await close();
  expect(complaints).toEqual([]);
});
