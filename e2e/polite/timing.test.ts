import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import type { HttpClient } from '../../src/gather/http/client.ts';
import { day, hour, minute, Reader, rss, testClient } from './reader.ts';
import { startScriptedServer, type ScriptedServer } from './scripted-server.ts';

const hosts = ['127.0.32.1', '127.0.32.2', '127.0.32.3'];
let server: ScriptedServer;
let client: HttpClient;
beforeAll(async () => {
  server = await startScriptedServer(hosts);
});
afterAll(() => server.close());
beforeEach(async () => {
  server.reset();
  await client?.close();
  client = testClient();
});
afterAll(() => client.close());

const reads = (options?: ConstructorParameters<typeof Reader>[2], path = '/feed'): Reader => new Reader(client, server.url(path), options);

describe('P7 what the caching headers wish for', () => {
  test.each([
    ['max-age', { 'cache-control': 'max-age=43200' }, 12 * hour],
    ['max-age of a year, clipped', { 'cache-control': 'max-age=31536000' }, day],
    ['Expires', { expires: 'Tue, 24 Nov 2026 00:00:00 GMT', date: 'Mon, 23 Nov 2026 12:00:00 GMT' }, 12 * hour],
  ])('%s: not before it, not even by hand', async (_, headers, waitMs) => {
    server.script('/feed', { headers, body: rss([0.1, 0.2]) });
    const reader = reads();
    await reader.poll();
    expect(reader.waitMs).toBeGreaterThanOrEqual(waitMs);
    reader.now += waitMs - minute;
    expect(await reader.pollIfDue({ byHand: true })).toBe(false);
    reader.now += minute;
    expect(await reader.pollIfDue({ byHand: true })).toBe(true);
    expect(server.asked()).toHaveLength(2);
  });

  test.each([
    ['no-store', { 'cache-control': 'no-store, max-age=43200' }],
    ['Expires: 0', { expires: '0' }],
    ['an Expires that is over', { expires: 'Thu, 01 Jan 1970 00:00:00 GMT' }],
  ])('%s is no wish', async (_, headers) => {
    server.script('/feed', { headers, body: rss([0.1, 0.2]) });
    const reader = reads();
    await reader.poll();
    expect(reader.waitMs).toBe(hour);
    expect(await reader.pollIfDue({ byHand: true })).toBe(true);
  });

  test.each([304, 429, 503, 404])('counts also when it came with a %i', async (status) => {
    server.script('/feed', { headers: { etag: '"1"' }, body: rss([0.1, 0.2]) }, { status, headers: { 'cache-control': 'max-age=43200' } });
    const reader = reads();
    await reader.pollWhenDue();
    await reader.pollWhenDue();
    expect(reader.waitMs).toBeGreaterThanOrEqual(12 * hour);
    expect(reader.state.notBefore).toBe(reader.now + 12 * hour);
  });
});

describe('P8 an hour between two polls, a quarter of an hour whatever is set', () => {
  test.each([[undefined, hour], [minute, 15 * minute], [20 * minute, 20 * minute], [3 * hour, 3 * hour]])('a floor of %j ms waits %i ms', async (minIntervalMs, waitMs) => {
    server.script('/feed', { body: rss([0.01, 0.02, 0.03]) });
    const reader = reads({ minIntervalMs });
    await reader.poll();
    expect(reader.waitMs).toBe(waitMs);
  });

  it('a restart starts no new round', async () => {
    server.script('/feed', { body: rss() });
    const reader = reads();
    await reader.poll();
    for (let restart = 0; restart < 5; restart += 1) expect(await reader.pollIfDue()).toBe(false);
    expect(server.asked()).toHaveLength(1);
  });
});

describe('P9 Retry-After', () => {
  test.each([
    ['429', 429, '7200', 2 * hour], ['503', 503, '7200', 2 * hour], ['429 with a date', 429, new Date(Date.UTC(2026, 10, 23, 18)).toUTCString(), 6 * hour],
    ['429 for two minutes', 429, '120', 15 * minute], ['429 with garbage', 429, 'next week, perhaps', 15 * minute], ['429 for a year', 429, '31536000', 3 * day],
  ])('%s: not before it, and no second try', async (_, status, retryAfter, silenceMs) => {
    const begun = Date.UTC(2026, 10, 23, 12);
    await client.close();
    client = testClient({ clock: () => begun });
    server.script('/feed', { status, headers: { 'retry-after': retryAfter } }, { body: rss() });
    const reader = reads();
    reader.now = begun;
    await reader.poll();
    expect(server.asked()).toHaveLength(1);
    expect(reader.state.notBefore).toBe(begun + silenceMs);
    expect(reader.waitMs).toBeGreaterThanOrEqual(Math.max(silenceMs, hour));
    reader.now = begun + silenceMs - 1;
    expect(await reader.pollIfDue({ byHand: true })).toBe(false);
  });

  it('on 429 the other feeds of the host are left alone too, on 503 they are not; other hosts go on', async () => {
    let time = Date.UTC(2026, 10, 23, 12);
    await client.close();
    client = testClient({ clock: () => time });
    server.script('/busy', { status: 429, headers: { 'retry-after': '3600' } });
    server.script('/down', { status: 503, headers: { 'retry-after': '3600' } });
    server.script('/feed', { body: rss() });
    const [neighbour, elsewhere, downNeighbour] = [new Reader(client, server.url('/feed')), new Reader(client, server.url('/feed', hosts[1])), new Reader(client, server.url('/feed', hosts[2]))];

    await new Reader(client, server.url('/down', hosts[2])).poll();
    await downNeighbour.poll();
    expect(downNeighbour.last?.kind).toBe('body');

    await new Reader(client, server.url('/busy')).poll();
    await neighbour.poll();
    expect(neighbour.last).toMatchObject({ kind: 'failed', heldUntil: time + hour, problem: { kind: 'rate-limited' } });
    expect(neighbour.state).toMatchObject({ errorCount: 0, notBefore: time + hour });
    expect(server.asked('/feed').filter(({ host }) => host === hosts[0])).toHaveLength(0);
    await elsewhere.poll();
    expect(elsewhere.last?.kind).toBe('body');

    time += hour;
    neighbour.now = time;
    await neighbour.poll();
    expect(neighbour.last?.kind).toBe('body');
  });
});

describe('P10 failures back off', () => {
  test.each([429, 403, 404, 500])('status %i: longer and longer up to a day, over restarts; by hand not at once', async (status) => {
    await client.close();
    client = testClient({ clock: () => reader.now });
    server.script('/feed', { status });
    const reader = reads();
    const waits: number[] = [];
    for (let round = 0; round < 8; round += 1) {
      await reader.pollWhenDue();
      waits.push(reader.waitMs / hour);
      expect(await reader.pollIfDue({ byHand: true })).toBe(false);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 24, 24, 24]);
    expect(server.asked('/feed')).toHaveLength(8);
  });

  it('a host that refuses connections counts as well, and recovery brings no burst', async () => {
    const down = await startScriptedServer(['127.0.32.9']);
    const address = down.url('/feed');
    await down.close();
    const reader = new Reader(client, address);
    for (let round = 0; round < 4; round += 1) await reader.pollWhenDue();
    expect(reader.state).toMatchObject({ errorCount: 4, lastError: { kind: 'connection' } });
    expect(reader.waitMs).toBe(8 * hour);

    server.script('/feed', { body: rss([0.1, 0.2]) });
    const recovered = reads();
    recovered.state = { ...reader.state, url: server.url('/feed') };
    recovered.now = reader.state.nextFetchAt;
    await recovered.poll();
    expect(recovered.state).toMatchObject({ errorCount: 0 });
    expect(recovered.waitMs).toBeGreaterThanOrEqual(hour);
    expect(await recovered.pollIfDue()).toBe(false);
  });
});

describe('P14 the end of a feed', () => {
  it('410 stops polling, for good', async () => {
    server.script('/feed', { body: rss() }, { status: 410 });
    const reader = reads();
    await reader.pollWhenDue();
    await reader.pollWhenDue();
    expect(reader.state).toMatchObject({ gone: true, lastError: { kind: 'gone' } });
    reader.now += 3000 * day;
    expect(await reader.pollIfDue()).toBe(false);
    expect(server.asked('/feed')).toHaveLength(2);
  });

  it('404 is tried again', async () => {
    server.script('/feed', { status: 404 }, { body: rss() });
    const reader = reads();
    await reader.pollWhenDue();
    expect(reader.state).toMatchObject({ gone: false, lastError: { kind: 'not-found' } });
    await reader.pollWhenDue();
    expect(reader.state.errorCount).toBe(0);
  });
});

describe('P19 no herd', () => {
  it('500 feeds fetched at one moment come due spread over the next hours, and stay spread', async () => {
    server.script('/feed', (request, response) => {
      response.writeHead(request.headers['if-none-match'] === undefined ? 200 : 304, { etag: '"1"' });
      response.end(request.headers['if-none-match'] === undefined ? rss([0.01, 0.02, 0.03]) : '');
    });
    const start = Date.UTC(2026, 10, 23, 12);
    let due: number[] = [];
    const readers = await Promise.all(Array.from({ length: 500 }, async (_, index) => {
      const reader = new Reader(client, server.url('/feed', hosts[index % 3]), { chance: ((index * 2_654_435_761) % 2 ** 32) / 2 ** 32 });
      await reader.poll();
      return reader;
    }));
    const busiestMinute = (): number => Math.max(...Map.groupBy(due, (at) => Math.floor(at / minute)).values().map((group) => group.length));
    due = readers.map((reader) => reader.state.nextFetchAt);
    expect(Math.min(...due)).toBeGreaterThanOrEqual(start + hour);
    expect(Math.max(...due) - Math.min(...due)).toBeGreaterThan(0.9 * hour);
    expect(busiestMinute()).toBeLessThan(25);
    for (const reader of readers) await reader.pollWhenDue();
    due = readers.map((reader) => reader.state.nextFetchAt);
    expect(busiestMinute()).toBeLessThan(25);
  });
});

describe('P20 the publisher\'s own pace', () => {
  test.each([
    ['ttl', '<ttl>180</ttl>', {}, 3 * hour],
    ['the sy: module', '<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>', {}, 6 * hour],
    ['the largest of ttl and max-age', '<ttl>180</ttl>', { 'cache-control': 'max-age=18000' }, 5 * hour],
    ['the largest of ttl and Expires', '<ttl>180</ttl>', { expires: 'Mon, 23 Nov 2026 13:00:00 GMT', date: 'Mon, 23 Nov 2026 12:00:00 GMT' }, 3 * hour],
    ['a ttl of a month, clipped', '<ttl>43200</ttl>', {}, day],
    ['a ttl of a minute, which is none', '<ttl>1</ttl>', {}, hour],
    ['skipHours, in GMT', '<skipHours><hour>13</hour><hour>14</hour><hour>15</hour></skipHours>', {}, 4 * hour],
  ])('%s', async (_, extra, headers, waitMs) => {
    server.script('/feed', { headers, body: rss([0.1, 0.2], extra) });
    const reader = reads();
    await reader.poll();
    expect(reader.waitMs).toBe(waitMs);
  });
});

it('P21 a feed that has not changed for months is asked once a day, a lively one every hour', async () => {
  server.script('/feed', { headers: { etag: '"1"' }, body: rss([0.5, 1, 1.5]) }, { status: 304 });
  const reader = reads();
  const waits: number[] = [];
  for (let polls = 0; polls < 250; polls += 1) {
    await reader.pollWhenDue();
    waits.push(reader.waitMs);
  }
  expect(waits[0]).toBe(hour);
  expect(waits.every((wait, index) => wait >= (waits[index - 1] ?? 0))).toBe(true);
  expect(waits.at(-1)).toBe(day);
  server.script('/feed', { body: rss([-24 * 200, -24 * 200 + 1]) });
  reader.now = Math.max(reader.state.nextFetchAt, Date.UTC(2026, 10, 23, 12) + 200 * day);
  await reader.poll();
  expect(reader.waitMs).toBe(hour);
});

describe('P26 a web page where the feed was', () => {
  const page = '<!doctype html><html><head><title>Sign in to the Wi-Fi</title></head><body>Welcome</body></html>';

  it('everything is kept, the error shown, the wait longer; afterwards all goes on', async () => {
    server.script('/feed', { headers: { etag: '"1"' }, body: rss() }, { headers: { etag: '"portal"', 'content-type': 'text/html' }, body: page }, { body: page }, { status: 304 });
    const reader = reads();
    await reader.pollWhenDue();
    const before = reader.state;
    await reader.pollWhenDue();
    await reader.pollWhenDue();
    const { url, validators, bodyHash, paceMs, lastSuccessAt } = before;
    expect(reader.state).toMatchObject({ url, validators, bodyHash, paceMs, lastSuccessAt, errorCount: 2, lastError: { kind: 'not-a-feed' } });
    expect(reader.waitMs).toBe(2 * hour);
    await reader.pollWhenDue();
    expect(reader.last?.kind).toBe('not-modified');
    expect(reader.state.errorCount).toBe(0);
  });

  test.each([
    [200, { 'content-type': 'text/html' }, '<!doctype html><title>Just a moment...</title>'],
    [403, { 'cf-mitigated': 'challenge' }, 'no'],
    [503, { 'content-type': 'text/html' }, '<html><script>window._cf_chl_opt = {}</script></html>'],
  ])('a check for people (%i) is named as such', async (status, headers, body) => {
    server.script('/feed', { status, headers, body });
    const reader = reads();
    await reader.poll();
    expect(reader.state.lastError).toMatchObject({ kind: 'bot-wall', message: expect.stringContaining('check for people') });
  });
});
