import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { changeConversationSettings } from '../../src/common/conversation/settings.ts';
import { changeSiteSettings } from '../../src/common/site-settings.ts';
import { launchBrowser, openPage, type WatchedPage } from './browser.ts';
import { startSiteWith, type RunningSite } from './running-site.ts';
import { seedStories } from './story-seed.ts';

const password = 'seven quiet herons';
/** A form that comes sooner was not written by a person. */
const writingMs = 3100;

let browser: Browser;
let site: RunningSite;
let story = '';
const opened: WatchedPage[] = [];
/** The administrator and Cy browse without a script, Bo with one. */
let ada: Page;
let bo: Page;
let cy: Page;

async function visitor(options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const watched = await openPage(browser, { baseURL: site.origin, ...options }, () => true);
  watched.page.setDefaultTimeout(15_000);
  opened.push(watched);
  return watched.page;
}

async function join(page: Page, name: string): Promise<void> {
  await page.goto('/join');
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Make the account' }).click();
  await page.getByLabel(`Account of ${name}`).waitFor();
}

/** Writes a comment below the story, or an answer to one, and gives its number. */
async function say(page: Page, text: string, answers?: number): Promise<number> {
  await page.goto(answers === undefined ? story : `/comments/${answers}?reply=${answers}`);
  const form = page.locator(answers === undefined ? 'form#write' : 'form#reply');
  await form.getByLabel(answers === undefined ? 'Your comment' : 'Your answer').fill(text);
  await page.waitForTimeout(writingMs);
  await form.getByRole('button', { name: answers === undefined ? 'Comment' : 'Answer' }).click();
  const item = page.locator('li[data-comment]', { has: page.locator(':scope > article', { hasText: text }) }).last();
  await item.waitFor();
  return Number(await item.getAttribute('data-comment'));
}

const sees = async (page: Page, text: string): Promise<boolean> => {
  await page.goto(story);
  return (await page.locator('#comments').getByText(text, { exact: false }).count()) > 0;
};
const waiting = (text: string) => ada.locator('li[data-waiting]', { hasText: text });
const note = (page: Page): Promise<string> => page.locator('[data-note]').innerText();
const statusOf = async (page: Page, path: string): Promise<number> => (await page.request.get(path, { maxRedirects: 0 })).status();
const post = async (page: Page, path: string, form: Record<string, string>): Promise<number> =>
  (await page.request.post(path, { form, maxRedirects: 0, headers: { origin: site.origin } })).status();

beforeAll(async () => {
  browser = await launchBrowser();
  site = await startSiteWith(async (archive) => {
    const [storyId = 0] = await seedStories(archive, Date.now());
    story = `/story/${storyId}`;
    await changeSiteSettings(archive.settings, { signUp: 'open', comments: 'off' });
    await changeConversationSettings(archive.settings, { perMinute: 60, newPerHour: 100 });
  });
  ada = await visitor({ javaScriptEnabled: false });
  await ada.goto('/setup');
  await ada.getByLabel('Token').fill(/token (\S+)/.exec(site.out())?.[1] ?? '');
  await ada.getByLabel('Name').fill('Ada');
  await ada.getByLabel('Password').fill(password);
  await ada.getByRole('button', { name: 'Make the administrator’s account' }).click();
  await ada.getByLabel('Account of Ada').waitFor();
  bo = await visitor();
  await join(bo, 'Bo');
  cy = await visitor({ javaScriptEnabled: false });
  await join(cy, 'Cy');
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

test('off, there is nothing of conversations', async () => {
  for (const path of ['/notices', '/people/1', '/comments/1', '/settings/moderation', '/settings/moderation/1', '/settings/moderation/log', '/settings/moderation/bans']) expect([path, await statusOf(ada, path)]).toEqual([path, 404]);
  expect(await post(ada, '/settings/moderation/act', { do: 'ban', reader: '2', ban: 'good', why: 'x', back: '/' })).toBe(404);
  await ada.goto('/settings/site');
  expect(await ada.getByRole('link', { name: 'Moderation' }).count()).toBe(0);
  expect(await ada.getByRole('link', { name: 'Notices' }).count()).toBe(0);
});

test('an administrator opens them, with words that are held, and the log says so', async () => {
  await ada.goto('/settings/conversation');
  await ada.getByLabel('Everybody with an account').check();
  await ada.getByLabel('One word or phrase a line').fill('casino*\n(a+)+');
  await ada.getByLabel('Comments in a minute').fill('50');
  await ada.getByRole('button', { name: 'Save' }).click();
  expect(await note(ada)).toBe('Saved. Not taken as words: (a+)+.');
  expect(await ada.getByLabel('One word or phrase a line').inputValue()).toBe('casino*');
  await ada.getByRole('link', { name: 'Moderation' }).click();
  expect(await ada.getByText('Nothing waits.').count()).toBe(1);
  await ada.getByRole('link', { name: 'Log' }).click();
  expect(await ada.locator('main').innerText()).toContain('Who may take part: off → guests');
});

test('keeping order is for administrators alone', async () => {
  for (const path of ['/settings/conversation', '/settings/moderation', '/settings/moderation/1', '/settings/moderation/log', '/settings/moderation/bans']) expect([path, await statusOf(bo, path)]).toEqual([path, 403]);
  for (const path of ['/settings/moderation/act', '/settings/conversation']) expect([path, await post(bo, path, { do: 'ban', reader: '1', ban: 'good', why: 'x', back: '/' })]).toEqual([path, 403]);
  const nobody = await visitor();
  for (const path of ['/notices', '/people/1', '/settings/moderation']) expect([path, await statusOf(nobody, path)]).toEqual([path, 303]);
});

test('a comment with a held word is seen when it was let through', async () => {
  const id = await say(bo, 'They say the casinos paid for the tugs.');
  expect(await bo.locator(`#comment-${id}`).innerText()).toContain('Only you and the moderators see it so far');
  expect(await sees(cy, 'casinos paid')).toBe(false);
  expect(await statusOf(cy, `/comments/${id}`)).toBe(404);
  await ada.goto('/settings/moderation');
  const item = waiting('casinos paid');
  expect(await item.innerText()).toContain('Has a word of the list: casino*');
  expect(await item.innerText()).toMatch(/Bo\s+Wrote first .* 0 comments shown/);
  await item.getByRole('button', { name: 'Show it' }).click();
  expect(await note(ada)).toContain('Shown.');
  expect(await waiting('casinos paid').count()).toBe(0);
  expect(await sees(cy, 'casinos paid')).toBe(true);
});

test('a report leads to hiding, hiding to the log, and the log back', async () => {
  const id = await say(bo, 'Whoever believes this is a fool.');
  await cy.goto(`/comments/${id}/report`);
  await cy.getByLabel('Insulting or hateful').check();
  await cy.getByLabel('Anything that a moderator should know').fill('He means me.');
  await cy.getByRole('button', { name: 'Report it' }).click();
  expect(await note(cy)).toBe('Reported. A moderator will look at it.');

  await ada.goto('/settings/moderation?only=reported');
  const item = waiting('is a fool');
  expect(await item.innerText()).toMatch(/1 report\s+Insulting or hateful: He means me\. Cy/);
  await item.getByPlaceholder('Reason').fill('Insulting');
  await item.getByRole('button', { name: 'Hide it' }).click();
  expect(await note(ada)).toContain('Hidden.');
  expect(await sees(cy, 'is a fool')).toBe(false);
  expect(await sees(bo, 'is a fool')).toBe(true);

  await ada.goto('/settings/moderation/log?what=comments');
  const entry = ada.locator('.entries > li', { hasText: 'is a fool' }).first();
  expect(await entry.innerText()).toMatch(/^Ada hid a comment of Bo[^\n]*\s+Insulting\s+Whoever believes this is a fool\./);
  await entry.getByRole('button', { name: 'Take back' }).click();
  expect(await note(ada)).toBe('Taken back.');
  expect(await ada.locator('.entries > li', { hasText: 'is a fool' }).first().innerText()).toContain('Taken back');
  expect(await sees(cy, 'is a fool')).toBe(true);
  // The report is open again, too.
  await ada.goto('/settings/moderation');
  await waiting('is a fool').getByRole('button', { name: 'Nothing wrong' }).click();
  expect(await note(ada)).toContain('Reports settled.');
  await ada.goto('/settings/moderation');
  expect(await ada.getByText('Nothing waits.').count()).toBe(1);
});

test('several are hidden at once with their author, and one press takes it back', async () => {
  for (const text of ['Casino one', 'Casino two']) await say(cy, text);
  await ada.goto('/settings/moderation');
  for (const text of ['Casino one', 'Casino two']) await waiting(text).getByRole('checkbox').check();
  await ada.getByRole('button', { name: 'Hide them' }).click();
  expect(await note(ada)).toBe('Say why: the reason stands in the log.');
  for (const text of ['Casino one', 'Casino two']) await waiting(text).getByRole('checkbox').check();
  const several = ada.locator('form#several');
  await several.getByLabel('Reason').fill('Spam');
  await several.getByLabel('Their authors').selectOption('ban for a week');
  await several.getByRole('button', { name: 'Hide them' }).click();
  expect(await note(ada)).toContain('2 comments hidden. Its author may not write.');
  await ada.goto('/settings/moderation/bans');
  expect(await ada.locator('main').innerText()).toContain('Cy until');
  await ada.goBack();
  await ada.getByRole('button', { name: 'Undo' }).click();
  expect(await note(ada)).toBe('Taken back.');
  expect(await ada.locator('li[data-waiting]').count()).toBe(2);
  await ada.goto('/settings/moderation/bans');
  expect(await ada.locator('main').innerText()).toContain('Nobody is banned');
});

test('a ban ends commenting, until it ends', async () => {
  const id = await say(bo, 'One more before I go.');
  await ada.goto(`/comments/${id}`);
  await ada.locator(`#comment-${id}`).getByRole('link', { name: 'Bo', exact: true }).click();
  await ada.getByText('Moderate', { exact: true }).first().click();
  await ada.getByLabel('Reason').fill('Spam');
  await ada.getByLabel('May not write').selectOption('for a week');
  await ada.getByRole('button', { name: 'Ban' }).click();
  expect(await note(ada)).toContain('They may not write.');

  await bo.goto(story);
  await bo.locator('form#write').getByLabel('Your comment').fill('And another.');
  await bo.waitForTimeout(writingMs);
  await bo.locator('form#write').getByRole('button', { name: 'Comment' }).click();
  expect(await bo.locator('form#write [role="alert"]').innerText()).toMatch(/^You can write here again from \d{4}-\d\d-\d\d on\.$/);
  expect(await sees(cy, 'And another.')).toBe(false);

  await ada.goto('/settings/moderation/bans');
  await ada.getByRole('button', { name: 'End it: the ban of Bo' }).click();
  await say(bo, 'Back again.');
  expect(await sees(cy, 'Back again.')).toBe(true);
});

test('what is locked takes no more comments', async () => {
  const id = await say(cy, 'Is anybody still here?');
  await ada.goto(`/settings/moderation/${id}`);
  await ada.getByRole('button', { name: 'Lock the conversation' }).click();
  await cy.goto(story);
  expect(await cy.locator('#comments').innerText()).toContain('This conversation is locked');
  expect(await cy.locator('form#write').count()).toBe(0);
  await ada.goto('/settings/moderation/bans');
  await ada.getByRole('button', { name: /^Open again: the conversation on/ }).click();
  await ada.goto(`/settings/moderation/${id}`);
  await ada.getByRole('button', { name: 'Lock the thread' }).click();
  await bo.goto(`/comments/${id}?reply=${id}`);
  expect(await bo.locator('form#reply').count() === 0 || (await bo.getByText('locked').count()) > 0).toBe(true);
  await ada.goto(`/settings/moderation/${id}`);
  await ada.getByRole('button', { name: 'Open the thread again' }).click();
  expect(await note(ada)).toContain('Thread open again.');
});

test('what must not be kept is removed for good', async () => {
  const id = await say(bo, 'An address that nobody should read.');
  await ada.goto(`/settings/moderation/${id}`);
  await ada.getByText('Remove it for good').first().click();
  const form = ada.locator('form', { has: ada.getByLabel('Yes, remove it') });
  await form.getByLabel('Reason').fill('Unlawful');
  await form.getByLabel('Yes, remove it').check();
  await form.getByRole('button', { name: 'Remove it for good' }).click();
  expect(await note(ada)).toBe('Removed for good.');
  expect(await statusOf(ada, `/comments/${id}`)).toBe(404);
  expect(await sees(bo, 'An address that nobody')).toBe(false);
  await ada.goto('/settings/moderation/log');
  const entry = ada.locator('.entries > li').first();
  expect(await entry.innerText()).toContain('Ada removed a comment for good of Bo');
  expect(await entry.getByRole('button').count()).toBe(0);
});

test('notices arrive in an open page, lead to the comment in its place, and are read', async () => {
  const root = await say(bo, 'Which tug was the first?');
  await bo.goto('/notices');
  const before = await bo.locator('ol.list > li').count();
  await bo.goto('/');
  expect(await bo.locator('[data-notices-count]').isVisible()).toBe(false);
  // So many answers that the last one is not on the page of the story.
  for (const text of ['The first answer.', 'The second answer.', 'The third answer.']) await say(cy, text, root);
  await bo.locator('[data-notices-count]', { hasText: '3' }).waitFor({ timeout: 30_000 });

  await bo.getByRole('link', { name: 'Notices' }).click();
  expect(await bo.locator('ol.list > li').count()).toBe(before + 3);
  const newest = bo.locator('ol.list > li').first();
  expect(await newest.innerText()).toMatch(/Cy answered you\s+just now\s+The third answer\./);
  await newest.getByRole('link').click();
  const shown = bo.locator('li[data-comment]:target');
  expect(await shown.innerText()).toContain('The third answer.');
  expect(await bo.getByRole('list', { name: 'What it answers' }).innerText()).toContain('Which tug was the first?');
  await bo.goto('/notices');
  expect(await bo.locator('[data-notices-count]').innerText()).toBe('2');
  await bo.locator('ol.list > li.unread').first().getByRole('button', { name: /^Mark as read/ }).click();
  expect(await bo.locator('[data-notices-count]').innerText()).toBe('1');

  // While the page is open, what comes is offered there.
  await say(cy, 'The fourth answer, @Bo.', root);
  await bo.getByRole('button', { name: '1 new notice: show' }).click({ timeout: 30_000 });
  await bo.getByText('The fourth answer').waitFor();
  await bo.getByRole('button', { name: 'Mark all as read' }).click();
  expect(await note(bo)).toBe('All read.');
  expect(await bo.locator('[data-notices-count]').isVisible()).toBe(false);
  // They are everybody's own.
  await cy.goto('/notices');
  expect(await cy.locator('main').innerText()).not.toContain('The fourth answer');
});

test('what one thinks of a comment the other sees, and nobody is told whose it is', async () => {
  const id = await say(bo, 'Tugs are beautiful.');
  const item = (page: Page) => page.locator(`#comment-${id}`);
  await cy.goto(`/comments/${id}`);
  await item(cy).getByRole('button', { name: 'Good comment' }).click();
  expect(await item(cy).getByRole('button', { name: 'Good comment' }).getAttribute('aria-pressed')).toBe('true');
  await item(cy).getByLabel('More').click();
  await item(cy).getByRole('button', { name: 'Funny' }).click();
  expect(await item(cy).getByRole('button', { name: 'Funny, 1' }).getAttribute('aria-pressed')).toBe('true');
  await bo.goto(`/comments/${id}`);
  expect(await item(bo).locator('.score').innerText()).toBe('+1');
  expect(await item(bo).locator('[aria-pressed="true"]').count()).toBe(0);
  expect(await item(bo).locator('> article').innerText()).not.toContain('Cy');
  // One's own is not voted on.
  expect(await post(bo, '/comments/marks', { up: String(id) })).toBeGreaterThanOrEqual(300);
  await bo.reload();
  expect(await item(bo).locator('.score').innerText()).toBe('+1');
});

test('a person’s page shows what the viewer may see', async () => {
  await ada.goto('/settings/moderation');
  const hidden = waiting('Casino one');
  await hidden.getByPlaceholder('Reason').fill('Spam');
  await hidden.getByRole('button', { name: 'Hide it' }).click();
  await ada.goto('/settings/moderation/log?what=comments');
  const path = await ada.locator('.entries > li').first().getByRole('link', { name: 'Cy' }).getAttribute('href');
  const person = `/people/${new URL(path ?? '', site.origin).searchParams.get('about')}`;
  for (const [page, text, shown] of [[bo, 'Is anybody still here?', true], [bo, 'Casino one', false], [bo, 'Casino two', false], [cy, 'Casino one', true], [ada, 'Casino one', true], [ada, 'Casino two', true]] as const) {
    await page.goto(person);
    expect([text, (await page.getByText(text).count()) > 0]).toEqual([text, shown]);
  }
  expect(await bo.getByText('Moderate').count()).toBe(0);
  expect(await statusOf(bo, '/people/99')).toBe(404);
});

test('switched off again, everything is gone, and kept', async () => {
  await ada.goto('/settings/conversation');
  await ada.getByLabel('Off', { exact: false }).first().check();
  await ada.getByRole('button', { name: 'Save' }).click();
  for (const [page, path] of [[bo, '/notices'], [bo, '/people/1'], [bo, '/comments/1'], [ada, '/settings/moderation']] as const) expect([path, await statusOf(page, path)]).toEqual([path, 404]);
  await bo.goto(story);
  expect(await bo.locator('#comments').count()).toBe(0);
  await ada.goto('/settings/conversation');
  await ada.getByLabel('Everybody with an account').check();
  await ada.getByRole('button', { name: 'Save' }).click();
  expect(await sees(bo, 'Back again.')).toBe(true);
});

test('no page complained, and none asked a stranger', () => {
  expect(opened.flatMap(({ complaints }) => complaints)).toEqual([]);
});
