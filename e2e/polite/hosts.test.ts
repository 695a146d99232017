import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Reader, rss, testClient } from './reader.ts';
import { startScriptedServer, type Asked, type ScriptedServer } from './scripted-server.ts';

const hosts = Array.from({ length: 6 }, (_, index) => `127.0.36.${index + 1}`);
let server: ScriptedServer;
beforeAll(async () => {
  server = await startScriptedServer(hosts);
});
afterAll(() => server.close());
beforeEach(() => server.reset());

const gaps = (asked: readonly Asked[]): number[] => asked.slice(1).map((next, index) => next.at - (asked[index]?.doneAt ?? Number.NaN));

describe('P18 one request at a time for a host, with a pause between', () => {
  it('20 feeds of one slow host wait for each other; feeds of other hosts do not wait for them', async () => {
    const client = testClient({ hostPauseMs: 60 });
    const slow = Array.from({ length: 20 }, (_, index) => `/slow/${index}`);
    const quick = hosts.slice(1).flatMap((host) => ['/a', '/b'].map((path) => ({ host, path })));
    for (const path of slow) server.script(path, { body: rss(), afterMs: 40 });
    for (const path of ['/a', '/b']) server.script(path, { body: rss() });

    const begun = performance.now();
    const slowDone = Promise.all(slow.map((path) => new Reader(client, server.url(path)).poll()));
    await Promise.all(quick.map(({ host, path }) => new Reader(client, server.url(path, host)).poll()));
    expect(performance.now() - begun).toBeLessThan(20 * 100 * 0.5);
    await slowDone;

    const ofSlowHost = server.asked().filter(({ path }) => path.startsWith('/slow/'));
    expect(ofSlowHost).toHaveLength(20);
    expect(server.mostAtOnce.get(hosts[0] ?? '')).toBe(1);
    // The server's clock sees the end of an answer a little later than the client does.
    for (const gap of gaps(ofSlowHost)) expect(gap).toBeGreaterThanOrEqual(50);
    for (const host of hosts.slice(1)) expect(Math.min(...gaps(server.asked().filter((asked) => asked.host === host)))).toBeGreaterThanOrEqual(50);
    await client.close();
  });

  it('the pause is a second unless told otherwise', async () => {
    const client = testClient({ hostPauseMs: undefined });
    server.script('/a', { body: rss() });
    await Promise.all([client.get(server.url('/a')), client.get(server.url('/a'))]);
    expect(Math.min(...gaps(server.asked('/a')))).toBeGreaterThanOrEqual(950);
    await client.close();
  });

  it('redirects stand in line like every request', async () => {
    const client = testClient({ hostPauseMs: 80 });
    server.script('/a', { status: 302, headers: { location: '/b' } });
    server.script('/b', { body: rss() });
    await client.get(server.url('/a'));
    expect(Math.min(...gaps(server.asked()))).toBeGreaterThanOrEqual(70);
    await client.close();
  });

  it('once a host asks for silence, those that wait for it are told at once, without a request', async () => {
    const client = testClient({ hostPauseMs: 500 });
    server.script('/a', { status: 429, headers: { 'retry-after': '600' } });
    const begun = performance.now();
    const answers = await Promise.all(Array.from({ length: 20 }, () => client.get(server.url('/a'))));
    expect(performance.now() - begun).toBeLessThan(1500);
    expect(server.asked()).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.problem.heldUntil !== undefined)).toHaveLength(19);
    await client.close();
  });

  it('a silence of a moment is waited for', async () => {
    const client = testClient();
    server.script('/a', { status: 429, headers: { 'retry-after': '1' } }, { body: rss() });
    await client.get(server.url('/a'));
    expect(await client.get(server.url('/a'))).toMatchObject({ ok: true, value: { status: 200 } });
    expect(Math.min(...gaps(server.asked()))).toBeGreaterThanOrEqual(950);
    await client.close();
  });

  it('requests to one host share a connection', async () => {
    const client = testClient();
    server.script('/a', { headers: { etag: '"1"' }, body: rss() }, { status: 304 });
    const before = server.connections;
    const reader = new Reader(client, server.url('/a'));
    for (let round = 0; round < 10; round += 1) await reader.pollWhenDue();
    expect(server.connections - before).toBe(1);
    await client.close();
  });
});
