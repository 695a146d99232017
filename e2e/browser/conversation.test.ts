import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import type { Archive } from '../../src/archive/archive.ts';
import { openArchive } from '../../src/archive/open.ts';
import { changeSiteSettings } from '../../src/common/site-settings.ts';
import { launchBrowser, openPage, type WatchedPage } from './browser.ts';
import { devices, faults } from './faults.ts';
import { startSiteWith, type RunningSite } from './running-site.ts';
import { seedTalk, type Talk } from './talk-seed.ts';

let browser: Browser;
let site: RunningSite;
let talk: Talk;
/** The same archive, as another process has it. */
let archive: Archive;
const opened: WatchedPage[] = [];

async function visit(path: string, options: { javaScriptEnabled?: boolean; viewport?: { width: number; height: number } } = {}): Promise<Page> {
  const watched = await openPage(browser, { baseURL: site.origin, ...options }, () => false);
  opened.push(watched);
  await watched.page.goto(path);
  return watched.page;
}

const article = (at = 0): string => `/article/${talk.articleIds[at]}`;
const said = (page: Page, text: string) => page.locator('[data-comment]').filter({ has: page.locator(':scope > article .said', { hasText: text }) });

beforeAll(async () => {
  [browser, site] = await Promise.all([
    launchBrowser(),
    startSiteWith(async (filled) => {
      talk = await seedTalk(filled, Date.now());
    }),
  ]);
  archive = await openArchive({ dataDir: site.dataDir });
});
afterEach(async () => {
  for (const { complaints, close } of opened.splice(0)) {
    expect(complaints).toEqual([]);
    await close();
  }
});
afterAll(async () => {
  await archive?.close();
  await browser?.close();
  await site?.stop();
});

test('an article shows the conversation of its story, and where each was written', async () => {
  const page = await visit(article(0), { javaScriptEnabled: false });
  expect(await page.getByRole('heading', { name: '8 comments' }).count()).toBe(1);
  const first = said(page, 'I sailed these waters');
  expect(await first.locator('> article > header').first().textContent()).not.toContain('under the report of');
  expect(await first.locator('.passage').first().textContent()).toContain('no oil has been seen');
  expect(await first.locator('.passage a').first().getAttribute('href')).toBe(`${article(0)}#:~:text=no%20oil%20has%20been%20seen`);
  expect(await said(page, 'The Post says').locator('> article > header').textContent()).toContain('under the report of Kelvik Post');
  // Its answers are lists within the list, each comment an article with a heading of its own.
  expect(await first.locator('> ol > li > article > header > h4').count()).toBe(2);
  await page.goto(article(1));
  expect(await said(page, 'The Post says').locator('> article > header').textContent()).not.toContain('under the report of');
  await page.goto(`/story/${talk.storyId}`);
  expect(await said(page, 'I sailed these waters').locator('> article > header').first().textContent()).toContain('under the report of Coast Herald');
  // Cards lead to it.
  for (const path of ['/', '/latest']) {
    await page.goto(path);
    expect(await page.locator('[data-card] a', { hasText: '8 comments' }).first().getAttribute('href')).toMatch(/^\/(?:story|article)\/\d+[^#]*#comments$/);
  }
});

test('everything works without a script', async () => {
  const page = await visit(article(0), { javaScriptEnabled: false });
  const write = page.locator('#write');
  await write.getByLabel('Your comment').fill('A comment with a *word*.');
  await write.getByText('Quote a passage of the report').click();
  await write.getByLabel('Passage, word for word').fill('not in the report at all');
  await write.getByRole('button', { name: 'Comment' }).click();
  // What was written is not lost.
  expect(await page.locator('#write [role="alert"]').textContent()).toBe('That passage is not in the text of the report.');
  expect(await write.getByLabel('Your comment').inputValue()).toBe('A comment with a *word*.');
  await write.getByLabel('Passage, word for word').fill('“ran aground off\n Tarnsund before dawn”');
  await write.getByRole('button', { name: 'Comment' }).click();
  const mine = said(page, 'A comment with a word.').first();
  expect(await mine.locator('.said em').textContent()).toBe('word');
  expect(await mine.locator('.passage p').textContent()).toBe('ran aground off Tarnsund before dawn');

  await mine.getByLabel('More').click();
  await mine.getByRole('link', { name: 'Edit' }).click();
  await page.getByLabel('What it says').fill('A comment with **two** words.');
  await page.getByRole('button', { name: 'Save' }).click();
  expect(await page.locator('[data-note]').textContent()).toContain('What it said before stays in its history.');
  await page.getByRole('link', { name: 'edited' }).click();
  expect(await page.locator('.versions .said').allTextContents()).toEqual(['A comment with two words.', 'A comment with a word.']);

  await page.goto(article(0));
  await said(page, 'My brother works').getByRole('link', { name: 'Reply to Passer-by' }).click();
  await page.locator('#reply').getByLabel('Your answer to Passer-by').fill('All of us do.');
  await page.locator('#reply').getByRole('button', { name: 'Answer' }).click();
  expect(await said(page, 'My brother works').locator('ol .said').textContent()).toBe('All of us do.');

  const theirs = said(page, '212 containers');
  const before = Number(await theirs.locator('.score').textContent());
  await theirs.getByRole('button', { name: 'Poor comment' }).click();
  expect(page.url()).toMatch(/#comment-\d+$/);
  expect(await theirs.getByRole('button', { name: 'Poor comment' }).getAttribute('aria-pressed')).toBe('true');
  // It was for it before, as the first reader of the seed.
  expect(Number((await theirs.locator('.score').textContent())?.replace('−', '-'))).toBe(before - 2);
  await theirs.getByLabel('More').click();
  await theirs.getByRole('button', { name: 'Funny' }).click();
  expect(await theirs.getByRole('button', { name: 'Funny, 1' }).getAttribute('aria-pressed')).toBe('true');
  await theirs.getByLabel('More').click();
  await theirs.getByRole('link', { name: 'Report' }).click();
  await page.getByLabel('Off topic').check();
  await page.getByLabel('Anything that a moderator should know').fill('It is about cargo.');
  await page.getByRole('button', { name: 'Report it' }).click();
  expect(await page.locator('[data-note]').textContent()).toContain('Reported.');
  expect(await archive.comments.moderation.waiting()).toMatchObject({ reported: 1 });

  await page.goto(`${article(0)}?talk=newest`);
  expect(await page.locator('[data-comments] > li .said').first().textContent()).toContain('two words');
  const again = said(page, 'A comment with two words.').first();
  await again.getByLabel('More').click();
  await again.getByRole('link', { name: 'Delete' }).click();
  await page.getByRole('button', { name: 'Delete it' }).click();
  expect(await said(page, 'two words').count()).toBe(0);
});

/** Comments whose heading is not one level below that of what they answer. */
const misplacedHeadings = (page: Page): Promise<string[]> =>
  page.locator('li li[data-comment] > article > header > [id^="by-"]').evaluateAll((headings) =>
    headings.flatMap((heading) => {
      const above = heading.closest('li')?.parentElement?.closest('li')?.querySelector(':scope > article > header > [id^="by-"]');
      return above && Number(heading.localName.slice(1)) !== Math.min(6, Number(above.localName.slice(1)) + 1) ? [heading.id] : [];
    }),
  );

test('long threads go on where they are asked for, without a script and with one', async () => {
  const [parentId = 0] = talk.said;
  const plain = await visit(article(0), { javaScriptEnabled: false });
  await said(plain, 'Only to those that ask').getByRole('link', { name: '1 more reply' }).click();
  expect(await plain.locator('.said').allTextContents()).toEqual(['Only to those that ask. That is the trouble.', 'So the harbour office knew.']);
  expect(await plain.getByRole('list', { name: 'What it answers' }).locator('li').count()).toBe(2);

  const page = await visit(article(0));
  await said(page, 'Only to those that ask').getByRole('link', { name: '1 more reply' }).click();
  await said(page, 'So the harbour office').waitFor();
  expect(new URL(page.url()).pathname).toBe(article(0));
  expect(await page.locator(`#comment-${parentId} [data-more-answers]`).count()).toBe(0);
  expect(await misplacedHeadings(page)).toEqual([]);
});

test('with a script, a passage is quoted by selecting it, and what is written stands there at once', async () => {
  const page = await visit(article(0));
  const url = page.url();
  await page.locator('[data-prose]').evaluate((prose) => {
    const text = document.createTreeWalker(prose, NodeFilter.SHOW_TEXT).nextNode();
    const at = text?.textContent?.indexOf('Nobody was hurt') ?? -1;
    if (text) getSelection()?.setBaseAndExtent(text, at, text, at + 'Nobody was hurt'.length);
  });
  await page.getByRole('button', { name: 'Quote in a comment' }).click();
  const write = page.locator('#write');
  expect(await write.getByLabel('Passage, word for word').inputValue()).toBe('Nobody was hurt');
  await write.getByLabel('Your comment').fill('Let us be glad of that.');
  await write.getByRole('button', { name: 'Comment' }).click();
  const mine = said(page, 'Let us be glad');
  await mine.waitFor();
  expect(await mine.locator('.passage p').textContent()).toBe('Nobody was hurt');
  expect(page.url()).toBe(url);
  expect(await write.getByLabel('Your comment').inputValue()).toBe('');

  await said(page, 'Eleven years and no source').getByRole('link', { name: 'Reply' }).click();
  await page.locator('#reply textarea[name="text"]').fill('There is one now.');
  await page.locator('#reply').getByRole('button', { name: 'Answer' }).click();
  await said(page, 'Eleven years and no source').locator('ol .said', { hasText: 'There is one now.' }).waitFor();
  expect(page.url()).toBe(url);
  expect(await misplacedHeadings(page)).toEqual([]);

  const theirs = said(page, 'مرحبا');
  await theirs.getByRole('button', { name: 'Good comment' }).click();
  await theirs.locator('button[aria-label="Good comment"][aria-pressed="true"]').waitFor();
  expect(await theirs.locator('.score').textContent()).toBe('1');
  await mine.getByLabel('More').click();
  await mine.getByRole('link', { name: 'Edit' }).click();
  await mine.getByLabel('What it says').fill('Let us be very glad of that.');
  await mine.getByRole('button', { name: 'Save' }).click();
  await said(page, 'very glad').waitFor();
  expect(page.url()).toBe(url);

  await write.getByLabel('Your comment').fill(' . ');
  await write.getByLabel('Your comment').fill('\u200B');
  await write.getByRole('button', { name: 'Comment' }).click();
  expect(await write.locator('[role="alert"]').textContent()).toBe('There is nothing in it that could be read.');
});

test('new comments of others are offered, and the key c leads to the conversation', async () => {
  const page = await visit(article(2));
  await page.keyboard.press('c');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('comments');
  const [, reader] = talk.readers;
  if (reader === undefined) throw new Error('There is no reader.');
  await archive.comments.post({ author: { reader }, articleId: talk.articleIds[2] ?? 0, text: 'The tide is coming in.' }, () => ({ is: 'shown' }), Date.now());
  const offer = page.locator('[data-talk-live]').getByRole('button', { name: '1 new comment: show' });
  await offer.waitFor({ timeout: 30_000 });
  expect(await said(page, 'The tide is coming in').count()).toBe(0);
  await page.locator('#write').getByLabel('Your comment').fill('Half a sentence');
  await offer.click();
  await said(page, 'The tide is coming in').waitFor();
  expect(await page.locator('#write').getByLabel('Your comment').inputValue()).toBe('Half a sentence');
});

test('on every screen it can be used by everybody', async () => {
  for (const { name, ...device } of devices) {
    const watched = await openPage(browser, { baseURL: site.origin, ...device }, () => false);
    opened.push(watched);
    for (const path of [article(0), `${article(0)}?reply=${talk.said[1]}`, `/story/${talk.storyId}`, `/comments/${talk.said[0]}`, `/comments/${talk.said[6]}/history`]) {
      await watched.page.goto(path);
      expect(await faults(watched.page), `${path} on ${name}`).toEqual([]);
    }
  }
});

test('where conversations are off, nothing of them is there', async () => {
  await changeSiteSettings(archive.settings, { comments: 'off' });
  const page = await visit(article(0));
  expect(await page.locator('#comments, [data-talk], #talk-marks').count()).toBe(0);
  expect(await page.content()).not.toContain('/comments');
  expect((await fetch(`${site.origin}/comments/${talk.said[0]}`)).status).toBe(404);
  expect((await fetch(`${site.origin}/comments`, { method: 'POST', headers: { origin: site.origin }, body: new URLSearchParams({ do: 'post', article: '1', text: 'x' }) })).status).toBe(403);
  await page.keyboard.press('c');
  await changeSiteSettings(archive.settings, { comments: 'public' });
});
