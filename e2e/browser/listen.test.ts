import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { houseOf } from '../../src/archive/house.ts';
import { sanitizeHtml } from '../../src/common/html/sanitize.ts';
import { htmlToText } from '../../src/common/html/text.ts';
import { launchBrowser, openPage, type WatchedPage } from './browser.ts';
import { startSiteWith, type RunningSite } from './running-site.ts';

let browser: Browser;
let site: RunningSite;
let [newer, older] = ['', ''];

const body = `<p>The bridge carried its <em>first</em>
  cars on Sunday. The mayor was not there!</p>
  <table><thead><tr><th>Year</th><th>Bolts</th></tr></thead><tbody><tr><td>2020</td><td>Many bolts.</td></tr><tr><td>2021</td><td>More bolts.</td></tr></tbody></table><pre><code>check(bolt). again(bolt).</code></pre>
  <figure><figcaption>The bridge at noon. <span class="credit">Mira Lund</span></figcaption></figure>
  <p>It cost 3.5 million.<sup><a href="#fn1">1</a></sup></p>${'<p>A long way down.</p>'.repeat(30)}`;

beforeAll(async () => {
  const now = Date.now();
  browser = await launchBrowser();
  site = await startSiteWith(async (archive) => {
    const url = 'https://post.example.org/bridge';
    const [feed] = await houseOf(archive).feeds.subscribe([{ feedUrl: 'https://post.example.org/feed.xml', title: 'The Harbour Post', siteUrl: url, folder: [] }], now);
    if (!feed) throw new Error('The archive did not take the feed.');
    const state = { url, nextFetchAt: now + 3_600_000, lastAttemptAt: now, lastSuccessAt: now, lastChangedAt: now, errorCount: 0, gone: false };
    const html = sanitizeHtml(body, { baseUrl: url });
    const entries = ['Ferry rests', 'Bridge opens'].map((title, at) => ({
      keys: { id: title, link: title, content: title }, revision: title, wantsPage: false,
      article: { url: `${url}/${at}`, title, lang: 'en', excerpt: 'The bridge.', html, text: htmlToText(html), wordCount: 60, origin: 'feed' as const, originReason: 'The feed carries it.', categories: [], enclosures: [], publishedAt: now - (2 - at) * 60_000 },
    }));
    await archive.desk.storeFeed({ feedId: feed.feedId, now, state, document: { entries } });
    const { cards } = await houseOf(archive).articles.list({ limit: 2 });
    [newer = '', older = ''] = cards.map(({ id }) => `/article/${id}`);
  });
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

/** Stands in for the browser's speech device, which has no voices here: it tells what the Web Speech API says it tells. */
const device = `
  const spoken = []; let queued = []; let voices = [];
  class Utterance extends EventTarget { constructor(text) { super(); this.text = text; this.rate = 1; this.lang = ''; this.voice = null; } }
  class Device extends EventTarget {
    getVoices() { return voices; }
    speak(u) { queued.push(u); spoken.push({ text: u.text, rate: u.rate, lang: u.lang, voice: u.voice && u.voice.name }); setTimeout(() => u.dispatchEvent(new Event('start'))); }
    cancel() { const gone = queued; queued = []; for (const u of gone) setTimeout(() => u.dispatchEvent(Object.assign(new Event('error'), { error: 'interrupted' }))); }
  }
  const synthesis = new Device();
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
  window.device = {
    spoken,
    arrive() { voices = [{ name: 'Anna', lang: 'de-DE', localService: true, default: true }, { name: 'Daniel', lang: 'en-GB', localService: true, default: false }]; synthesis.dispatchEvent(new Event('voiceschanged')); },
    end() { const u = queued.shift(); u.dispatchEvent(new Event('boundary')); u.dispatchEvent(new Event('end')); },
    fail(error) { queued.shift().dispatchEvent(Object.assign(new Event('error'), { error })); },
  };`;

async function visit(options: { voices?: boolean; javaScriptEnabled?: boolean; colorScheme?: 'dark'; width?: number } = {}): Promise<WatchedPage> {
  const { voices = true, width = 1280, ...rest } = options;
  const watched = await openPage(browser, { baseURL: site.origin, viewport: { width, height: 800 }, ...rest }, () => false);
  if (voices) await watched.page.addInitScript(device);
  await watched.page.goto(newer);
  return watched;
}

const spoken = (page: Page): Promise<{ text: string; rate: number; lang: string; voice: string }[]> => page.evaluate('device.spoken');
const highlighted = (page: Page): Promise<string | undefined> => page.evaluate(() => [...(CSS.highlights.get('listening') ?? [])].map(String)[0]?.replaceAll(/\s+/g, ' '));
const ends = (page: Page): Promise<void> => page.evaluate('device.end()');

test('without a voice or without a script there is no button, and "t" does nothing', async () => {
  const { page, complaints, close } = await visit({ voices: false });
  await page.waitForLoadState('load');
  expect(await page.evaluate(() => speechSynthesis.getVoices().length)).toBe(0);
  await page.keyboard.press('t');
  expect(await page.locator('[data-listen]').isVisible()).toBe(false);
  expect(await page.locator('[data-listen-bar]').isVisible()).toBe(false);
  await close();
  const bare = await visit({ javaScriptEnabled: false });
  expect(await bare.page.locator('[data-listen]').count()).toBe(1);
  expect(await bare.page.locator('[data-listen]').isVisible()).toBe(false);
  await bare.close();
  expect(complaints).toEqual([]);
});

test('reads sentence by sentence, marks each, pauses, changes its speed and goes on to the next article', async () => {
  const { page, complaints, close } = await visit();
  const button = page.locator('[data-listen]');
  expect(await button.isVisible()).toBe(false);
  const before = await page.locator('h1, .prose').evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().top));
  await page.evaluate('device.arrive()');
  expect(await page.locator('h1, .prose').evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().top))).toEqual(before);
  const markup = await page.locator('.prose').innerHTML();
  await button.click();
  expect(await button.getAttribute('aria-pressed')).toBe('true');
  const order = ['Bridge opens', 'The bridge carried its first cars on Sunday.', 'The mayor was not there!', 'The bridge at noon.', 'It cost 3.5 million.', 'A long way down.'];
  for (const sentence of order) {
    expect(await highlighted(page)).toBe(sentence);
    await ends(page);
  }
  expect((await spoken(page)).slice(0, order.length)).toEqual(order.map((text) => ({ text, rate: 1, lang: 'en', voice: 'Daniel' })));
  expect(await page.locator('.prose').innerHTML()).toBe(markup);

  await page.keyboard.press('t');
  expect(await page.locator('[data-listen-said]').textContent()).toBe('Paused.');
  const sofar = (await spoken(page)).length;
  await page.locator('[data-listen-speed]').selectOption('1.5');
  expect(await spoken(page)).toHaveLength(sofar);
  await page.locator('[data-listen-play]').click();
  expect((await spoken(page)).at(-1)).toMatchObject({ text: 'A long way down.', rate: 1.5 });
  expect(await page.evaluate(() => document.activeElement?.matches('[data-listen-pause]'))).toBe(true);

  await page.evaluate('device.fail("synthesis-failed")');
  expect(await page.locator('[data-listen-said]').textContent()).toContain('The voice failed');
  await page.keyboard.press('t');
  for (let step = 0; step < 12; step += 1) await page.locator('[data-listen-on]').click();
  const [sentence, bar] = [await page.evaluate(() => [...(CSS.highlights.get('listening') ?? [])].map((range) => (range instanceof Range ? range.getBoundingClientRect().bottom : NaN))[0]), await page.locator('[data-listen-bar]').boundingBox()];
  expect(sentence).toBeGreaterThan(0);
  expect(sentence).toBeLessThan(bar?.y ?? 0);

  await page.locator('[data-listen-chain]').check();
  for (let step = 0; step < 40 && page.url().includes(newer); step += 1) await page.locator('[data-listen-on]').click();
  await ends(page);
  await page.waitForURL((url) => url.pathname === older);
  await page.evaluate('device.arrive()');
  expect((await spoken(page)).map(({ text, rate }) => ({ text, rate }))).toEqual([{ text: 'Ferry rests', rate: 1.5 }]);
  await page.locator('[data-listen-stop]').click();
  expect([await page.locator('[data-listen-bar]').isVisible(), await highlighted(page)]).toEqual([false, undefined]);
  await page.reload();
  await page.evaluate('device.arrive()');
  expect(await spoken(page)).toEqual([]);
  await close();
  expect(complaints).toEqual([]);
});

test.each([{ width: 390 }, { width: 390, colorScheme: 'dark' as const }, { width: 1280 }, { width: 1280, colorScheme: 'dark' as const }])('the bar fits at $width px, $colorScheme', async (options) => {
  const { page, complaints, close } = await visit(options);
  await page.evaluate('device.arrive()');
  await page.keyboard.press('t');
  await ends(page);
  const targets = await page.locator('[data-listen-bar] :is(button, a, select), [data-listen]').evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect()).filter(({ width }) => width > 0).map(({ width, height, left, right }) => width >= 44 && height >= 44 && left >= 0 && right <= innerWidth));
  expect(targets).toHaveLength(7);
  expect(targets).not.toContain(false);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(options.width);
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/listen-${options.width}-${options.colorScheme ?? 'light'}.png` });
  await close();
  expect(complaints).toEqual([]);
});
