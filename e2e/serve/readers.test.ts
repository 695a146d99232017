import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createPeople } from '../../src/accounts/people.ts';
import type { Role } from '../../src/common/actor.ts';
import { silentLog } from '../../src/common/log.ts';
import { changeSiteSettings } from '../../src/common/site-settings.ts';
import { houseOf } from '../../src/archive/house.ts';
import type { Archive } from '../../src/archive/archive.ts';
import { inArchiveOf, startSiteWith, type RunningSite } from '../browser/running-site.ts';
import { seedStories } from '../browser/story-seed.ts';
import { startModelServer, type ModelServer } from '../support/model-server.ts';
import { honest } from '../support/model-voices.ts';

const password = 'seven quiet herons';
const names: readonly (readonly [string, Role])[] = [['ada', 'administrator'], ['bo', 'member'], ['gil', 'guest'], ['gwen', 'guest'], ['kim', 'guest']];
let site: RunningSite;
let model: ModelServer;
let storyId = 0;
let articleId = 0;
const cookies = new Map<string, string>();

const peopleOf = (archive: Archive) => createPeople({ archive, clock: Date.now, log: silentLog });

const inArchive = <T>(work: (archive: Archive) => Promise<T>): Promise<T> => inArchiveOf(site, work);

/** Asks with a cookie or key of its own. */
const askWith = (headers: Record<string, string>, path: string, form?: Record<string, string>): Promise<Response> =>
  fetch(new URL(path, site.origin), { redirect: 'manual', headers: { accept: 'text/html', origin: site.origin, ...headers }, ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}) });
/** Asks as a page of somebody would; without a name, as anybody. */
function ask(who: string | undefined, path: string, form?: Record<string, string>): Promise<Response> {
  const cookie = who === undefined ? undefined : cookies.get(who);
  return askWith(cookie === undefined ? {} : { cookie }, path, form);
}
const cookieOf = (answer: Response): string => answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ');
const signInAs = async (name: string, secret = password): Promise<string> => cookieOf(await ask(undefined, '/login?/password', { name, password: secret }));
const shown = async (who: string | undefined, path: string): Promise<string> => (await ask(who, path)).text();

beforeAll(async () => {
  model = await startModelServer({ say: honest });
  site = await startSiteWith(async (archive) => {
    [storyId = 0] = await seedStories(archive, Date.now());
    articleId = (await houseOf(archive).articles.list({ limit: 1 })).cards[0]?.id ?? 0;
    for (const [name, role] of names) expect(await peopleOf(archive).add({ name, password, role })).toMatchObject({ ok: true });
    await changeSiteSettings(archive.settings, { publicReading: true });
  }, { DATELINE_LLM_URL: model.url, DATELINE_LLM_MODEL: 'test-model' });
  for (const [name] of names) cookies.set(name, await signInAs(name));
}, 180_000);
afterAll(async () => {
  await site?.stop();
  await model?.close();
});

test('what one marks, the other does not see', { timeout: 60_000 }, async () => {
  const marked = async (who: string) => {
    const [article, story, followed, muted] = await Promise.all([shown(who, `/article/${articleId}`), shown(who, `/story/${storyId}`), shown(who, '/stories/followed'), shown(who, '/stories/muted')]);
    return { read: article.includes('name="unread"'), saved: article.includes('name="unsave"'), followed: story.includes('name="unfollow"') && followed.includes('name="unfollow"'), muted: story.includes('name="unmute"') && muted.includes('name="unmute"') };
  };
  const none = { read: false, saved: false, followed: false, muted: false };
  expect([await marked('gil'), await marked('gwen')]).toEqual([none, none]);
  for (const mark of ['read', 'save']) expect((await ask('gil', '/marks', { [mark]: String(articleId) })).status).toBe(303);
  for (const mark of ['follow', 'mute']) expect((await ask('gil', '/stories/marks', { [mark]: String(storyId) })).status).toBe(303);
  expect([await marked('gil'), await marked('gwen'), await marked('ada')]).toEqual([{ read: true, saved: true, followed: true, muted: true }, none, none]);
  for (const mark of ['unread', 'unsave']) await ask('gwen', '/marks', { [mark]: String(articleId) });
  for (const mark of ['unfollow', 'unmute']) await ask('gwen', '/stories/marks', { [mark]: String(storyId) });
  expect(await marked('gil')).toEqual({ read: true, saved: true, followed: true, muted: true });
  // Whoever has no account has no marks.
  for (const list of ['followed', 'muted']) expect((await ask(undefined, `/stories/${list}`)).headers.get('location')).toBe(`/login?next=%2Fstories%2F${list}`);
});

test('a member has subscriptions of their own, and neither sees nor changes those of the house', { timeout: 60_000 }, async () => {
  const feed = /\/source\/(\d+)/.exec(await shown('ada', '/feeds'))?.[1] ?? '';
  expect(feed).not.toBe('');
  expect(await shown('ada', '/feeds.opml')).toContain('coast-herald.example');
  expect(await shown('bo', '/feeds.opml')).not.toContain('coast-herald.example');
  for (const path of [`/source/${feed}`, `/source/${feed}/settings`, `/article/${articleId}`]) expect([path, (await ask('bo', path)).status]).toEqual([path, 404]);
  for (const action of ['change', 'unsubscribe']) expect((await ask('bo', `/source/${feed}/settings?/${action}`, { title: 'Taken', sure: 'yes' })).status).toBe(404);
  await ask('bo', '/marks/all', { upTo: '1000000' });
  const house = await shown('ada', '/feeds.opml');
  expect(house).toContain('coast-herald.example');
  expect(house).not.toContain('Taken');
});

test('the password in the address of a feed is for whoever subscribed to it, and no page hands out what it does not show', { timeout: 60_000 }, async () => {
  await inArchive((archive) => houseOf(archive).feeds.subscribe([{ feedUrl: 'https://ada:s3cret@letter.invalid/feed', folder: [] }], Date.now()));
  const feed = await inArchive(async (archive) => (await houseOf(archive).feeds.list()).find(({ url }) => url.includes('letter.invalid'))?.id);
  expect(await shown('ada', '/feeds.opml')).toContain('https://ada:s3cret@letter.invalid/feed');
  for (const who of ['gil', undefined]) {
    const list = await shown(who, '/feeds.opml');
    expect([who, list.includes('letter.invalid'), list.includes('s3cret')]).toEqual([who, true, false]);
    for (const path of ['/feeds', `/source/${feed}`]) expect([path, (await shown(who, path)).includes('s3cret')]).toEqual([path, false]);
  }
  for (const path of ['/__data.json', '/feeds/__data.json', `/source/${feed}/__data.json`]) for (const who of ['ada', 'gil', undefined]) expect([path, who, (await ask(who, path)).status]).toEqual([path, who, 404]);
});

test('of what a language model does for one reader no other hears', { timeout: 60_000 }, async () => {
  const [, id = ''] = /data-job="(\d+)"/.exec(await shown('ada', `/article/${articleId}?panel=summary`)) ?? [];
  expect(id).not.toBe('');
  const told = (who: string | undefined, query = ''): Promise<unknown> => ask(who, `/ask/job/${id}${query}`).then((answer) => answer.json());
  for (const who of ['bo', 'gil', undefined]) for (const query of ['', '?version=0']) expect([who, await told(who, query)]).toEqual([who, { state: 'gone' }]);
  await vi.waitFor(async () => expect(await told('ada')).toMatchObject({ state: 'done' }), { timeout: 30_000, interval: 200 });
  // Nor when it is done: whoever has not asked for it does not have it.
  expect(await told('gil')).toEqual({ state: 'gone' });
});

test.each([['a guest', 'gil'], ['anybody', undefined]])('no form on the pages of %s is one that would be refused', { timeout: 60_000 }, async (_, who) => {
  const tag = /href="(\/tag\/[^"?]+)"/.exec(await shown(who, '/tags'))?.[1];
  const source = /href="(\/source\/\d+)"/.exec(await shown(who, '/feeds'))?.[1] ?? '/none';
  const pages = ['/', '/latest', '/feeds', '/tags', '/search?q=Aurelia', source, `/article/${articleId}`, `/story/${storyId}`, ...(who === undefined ? [] : ['/stories/followed', '/stories/muted']), ...(tag === undefined ? [] : [tag])];
  const refused = new Set<string>();
  for (const path of pages) {
    const answer = await ask(who, path);
    expect([path, answer.status]).toEqual([path, 200]);
    const html = await answer.text();
    const hidden = new Map([...html.matchAll(/<form[^>]*\bid="([^"]+)"/g)].map(([, id = '']) => [id, true]));
    for (const [, id = ''] of html.matchAll(/\bform="([^"]+)"/g)) if (!hidden.has(id)) refused.add(`${path}: a button of the missing form ${id}`);
    for (const [whole, inner = ''] of html.matchAll(/<form\b[^>]*method="post"[^>]*>([\s\S]*?)<\/form>/g)) {
      const action = /action="([^"]+)"/.exec(whole)?.[1] ?? path;
      if (action === '/logout') continue;
      const fields = Object.fromEntries([...inner.matchAll(/<(?:input|button)\b[^>]*>/g)].flatMap(([tagText]) => {
        const name = /\bname="([^"]+)"/.exec(tagText)?.[1];
        return name === undefined ? [] : [[name, /\bvalue="([^"]*)"/.exec(tagText)?.[1] ?? 'x']];
      }));
      const { status } = await ask(who, action, fields);
      if (status === 401 || status === 403) refused.add(`${path}: ${action} ${JSON.stringify(fields)} ${status}`);
    }
    for (const [, href = ''] of html.matchAll(/<a[^>]*href="(\/(?:source\/\d+\/(?:settings|rules)|welcome|settings|account)[^"]*)"/g)) {
      const { status } = await ask(who, href);
      if (status !== 200) refused.add(`${path}: link ${href} ${status}`);
    }
  }
  expect([...refused]).toEqual([]);
});

test('a new password ends every session that there was, and gives a new one', { timeout: 60_000 }, async () => {
  const [here, elsewhere] = [await signInAs('kim'), await signInAs('kim')];
  expect(new Set([here, elsewhere, cookies.get('kim')]).size).toBe(3);
  const changed = await askWith({ cookie: here }, '/account?/password', { password: 'eight loud herons' });
  expect(changed.status).toBe(303);
  const fresh = cookieOf(changed);
  expect(fresh).toMatch(/session_token=./);
  for (const gone of [here, elsewhere, cookies.get('kim') ?? '']) expect((await askWith({ cookie: gone }, '/account')).status).toBe(303);
  expect((await askWith({ cookie: fresh }, '/account')).status).toBe(200);
  expect([await signInAs('kim'), (await signInAs('kim', 'eight loud herons')) === '']).toEqual(['', false]);
  cookies.set('kim', fresh);
});

test('another role holds at once: what the old one had signed in is over', { timeout: 60_000 }, async () => {
  const kim = await inArchive((archive) => peopleOf(archive).byName('kim'));
  expect((await ask('kim', '/welcome')).status).toBe(403);
  expect((await ask('ada', '/settings/people?/role', { user: kim?.id ?? '', role: 'member' })).status).toBe(303);
  expect((await ask('kim', '/latest')).status).toBe(200);
  expect((await ask('kim', '/account')).headers.get('location')).toMatch(/^\/login/);
  cookies.set('kim', await signInAs('kim', 'eight loud herons'));
  expect((await ask('kim', '/welcome')).status).toBe(200);
});

test('a notice is for one reader, and no other marks it as read', { timeout: 60_000 }, async () => {
  const readerOf = async (archive: Archive, name: string) => {
    const reader = await archive.readers.byUser((await peopleOf(archive).byName(name))?.id ?? '');
    if (reader === undefined) throw new Error(`${name} is no reader.`);
    return reader;
  };
  await inArchive(async (archive) => {
    await changeSiteSettings(archive.settings, { comments: 'guests' });
    await archive.comments.post({ author: { reader: await readerOf(archive, 'ada'), since: 0 }, articleId, text: 'What do you say, @gil?' }, () => ({ is: 'shown' }), Date.now());
  });
  const noticed = async (who: string): Promise<boolean> => (await shown(who, '/notices')).includes('What do you say');
  const unread = (): Promise<number> => inArchive(async (archive) => archive.comments.unreadNotices(await readerOf(archive, 'gil')));
  expect([await noticed('gil'), await noticed('gwen'), await noticed('bo'), await unread()]).toEqual([true, false, false, 1]);
  const id = /name="read" value="(\d+)"/.exec(await shown('gil', '/notices'))?.[1] ?? '';
  for (const [name, value] of [['read', id], ['until', String(Date.now() + 1000)]] as const) expect((await ask('gwen', '/notices', { [name]: value })).status).toBe(303);
  expect(await unread()).toBe(1);
  expect((await ask('gil', '/notices', { read: id })).status).toBe(303);
  expect(await unread()).toBe(0);
});

test('a key opens what its scopes name, and nothing else', { timeout: 60_000 }, async () => {
  const keys = new Map<string, string>();
  for (const scope of ['read', 'mark', 'subscribe', 'comment']) {
    const made = await (await ask('ada', '/account?/makeKey', { name: `for ${scope}`, scope })).text();
    keys.set(scope, /dl_[\w-]+/.exec(made)?.[0] ?? '');
  }
  const tried: Record<string, (readonly [string, Record<string, string>?])> = {
    read: ['/latest'], mark: ['/marks', { read: String(articleId) }], subscribe: ['/welcome'], comment: ['/comments', { do: 'post', article: String(articleId), text: 'By a key.' }], administer: ['/settings/site'], own: ['/account'],
  };
  for (const [scope, key] of keys) {
    for (const [needed, request] of Object.entries(tried)) {
      const { status } = await askWith({ authorization: `Bearer ${key}` }, ...request);
      expect([scope, needed, status === 403]).toEqual([scope, needed, scope !== needed]);
    }
  }
});

test.each([['is closed', 'ban'], ['is signed out', 'signOut']] as const)('the live stream of an account that %s ends', { timeout: 60_000 }, async (_, how) => {
  const who = how === 'ban' ? 'gil' : 'gwen';
  const answer = await ask(who, '/events?after=0');
  if (answer.body === null) throw new Error('There is no stream.');
  const reader = answer.body.getReader();
  const decoder = new TextDecoder();
  for (let told = ''; !told.includes('data: ');) {
    const { done, value } = await reader.read();
    expect(done).toBe(false);
    told += decoder.decode(value);
  }
  await inArchive(async (archive) => {
    const account = await peopleOf(archive).byName(who);
    if (account === undefined) throw new Error('There is no such account.');
    await (how === 'ban' ? peopleOf(archive).ban(account.id, true) : peopleOf(archive).signOut(account.id));
  });
  let after = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) after += decoder.decode(part.value);
  expect(after).not.toContain('data: ');
  expect((await ask(who, '/account')).headers.get('location')).toMatch(/^\/login/);
});

test('an unknown name takes as long as a wrong password, and neither is tried without end', { timeout: 60_000 }, async () => {
  const attempt = async (name: string, n: number): Promise<number> => {
    const begun = performance.now();
    const answer = await ask(undefined, '/login?/password', { name, password: `wrong ${n}` });
    await answer.text();
    return answer.status === 401 ? performance.now() - begun : Number.NaN;
  };
  const [known, unknown]: number[][] = [[], []];
  for (let n = 0; n < 9; n++) {
    known?.push(await attempt('bo', n));
    unknown?.push(await attempt('nobody', n));
  }
  // The quickest of nine: what the machine does besides only ever adds to it.
  const quickest = (values: number[] = []): number => Math.min(...values);
  expect(Math.abs(quickest(known) - quickest(unknown))).toBeLessThan(0.35 * quickest(known));
  for (let n = 0; n < 2; n++) await attempt('bo', n);
  const refused = await ask(undefined, '/login?/password', { name: 'bo', password });
  expect(refused.status).toBe(429);
  expect(await refused.text()).toContain('Too many attempts');
});

test('where anybody may make an account, nobody tries without end which names there are, and a link is not held up by it', { timeout: 60_000 }, async () => {
  await inArchive((archive) => changeSiteSettings(archive.settings, { signUp: 'open' }));
  const join = async (name: string, invitation = ''): Promise<number> => (await ask(undefined, '/join', { name, password, invitation })).status;
  const statuses: number[] = [];
  for (let n = 0; n < 12; n++) statuses.push(await join('bo'));
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 409), 429, 429]);
  expect(await join('ned')).toBe(429);
  expect(await join('ned', await inArchive((archive) => peopleOf(archive).invite('guest')))).toBe(303);
});
