import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import type { IncomingEntry } from '../../src/archive/archive.ts';
import { changeSiteSettings } from '../../src/common/site-settings.ts';
import { openArchive } from '../../src/archive/open.ts';
import { UNDERSTANDING_VERSION } from '../../src/newsroom/understanding/version.ts';
import { launchBrowser } from './browser.ts';
import { startSiteWith, type RunningSite } from './running-site.ts';
import { dangersOn, setTrap, strangersIn } from './vectors/trap.ts';
import { vectors } from './vectors/vectors.ts';

const now = Date.now();
const text = `An article that people quote. ${vectors.join('\n\n')}`;

const entry = (name: string, words: string): IncomingEntry => ({
  keys: { id: name, link: name, content: name }, revision: '1', wantsPage: false,
  article: { url: `https://paper.example/${name}`, title: `The ${name} article`, lang: 'en', excerpt: 'An article.', html: '<p>An article that people quote.</p>', text: words, wordCount: 20, origin: 'feed', originReason: 'Full text.', categories: [], enclosures: [], publishedAt: now - 60_000 },
});

let browser: Browser;
let site: RunningSite;
/** The articles that hostile and harmless comments are written on. */
const [harmless, hostile, quoting, named, edited] = [1, 2, 3, 4, 5];
let firstNamed = 0;
/** Hundreds of forms and dozens of pages; a busy machine takes three times as long as a quiet one. */
const patienceMs = 400_000;

beforeAll(async () => {
  [browser, site] = await Promise.all([
    launchBrowser(),
    startSiteWith(async (archive) => {
      await changeSiteSettings(archive.settings, { comments: 'public' });
      const [{ feedId = 0 } = {}] = await archive.edition(archive.readers.sole()).feeds.subscribe([{ feedUrl: 'https://paper.example/feed', title: 'Paper', folder: [] }], now);
      const entries = ['edited', 'named', 'quoting', 'hostile', 'harmless'].map((name) => entry(name, text));
      // First seen so long ago that they are put into no story: a story would join what is written on all of them.
      await archive.desk.storeFeed({ feedId, now: now - 90 * 86_400_000, state: { url: 'https://paper.example/feed', nextFetchAt: now + 86_400_000, errorCount: 0, gone: false }, document: { title: 'Paper', entries } });
      // Names, as people without an account and accounts may choose them.
      for (const [i, vector] of vectors.entries()) {
        const reader = i % 2 === 0 ? archive.readers.public() : await archive.readers.make({ userId: `u${i}`, name: vector }, now);
        const { commentId = 0 } = await archive.comments.post({ author: { reader, guestName: vector }, articleId: named, text: `Number ${i}.` }, () => ({ is: 'shown' }), now - 30_000 + i);
        firstNamed ||= commentId;
      }
    }),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

/** Sends the form that a page would send. */
async function send(fields: Record<string, string>): Promise<{ comment?: number; why?: string }> {
  const response = await fetch(`${site.origin}/comments`, { method: 'POST', body: new URLSearchParams(fields), headers: { accept: 'application/json', origin: site.origin } });
  return answerOf(await response.json());
}

const answerOf = (said: unknown): { comment?: number; why?: string } => {
  if (typeof said !== 'object' || said === null) throw new Error(String(said));
  return { ...('comment' in said && typeof said.comment === 'number' ? { comment: said.comment } : {}), ...('why' in said ? { why: String(said.why) } : {}) };
};

/** Tags and summaries come a little after the articles, and move what stands below them. */
async function understood(): Promise<void> {
  const archive = await openArchive({ dataDir: site.dataDir });
  try {
    await vi.waitUntil(async () => (await archive.desk.understandingLeft(UNDERSTANDING_VERSION)) === 0, { timeout: 60_000, interval: 500 });
  } finally {
    await archive.close();
  }
}

/** Visits every page of a conversation, and looks at each with `look`. */
async function throughout(page: Page, path: string, look: () => Promise<void>): Promise<number> {
  let pages = 0;
  await page.goto(`${path}?talk=oldest`);
  for (;;) {
    pages++;
    await look();
    const next = page.locator('[data-more-comments]');
    if ((await next.count()) === 0) return pages;
    await page.goto((await next.getAttribute('href')) ?? '');
  }
}

/** How the parts of the page look that are no comment: where they are, and with which colours and letters. */
const surroundings = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const parts = ['body', 'header', 'header a', '#content', 'main h1', '.prose', '#comments', '#comments-head', '#write', '#write textarea', '#write button', '.orders'];
    const looks = ['display', 'position', 'color', 'backgroundColor', 'fontFamily', 'fontSize', 'direction', 'transform', 'opacity', 'visibility'] as const;
    return JSON.stringify(parts.map((part) => {
      const element = document.querySelector(part);
      if (element === null) return [part, 'is gone'];
      const style = getComputedStyle(element);
      const { x, y, width } = element.getBoundingClientRect();
      return [part, ...[x, y + scrollY, width].map(Math.round), ...looks.map((look) => style[look])];
    }), undefined, 1).replaceAll('harmless', 'hostile');
  });

/** Comments that reach beyond their own place: over a neighbour, out of the list, or hiding their own head. */
const outOfPlace = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const list = document.querySelector('[data-comments]')?.getBoundingClientRect();
    if (document.documentElement.scrollWidth > innerWidth) found.push(`the page is ${document.documentElement.scrollWidth} px wide`);
    let above = list?.top ?? 0;
    for (const item of document.querySelectorAll('[data-comments] > li')) {
      const box = item.getBoundingClientRect();
      const body = item.querySelector('.said');
      const head = item.querySelector('header')?.getBoundingClientRect();
      if (box.top < above - 1 || (list && (box.left < list.left - 1 || box.right > list.right + 1))) found.push(`${item.id} is not in its place`);
      above = box.bottom;
      if (!(body instanceof HTMLElement) || !head) {
        found.push(`${item.id} has lost its parts`);
        continue;
      }
      const style = getComputedStyle(body);
      // Letters may be drawn beyond the box; what is clipped there cannot cover anything.
      if (style.overflowX !== 'clip' || !style.contain.includes('paint') || style.unicodeBidi !== 'isolate') found.push(`${item.id} is not held in`);
      const said = body.getBoundingClientRect();
      if (said.top < head.bottom - 1 || said.bottom > box.bottom + 1 || said.left < box.left - 1 || said.right > box.right + 1) found.push(`${item.id} covers something`);
      if (getComputedStyle(item.querySelector('.name') ?? item).direction !== 'ltr') found.push(`${item.id} turned its name round`);
      const when = item.querySelector('.when')?.getBoundingClientRect();
      const name = item.querySelector('.name')?.getBoundingClientRect();
      if (!when || !name || name.right > box.right + 1 || (when.top < name.bottom - 1 && when.left < name.right - 1)) found.push(`${item.id} has a name that covers something`);
    }
    return found;
  });

test('there are more than two hundred vectors, none twice', () => {
  expect(vectors.length).toBeGreaterThan(200);
  expect(new Set(vectors).size).toBe(vectors.length);
});

test('nothing that can be written as a comment runs, calls, or changes how the page around it looks', async () => {
  const refused: string[] = [];
  for (const vector of vectors) {
    const { comment, why } = await send({ do: 'post', article: String(hostile), text: vector });
    if (comment === undefined) refused.push(`${why}: ${vector.slice(0, 40)}`);
  }
  // What has nothing to be seen is refused, and nothing else.
  expect(refused.filter((reason) => !reason.startsWith('There is nothing in it'))).toEqual([]);
  expect(refused.length).toBeLessThan(vectors.length / 20);
  // As many, so that the pages say the same number.
  for (let i = refused.length; i < vectors.length; i++) await send({ do: 'post', article: String(harmless), text: `A harmless comment, number ${i}.` });
  await understood();

  const { page, happened, close } = await setTrap(browser, { baseURL: site.origin });
  await page.goto(`/article/${harmless}?talk=oldest`);
  const before = (await surroundings(page)).replaceAll('harmless', 'hostile');
  const strangers: string[] = [];
  const wrong: string[] = [];
  const different = new Set<string>();
  const pages = await throughout(page, `/article/${hostile}`, async () => {
    strangers.push(...(await strangersIn(page, '.said')), ...(await dangersOn(page)));
    wrong.push(...(await outOfPlace(page)));
    if (!page.url().includes('talkafter')) different.add(await surroundings(page));
    for (const link of await page.locator('.said a').all()) await link.hover({ trial: true, timeout: 1000 }).catch(() => undefined);
    await page.mouse.move(300, 600);
    await page.evaluate(() => {
      for (const element of document.querySelectorAll('.said, .said *')) for (const kind of ['click', 'mouseover', 'focus', 'pointerenter', 'animationstart', 'toggle']) if (kind !== 'click' || !element.closest('a')) element.dispatchEvent(new Event(kind));
    });
  });
  expect(pages).toBeGreaterThan(10);
  expect(strangers).toEqual([]);
  expect(wrong).toEqual([]);
  expect([...different].map((one) => one.split('\n').filter((line, i) => line !== before.split('\n')[i]))).toEqual([[]]);
  expect(happened).toEqual([]);
  await close();
}, patienceMs);

test('nor as a name, a quotation, a change or a report', async () => {
  const said = await send({ do: 'post', article: String(edited), text: 'At first.' });
  expect(said.comment).toBeGreaterThan(0);
  const quoted: number[] = [];
  for (const vector of vectors) {
    const { comment } = await send({ do: 'post', article: String(quoting), text: `About ${quoted.length}.`, quote: vector.slice(0, 500) });
    if (comment !== undefined) quoted.push(comment);
  }
  expect(quoted.length).toBeGreaterThan(200);
  // Thirty versions are kept, so each says a dozen.
  for (let from = 0; from < vectors.length; from += 14) await send({ do: 'edit', comment: String(said.comment), text: vectors.slice(from, from + 14).join('\n\n').slice(0, 4900) });
  for (const [i, vector] of vectors.entries()) await send({ do: 'report', comment: String(firstNamed + i), kind: vector.slice(0, 20), text: vector });

  const { page, happened, close } = await setTrap(browser, { baseURL: site.origin });
  const strangers: string[] = [];
  const look = async (): Promise<void> => {
    strangers.push(...(await strangersIn(page, '.said')), ...(await strangersIn(page, '.passage > p')), ...(await dangersOn(page)));
    strangers.push(...(await page.evaluate(() => [...document.querySelectorAll('.name bdi > *')].map((element) => element.outerHTML))));
  };
  const wrong: string[] = [];
  await throughout(page, `/article/${named}`, async () => {
    await look();
    wrong.push(...(await outOfPlace(page)));
  });
  await throughout(page, `/article/${quoting}`, look);
  for (const path of [`/comments/${said.comment}`, `/comments/${said.comment}/history`, `/comments/${said.comment}/edit`, `/comments/${said.comment}/delete`, `/comments/${firstNamed}/report`]) {
    expect((await page.goto(path))?.status()).toBe(200);
    await look();
  }
  expect(strangers).toEqual([]);
  expect(wrong).toEqual([]);
  expect(happened).toEqual([]);
  await close();
}, patienceMs);

test('nor in an address: of an order, a place in the list, a draft', async () => {
  const { page, happened, close } = await setTrap(browser, { baseURL: site.origin });
  for (const [i, vector] of vectors.entries()) {
    if (i % 12 !== 0) continue;
    const odd = encodeURIComponent(vector.slice(0, 300).toWellFormed());
    for (const name of ['talk', 'talkafter', 'quote', 'draft', 'said', 'reply']) {
      if (name !== 'quote' && i % 60 !== 0) continue;
      expect((await page.goto(`/article/${harmless}?${name}=${odd}`))?.status()).toBe(200);
      expect(await dangersOn(page)).toEqual([]);
    }
  }
  const body = new URLSearchParams({ do: 'post', article: String(harmless), text: '', back: '//evil.example/' });
  const response = await fetch(`${site.origin}/comments`, { method: 'POST', body, headers: { origin: site.origin }, redirect: 'manual' });
  expect(new URL(response.headers.get('location') ?? '', site.origin).origin).toBe(site.origin);
  expect(happened).toEqual([]);
  await close();
}, patienceMs);

test('the trap itself notices what it is set for', async () => {
  const { page, happened, close } = await setTrap(browser, { baseURL: site.origin });
  await page.goto(`/article/${named}`);
  await page.evaluate(() => {
    alert('one');
    const picture = new Image();
    picture.src = 'https://evil.example/two.png';
    const link = document.createElement('a');
    link.href = 'javascript:alert(3)';
    link.className = 'stranger';
    document.querySelector('.said')?.append(picture, link);
  });
  await expect.poll(() => happened.join('\n')).toMatch(/alert one at \/article\/4\n.*request image https:\/\/evil\.example\/two\.png/s);
  expect((await strangersIn(page, '.said')).join('\n')).toMatch(/element <img.*attribute class=stranger.*link javascript:/s);
  expect((await dangersOn(page)).join('\n')).toContain('link javascript:alert(3)');
  await close();
});
