import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import type { HttpClient } from '../../src/gather/http/client.ts';
import { Reader, rss, testClient } from './reader.ts';
import { startScriptedServer, type Asked, type ScriptedServer } from './scripted-server.ts';

let server: ScriptedServer;
let client: HttpClient;
beforeAll(async () => {
  server = await startScriptedServer(['127.0.31.1', '127.0.31.2']);
  client = testClient();
});
afterAll(async () => {
  await client.close();
  await server.close();
});
beforeEach(() => server.reset());

const sent = (asked: Asked | undefined) => ({ etag: raw(asked, 'if-none-match'), lastModified: raw(asked, 'if-modified-since') });
/** As it stood on the wire: Node's own reading of headers would join and trim. */
function raw(asked: Asked | undefined, name: string): string | undefined {
  const at = asked?.rawHeaders.findIndex((entry, index) => index % 2 === 0 && entry.toLowerCase() === name) ?? -1;
  return at < 0 ? undefined : asked?.rawHeaders[at + 1];
}

describe('P1 one unconditional request, ever', () => {
  it('sends both validators on every request after the first, also after a restart', async () => {
    const headers = { etag: '"v1"', 'last-modified': 'Mon, 23 Nov 2026 10:00:00 GMT' };
    server.script('/feed', { headers, body: rss() }, { status: 304 });
    const reader = new Reader(client, server.url('/feed'));
    for (let round = 0; round < 4; round += 1) await reader.pollWhenDue();
    const asked = server.asked('/feed');
    expect(asked.map(sent)).toEqual([{ etag: undefined, lastModified: undefined }, ...Array.from({ length: 3 }, () => ({ etag: '"v1"', lastModified: 'Mon, 23 Nov 2026 10:00:00 GMT' }))]);
    expect(reader.last?.kind).toBe('not-modified');
  });
});

describe('P2 odd validators go back byte for byte', () => {
  test.each([
    ['weak', 'W/"x"'], ['without quotes', 'x'], ['of a compressed answer', '"a-gzip"'], ['long', `"${'x'.repeat(300)}"`], ['with a quote inside', '"a"b"'],
    ['with spaces and commas', '"a, b" ; c'], ['Latin-1', '"caf\u00e9"'], ['empty in quotes', '""'], ['half quoted', '"x'],
  ])('%s', async (_, etag) => {
    server.script('/feed', (_request, response) => {
      response.writeHead(200, { etag, 'last-modified': 'the day before yesterday' });
      response.end(rss());
    }, { status: 304 });
    const reader = new Reader(client, server.url('/feed'));
    await reader.pollWhenDue();
    await reader.pollWhenDue();
    expect(sent(server.asked('/feed')[1])).toEqual({ etag, lastModified: 'the day before yesterday' });
  });
});

describe('P3 only what the last 200 gave', () => {
  it('drops the validator that vanished and invents none', async () => {
    server.script('/feed',
      { headers: { etag: '"1"', 'last-modified': 'one' }, body: rss([1]) },
      { headers: { etag: '"2"' }, body: rss([1, 2]) },
      { headers: { 'last-modified': 'three' }, body: rss([1, 2, 3]) },
      { body: rss([1, 2, 3, 4]) },
      { headers: { etag: '' , 'last-modified': '' }, body: rss([1, 2, 3, 4, 5]) },
      { body: rss() });
    const reader = new Reader(client, server.url('/feed'));
    for (let round = 0; round < 6; round += 1) await reader.pollWhenDue();
    expect(server.asked('/feed').map(sent)).toEqual([
      { etag: undefined, lastModified: undefined },
      { etag: '"1"', lastModified: 'one' },
      { etag: '"2"', lastModified: undefined },
      { etag: undefined, lastModified: 'three' },
      { etag: undefined, lastModified: undefined },
      { etag: undefined, lastModified: undefined },
    ]);
  });

  it('keeps the validators over a failure in between', async () => {
    server.script('/feed', { headers: { etag: '"1"' }, body: rss() }, { status: 500, headers: { etag: '"error"' } }, { status: 304 });
    const reader = new Reader(client, server.url('/feed'));
    for (let round = 0; round < 3; round += 1) await reader.pollWhenDue();
    expect(sent(server.asked('/feed')[2])).toEqual({ etag: '"1"', lastModified: undefined });
  });
});

it('P4 the same body with new validators: the new ones are stored', async () => {
  server.script('/feed', { headers: { etag: '"1"' }, body: rss() }, { headers: { etag: '"2"' }, body: rss() }, { status: 304 });
  const reader = new Reader(client, server.url('/feed'));
  await reader.pollWhenDue();
  await reader.pollWhenDue();
  expect(reader.last).toMatchObject({ kind: 'body', unchanged: true });
  await reader.pollWhenDue();
  expect(sent(server.asked('/feed')[2]).etag).toBe('"2"');
});

it('P5 a 304 with a new ETag: it is stored', async () => {
  server.script('/feed', { headers: { etag: '"1"', 'last-modified': 'one' }, body: rss() }, { status: 304, headers: { etag: '"2"' } }, { status: 304 });
  const reader = new Reader(client, server.url('/feed'));
  for (let round = 0; round < 3; round += 1) await reader.pollWhenDue();
  expect(sent(server.asked('/feed')[2])).toEqual({ etag: '"2"', lastModified: 'one' });
});

describe('P6 a 200 that cannot be read leaves no validators', () => {
  it('when the body is no feed', async () => {
    server.script('/feed', { headers: { etag: '"good"' }, body: rss() }, { headers: { etag: '"bad"' }, body: 'Fatal error: out of memory' }, { headers: { etag: '"new"' }, body: rss([0.5]) });
    const reader = new Reader(client, server.url('/feed'));
    for (let round = 0; round < 2; round += 1) await reader.pollWhenDue();
    expect(reader.state).toMatchObject({ errorCount: 1, validators: { etag: '"good"' } });
    await reader.pollWhenDue();
    expect(sent(server.asked('/feed')[2]).etag).toBe('"good"');
    expect(reader.state).toMatchObject({ errorCount: 0, validators: { etag: '"new"' } });
  });

  it('when the connection is cut in the middle', async () => {
    server.script('/feed', (_, response) => {
      response.writeHead(200, { etag: '"cut"', 'content-length': '100000' });
      response.write('<?xml version="1.0"?><rss><channel><item><title>One</title></item>');
      setTimeout(() => response.destroy(), 20);
    }, (_, response) => {
      response.writeHead(200, { etag: '"cut"' });
      response.write('<?xml version="1.0"?><rss><channel><item><title>One</title></item>');
      setTimeout(() => response.destroy(), 20);
    });
    const reader = new Reader(client, server.url('/feed'));
    for (const _ of ['with a length', 'in chunks']) {
      await reader.pollWhenDue();
      expect(reader.state).toMatchObject({ lastError: { kind: 'connection' } });
      expect(reader.state).not.toHaveProperty('validators');
    }
  });
});

it('P6 a body that ends with its connection in the middle of the document leaves none either, though its entries are read', async () => {
  server.script('/feed', (_, response) => {
    response.useChunkedEncodingByDefault = false;
    response.writeHead(200, { etag: '"half"', connection: 'close' });
    response.end(rss([1, 2, 3]).slice(0, -60));
  }, { headers: { etag: '"whole"' }, body: rss([1, 2, 3]) });
  const reader = new Reader(client, server.url('/feed'));
  await reader.pollWhenDue();
  expect(reader.state).toMatchObject({ errorCount: 0, paceMs: expect.any(Number) });
  expect(reader.state).not.toHaveProperty('validators');
  await reader.pollWhenDue();
  expect(reader.state).toMatchObject({ validators: { etag: '"whole"' } });
});

describe('P12 validators belong to the address that gave them', () => {
  it('are not sent to a redirect target that did not give them, nor to the redirecting address when the target did', async () => {
    const elsewhere = server.url('/target', '127.0.31.2');
    server.script('/feed', { headers: { etag: '"mine"' }, body: rss() }, { status: 302, headers: { location: elsewhere } }, { status: 302, headers: { location: elsewhere } }, { status: 304 });
    server.script('/target', { headers: { etag: '"theirs"' }, body: rss([0.5]) }, { status: 304 });
    const reader = new Reader(client, server.url('/feed'));
    for (let round = 0; round < 4; round += 1) await reader.pollWhenDue();
    expect(server.asked('/feed').map((asked) => sent(asked).etag)).toEqual([undefined, '"mine"', undefined, undefined]);
    expect(server.asked('/target').map((asked) => sent(asked).etag)).toEqual([undefined, '"theirs"']);
  });
});

it('P16 nothing but the one request: no cookie, no referrer, no HEAD, no range, nothing added to the address', async () => {
  server.script('/feed?a=b&c', { headers: { 'set-cookie': ['id=1; Path=/'], etag: '"1"' }, body: rss() }, { status: 304 });
  const reader = new Reader(client, server.url('/feed?a=b&c'));
  for (let round = 0; round < 3; round += 1) await reader.pollWhenDue();
  expect(server.asked()).toHaveLength(3);
  for (const { method, path, headers } of server.asked()) {
    expect({ method, path }).toEqual({ method: 'GET', path: '/feed?a=b&c' });
    expect(Object.keys(headers).sort()).toEqual(expect.arrayContaining(['accept', 'accept-encoding', 'host', 'user-agent']));
    for (const name of ['cookie', 'referer', 'range', 'if-range', 'origin', 'authorization', 'x-forwarded-for', 'from']) expect(headers).not.toHaveProperty(name);
  }
});

it('P17 an honest name with a way to reach us, the same on all requests', async () => {
  server.script('/feed', { status: 301, headers: { location: '/page' } });
  server.script('/page', { body: rss() });
  const reader = new Reader(client, server.url('/feed'));
  await reader.poll();
  await client.get(server.url('/page'), { headers: { 'User-Agent': 'Mozilla/5.0' }, priority: 'reader' });
  expect(server.asked()).toHaveLength(3);
  for (const { headers } of server.asked()) expect(headers['user-agent']).toBe('Dateline/1.2.3 (+https://news.example.org/contact)');
});

it('P23 a page or icon is asked for once, then with its own validators; polling a feed asks for nothing else', async () => {
  const icon = server.url('/favicon.ico');
  server.script('/favicon.ico', { headers: { etag: '"icon"' }, body: 'GIF89a' }, { status: 304 });
  server.script('/feed', { headers: { etag: '"feed"' }, body: rss() }, { status: 304 });
  const reader = new Reader(client, server.url('/feed'));
  for (let round = 0; round < 3; round += 1) await reader.pollWhenDue();
  expect(server.asked('/favicon.ico')).toHaveLength(0);
  const first = await client.get(icon);
  expect(first).toMatchObject({ ok: true, value: { status: 200 } });
  const again = await client.get(icon, { validators: { url: icon, etag: '"icon"' } });
  expect(again).toMatchObject({ ok: true, value: { status: 304 } });
  expect(server.asked('/favicon.ico').map(sent)).toEqual([{ etag: undefined, lastModified: undefined }, { etag: '"icon"', lastModified: undefined }]);
});

