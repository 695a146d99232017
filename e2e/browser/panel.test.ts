import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Browser } from 'playwright-core';
import type { Archive } from '../../src/archive/archive.ts';
import { houseOf } from '../../src/archive/house.ts';
import { openArchive } from '../../src/archive/open.ts';
import { launchBrowser, openPage, type WatchedPage } from './browser.ts';
import { type Chat, type ModelServer, type Said, startModelServer } from '../support/model-server.ts';
import { askedFor, honestLists, inForm } from '../support/model-voices.ts';
import { devices, faults } from './faults.ts';
import { budget, ferry, orchids, type Report, storeReports } from './reports.ts';
import { startSiteWith, type RunningSite } from './running-site.ts';

let browser: Browser;
let site: RunningSite;
let archive: Archive;
let ferryStory: number;
/** Articles by their titles. */
let articles: Map<string, number>;

const now = Date.now();
const hostile: Report = {
  outlet: 'post', hours: 1, title: 'Council <img src=x onerror=alert(1)> meets',
  paragraphs: ['Marta <script>alert(2)</script> Ekholm, the "mayor" of <b>Oberau</b>, opened the meeting on 12 May 2019 & left. Marta Ekholm, the mayor of Oberau, said nothing.'],
};
const late: Report = { outlet: 'radio', hours: 0.1, title: 'Tug pulls the Aurelia off the reef at Tarnsund', paragraphs: ['A tug has pulled the ferry Aurelia off the reef off Tarnsund at high tide, Nordvind said. The Aurelia will be towed to the shipyard of Halden on Saturday.'] };

beforeAll(async () => {
  browser = await launchBrowser();
  site = await startSiteWith((filled) => storeReports(filled, [...ferry, ...budget, orchids, hostile], now));
  archive = await openArchive({ dataDir: site.dataDir });
  await vi.waitFor(async () => expect(await houseOf(archive).stories.unplaced(9)).toEqual([]), { timeout: 120_000, interval: 300 });
  articles = new Map((await houseOf(archive).articles.list({ limit: 50 })).cards.map(({ id, title }) => [title, id]));
  ferryStory = (await houseOf(archive).stories.ofArticles([...articles.values()])).get(idOf('Ferry Aurelia aground off Tarnsund'))?.storyId ?? 0;
});

afterAll(async () => {
  await browser?.close();
  await archive?.close();
  await site?.stop();
});

function idOf(title: string): number {
  const id = articles.get(title);
  if (id === undefined) throw new Error(`No article is called "${title}".`);
  return id;
}

async function visit(path: string, options: Partial<Parameters<typeof openPage>[1]> = {}): Promise<WatchedPage> {
  const watched = await openPage(browser, { baseURL: site.origin, javaScriptEnabled: false, ...options }, () => false);
  await watched.page.goto(path);
  return watched;
}

const herald = 'Ferry with 212 aboard runs aground off Tarnsund';

test('an article answers, and its answer leads to the passage, without a script', async () => {
  const { page, complaints, close } = await visit(`/article/${idOf(herald)}?show=unread`);
  await page.locator('[data-panel-fold] > summary').click();
  await page.getByRole('searchbox', { name: 'Ask a question' }).fill('What did Nordvind say?');
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  expect(new URL(page.url()).searchParams.get('show')).toBe('unread');
  expect(await page.locator('[data-answer]').textContent()).toContain('examine the rudder');
  await page.locator('[data-answer] [data-cite]').click();
  expect(new URL(page.url()).hash).toBe('#passage');
  expect(await page.locator('#passage').textContent()).toContain('The shipping line Nordvind, which runs the ferry');
  // What was asked is still there.
  expect(await page.locator('[data-answer]').textContent()).toContain('examine the rudder');
  await page.getByRole('searchbox', { name: 'Ask a question' }).fill('Who won the football match in Peru?');
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  expect(await page.locator('[data-no-answer]').textContent()).toBe('The article does not say.');
  await close();
  expect(complaints).toEqual([]);
});

test('a question is put to the story, to everything, and from the search page', async () => {
  const { page, complaints, close } = await visit(`/article/${idOf(herald)}?ask=How+many+swimming+pools+does+Oberau+close%3F&of=archive`);
  expect(await page.locator('[data-answer]').textContent()).toMatch(/pool/);
  await page.goto(`/article/${idOf(herald)}?ask=Who+is+the+captain%3F&of=story`);
  expect(await page.locator('[data-answer]').textContent()).toContain('Mirja Lund');
  await page.goto('/search?q=Who+is+the+captain+of+the+Aurelia%3F');
  await page.getByRole('link', { name: 'Ask this as a question' }).click();
  expect(await page.locator('[data-answer]').textContent()).toContain('Lund');
  await page.locator('.quotes a').first().click();
  expect(await page.locator('#passage, h1').first().textContent()).toMatch(/Lund|captain|Aurelia/);
  await close();
  expect(complaints).toEqual([]);
});

test('names are explained by what articles say, each with its place, and by all that is here of them', async () => {
  const { page, complaints, close } = await visit(`/article/${idOf(herald)}?panel=explain`);
  const falk = page.locator('[data-panel] dl > div').filter({ hasText: 'Hanne Falk' });
  expect(await falk.locator('dd').textContent()).toMatch(/^coast guard spokeswoman/);
  await falk.locator('[data-cite]').click();
  expect(await page.locator('#passage').textContent()).toContain('spokeswoman Hanne Falk');
  await page.locator('[data-panel]').getByRole('link', { name: 'Hanne Falk' }).click();
  expect(await page.locator('[data-panel-part]').textContent()).toMatch(/In 2 articles here, since/);
  await close();
  expect(complaints).toEqual([]);
});

test('days that an article names stand in their order', async () => {
  const { page, complaints, close } = await visit(`/article/${idOf('Jammed rudder put the Aurelia on the reef, investigators say')}?panel=timeline`);
  const events = await page.locator('[data-panel] .line li').allTextContents();
  expect(events[0]).toMatch(/^March \d{4}.*The rudder of the Aurelia was last examined in March/s);
  expect(events.at(-1)).toMatch(/Thursday morning/);
  await close();
  expect(complaints).toEqual([]);
});

test('an article shows what outlets agree and differ on, and a story what is new since it was looked at', async () => {
  const { page, complaints, close } = await visit(`/article/${idOf(herald)}?panel=outlets`);
  expect(await page.locator('[data-panel-part]').textContent()).toMatch(/They differ.*[Ff]ourteen/s);
  await page.goto(`/story/${ferryStory}?panel=new`);
  expect(await page.locator('[data-panel-part]').textContent()).toContain('You have not looked at this story before');
  await houseOf(archive).stories.seen(ferryStory, Date.now());
  await storeReports(archive, [late], Date.now());
  await vi.waitFor(async () => {
    await page.reload();
    expect(await page.locator('[data-panel-part]').textContent()).toMatch(/1 report since you looked/);
  }, { timeout: 60_000, interval: 500 });
  expect(await page.locator('[data-panel-part]').textContent()).toContain('pulled the ferry Aurelia off the reef');
  await close();
  expect(complaints).toEqual([]);
});

test('with a script an article that was read notes when it was looked at again, once it is left', async () => {
  const id = idOf('Ferry Aurelia aground off Tarnsund');
  const lookedAt = async (): Promise<number | undefined> => (await houseOf(archive).articles.lookAt(id))?.lookedAt;
  await houseOf(archive).articles.setRead([id], true, Date.now() - 60_000);
  const first = await lookedAt() ?? 0;
  expect(first).toBeGreaterThan(0);
  const { page, complaints, close } = await visit(`/article/${id}`, { javaScriptEnabled: true });
  expect(await lookedAt()).toBe(first);
  const shownAt = Number(await page.locator('article[data-article]').getAttribute('data-at'));
  await page.goto('/latest');
  await vi.waitFor(async () => expect(await lookedAt()).toBe(shownAt), { timeout: 10_000, interval: 100 });
  expect(shownAt).toBeGreaterThan(first);
  await close();
  expect(complaints).toEqual([]);
});

test('with a script all of it happens in its place, by keys too', async () => {
  const { page, complaints, close } = await visit(`/article/${idOf(herald)}`, { javaScriptEnabled: true });
  const fold = page.locator('[data-panel-fold]');
  expect(await fold.getAttribute('open')).toBeNull();
  await page.keyboard.press('i');
  expect(await fold.getAttribute('open')).not.toBeNull();
  await page.keyboard.press('i');
  expect(await fold.getAttribute('open')).toBeNull();
  await page.evaluate(() => Reflect.set(globalThis, 'isSamePage', true));
  await page.keyboard.press('a');
  await page.keyboard.type('How many people were aboard the ferry?');
  await page.keyboard.press('Enter');
  await page.locator('[data-answer]').waitFor();
  expect(await page.locator('[data-answer]').textContent()).toContain('212 people');
  expect(new URL(page.url()).searchParams.get('ask')).toBe('How many people were aboard the ferry?');
  await page.getByRole('link', { name: 'Who and what' }).click();
  await page.locator('[data-panel] dl').waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('panel-part');
  expect(await page.evaluate(() => Reflect.get(globalThis, 'isSamePage'))).toBe(true);
  await close();
  expect(complaints).toEqual([]);
});

test('whatever an article says is text, and nothing of it runs', async () => {
  const { page, complaints, close } = await visit('/', { javaScriptEnabled: true });
  page.on('dialog', () => complaints.push('something ran'));
  const id = idOf('Council <img src=x onerror=alert(1)> meets');
  for (const query of ['panel=explain', 'panel=timeline', `panel=explain&name=${encodeURIComponent('<img src=x onerror=alert(3)>')}`, `ask=${encodeURIComponent('Who is the mayor of Oberau? <script>alert(4)</script>')}`, 'at=0-30', 'at=3-100', 'at=999999-9999999', `panel=${encodeURIComponent('"><script>alert(5)</script>')}`]) {
    await page.goto(`/article/${id}?${query}`);
    expect(await page.locator('[data-panel] script, [data-panel] img[src="x"], .prose script').count()).toBe(0);
  }
  await close();
  expect(complaints).toEqual([]);
});

test('one switch takes all of it away', async () => {
  await archive.settings.set('site', JSON.stringify({ ai: 'off' }));
  const { page, close } = await visit(`/article/${idOf(herald)}?panel=explain`);
  expect(await page.locator('[data-panel]').count()).toBe(0);
  await page.goto(`/story/${ferryStory}`);
  expect(await page.locator('[data-panel]').count()).toBe(0);
  expect((await page.goto('/ask?q=Who'))?.status()).toBe(403);
  await page.goto('/search?q=ferry');
  expect(await page.getByRole('link', { name: 'Ask this as a question' }).count()).toBe(0);
  await archive.settings.set('site', JSON.stringify({ ai: 'on' }));
  await close();
});

for (const { name, ...options } of devices) {
  test(`${name} shows the panel without faults`, async () => {
    for (const path of [`/article/${idOf(herald)}?panel=explain`, `/article/${idOf(herald)}?panel=timeline`, `/article/${idOf(herald)}?panel=outlets`, `/article/${idOf(herald)}?ask=Who+is+Hanne+Falk%3F`, `/story/${ferryStory}?panel=new`, '/ask?q=Who+is+the+captain%3F']) {
      const { page, complaints, close } = await visit(path, { ...options, javaScriptEnabled: true });
      expect(await faults(page)).toEqual([]);
      await close();
      expect(complaints).toEqual([]);
    }
  });
}


describe('with a language model', () => {
  const forged = 'The Aurelia sank with 47 people aboard, the coast guard said.';
  let model: ModelServer;
  let withModel: RunningSite;
  let kept: Archive;
  let id: number;
  let german: number;

  /** Does as it is told, slowly, and makes up one sentence of every summary. */
  const say = (chat: Chat): Said => {
    const lists = honestLists(chat);
    const text = askedFor(chat) === 'summary' ? inForm(chat, { ...lists, sentences: [...(lists['sentences'] ?? []), forged, '<img src=x onerror=alert(6)>'] }) : inForm(chat, lists);
    return { text, stall: { after: 40, ms: 1200 } };
  };

  beforeAll(async () => {
    model = await startModelServer({ say });
    withModel = await startSiteWith(async (filled) => {
      await storeReports(filled, ferry, now);
      await storeReports(filled, [{ outlet: 'post', hours: 3, lang: 'de', title: 'Oberau schließt ein Schwimmbad', paragraphs: ['Der Stadtrat von Oberau hat am Donnerstag mit zwei Stimmen Mehrheit den Haushalt beschlossen.', 'Die Bürgermeisterin will eines der drei Schwimmbäder schließen.'] }], now);
    }, { DATELINE_LLM_URL: model.url, DATELINE_LLM_MODEL: 'test-model' });
    kept = await openArchive({ dataDir: withModel.dataDir });
    await vi.waitFor(async () => expect(await houseOf(kept).stories.unplaced(9)).toEqual([]), { timeout: 120_000, interval: 300 });
    const cards = (await houseOf(kept).articles.list({ limit: 50 })).cards;
    id = cards.find(({ title }) => title === herald)?.id ?? 0;
    german = cards.find(({ title }) => title === 'Oberau schließt ein Schwimmbad')?.id ?? 0;
  });

  afterAll(async () => {
    await kept?.close();
    await withModel?.stop();
    await model?.close();
  });

  const open = async (path: string, javaScriptEnabled: boolean): Promise<WatchedPage> => {
    const watched = await openPage(browser, { baseURL: withModel.origin, javaScriptEnabled }, () => false);
    watched.page.on('dialog', () => watched.complaints.push('something ran'));
    await watched.page.goto(path);
    return watched;
  };

  test('a page asks the model for nothing by itself', async () => {
    const { page, complaints, close } = await open(`/article/${id}?panel=explain`, true);
    expect(await page.getByRole('link', { name: 'Summary by test-model' }).count()).toBe(1);
    expect(model.chats).toHaveLength(0);
    await close();
    expect(complaints).toEqual([]);
  });

  test('the summary is phrased in its place, what no passage bears out is left out and counted, and sentences lead to passages', async () => {
    const { page, complaints, close } = await open(`/article/${id}?panel=explain`, true);
    await page.getByRole('link', { name: 'Summary by test-model' }).click();
    await page.locator('[data-work="summary"]').getByText('test-model is phrasing a summary').waitFor();
    await page.locator('[data-work="summary"] [data-dropped]').waitFor({ timeout: 30_000 });
    expect(await page.locator('[data-dropped]').textContent()).toBe('2 sentences were left out because no passage bears them out.');
    expect(await page.locator('[data-panel-fold] > summary').textContent()).toContain('phrased by test-model, each sentence checked against the text');
    expect(await page.locator('[data-panel]').textContent()).not.toContain('sank');
    const href = await page.locator('[data-work="summary"] [data-summary] [data-cite]').first().getAttribute('href');
    await page.goto(new URL(href ?? '', page.url()).href);
    expect((await page.locator('.passage').allTextContents()).join('')).toContain('212 people');
    await close();
    expect(complaints).toEqual([]);
  });

  test('an answer is there at once in the article’s words, and then phrased', async () => {
    const { page, complaints, close } = await open(`/article/${id}?ask=${encodeURIComponent('What did the shipping line Nordvind say about the rudder?')}`, true);
    expect(await page.locator('[data-answer]').textContent()).toContain('examine the rudder');
    await page.locator('[data-phrased]').waitFor({ timeout: 30_000 });
    expect(await page.locator('[data-phrased]').textContent()).toContain('Nordvind');
    expect(await page.locator('details').filter({ hasText: 'own words' }).locator('[data-answer]').textContent()).toContain('examine the rudder');
    await close();
    expect(complaints).toEqual([]);
  });

  test('without a script one looks again', async () => {
    const { page, complaints, close } = await open(`/article/${id}?ask=${encodeURIComponent('Who is coast guard spokeswoman Hanne Falk?')}&panel=timeline`, false);
    await vi.waitFor(async () => {
      const again = page.getByRole('link', { name: 'Look again' });
      if ((await again.count()) > 0) await again.first().click();
      expect(await page.locator('[data-phrased]').count()).toBe(1);
    }, { timeout: 30_000, interval: 500 });
    await close();
    expect(complaints).toEqual([]);
  });

  test('an article and titles of a list are translated beside the original, and named as what they are', async () => {
    const { page, complaints, close } = await open('/latest', true);
    for (const path of ['/', '/search?q=Oberau', '/latest']) {
      await page.goto(path);
      expect(await page.locator('[data-titles-offer]').innerText(), path).toContain('Titles in English translated by test-model');
    }
    await page.getByRole('link', { name: 'Titles in English' }).click();
    await page.locator('[data-translation]').waitFor({ timeout: 30_000 });
    expect(await page.locator('.titles li').textContent()).toMatch(/Oberau schließt ein Schwimmbad.*Oberauo/s);
    await page.goto(`/article/${german}`);
    await page.locator('[data-panel-fold] > summary').click();
    await page.getByRole('link', { name: 'Translation' }).click();
    await vi.waitFor(async () => expect(await page.locator('[data-translation]').count()).toBeGreaterThanOrEqual(2), { timeout: 30_000 });
    expect(await page.locator('#panel-part').textContent()).toContain('by the machine test-model, German to English');
    expect(await page.locator('.prose').textContent()).toContain('Der Stadtrat von Oberau');
    expect(await page.locator('[data-panel] .original').first().textContent()).toContain('Oberau');
    await close();
    expect(complaints).toEqual([]);
  });

  test('a browser that has a translator of its own does it on the reader’s device', async () => {
    const { page, complaints, close } = await open('/', true);
    // What Chromium offers from version 138 on, in the place of a language that would have to be downloaded.
    await page.addInitScript(() => {
      Reflect.set(globalThis, 'Translator', {
        availability: ({ sourceLanguage, targetLanguage }: Record<string, string>) => Promise.resolve(sourceLanguage === 'de' && targetLanguage === 'en' ? 'available' : 'unavailable'),
        create: () => Promise.resolve({ translate: (text: string) => Promise.resolve(`<b>${text.toUpperCase()}</b>`) }),
      });
    });
    const before = model.chats.length;
    await page.goto(`/article/${german}`);
    await page.locator('[data-panel-fold] > summary').click();
    await page.getByRole('button', { name: 'Translate on this device' }).click();
    await page.locator('[data-translation]').nth(1).waitFor();
    expect(await page.locator('[data-translation]').first().textContent()).toBe('<b>DER STADTRAT VON OBERAU HAT AM DONNERSTAG MIT ZWEI STIMMEN MEHRHEIT DEN HAUSHALT BESCHLOSSEN.</b>');
    expect(await page.locator('.prose').textContent()).toContain('Der Stadtrat von Oberau');
    await page.goto(`/article/${id}`);
    expect(await page.getByRole('button', { name: 'Translate on this device' }).count()).toBe(0);
    await page.goto('/search?q=Oberau');
    await page.getByRole('button', { name: 'Titles in English, translated on this device' }).click();
    await page.getByRole('status').getByText('Translated by your browser, on this device, below the publisher’s own titles.').waitFor();
    expect(await page.locator('[data-card]').innerText()).toMatch(/Oberau schließt ein Schwimmbad\s*<b>OBERAU SCHLIESST EIN SCHWIMMBAD/);
    expect(model.chats).toHaveLength(before);
    await close();
    expect(complaints).toEqual([]);
  });

  test('a link from another site puts nothing into the queue', async () => {
    const before = model.chats.length;
    const answer = await fetch(`${withModel.origin}/article/${german}?panel=summary`, { headers: { 'sec-fetch-site': 'cross-site' } });
    expect(await answer.text()).toContain('nothing was begun');
    expect(model.chats).toHaveLength(before);
  });
});
