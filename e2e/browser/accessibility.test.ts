import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import axe, { type AxeResults, type RunOptions } from 'axe-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { houseOf } from '../../src/archive/house.ts';
import { changeSiteSettings } from '../../src/common/site-settings.ts';
import { shortcuts } from '../../src/lib/browser/shortcuts.ts';
import { startModelServer, type ModelServer } from '../support/model-server.ts';
import { launchBrowser, openPage, type WatchedPage } from './browser.ts';
import { startFixtureSite, type FixtureSite } from './fixture-site.ts';
import { startSiteWith, type RunningSite } from './running-site.ts';
import { seedArchive } from './seed.ts';
import { seedTalk, type Talk } from './talk-seed.ts';

/** Before there are accounts, as the administrator who was then set up, and without signing in. */
type Viewer = 'sole' | 'administrator' | 'public';

interface Sample {
  /** The route id of a page. */
  route: string;
  paths: (seeded: Seeded) => readonly string[];
  as?: Viewer;
  /** The route that it leads on to. */
  shows?: string;
  /** Where the page is an error page here. */
  status?: number;
}

interface Seeded {
  talk: Talk;
  /** A comment that the reader wrote, with an earlier version. */
  own: number;
  pictured: number;
}

const samples: readonly Sample[] = [
  { route: '/', paths: () => ['/'] },
  { route: '/latest', paths: () => ['/latest', '/latest?show=saved'] },
  { route: '/section/[section]', paths: () => ['/section/politics'] },
  { route: '/tags', paths: () => ['/tags'] },
  { route: '/tag/[tag]', paths: () => ['/tag/ships'] },
  { route: '/article/[id]', paths: ({ talk, pictured }) => [`/article/${talk.articleIds[0]}?panel=explain`, `/article/${talk.articleIds[0]}?ask=Who+warned+of+the+bank%3F&of=story`, `/article/${pictured}`] },
  { route: '/article/[id]/versions', paths: ({ talk }) => [`/article/${talk.articleIds[0]}/versions`] },
  { route: '/story/[id]', paths: ({ talk }) => [`/story/${talk.storyId}`] },
  { route: '/search', paths: () => ['/search', '/search?q=Aurelia', '/search?q=nothing-like-it'] },
  { route: '/ask', paths: () => ['/ask', '/ask?ask=Who+warned+of+the+bank%3F'] },
  { route: '/titles', paths: ({ talk }) => [`/titles?ids=${talk.articleIds.join(',')}`] },
  { route: '/feeds', paths: () => ['/feeds'] },
  { route: '/source/[id]', paths: () => ['/source/1'] },
  { route: '/source/[id]/settings', paths: () => ['/source/1/settings'] },
  { route: '/source/[id]/rules', paths: () => ['/source/1/rules'] },
  { route: '/stories/followed', paths: () => ['/stories/followed'] },
  { route: '/stories/muted', paths: () => ['/stories/muted'] },
  { route: '/welcome', paths: () => ['/welcome'] },
  { route: '/comments/[id]', paths: ({ talk }) => [`/comments/${talk.said[0]}`, `/comments/${talk.said[0]}?reply=${talk.said[0]}`] },
  { route: '/comments/[id]/history', paths: ({ own }) => [`/comments/${own}/history`] },
  { route: '/comments/[id]/report', paths: ({ talk }) => [`/comments/${talk.said[0]}/report`] },
  { route: '/comments/[id]/edit', paths: ({ own }) => [`/comments/${own}/edit`] },
  { route: '/comments/[id]/delete', paths: ({ own }) => [`/comments/${own}/delete`] },
  { route: '/notices', paths: () => ['/notices'] },
  { route: '/people/[id]', paths: ({ talk }) => [`/people/${talk.readers[1]?.id}`] },
  { route: '/setup', paths: () => ['/setup'] },
  { route: '/auth/oidc/callback', paths: () => ['/auth/oidc/callback'], status: 404 },
  { route: '/refused', paths: () => ['/refused'], status: 403 },
  { route: '/account', as: 'administrator', paths: () => ['/account'] },
  { route: '/account/second-step', as: 'administrator', paths: () => ['/account/second-step'] },
  { route: '/settings', as: 'administrator', shows: '/settings/site', paths: () => ['/settings'] },
  { route: '/settings/site', as: 'administrator', paths: () => ['/settings/site'] },
  { route: '/settings/people', as: 'administrator', paths: () => ['/settings/people'] },
  { route: '/settings/model', as: 'administrator', paths: () => ['/settings/model'] },
  { route: '/settings/conversation', as: 'administrator', paths: () => ['/settings/conversation'] },
  { route: '/settings/moderation', as: 'administrator', paths: () => ['/settings/moderation'] },
  { route: '/settings/moderation/[id]', as: 'administrator', paths: ({ talk }) => [`/settings/moderation/${talk.said.at(-1)}`] },
  { route: '/settings/moderation/bans', as: 'administrator', paths: () => ['/settings/moderation/bans'] },
  { route: '/settings/moderation/log', as: 'administrator', paths: () => ['/settings/moderation/log'] },
  { route: '/login', as: 'public', paths: () => ['/login'] },
  { route: '/join', as: 'public', paths: () => ['/join'] },
  { route: '/story/[id]', as: 'public', paths: ({ talk }) => [`/story/${talk.storyId}`] },
];

const widths = [390, 1280] as const;
/** Axe leaves this rule of WCAG 2.2 out unless it is asked for. */
const everyRule: RunOptions = { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } };
/** The scheme changes colours only, so nothing else is looked at again, nor at the narrow width. */
const colourRules: RunOptions = { resultTypes: ['violations'], runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

let browser: Browser;
let outlet: FixtureSite;
let model: ModelServer;
let site: RunningSite;
let watched: WatchedPage;
let page: Page;
let seeded: Seeded;

async function violations(options: RunOptions): Promise<string[]> {
  const { violations: found } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`);
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 160)} ${failureSummary.replaceAll(/\s+/g, ' ').slice(0, 240)}`));
}

/** What axe finds on the pages of one viewer, by address, width and scheme. */
async function look(as: Viewer): Promise<Record<string, string[]>> {
  const wrong: Record<string, string[]> = {};
  const note = (where: string, found: string[]): void => void (found.length > 0 && (wrong[where] = found));
  for (const { route, shows = route, paths, status = 200 } of samples.filter((sample) => (sample.as ?? 'sole') === as)) {
    for (const path of paths(seeded)) {
      await page.emulateMedia({ colorScheme: 'light' });
      const response = await page.goto(path);
      const shown = await page.locator('[data-page]').getAttribute('data-page');
      if (response?.status() !== status || shown !== shows) note(path, [`${response?.status()} ${shown} instead of ${status} ${shows}`]);
      await page.evaluate(axe.source);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme: 'light' });
        note(`${path} ${width} light`, await violations(everyRule));
      }
      await page.emulateMedia({ colorScheme: 'dark' });
      note(`${path} dark`, await violations(colourRules));
    }
  }
  return wrong;
}

beforeAll(async () => {
  const now = Date.now();
  [browser, outlet, model] = await Promise.all([launchBrowser(), startFixtureSite(now), startModelServer({ say: () => ({ text: 'No.' }) })]);
  site = await startSiteWith(async (archive) => {
    const talk = await seedTalk(archive, now);
    const house = houseOf(archive);
    const author = { reader: archive.readers.sole(), since: 0 };
    const { commentId: own = 0 } = await archive.comments.post({ author, articleId: talk.articleIds[0] ?? 0, text: 'I was there.' }, () => ({ is: 'shown' }), now - 600_000);
    await archive.comments.edit(own, author, 'I was there, on the pier.', () => ({ is: 'shown' }), now);
    await seedArchive(archive, { now, pictures: outlet.origin });
    const pictured = (await house.articles.list({ limit: 50 })).cards.find(({ image }) => image !== undefined)?.id ?? 0;
    await changeSiteSettings(archive.settings, { signUp: 'open' });
    seeded = { talk, own, pictured };
  }, { DATELINE_LLM_URL: model.url, DATELINE_LLM_MODEL: 'test-model' });
  // Axe comes from outside the page, which its policy rightly refuses; the policy has tests of its own.
  watched = await openPage(browser, { baseURL: site.origin, bypassCSP: true }, () => true);
  page = watched.page;
});
afterAll(async () => {
  await watched?.close();
  await browser?.close();
  await site?.stop();
  await model?.close();
  await outlet?.close();
});

test('every page has a sample', () => {
  const routes = fileURLToPath(new URL('../../src/routes', import.meta.url));
  const pages = readdirSync(routes, { recursive: true, encoding: 'utf8' }).filter((file) => /(^|\/)\+page\.svelte$/.test(file)).map((file) => (dirname(file) === '.' ? '/' : `/${dirname(file)}`));
  expect([...new Set(samples.map(({ route }) => route))].toSorted()).toEqual(pages.toSorted());
});

test('the keyboard walks through an article in the order of the page, and sees where it is', async () => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`/article/${seeded.talk.articleIds[0]}?panel=explain`);
  const parts: string[] = [];
  const unseen: string[] = [];
  for (let presses = 0; presses < 150 && parts.at(-1) !== 'conversation'; presses++) {
    await page.keyboard.press('Tab');
    const { part, outlined, html } = await page.evaluate(() => {
      const element = document.activeElement ?? document.body;
      const within = Object.entries({ skip: '.skip', masthead: 'header.masthead', panel: '[data-panel]', conversation: '#comments', article: '[data-article]' }).find(([, selector]) => element.closest(selector) !== null);
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return { part: within?.[0] ?? 'other', outlined: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2, html: element.outerHTML.slice(0, 120) };
    });
    if (parts.at(-1) !== part) parts.push(part);
    if (!outlined) unseen.push(html);
  }
  expect(unseen).toEqual([]);
  expect(parts.filter((part, at) => parts.indexOf(part) === at && part !== 'other')).toEqual(['skip', 'masthead', 'article', 'panel', 'conversation']);
});

test('the help lists every shortcut, and is in order itself', async () => {
  await page.goto(`/article/${seeded.talk.articleIds[0]}`);
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keyboard' });
  await help.waitFor();
  expect(await help.locator('dd').allTextContents()).toEqual(shortcuts.flatMap(({ entries }) => entries.map(({ label }) => label)));
  await page.evaluate(axe.source);
  expect(await violations(everyRule)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await help.count()).toBe(0);
});

test('axe finds nothing before there are accounts', async () => {
  expect(await look('sole')).toEqual({});
}, 400_000);

test('axe finds nothing as an administrator', async () => {
  await page.goto('/setup');
  await page.getByLabel('Token').fill(/token (\S+)/.exec(site.out())?.[1] ?? '');
  await page.getByLabel('Name').fill('Zoe');
  await page.getByLabel('Password').fill('seven quiet herons');
  await page.getByRole('button', { name: 'Make the administrator’s account' }).click();
  await page.getByLabel('Account of Zoe').waitFor();
  expect(await look('administrator')).toEqual({});
}, 400_000);

test('axe finds nothing without signing in', async () => {
  await page.context().clearCookies();
  expect(await look('public')).toEqual({});
}, 400_000);
