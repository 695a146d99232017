import { createServer, type Server } from 'node:http';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { openArchive } from '../../src/archive/open.ts';
import { runCli } from '../support/run-cli.ts';
import { launchBrowser } from './browser.ts';
import { startSite, type RunningSite } from './running-site.ts';
import { dangersOn, setTrap } from './vectors/trap.ts';
import { vectors } from './vectors/vectors.ts';

/** Articles whose texts hold several vectors each. */
const perText = 12;
const inTexts = Array.from({ length: Math.ceil(vectors.length / perText) }, (_, i) => vectors.slice(i * perText, (i + 1) * perText));
/** Text of a real length, so that what is read is taken for an article. */
const plain = 'The council of the harbour town met on Tuesday evening and spoke for two hours about the bridge, which has been closed since March and will not open before the winter, as its engineers said.';
const page = (hostile: readonly string[], title: string): string =>
  `<!doctype html><html><head><title>${title}</title><meta property="og:title" content="${attribute(title)}"><meta name="author" content="${attribute(hostile[0] ?? '')}"></head><body><article><h1>${title}</h1>${hostile.map((vector) => `<p>${plain}</p>${vector}<p>${plain}</p>`).join('')}</article></body></html>`;

const xml = (text: string): string => text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

let server: Server;
let origin = '';
let browser: Browser;
let site: RunningSite;

/** Titles, authors and categories; then texts in the feed; then texts on pages that the feed only names. */
function feed(): string {
  const at = (i: number): string => new Date(Date.now() - (i + 1) * 60_000).toUTCString();
  const titles = vectors.map((vector, i) => `<item><title>${xml(vector)}</title><link>${origin}/named/${i}</link><guid>t${i}</guid><pubDate>${at(i)}</pubDate><dc:creator>${xml(vector)}</dc:creator><category>${xml(vector)}</category><category>Harbour</category><description>${xml(vector)}</description><content:encoded>${xml(`<p>${plain} ${i}</p>`.repeat(4))}</content:encoded></item>`);
  const texts = inTexts.map((some, i) => `<item><title>In the feed ${i}</title><link>${origin}/feed-text/${i}</link><guid>f${i}</guid><pubDate>${at(i)}</pubDate><content:encoded>${xml(some.map((vector) => `<p>${plain}</p>${vector}`).join('') + `<p>${plain}</p>`.repeat(3))}</content:encoded></item>`);
  const pages = inTexts.map((_, i) => `<item><title>On a page ${i}</title><link>${origin}/page/${i}</link><guid>p${i}</guid><pubDate>${at(i)}</pubDate><description>Read on.</description></item>`);
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>${xml(vectors[0] ?? '')}</title><link>${origin}/</link><description>${xml(vectors[44] ?? '')}</description>${[...titles, ...texts, ...pages].join('')}</channel></rss>`;
}

const opml = (): string =>
  `<?xml version="1.0"?><opml version="2.0"><head><title>${xml(vectors[1] ?? '')}</title></head><body>${vectors.map((vector, i) => `<outline text="${xml(vector)}"><outline type="rss" text="${xml(vector)}" title="${xml(vector)}" xmlUrl="${origin}/missing/${i}" htmlUrl="${xml(i % 2 === 0 ? `javascript:alert(${i})` : `${origin}/`)}"/></outline>`).join('')}</body></opml>`;

beforeAll(async () => {
  server = createServer((request, response) => {
    const [, what = '', number = ''] = new URL(request.url ?? '/', origin).pathname.split('/');
    const send = (type: string, body: string): void => void response.writeHead(200, { 'content-type': type }).end(body);
    if (what === 'feed') return send('application/rss+xml; charset=utf-8', feed());
    if (what === 'page') return send('text/html; charset=utf-8', page(inTexts[Number(number)] ?? [], `On a page ${number}`));
    response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : '';
  const environment = { DATELINE_ALLOW_PRIVATE: '127.0.0.0/8', DATELINE_HOST_PAUSE: '0' };
  [browser, site] = await Promise.all([
    launchBrowser(),
    startSite(async (dataDir) => {
      const list = join(dataDir, 'list.opml');
      await runCli(['add', `${origin}/feed`, '--data', dataDir], { env: environment });
      await runCli(['refresh', '--data', dataDir], { env: environment });
      writeFileSync(list, opml());
      await runCli(['import', list, '--data', dataDir], { env: environment });
    }),
  ]);
}, 400_000);
afterAll(async () => {
  await browser?.close();
  await site?.stop();
  await new Promise((resolve) => {
    server.closeAllConnections();
    server.close(resolve);
  });
});

test('nothing in feeds, pages and lists of feeds runs or asks strangers, wherever it is shown', async () => {
  const archive = await openArchive({ dataDir: site.dataDir });
  const edition = archive.edition(archive.readers.sole());
  const { cards } = await edition.articles.list({ limit: 1000 });
  const stories = (await edition.stories.list({ limit: 6 })).stories;
  await archive.close();
  // Most titles can be read; what has nothing to be seen becomes something else.
  expect(cards.length).toBeGreaterThan(vectors.length);
  const texts = cards.filter(({ title }) => /^(?:In the feed|On a page) \d+$/.test(title));
  expect(texts).toHaveLength(inTexts.length * 2);

  // Articles may have pictures of other sites; they are asked for without telling where they are shown.
  const { page: shown, happened, close } = await setTrap(browser, { baseURL: site.origin, pictures: true });
  const dangers: string[] = [];
  const look = async (path: string): Promise<void> => {
    const answer = await shown.goto(path);
    expect(answer?.status(), path).toBeLessThan(400);
    dangers.push(...(await dangersOn(shown)).map((danger) => `${path}: ${danger}`));
    if ((await shown.evaluate(() => document.documentElement.scrollWidth > innerWidth))) dangers.push(`${path}: wider than the screen`);
  };
  for (const path of ['/', '/feeds', '/tags', '/stories/followed', `/search?q=${encodeURIComponent('"><img src=x onerror=alert(1)>')}`, '/search?q=harbour', `/search?q=${encodeURIComponent('<script>alert')}`]) await look(path);
  for (let after = '/latest', pages = 0; pages < 12; pages++) {
    await look(after);
    const next = await shown.locator('a[rel="next"]').first().getAttribute('href', { timeout: 1000 }).catch(() => undefined);
    if (!next) break;
    after = next;
  }
  for (const { id } of texts) await look(`/article/${id}`);
  for (const { id } of cards.filter(({ title }) => !texts.some((text) => text.title === title)).filter((_, i) => i % 12 === 0)) await look(`/article/${id}`);
  for (const { id } of stories) await look(`/story/${id}`);
  await look('/source/1');
  expect(dangers).toEqual([]);
  expect(happened).toEqual([]);
  await close();
}, 400_000);
