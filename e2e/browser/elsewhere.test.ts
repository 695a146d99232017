import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Browser } from 'playwright-core';
import { houseOf } from '../../src/archive/house.ts';
import { openArchive } from '../../src/archive/open.ts';
import { launchBrowser, openPage } from './browser.ts';
import { startSiteWith, type RunningSite } from './running-site.ts';

let browser: Browser;
let server: Server;
let site: RunningSite;

const prose = Array.from({ length: 8 }, (_, at) => `<p>In week ${at + 2} of the work on the harbour of Orrin, engineers counted ${at * 37 + 12} loose bolts below pier ${at + 1}, and the council put the plan of the ${at + 40} alders to a vote in the old mill.</p>`).join('');
const html = `<p>The ferries of Orrin ran again on Sunday, a month ahead of the plan that the city had made.</p>${prose}`;

/** A paper that says how many comments it has, and an aggregator whose entries link to the paper, in the forms that such feeds have. */
const documents = (origin: string): Record<string, [type: string, body: string]> => ({
  '/paper.xml': ['application/rss+xml', `<rss version="2.0" xmlns:slash="http://purl.org/rss/1.0/modules/slash/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Harbour Post</title><link>${origin}/</link>
    <item><title>Ferries of Orrin run again</title><link>${origin}/ferries.html?utm_source=rss</link><comments>${origin}/ferries.html#comments</comments><slash:comments>7</slash:comments><content:encoded><![CDATA[${html}]]></content:encoded></item>
    <item><title>The mill is for sale</title><link>${origin}/mill.html</link><comments>javascript:alert(1)</comments><slash:comments>-3</slash:comments><content:encoded><![CDATA[<p>The old mill of Brannoch is for sale, with its wheel and two cats.</p>]]></content:encoded></item></channel></rss>`],
  '/links.xml': ['application/rss+xml', `<rss version="2.0"><channel><title>Links of the day</title><link>https://links.example.org/</link>
    <item><title>Orrin gets its ferries back a month early</title><link>${origin}/ferries.html</link><comments>https://news.ycombinator.com/item?id=42</comments><description><![CDATA[<p>Points: 99</p><p># Comments: 42</p>]]></description></item></channel></rss>`],
  '/ferries.html': ['text/html', `<!doctype html><html lang="en"><head><title>Ferries of Orrin run again</title></head><body><main><h1>Ferries of Orrin run again</h1>${html}</main></body></html>`],
});

beforeAll(async () => {
  server = createServer((request, response) => {
    const [type, body] = documents(`http://${request.headers.host ?? ''}`)[(request.url ?? '').replace(/\?.*/, '')] ?? ['text/plain', ''];
    response.writeHead(body === '' ? 404 : 200, { 'content-type': `${type}; charset=utf-8` }).end(body);
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  browser = await launchBrowser();
  site = await startSiteWith(async (archive) => {
    await houseOf(archive).feeds.subscribe(['/paper.xml', '/links.xml'].map((path) => ({ feedUrl: origin + path, folder: [] })), Date.now());
  });
  const archive = await openArchive({ dataDir: site.dataDir });
  await vi.waitUntil(async () => {
    const { articles, pagesPending } = await archive.stats();
    const { cards } = await houseOf(archive).articles.list({});
    const pages = await Promise.all(cards.map(({ id }) => houseOf(archive).articles.get(id)));
    return articles === 3 && pagesPending === 0 && pages.every((page) => page?.storyId !== undefined);
  }, { timeout: 60_000, interval: 200 });
  await archive.close();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
  server?.closeAllConnections();
  await new Promise((resolve) => { server?.close(resolve); });
});

test('an article and its story say where they are discussed: at the publisher’s page, and at the site of an aggregator', async () => {
  const { page, complaints, close } = await openPage(browser, { baseURL: site.origin, javaScriptEnabled: false }, () => false);
  const elsewhere = page.getByRole('region', { name: 'Discussed elsewhere' });
  const both = ['Hacker News, 42 comments', 'The publisher’s page, 7 comments'];
  await page.goto('/latest');
  await page.getByRole('link', { name: 'Ferries of Orrin run again' }).first().click();
  await page.waitForURL('**/article/**');
  expect(await elsewhere.getByRole('listitem').allInnerTexts()).toEqual(both);
  expect(await elsewhere.getByRole('link').first().getAttribute('href')).toBe('https://news.ycombinator.com/item?id=42');
  expect(await elsewhere.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('rel')))).toEqual(Array(2).fill('noopener noreferrer nofollow external'));

  await page.locator('#story-box a').click();
  await page.waitForURL('**/story/**');
  expect(await elsewhere.getByRole('listitem').allInnerTexts()).toEqual(['Hacker News, 42 comments', 'The Harbour Post, 7 comments']);

  await page.goto('/latest');
  await page.getByRole('link', { name: 'The mill is for sale' }).first().click();
  await page.waitForURL('**/article/**');
  expect(await elsewhere.count()).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});
