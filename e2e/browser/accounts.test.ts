import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openPage, type WatchedPage } from './browser.ts';
import { startSiteWith, type RunningSite } from './running-site.ts';

const password = 'seven quiet herons';
let browser: Browser;
let site: RunningSite;
const opened: WatchedPage[] = [];

/** A browser of somebody's own, at the address that has passkeys. */
async function visitor(options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const watched = await openPage(browser, { baseURL: site.origin.replace('127.0.0.1', 'localhost'), ...options }, () => false);
  watched.page.setDefaultTimeout(15_000);
  opened.push(watched);
  return watched.page;
}

async function signIn(page: Page, name: string, secret = password, next = '/login'): Promise<void> {
  await page.goto(next);
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Password').fill(secret);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** RFC 6238, as an app does it. */
function codeOf(secret: string, at = Date.now()): string {
  const bits = [...secret].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const hash = createHmac('sha1', key).update(counter).digest();
  const from = (hash.at(-1) ?? 0) & 15;
  return String((hash.readUInt32BE(from) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** Asks as a browser on one of our own pages would. */
const asked = (path: string, { headers, ...init }: RequestInit & { headers?: Record<string, string> } = {}): Promise<Response> =>
  fetch(new URL(path, site.origin), { redirect: 'manual', headers: { accept: 'text/html', origin: site.origin, ...headers }, ...init });
const statusOf = (...request: Parameters<typeof asked>): Promise<number> => asked(...request).then(({ status }) => status);

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), startSiteWith(async (archive) => {
    await archive.edition(archive.readers.sole()).feeds.subscribe([{ feedUrl: 'http://127.0.0.1:9/feed', folder: [] }], Date.now());
  })]);
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

test('before it is set up, this machine reads and changes without an account', async () => {
  expect(await statusOf('/latest')).toBe(200);
  expect(await statusOf('/settings/site')).toBe(200);
  const page = await visitor();
  await page.goto('/settings');
  await page.getByRole('link', { name: 'Set up accounts' }).click();
  await page.getByRole('heading', { name: 'Set up accounts' }).waitFor();
});

test('the first account needs the token of the log, and makes the administrator', async () => {
  const page = await visitor();
  await page.goto('/setup');
  const token = /token (\S+)/.exec(site.out())?.[1] ?? '';
  const fill = async (given: string, secret: string): Promise<void> => {
    await page.getByLabel('Token').fill(given);
    await page.getByLabel('Name').fill('Ada');
    await page.getByLabel('Password').fill(secret);
    await page.getByRole('button', { name: 'Make the administrator’s account' }).click();
  };
  await fill('AAAAA-AAAAA-AAAAA-AAAAA', password);
  expect(await page.getByRole('alert').innerText()).toContain('not the token');
  await fill(token, 'passwordpassword');
  expect(await page.getByRole('alert').innerText()).toContain('easily guessed');
  await fill(token.toLowerCase().replaceAll('-', ' '), password);
  await page.getByLabel('Account of Ada').waitFor();
  expect(await statusOf('/setup')).toBe(303);
  expect(await statusOf('/setup', { method: 'POST', body: new URLSearchParams({ token, name: 'Eve', password }) })).toBe(303);
  await signIn(await visitor(), 'Eve');
  expect(await opened.at(-1)?.page.getByRole('alert').first().innerText()).toBe('The name or the password is not right.');
});

test('from then on nobody gets in without signing in', async () => {
  for (const path of ['/', '/latest', '/search?q=x', '/settings/people', '/account', '/tags']) expect([path, await statusOf(path)]).toEqual([path, 303]);
  for (const path of ['/events', '/feeds.opml', '/icon/1']) expect([path, await statusOf(path)]).toEqual([path, 401]);
  for (const path of ['/marks', '/marks/all', '/refresh', '/settings/site', '/account?/remove', '/tags/change', '/welcome']) {
    expect([path, await statusOf(path, { method: 'POST', body: new URLSearchParams({ back: '/' }) })]).toEqual([path, 401]);
  }
  expect([await statusOf('/healthz'), await statusOf('/login'), await statusOf('/icon.svg')]).toEqual([200, 200, 200]);
  const shown = await (await fetch(`${site.origin}/login`)).text();
  expect(shown).not.toContain('Latest');
});

test.each([[true], [false]])('a password signs in and out (scripts: %s)', async (javaScriptEnabled) => {
  const page = await visitor({ javaScriptEnabled });
  await page.goto('/tags?all=yes');
  expect(new URL(page.url()).pathname).toBe('/login');
  await page.getByLabel('Name').fill('ADA');
  await page.getByLabel('Password').fill('not the password');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  expect(await page.getByRole('alert').first().innerText()).toBe('The name or the password is not right.');
  expect(await page.getByLabel('Name').inputValue()).toBe('ADA');
  const before = await page.context().cookies();
  expect(before).toEqual([]);
  await page.goto('/login?next=%2Ftags%3Fall%3Dyes');
  await page.getByLabel('Name').fill('ADA');
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL('**/tags?all=yes');
  const [cookie, ...more] = await page.context().cookies();
  expect(more).toEqual([]);
  expect(cookie).toMatchObject({ name: 'dateline.session_token', httpOnly: true, sameSite: 'Lax', path: '/' });
  await page.getByLabel('Account of Ada').click();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.waitForURL('**/login');
  expect(await page.context().cookies()).toEqual([]);
  // The session itself is over, not only its cookie.
  expect(await statusOf('/latest', { headers: { cookie: `${cookie?.name}=${cookie?.value}` } })).toBe(303);
});

test('nobody is sent elsewhere after signing in', async () => {
  const page = await visitor();
  for (const evil of ['//evil.example', '/\\evil.example', 'https:evil.example', 'https://evil.example/', '/\t/evil.example', '\\\\evil.example', 'javascript:alert(1)', '/%5cevil.example', '/..//evil.example']) {
    await signIn(page, 'ada', password, `/login?next=${encodeURIComponent(evil)}`);
    await page.waitForURL((url) => url.pathname !== '/login');
    expect([evil, new URL(page.url()).origin]).toEqual([evil, new URL(site.origin.replace('127.0.0.1', 'localhost')).origin]);
  }
});

test('another origin changes nothing, whatever cookies go along', async () => {
  const page = await visitor();
  await signIn(page, 'ada');
  await page.getByLabel('Account of Ada').waitFor();
  const [cookie] = await page.context().cookies();
  const signedOut = (headers: Record<string, string>) => statusOf('/logout', { method: 'POST', headers: { cookie: `${cookie?.name}=${cookie?.value}`, ...headers } });
  expect([await signedOut({ 'sec-fetch-site': 'cross-site' }), await signedOut({ origin: 'https://evil.example' }), await signedOut({ origin: 'null' }), await signedOut({ 'sec-fetch-site': 'same-site' })]).toEqual([403, 403, 403, 403]);
  expect(await statusOf('/logout', { headers: { cookie: `${cookie?.name}=${cookie?.value}` } })).toBe(403);
  await page.reload();
  await page.getByLabel('Account of Ada').waitFor();
});

test('a second step is set up, asked for, and done without by a backup code', async () => {
  const page = await visitor();
  await signIn(page, 'ada', password, '/login?next=/account/second-step');
  await page.getByLabel('Your password').fill(password);
  await page.getByRole('button', { name: 'Go on' }).click();
  const secret = (await page.locator('code.secret').innerText()).replaceAll(' ', '');
  const backup = await page.locator('.codes code').first().innerText();
  expect(await page.locator('svg.qr path').getAttribute('d')).toContain('M');
  expect(await page.getByRole('link', { name: 'open it in an app' }).getAttribute('href')).toContain('otpauth://totp/Dateline%20(localhost)%3Aada');
  await page.getByRole('textbox', { name: 'Code' }).fill('000000');
  await page.getByRole('button', { name: 'Turn the second step on' }).click();
  expect(await page.getByRole('alert').innerText()).toContain('not right');
  await page.getByRole('textbox', { name: 'Code' }).fill(codeOf(secret));
  await page.getByRole('button', { name: 'Turn the second step on' }).click();
  await page.getByText('The second step is on.').waitFor();

  const other = await visitor({ javaScriptEnabled: false });
  await signIn(other, 'ada', password, '/login?next=%2Ftags');
  await other.getByRole('heading', { name: 'One more step' }).waitFor();
  await other.goto('/latest');
  expect(new URL(other.url()).pathname).toBe('/login');
  await signIn(other, 'ada', password, '/login?next=%2Ftags');
  await other.getByLabel('Code').fill('123456');
  await other.getByRole('button', { name: 'Sign in' }).click();
  expect(await other.getByRole('alert').innerText()).toBe('That code is not right.');
  await other.getByLabel('Code').fill(backup);
  await other.getByRole('button', { name: 'Sign in' }).click();
  await other.getByLabel('Account of Ada').waitFor();

  const third = await visitor();
  await signIn(third, 'ada');
  await third.getByLabel('Code').fill(backup);
  await third.getByRole('button', { name: 'Sign in' }).click();
  expect(await third.getByRole('alert').innerText()).toBe('That code is not right.');
  await third.getByLabel('Code').fill(codeOf(secret));
  await third.getByRole('button', { name: 'Sign in' }).click();
  await third.getByLabel('Account of Ada').waitFor();
  await third.goto('/account');
  await third.getByRole('button', { name: 'Turn it off' }).click();
  await third.getByText('The second step is off. All other sessions have ended.').waitFor();
  await page.goto('/latest');
  expect(new URL(page.url()).pathname).toBe('/login');
});

test('a passkey is added, signs in and is removed', async () => {
  const page = await visitor();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } });
  await signIn(page, 'ada', password, '/login?next=/account');
  await page.getByLabel('Name of a new one').fill('Test key');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByRole('button', { name: 'Remove the passkey Test key' }).waitFor();
  await page.getByLabel('Account of Ada').click();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.goto('/login?next=%2Faccount');
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.getByRole('heading', { name: 'Account', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Remove the passkey Test key' }).click();
  await page.getByText('The passkey is removed.').waitFor();
  await page.goto('/login');
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.getByText('The passkey was not accepted.').waitFor();
  opened.at(-1)?.complaints.splice(0);
});

test('a passkey is not added by a session that did not just prove who has it', async () => {
  for (const step of ['generate-register-options', 'list-user-passkeys', 'delete-passkey', '..%2Fsign-in%2Femail']) {
    expect([step, await statusOf(`/auth/passkey/${step}`)]).toEqual([step, step.startsWith('generate') ? 403 : 404]);
  }
  for (const path of ['/auth/sign-up/email', '/auth/sign-in/username', '/auth/list-sessions', '/auth/ok', '/auth/error']) expect([path, await statusOf(path, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })]).toEqual([path, 404]);
});

test('sessions are listed and end one by one, the others, or all', async () => {
  const [page, second, third] = [await visitor(), await visitor(), await visitor()];
  for (const each of [page, second, third]) await signIn(each, 'ada', password, '/login?next=/account');
  await page.goto('/account');
  const ends = page.getByRole('button', { name: /^End the session/ });
  const before = await ends.count();
  expect(before).toBeGreaterThanOrEqual(2);
  await ends.first().click();
  await page.getByText('The session has ended.').waitFor();
  expect(await ends.count()).toBe(before - 1);
  await page.getByRole('button', { name: 'End all others' }).click();
  await page.getByText('All other sessions have ended.').waitFor();
  for (const each of [second, third]) {
    await each.goto('/latest');
    expect(new URL(each.url()).pathname).toBe('/login');
  }
  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await page.waitForURL('**/login');
});

test('a key does what it may and no more, and nothing once it is revoked', async () => {
  const page = await visitor();
  await signIn(page, 'ada', password, '/login?next=/account');
  await page.getByLabel('Name of a new key').fill('Script');
  await page.getByRole('button', { name: 'Make a key' }).click();
  const key = await page.locator('code.secret').innerText();
  const headers = { authorization: `Bearer ${key}` };
  expect([await statusOf('/latest', { headers }), await statusOf('/feeds.opml', { headers })]).toEqual([200, 200]);
  for (const path of ['/marks', '/refresh', '/settings/site', '/account?/makeKey', '/tags/change']) expect([path, await statusOf(path, { method: 'POST', headers, body: new URLSearchParams({ read: '1' }) })]).toEqual([path, 403]);
  expect([await statusOf('/account', { headers }), await statusOf('/settings/people', { headers })]).toEqual([403, 403]);
  await page.goto('/account');
  expect(await page.getByText('read · used').count()).toBe(1);
  expect(await page.content()).not.toContain(key);
  await page.getByRole('button', { name: 'Revoke the key Script' }).click();
  await page.getByText('The key is revoked.').waitFor();
  expect(await statusOf('/feeds.opml', { headers })).toBe(401);
});

test('people are invited with a role that holds everywhere', async () => {
  const page = await visitor();
  await signIn(page, 'ada', password, '/login?next=/settings/site');
  await page.getByLabel('Whoever has an invitation').check();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved.').waitFor();
  const invite = async (role: string): Promise<string> => {
    await page.goto('/settings/people');
    await page.getByLabel('As').selectOption(role);
    await page.getByRole('button', { name: 'Make a link' }).click();
    return page.locator('code.link').innerText();
  };
  const join = async (link: string, name: string): Promise<Page> => {
    const theirs = await visitor({ javaScriptEnabled: false });
    await theirs.goto(link);
    await theirs.getByLabel('Name').fill(name);
    await theirs.getByLabel('Password').fill(password);
    await theirs.getByRole('button', { name: 'Make the account' }).click();
    await theirs.getByLabel(`Account of ${name}`).waitFor();
    return theirs;
  };
  const link = await invite('member');
  const bo = await join(link, 'Bo');
  expect((await bo.goto(link))?.status()).toBe(410);
  const gil = await join(await invite('guest'), 'Gil');

  expect((await bo.goto('/welcome'))?.status()).toBe(200);
  for (const path of ['/settings/site', '/settings/people']) expect((await bo.goto(path))?.status()).toBe(403);
  expect(await bo.getByText('may not see this').count()).toBe(1);
  for (const path of ['/welcome', '/settings/site', '/source/1/rules']) expect((await gil.goto(path))?.status()).toBe(403);
  const posted = (who: Page, path: string, form: Record<string, string>): Promise<number> => who.context().request.post(path, { form, maxRedirects: 0, headers: { origin: new URL(who.url()).origin } }).then((answer) => answer.status());
  expect([await posted(gil, '/refresh', { back: '/' }), await posted(gil, '/welcome', { addresses: 'a.example' }), await posted(bo, '/settings/site', { publicReading: 'yes' })]).toEqual([403, 403, 403]);
  expect(await posted(bo, '/refresh', { back: '/' })).toBe(303);

  await page.goto('/settings/people');
  const gils = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Gil' }) });
  await gils.locator('summary').click();
  await gils.getByRole('button', { name: 'Close the account' }).click();
  await page.getByText('The account is closed').waitFor();
  await gil.goto('/latest');
  expect(new URL(gil.url()).pathname).toBe('/login');
  await signIn(gil, 'gil');
  expect(await gil.getByRole('alert').first().innerText()).toContain('closed by an administrator');
  const adas = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Ada' }) });
  await adas.locator('summary').click();
  await adas.getByLabel('Role').selectOption('guest');
  await adas.getByRole('button', { name: 'Set', exact: true }).click();
  expect(await page.getByRole('alert').innerText()).toContain('There must be an administrator');
});

test('anybody reads where the administrator says so, and changes nothing', async () => {
  const page = await visitor();
  await signIn(page, 'ada', password, '/login?next=/settings/site');
  await page.getByLabel('Anybody may read without an account').check();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved.').waitFor();
  expect(await statusOf('/latest')).toBe(200);
  expect(await statusOf('/marks', { method: 'POST', body: new URLSearchParams({ read: '1' }) })).toBe(401);
  expect([await statusOf('/welcome'), await statusOf('/settings/site')]).toEqual([303, 303]);
  const stranger = await visitor();
  await stranger.goto('/latest');
  await stranger.getByRole('link', { name: 'Sign in' }).click();
  await stranger.waitForURL('**/login?next=%2Flatest');
});

test('no page complained', () => {
  // Chromium says that a page had a status of 400 or more.
  expect(opened.flatMap(({ complaints }) => complaints).filter((text) => !text.includes('Failed to load resource'))).toEqual([]);
});
