import { request, type IncomingHttpHeaders } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { startSite, type RunningSite } from '../browser/running-site.ts';

let site: RunningSite | undefined;
afterEach(async () => {
  await site?.stop();
  site = undefined;
});

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Asks with a path and a host as they are written here: `fetch` would tidy both. */
function ask(origin: string, path: string, { method = 'GET', headers = {}, form }: { method?: string; headers?: Record<string, string>; form?: Record<string, string> } = {}): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  const body = form && new URLSearchParams(form).toString();
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers: { accept: 'text/html', ...(body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(Buffer.byteLength(body)) }), ...headers } }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }));
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

const pages = ['/', '/latest', '/latest/', '/LATEST', '/latest/__data.json', '/__data.json', '//latest', '/setup/../latest', '/setup/..%2flatest', '/%6catest', '/settings', '/settings/site', '/settings/people', '/feeds', '/search?q=x', '/login', '/join', '/refused', '/account', '/tags', '/welcome', '/article/1', '/ask?q=x', '/ask/job/x', '/titles?ids=1', '/notices', '/people/1', '/source/1', '/stories/muted'];
const programs = ['/events', '/feeds.opml', '/icon/1'];
const deeds = ['/marks', '/marks/all', '/refresh', '/welcome', '/settings/site', '/settings/people?/invite', '/tags/change', '/stories/marks', '/story/1/change', '/login?/password', '/join', '/logout', '/undo', '/comments', '/auth/oidc', '/auth/passkey/generate-authenticate-options'];

/** The token follows the address in the service's output, at times a moment later. */
async function tokenOf({ out }: RunningSite): Promise<string> {
  await expect.poll(out, { timeout: 10_000 }).toMatch(/token \S+/);
  return /token (\S+)/.exec(out())?.[1] ?? '';
}

/** How a redirect looks to who asks for a page's data. */
const toSetup = '{"type":"redirect","status":303,"location":"/setup"}';

/** What a stranger may say to seem nearer, or the request another. */
const guises: readonly Record<string, string>[] = [
  {},
  { 'x-forwarded-for': '127.0.0.1', 'x-forwarded-host': 'localhost', 'x-forwarded-proto': 'http', forwarded: 'for=127.0.0.1;host=localhost' },
  { authorization: 'Bearer dl_x', 'x-http-method-override': 'GET' },
];

test.each([
  ['a public address', { DATELINE_PUBLIC_URL: 'https://news.example' }],
  ['all addresses', { DATELINE_HOST: '0.0.0.0' }],
])('without an account, a service that has %s lets itself be set up and nothing else', { timeout: 120_000 }, async (_, env) => {
  site = await startSite(undefined, env);
  const { origin } = site;
  for (const path of ['/setup', '/healthz', '/icon.svg']) expect([path, (await ask(origin, path)).status]).toEqual([path, 200]);
  for (const path of pages) {
    // A page's data have no status of their own to tell by.
    for (const method of path.endsWith('.json') ? ['GET'] : ['GET', 'HEAD']) {
      const { status, headers, body } = await ask(origin, path, { method });
      expect([path, method, status === 404 || status === 308 || (status === 303 && headers.location === '/setup') || status === 503 || body === toSetup ? 'nothing' : `${status} ${headers.location ?? body.slice(0, 200)}`]).toEqual([path, method, 'nothing']);
      expect(body).not.toContain('/settings');
    }
  }
  for (const path of programs) expect([path, (await ask(origin, path)).status]).toEqual([path, 503]);
  for (const path of deeds) {
    for (const headers of guises) {
      expect([path, (await ask(origin, path, { method: 'POST', headers: { origin, ...headers }, form: { back: '/', _method: 'GET' } })).status]).toEqual([path, 503]);
    }
  }
  for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS']) expect([method, [303, 503].includes((await ask(origin, '/latest', { method, headers: { origin } })).status)]).toEqual([method, true]);
  for (const name of ['dateline.session_token', '__Host-dateline.session_token']) expect((await ask(origin, '/latest', { headers: { cookie: `${name}=x.y` } })).headers.location).toBe('/setup');
  expect((await ask(origin, '/setup', { method: 'POST', headers: { origin }, form: { token: 'AAAAA-AAAAA-AAAAA-AAAAA', name: 'Eve', password: 'seven quiet herons' } })).headers['set-cookie']).toBeUndefined();
  expect((await ask(origin, '/latest')).headers.location).toBe('/setup');
});

test('this machine alone needs no account, under no foreign name, and signs in once there is one', { timeout: 120_000 }, async () => {
  site = await startSite();
  const { origin } = site;
  expect((await ask(origin, '/settings/site')).status).toBe(200);
  for (const host of ['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', '192.168.1.5', '0.0.0.0', '[::ffff:7f00:2]', 'evil.example:80']) {
    for (const [path, method] of [['/latest', 'GET'], ['/settings/site', 'GET'], ['/setup', 'GET'], ['/feeds.opml', 'GET'], ['/marks', 'POST']] as const) {
      const { status } = await ask(origin, path, { method, headers: { host, 'x-forwarded-host': 'localhost', ...(method === 'POST' ? { origin: `http://${host}` } : {}) } });
      expect([host, path, [421, 400, 403].includes(status)]).toEqual([host, path, true]);
    }
  }
  // A proxy lets others in, under whatever name it asks.
  for (const [name, value] of [['x-forwarded-for', '203.0.113.7'], ['x-forwarded-server', 'news.example'], ['x-real-ip', '203.0.113.7'], ['forwarded', 'for=203.0.113.7'], ['via', '1.1 proxy']] as const) {
    expect([name, (await ask(origin, '/settings/site', { headers: { host: 'localhost', [name]: value } })).headers.location]).toEqual([name, '/setup']);
    expect((await ask(origin, '/marks', { method: 'POST', headers: { host: 'localhost', origin: 'http://localhost', [name]: value }, form: { read: '1' } })).status).toBe(503);
  }
  const token = await tokenOf(site);
  const made = await ask(origin, '/setup', { method: 'POST', headers: { origin }, form: { token, name: 'Ada', password: 'seven quiet herons' } });
  expect(made.status).toBe(303);
  for (const path of ['/latest', '/settings/site', '/', '/feeds']) expect((await ask(origin, path)).headers.location).toMatch(/^\/login\?next=/);
  expect((await ask(origin, '/marks', { method: 'POST', headers: { origin }, form: { read: '1' } })).status).toBe(401);
  expect((await ask(origin, '/feeds.opml')).status).toBe(401);
});

test('behind a proxy that speaks https, the cookie is bound to this very host', { timeout: 120_000 }, async () => {
  site = await startSite(undefined, { DATELINE_PUBLIC_URL: 'https://news.example' });
  const { origin } = site;
  const there = { host: 'news.example', origin: 'https://news.example', 'sec-fetch-site': 'same-origin' };
  const token = await tokenOf(site);
  const made = await ask(origin, '/setup', { method: 'POST', headers: there, form: { token, name: 'Ada', password: 'seven quiet herons' } });
  const shape = /^__Host-dateline\.session_token=[^;]{30,}; (?=.*\bSecure\b)(?=.*\bHttpOnly\b)(?=.*SameSite=Lax)(?=.*Path=\/(?:;|$))(?!.*Domain)/i;
  const cookieOf = ({ headers }: Answer): string => headers['set-cookie']?.at(-1) ?? '';
  expect(cookieOf(made)).toMatch(shape);
  const first = cookieOf(made).split(';')[0] ?? '';
  expect((await ask(origin, '/account', { headers: { ...there, cookie: first } })).status).toBe(200);
  // Not over plain http, and not without the prefix.
  expect((await ask(origin, '/account', { headers: { cookie: first } })).status).toBe(303);
  expect((await ask(origin, '/account', { headers: { ...there, cookie: first.replace('__Host-', '') } })).status).toBe(303);
  // What a browser says of the protocol is not believed.
  expect((await ask(origin, '/account', { headers: { cookie: first, 'x-forwarded-proto': 'https', 'x-dateline-protocol': 'https' } })).status).toBe(303);

  const again = await ask(origin, '/login?/password', { method: 'POST', headers: there, form: { name: 'ada', password: 'seven quiet herons' } });
  expect(cookieOf(again)).toMatch(shape);
  const second = cookieOf(again).split(';')[0] ?? '';
  expect(second).not.toBe(first);
  const gone = await ask(origin, '/logout', { method: 'POST', headers: { ...there, cookie: second }, form: {} });
  expect(cookieOf(gone)).toMatch(/^__Host-dateline\.session_token=; Max-Age=0; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
  expect((await ask(origin, '/account', { headers: { ...there, cookie: second } })).status).toBe(303);
});
