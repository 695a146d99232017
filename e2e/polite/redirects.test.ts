import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import type { HttpClient } from '../../src/gather/http/client.ts';
import { day, Reader, rss, testClient } from './reader.ts';
import { startScriptedServer, type ScriptedServer } from './scripted-server.ts';

const [first, second, private_] = ['127.0.33.1', '127.0.33.2', '127.0.34.1'];
let server: ScriptedServer;
let client: HttpClient;
beforeAll(async () => {
  server = await startScriptedServer([first, second, private_]);
  client = testClient({ allowPrivate: '127.0.33.0/24' });
});
afterAll(async () => {
  await client.close();
  await server.close();
});
beforeEach(() => server.reset());

describe('P11 permanent redirects are believed when they last', () => {
  const pollOver = async (reader: Reader, days: number): Promise<void> => {
    const end = reader.now + days * day;
    while (reader.now < end) await reader.pollWhenDue();
  };

  test.each([[301, true], [308, true], [302, false], [303, false], [307, false]])('%i: %s', async (status, believed) => {
    server.script('/old', { status, headers: { location: server.url('/new', second) } });
    server.script('/new', { body: rss([0.1, 0.2]) });
    const reader = new Reader(client, server.url('/old'));
    for (let round = 0; round < 4; round += 1) await reader.pollWhenDue();
    expect(reader.now).toBeLessThan(Date.UTC(2026, 10, 24));
    expect(reader.state.url).toBe(server.url('/old'));
    await pollOver(reader, 2);
    expect(reader.state.url).toBe(believed ? server.url('/new', second) : server.url('/old'));
    server.script('/old', { body: 'never asked again' });
    const before = server.asked('/old').length;
    await reader.pollWhenDue();
    expect(server.asked('/old').length - before).toBe(believed ? 0 : 1);
  });

  it('not when what is there is no feed', async () => {
    server.script('/old', { status: 301, headers: { location: '/new' } });
    server.script('/new', { body: '<!doctype html><title>Parked</title>' });
    const reader = new Reader(client, server.url('/old'));
    for (let round = 0; round < 12; round += 1) await reader.pollWhenDue();
    expect(reader.state).toMatchObject({ url: server.url('/old'), lastError: { kind: 'not-a-feed' } });
    expect(reader.state).not.toHaveProperty('move');
  });

  it('also when the target answers "not modified"', async () => {
    server.script('/old', { status: 301, headers: { location: '/new' } });
    server.script('/new', { headers: { etag: '"1"' }, body: rss([0.1, 0.2]) }, { status: 304 });
    const reader = new Reader(client, server.url('/old'));
    await pollOver(reader, 2);
    expect(reader.state).toMatchObject({ url: server.url('/new'), validators: { url: server.url('/new'), etag: '"1"' } });
    expect(server.asked('/new').filter(({ headers }) => headers['if-none-match'] === undefined)).toHaveLength(1);
  });
});

describe('P13 redirects that lead nowhere good', () => {
  const problem = async (path: string, options = {}): Promise<unknown> => {
    const answer = await client.get(server.url(path), options);
    return answer.ok ? answer.value.status : answer.problem.kind;
  };

  it('a circle is left at once', async () => {
    server.script('/a', { status: 302, headers: { location: '/b' } });
    server.script('/b', { status: 302, headers: { location: '/a' } });
    server.script('/self', { status: 302, headers: { location: '/self' } });
    expect(await problem('/a')).toBe('too-many-redirects');
    expect(await problem('/self')).toBe('too-many-redirects');
    expect(server.asked()).toHaveLength(3);
  });

  it('five are followed, a sixth is not', async () => {
    for (let step = 0; step < 20; step += 1) server.script(`/${step}`, { status: 302, headers: { location: `/${step + 1}` } });
    server.script('/5', { body: 'here' });
    expect(await problem('/0')).toBe(200);
    server.script('/5', { status: 302, headers: { location: '/6' } });
    server.reset();
    for (let step = 0; step < 20; step += 1) server.script(`/${step}`, { status: 302, headers: { location: `/${step + 1}` } });
    expect(await problem('/0')).toBe('too-many-redirects');
    expect(server.asked()).toHaveLength(6);
  });

  test.each([
    ['a loopback address', () => server.url('/secret', private_)],
    ['the cloud\'s metadata', () => 'http://169.254.169.254/latest/meta-data/'],
    ['a home network', () => 'http://10.0.0.1/'],
    ['IPv6 loopback', () => `http://[::1]:${server.port}/secret`],
    ['IPv4 inside IPv6', () => `http://[::ffff:${private_}]:${server.port}/secret`],
    ['a decimal spelling', () => `http://2130715137:${server.port}/secret`],
    ['an octal spelling', () => `http://0177.0.042.1:${server.port}/secret`],
    ['a hexadecimal spelling', () => `http://0x7f.0.0x22.1:${server.port}/secret`],
    ['a trailing dot', () => `http://${private_}.:${server.port}/secret`],
    ['full-width digits', () => `http://１２７.0.３４.1:${server.port}/secret`],
    ['a name', () => `http://localhost:${server.port}/secret`],
  ])('to %s: refused at that hop', async (_, target) => {
    server.script('/feed', { status: 302, headers: { location: Buffer.from(target()).toString('latin1') } });
    server.script('/secret', { body: rss() });
    expect(await problem('/feed')).toBe('private-address');
    expect(server.asked('/secret')).toHaveLength(0);
  });

  test.each(['file:///etc/passwd', 'ftp://127.0.33.1/', 'javascript:alert(1)', 'data:text/xml,<rss/>', 'http://127.0.33.1:22/', 'http://'])('to %s: refused', async (location) => {
    server.script('/feed', { status: 302, headers: { location } });
    expect(await problem('/feed')).toBe('bad-redirect');
  });

  it('a name and password stay on their origin, and so do the caller\'s headers', async () => {
    server.script('/a', { status: 302, headers: { location: '/b' } });
    server.script('/b', { status: 302, headers: { location: server.url('/c', second) } });
    server.script('/c', { status: 302, headers: { location: server.url('/d') } });
    server.script('/d', { body: 'end' });
    const answer = await client.get(server.url('/a').replace('//', '//ann:pw@'), { headers: { 'X-Token': 't' } });
    expect(answer).toMatchObject({ ok: true, value: { url: server.url('/d'), requestedUrl: server.url('/a') } });
    const basic = `Basic ${Buffer.from('ann:pw').toString('base64')}`;
    expect(server.asked().map(({ path, headers }) => [path, headers.authorization, headers['x-token']])).toEqual([
      ['/a', basic, 't'], ['/b', basic, 't'], ['/c', undefined, undefined], ['/d', undefined, undefined],
    ]);
  });

  it('a redirect without a place to go is an answer, and a 304 is none', async () => {
    server.script('/feed', { status: 302 }, { status: 304, headers: { location: '/x' } });
    expect(await problem('/feed')).toBe(302);
    expect(await problem('/feed')).toBe(304);
    server.script('/zero', { status: 301, headers: { location: '/x' } });
    expect(await problem('/zero', { maxRedirects: 0 })).toBe(301);
  });
});

test('a name that answers differently the second time gains nothing: the checked address is the one connected to', async () => {
  const answers = [[first], [private_], [first, private_]];
  let lookups = 0;
  const rebinding = testClient({ allowPrivate: '127.0.33.0/24', resolve: () => Promise.resolve(answers[lookups++] ?? [private_]) });
  const close = { connection: 'close' };
  server.script('/feed', { headers: close, body: 'public' });
  const address = `http://rebind.example.org:${server.port}/feed`;
  expect(await rebinding.get(address)).toMatchObject({ ok: true, value: { status: 200 } });
  expect(lookups).toBe(1);
  expect(server.asked().map(({ host }) => host)).toEqual([first]);
  expect(await rebinding.get(address)).toMatchObject({ ok: false, problem: { kind: 'private-address' } });
  expect(await rebinding.get(address)).toMatchObject({ ok: false, problem: { kind: 'private-address' } });
  expect(server.asked()).toHaveLength(1);
  await rebinding.close();
});

test('nothing private is asked unless the operator allows it', async () => {
  const strict = testClient({ allowPrivate: '' });
  for (const host of [first, 'localhost', '[::1]', '0.0.0.0', '[::ffff:127.0.0.1]']) {
    expect(await strict.get(`http://${host}:${server.port}/`), host).toMatchObject({ ok: false, problem: { kind: 'private-address' } });
  }
  expect(server.asked()).toHaveLength(0);
  await strict.close();
});
