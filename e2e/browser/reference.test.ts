import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { openArchive } from '../../src/archive/open.ts';
import { runCli } from '../support/run-cli.ts';
import { launchBrowser, openPage } from './browser.ts';
import { coalition } from './reference/coalition.ts';
import { furnitureIn, unwanted } from './reference/furniture.ts';
import { quartets } from './reference/others.ts';
import { startPress, type Press } from './reference/press.ts';
import type { Article, Quartet } from './reference/quartet.ts';
import { startSite, type RunningSite } from './running-site.ts';

/** Adds the four outlets to an empty archive and asks them for news once, by the command line. */
async function refreshOnce(press: Press, dataDir: string): Promise<void> {
  const env = { DATELINE_ALLOW_PRIVATE: '127.0.0.0/8', DATELINE_HOST_PAUSE: '0', DATELINE_DATA: dataDir };
  for (const args of [['add', ...press.feeds], ['refresh']]) {
    const { code, stderr } = await runCli(args, { env });
    if (code !== 0) throw new Error(`dateline ${args[0]} ended with ${code}: ${stderr}`);
  }
}

describe('the reference case', () => {
  let browser: Browser;
  let press: Press;
  let site: RunningSite;

  beforeAll(async () => {
    const now = Date.now();
    [browser, press] = await Promise.all([launchBrowser(), startPress(coalition, { subnet: 3, now })]);
    site = await startSite((dataDir) => refreshOnce(press, dataDir));
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
    await press?.close();
  });

  const isPicture = ({ hostname, pathname }: URL): boolean => hostname.startsWith('127.0.3.') && pathname.endsWith('.png');

  /** Opens an article from the list of the latest, as a reader does. */
  async function onPageOf(article: Article, look: (page: Page) => Promise<void>): Promise<void> {
    const { page, complaints, close } = await openPage(browser, { baseURL: site.origin }, isPicture);
    await page.goto('/latest');
    await page.getByRole('link', { name: article.title, exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: article.title }).waitFor();
    await look(page);
    expect(complaints).toEqual([]);
    await close();
  }

  test('the page of the coalition article has every part, and each is right', () => onPageOf(coalition.main, async (page) => {
    const { main, related, others } = coalition;
    const head = page.locator('article header');
    expect(await head.getByRole('link', { name: main.outlet }).count()).toBe(1);
    expect(await head.innerText()).toContain(main.byline);
    expect(await head.locator('time[data-time=age]').first().innerText()).toMatch(/^4\d minutes ago$/);
    expect(await page.locator('[data-from]').innerText()).toBe(`From Reuters, via ${main.outlet}`);
    expect(await page.locator('[data-dateline]').innerText()).toBe('Dateline: Brussels, 11 April');
    expect(await head.getByRole('list', { name: 'Tags' }).getByRole('link').allTextContents()).toEqual(expect.arrayContaining(['#Ukraine', '#Brussels']));

    const picture = page.locator('article figure').first();
    expect(await picture.locator('img').evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth)).toBe(640);
    expect(await picture.locator('figcaption').innerText()).toContain(main.picture.caption);
    expect(await picture.locator('figcaption').innerText()).toContain(main.picture.credit);

    // Each sentence is followed by the number of its passage.
    const summary = (await page.locator('[data-summary]').innerText()).split(/(?<=[.!?”])\s*\d+(?:\s+|$)/).filter((sentence) => sentence !== '');
    expect(summary.length).toBeGreaterThan(1);
    for (const sentence of summary) expect(main.paragraphs.join(' ')).toContain(sentence);
    expect(await page.locator('.prose p:not(figure p)').allInnerTexts()).toEqual(main.paragraphs);

    const links = page.locator('[data-related] .title');
    expect(await links.allInnerTexts()).toContain(related.title);
    const item = page.locator('[data-related] li').filter({ hasText: related.title });
    expect(await item.innerText()).toMatch(new RegExp(`${related.outlet}[\\s\\S]*2\\d minutes ago`));
    expect(await item.locator('.reason').innerText()).toMatch(/^(?:Same|Later|Earlier)/);
    // The meeting of the presidents is another event, so it is no second outlet of this one.
    expect(await page.locator('[data-story-box]').innerText()).not.toContain(related.title);
    expect(await page.locator('[data-story-box]').innerText()).not.toMatch(/by 2 outlets/);
    expect(await page.getByRole('link', { name: 'What outlets say' }).count()).toBe(0);
    for (const other of others) {
      expect(await page.locator('[data-related], [data-story-box]').filter({ hasText: other.title }).count()).toBe(0);
    }
  }));

  test.each([coalition.main, coalition.related, ...coalition.others])('$outlet: the text is the article’s and nothing else, on its page and in every list', async (article) => {
    await onPageOf(article, async (page) => {
      expect(await page.locator('.prose p:not(figure p)').allInnerTexts()).toEqual(article.paragraphs);
      const seen = await page.locator('main').innerText();
      for (const words of unwanted(furnitureIn('en'))) expect(seen).not.toContain(words);
      expect(seen.replaceAll(/\s+/g, ' ')).not.toContain(`${article.picture.caption}${article.picture.credit}`);
    });
  });

  test('the shares and the inquiry are related to none of the others', async () => {
    for (const article of coalition.others) await onPageOf(article, async (page) => expect(await page.locator('[data-related]').count()).toBe(0));
  });
});

/** What a page says of the other three: as related, or as reports of the same story. */
async function besides(quartet: Quartet, subnet: number): Promise<{ related: boolean; others: boolean; texts: boolean }> {
  const press = await startPress(quartet, { subnet, now: Date.now() });
  const dataDir = await mkdtemp(join(tmpdir(), 'dateline-quartet-'));
  try {
    await refreshOnce(press, dataDir);
    const archive = await openArchive({ dataDir });
    const { articles, stories } = archive.edition(archive.readers.sole());
    const { cards } = await articles.list({ limit: 10 });
    const pages = new Map(await Promise.all(cards.map(async ({ id, title }) => [title, await articles.get(id)] as const)));
    const storyOf = (article: Article): number => pages.get(article.title)?.storyId ?? Number.NaN;
    const linked = await stories.related(storyOf(quartet.main), 6);
    const isBeside = (article: Article): boolean => storyOf(article) === storyOf(quartet.main) || linked.some(({ story }) => story.id === storyOf(article));
    const texts = [quartet.main, quartet.related, ...quartet.others].every((article) => pages.get(article.title)?.text === article.paragraphs.join('\n\n'));
    await archive.close();
    return { related: isBeside(quartet.related), others: quartet.others.some(isBeside), texts };
  } finally {
    await press.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

test.each(Object.entries(quartets).map(([name, quartet], at) => ({ name, quartet, subnet: 4 + at })))('the same of other subjects: $name', async ({ quartet, subnet }) => {
  expect(await besides(quartet, subnet)).toEqual({ related: true, others: false, texts: true });
});
