import { createServer, type Server } from 'node:http';
import { generateKeyPairSync } from 'node:crypto';
import OidcProvider from 'oidc-provider';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { createPeople } from '../../src/accounts/people.ts';
import type { Archive } from '../../src/archive/archive.ts';
import { silentLog } from '../../src/common/log.ts';
import { changeSiteSettings } from '../../src/common/site-settings.ts';
import { launchBrowser } from './browser.ts';
import { inArchiveOf, startSiteWith, type RunningSite } from './running-site.ts';

const password = 'seven quiet herons';
let browser: Browser;
let site: RunningSite;
let provider: Server;
let issuer: string;

/** A real OpenID provider; its own pages ask for nothing but a name. */
async function startProvider(): Promise<void> {
  provider = createServer();
  await new Promise<void>((resolve) => { provider.listen(0, '127.0.0.1', resolve); });
  const address = provider.address();
  if (address === null || typeof address === 'string') throw new Error('The provider has no address.');
  issuer = `http://127.0.0.1:${address.port}`;
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const oidc = new OidcProvider(issuer, {
    clients: [{ client_id: 'dateline', token_endpoint_auth_method: 'none', redirect_uris: ['http://localhost:9/auth/oidc/callback'], id_token_signed_response_alg: 'ES256' }],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig', kid: 'k' }] },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, preferred_username: sub, email: 'ada@example.org', email_verified: false }) }),
    claims: { openid: ['sub'], profile: ['preferred_username'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: true } },
  });
  // The site takes a free port, which the provider cannot know before.
  const { Client } = oidc;
  Client.prototype.redirectUriAllowed = (uri: string) => /^http:\/\/localhost:\d+\/auth\/oidc\/callback$/.test(uri);
  provider.on('request', oidc.callback());
}

async function visitor(): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.origin.replace('127.0.0.1', 'localhost') });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return page;
}

/** Goes through the provider's own pages. */
async function atProvider(page: Page, name: string): Promise<void> {
  await page.waitForURL(`${issuer}/interaction/**`);
  await page.locator('input[name="login"]').fill(name);
  await page.locator('input[name="password"]').fill('any');
  await page.locator('button[type="submit"]').click();
  await page.getByText('Authorize').first().waitFor();
  await page.locator('button[type="submit"]').click();
}

const inArchive = <T>(work: (archive: Archive) => Promise<T>): Promise<T> => inArchiveOf(site, work);
const settingsChanged = (change: Parameters<typeof changeSiteSettings>[1]) => inArchive(({ settings }) => changeSiteSettings(settings, change));

beforeAll(async () => {
  await startProvider();
  [browser, site] = await Promise.all([
    launchBrowser(),
    startSiteWith(async (archive) => {
      await archive.edition(archive.readers.sole()).feeds.subscribe([{ feedUrl: 'http://127.0.0.1:9/feed', folder: [] }], Date.now());
    }, { DATELINE_OIDC_ISSUER: issuer, DATELINE_OIDC_CLIENT_ID: 'dateline', DATELINE_OIDC_NAME: 'House' }),
  ]);
  const page = await visitor();
  await page.goto('/setup');
  await page.getByLabel('Token').fill(/token (\S+)/.exec(site.out())?.[1] ?? '');
  await page.getByLabel('Name').fill('Ada');
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Make the administrator’s account' }).click();
  await page.getByLabel('Account of Ada').waitFor();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
  provider?.closeAllConnections();
  provider?.close();
});

test('nobody unknown comes in where sign-up is closed', async () => {
  const page = await visitor();
  await page.goto('/login');
  await page.getByRole('button', { name: 'Sign in with House' }).click();
  await atProvider(page, 'ada');
  await page.getByText('Nobody here is connected').waitFor();
  expect((await page.context().cookies(page.url())).map(({ name }) => name)).not.toContain('dateline.session_token');
});

test('an account is connected by its owner, and then signed in by the provider', async () => {
  const page = await visitor();
  await page.goto('/login?next=/account');
  await page.getByLabel('Name').fill('ada');
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: 'Connect' }).click();
  await atProvider(page, 'ada-at-house');
  await page.getByText('Your account there signs you in here.').waitFor();
  const other = await visitor();
  await other.goto('/login?next=%2Ftags');
  await other.getByRole('button', { name: 'Sign in with House' }).click();
  await atProvider(other, 'ada-at-house');
  await other.waitForURL('**/tags');
  await other.getByLabel('Account of Ada').waitFor();
});

test('an invitation makes one account by the provider, with its role', async () => {
  await settingsChanged({ signUp: 'invited' });
  const invitation = await inArchive((archive) => createPeople({ archive, clock: Date.now, log: silentLog }).invite('member'));
  const joinAs = async (name: string): Promise<Page> => {
    const page = await visitor();
    await page.goto(`/join?invitation=${invitation}`);
    await page.getByRole('button', { name: 'Make it with House' }).click();
    await atProvider(page, name);
    return page;
  };
  // Two have the link at once; it is good for one of them.
  const late = await visitor();
  await late.goto(`/join?invitation=${invitation}`);
  const page = await joinAs('bea');
  await page.getByLabel('Account of bea').waitFor();
  expect((await page.goto('/welcome'))?.status()).toBe(200);
  expect((await page.goto('/settings/site'))?.status()).toBe(403);
  await late.getByRole('button', { name: 'Make it with House' }).click();
  await atProvider(late, 'eve');
  await late.getByText('Nobody here is connected').waitFor();
});

test('where sign-up is open, the provider brings guests, never under a name that is taken', async () => {
  await settingsChanged({ signUp: 'open' });
  const page = await visitor();
  await page.goto('/login');
  await page.getByRole('button', { name: 'Sign in with House' }).click();
  await atProvider(page, 'ada');
  await page.getByLabel('Account of ada-2').waitFor();
  expect((await page.goto('/settings/site'))?.status()).toBe(403);
});

test('an answer that was not asked for in this browser is refused', async () => {
  const page = await visitor();
  expect((await page.goto('/auth/oidc/callback?code=x&state=y'))?.status()).toBe(400);
  await page.goto('/login');
  await page.route(`${issuer}/**`, (route) => route.fulfill({ body: 'stop' }));
  await page.getByRole('button', { name: 'Sign in with House' }).click();
  await page.waitForURL(`${issuer}/**`);
  const state = new URL(page.url()).searchParams.get('state');
  expect(new URL(page.url()).searchParams.get('code_challenge_method')).toBe('S256');
  expect((await page.goto('/auth/oidc/callback?code=x&state=other'))?.status()).toBe(400);
  expect((await page.goto(`/auth/oidc/callback?code=x&state=${state}&iss=https%3A%2F%2Fevil.example`))?.status()).toBe(400);
  expect((await page.goto(`/auth/oidc/callback?code=forged&state=${state}`))?.status()).toBe(502);
});
