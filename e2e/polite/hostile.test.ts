import { createServer, type Server } from 'node:net';
import { once } from 'node:events';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import type { HttpClient, RequestOptions } from '../../src/gather/http/client.ts';
import { Reader, rss, testClient } from './reader.ts';
import { startScriptedServer, type ScriptedServer } from './scripted-server.ts';

const hosts = ['127.0.35.1', '127.0.35.2'];
let server: ScriptedServer;
let client: HttpClient;
beforeAll(async () => {
  server = await startScriptedServer(hosts);
  client = testClient({ connectMs: 300, headersMs: 600, idleMs: 600 });
});
afterAll(async () => {
  await client.close();
  await server.close();
});
beforeEach(() => server.reset());

const outcome = async (path: string, options: RequestOptions = {}): Promise<string | number> => {
  const answer = await client.get(server.url(path), options);
  return answer.ok ? Buffer.from(answer.value.body).toString() : answer.problem.kind;
};
const rawServer = async (answer: string | Uint8Array, then: 'end' | 'hang' | 'reset' = 'end'): Promise<{ address: string; server: Server }> => {
  const raw = createServer((socket) => {
    socket.on('error', () => {}).once('data', () => {
      socket.write(answer, () => {
        if (then === 'end') socket.end();
        if (then === 'reset') socket.resetAndDestroy();
      });
    });
  }).listen(0, '127.0.35.3');
  await once(raw, 'listening');
  const address = raw.address();
  return { server: raw, address: `http://127.0.35.3:${typeof address === 'object' && address ? address.port : 0}/` };
};

describe('P15 compressed answers', () => {
  const text = rss();
  test.each([
    ['gzip', gzipSync(text)], ['br', brotliCompressSync(text)], ['deflate', deflateSync(text)], ['deflate', deflateRawSync(text)], ['zstd', zstdCompressSync(text)],
    ['x-gzip', gzipSync(text)], ['gzip', Buffer.from(text)], ['', gzipSync(text)], ['gzip, br', brotliCompressSync(gzipSync(text))],
  ])('%s', async (encoding, body) => {
    server.script('/feed', { headers: encoding === '' ? {} : { 'content-encoding': encoding }, body });
    expect(await outcome('/feed')).toBe(text);
    expect(server.asked()[0]?.headers['accept-encoding']).toBe('gzip, deflate, br, zstd');
  });

  it('a wrong Content-Length does no harm when the document is whole', async () => {
    for (const [headers, body] of [['Content-Length: 99999', text], ['Content-Length: 99999\r\nContent-Encoding: gzip', gzipSync(text)], ['Transfer-Encoding: chunked', `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`]] as const) {
      const { address, server: raw } = await rawServer(Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\n${headers}\r\n\r\n`), Buffer.from(body)]));
      const answer = await client.get(address);
      expect(answer.ok && Buffer.from(answer.value.body).toString(), headers).toBe(text);
      raw.close();
    }
  });

  it('and is a fault when it is not', async () => {
    for (const body of [text.slice(0, 200), gzipSync(text).subarray(0, 60)]) {
      const { address, server: raw } = await rawServer(Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\nContent-Length: 99999\r\nContent-Encoding: gzip\r\n\r\n'), Buffer.from(body)]));
      expect(await client.get(address)).toMatchObject({ ok: false, problem: { kind: 'connection' } });
      raw.close();
    }
  });

  test.each([['gzip', gzipSync], ['br', brotliCompressSync], ['deflate', deflateSync], ['zstd', zstdCompressSync]] as const)('a %s bomb stops at the cap', async (encoding, compress) => {
    const bomb = compress(Buffer.alloc(50_000_000));
    server.script('/feed', { headers: { 'content-encoding': encoding }, body: bomb });
    const before = process.memoryUsage().rss;
    expect(await outcome('/feed', { maxBytes: 2_000_000 })).toBe('too-large');
    expect(process.memoryUsage().rss - before).toBeLessThan(30_000_000);
  });

  it('a bomb in a bomb, too', async () => {
    server.script('/feed', { headers: { 'content-encoding': 'gzip' }, body: gzipSync(gzipSync(gzipSync(Buffer.alloc(50_000_000)))) });
    expect(await outcome('/feed', { maxBytes: 2_000_000 })).toBe('bad-encoding');
  });
});

describe('P22 servers that waste time', () => {
  const quick = async (promise: Promise<unknown>, ms: number): Promise<unknown> => {
    const begun = performance.now();
    const result = await promise;
    expect(performance.now() - begun).toBeLessThan(ms);
    return result;
  };

  it('a body without an end stops at the cap', async () => {
    let written = 0;
    server.script('/feed', (_, response) => {
      const piece = Buffer.alloc(64 * 1024, 'x');
      const more = (): void => {
        while (!response.destroyed && response.write(piece)) written += piece.length;
        written += piece.length;
      };
      response.on('drain', more);
      more();
    });
    expect(await outcome('/feed', { maxBytes: 1_000_000 })).toBe('too-large');
    expect(written).toBeLessThan(20_000_000);
  });

  it('a body in half a million pieces is read all the same', async () => {
    const pieces = Buffer.from('1\r\nx\r\n'.repeat(500_000));
    const { address, server: raw } = await rawServer(Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n'), pieces, Buffer.from('0\r\n\r\n')]));
    const answer = await client.get(address);
    expect(answer.ok && answer.value.body.length).toBe(500_000);
    raw.close();
  });

  it('a body announced as too large is not read at all', async () => {
    server.script('/feed', (_, response) => {
      response.writeHead(200, { 'content-length': '999999999' });
      response.flushHeaders();
    });
    expect(await quick(outcome('/feed', { maxBytes: 1_000_000 }), 400)).toBe('too-large');
  });

  it('a slow drip ends with the whole time', async () => {
    server.script('/feed', (_, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write('<'), 50);
      response.on('close', () => clearInterval(timer));
    });
    expect(await quick(outcome('/feed', { timeoutMs: 500 }), 900)).toBe('timeout');
  });

  it('headers that drip, too', async () => {
    const raw = createServer((socket) => {
      const timer = setInterval(() => socket.write('X-Drip: 1\r\n'), 50);
      socket.on('error', () => {}).on('close', () => clearInterval(timer)).write('HTTP/1.1 200 OK\r\n');
    }).listen(0, '127.0.35.4');
    await once(raw, 'listening');
    const address = raw.address();
    const answer = client.get(`http://127.0.35.4:${typeof address === 'object' && address ? address.port : 0}/`, { timeoutMs: 500 });
    expect(await quick(answer, 900)).toMatchObject({ ok: false, problem: { kind: 'timeout' } });
    raw.close();
  });

  it('no answer at all, nor a body that stalls', async () => {
    server.script('/silent', () => {});
    server.script('/stalls', (_, response) => {
      response.writeHead(200);
      response.write('<rss>');
    });
    expect(await quick(outcome('/silent', { timeoutMs: 400 }), 800)).toBe('timeout');
    expect(await quick(outcome('/stalls', { timeoutMs: 5000 }), 3000)).toBe('timeout');
    expect(await quick(outcome('/silent', { timeoutMs: 5000 }), 3000)).toBe('timeout');
  });

  it('the whole time counts over all redirects', async () => {
    for (let step = 0; step < 5; step += 1) server.script(`/${step}`, { status: 302, headers: { location: `/${step + 1}` }, afterMs: 200 });
    expect(await quick(outcome('/0', { timeoutMs: 500 }), 900)).toBe('timeout');
    expect(server.asked().length).toBeLessThan(4);
  });

  it('the queue is free again: a host that hangs holds up neither itself nor others', async () => {
    server.script('/hangs', () => {});
    server.script('/feed', { body: 'well' });
    const hanging = outcome('/hangs', { timeoutMs: 400 });
    const other = client.get(server.url('/feed', hosts[1]));
    expect(await quick(other, 300)).toMatchObject({ ok: true });
    expect(await hanging).toBe('timeout');
    expect(await quick(outcome('/feed'), 300)).toBe('well');
  });
});

describe('answers made to break a client', () => {
  it('a flood of headers is refused, by number and by size', async () => {
    server.script('/many', (_, response) => {
      for (let index = 0; index < 1500; index += 1) response.setHeader(`x-${index}`, 'y');
      response.end('body');
    });
    expect(await outcome('/many')).toBe('too-large');
    server.script('/big', { headers: { 'x-big': 'y'.repeat(200_000) }, body: 'body' });
    expect(await outcome('/big')).toBe('too-large');
  });

  test.each([
    { name: 'no HTTP at all', raw: 'SSH-2.0-OpenSSH_9.9\r\n' },
    { name: 'nothing', raw: '' },
    { name: 'half a status line', raw: 'HTTP/1.1 2' },
    { name: 'two lengths', raw: 'HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 5\r\n\r\nabc' },
    { name: 'a length and chunks', raw: 'HTTP/1.1 200 OK\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\nabc' },
    { name: 'a chunk of nonsense', raw: 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc' },
    { name: 'a switch of protocols', raw: 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n' },
    { name: 'a null byte in a header', raw: 'HTTP/1.1 200 OK\r\nETag: "a\0b"\r\n\r\n' },
  ])('$name is a broken connection', async ({ raw }) => {
    const { address, server: broken } = await rawServer(raw);
    expect(await client.get(address)).toMatchObject({ ok: false, problem: { kind: 'connection' } });
    broken.close();
  });

  it('a header named like the inside of JavaScript is only a header', async () => {
    const { address, server: raw } = await rawServer('HTTP/1.1 200 OK\r\n__proto__: polluted\r\nconstructor: x\r\nContent-Length: 2\r\n\r\nok');
    const answer = await client.get(address);
    expect(answer).toMatchObject({ ok: true, value: { status: 200 } });
    expect(Object.getPrototypeOf({}).polluted).toBeUndefined();
    raw.close();
  });

  it('an early hint is not the answer, and 304 and 204 have no body whatever they say', async () => {
    const { address, server: raw } = await rawServer('HTTP/1.1 103 Early Hints\r\nLink: </x>; rel=preload\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok');
    const answer = await client.get(address);
    expect(answer).toMatchObject({ ok: true, value: { status: 200, body: new Uint8Array(Buffer.from('ok')) } });
    expect(answer.ok && answer.value.headers['link']).toBeUndefined();
    raw.close();
    for (const status of [204, 304]) {
      const { address: empty, server: bodyless } = await rawServer(`HTTP/1.1 ${status} X\r\nContent-Length: 5\r\n\r\nhello`, 'hang');
      expect(await client.get(empty)).toMatchObject({ ok: true, value: { status, body: new Uint8Array() } });
      bodyless.close();
    }
  });

  it('an error page without an end is still its status', async () => {
    server.script('/gone', (_, response) => {
      response.writeHead(404);
      const timer = setInterval(() => response.write(Buffer.alloc(64 * 1024)), 1);
      response.on('close', () => clearInterval(timer));
    });
    expect(await client.get(server.url('/gone'))).toMatchObject({ ok: true, value: { status: 404 } });
  });

  it('a reset connection, a stale one and a closed client are told in words', async () => {
    const { address, server: raw } = await rawServer('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc', 'reset');
    expect(await client.get(address)).toMatchObject({ ok: false, problem: { kind: 'connection', message: expect.stringMatching(/ended the connection/) } });
    raw.close();
    const closing = testClient();
    server.script('/silent', () => {});
    const waiting = closing.get(server.url('/silent'));
    const queued = closing.get(server.url('/silent'));
    await new Promise((resolve) => { setTimeout(resolve, 30); });
    await closing.close();
    expect(await waiting).toMatchObject({ ok: false, problem: { kind: 'internal' } });
    expect(await queued).toMatchObject({ ok: false, problem: { kind: 'internal' } });
  });
});

it('a connection that the server closed in the meantime costs nothing: the request goes out on a new one', async () => {
  server.script('/feed', (request, response) => {
    response.end('well');
    setTimeout(() => request.socket.destroy(), 10);
  });
  expect(await outcome('/feed')).toBe('well');
  await new Promise((resolve) => { setTimeout(resolve, 60); });
  expect(await outcome('/feed')).toBe('well');
});

it('every failure reaches the feed\'s state in words', async () => {
  server.script('/feed', (_, response) => response.destroy());
  const reader = new Reader(client, server.url('/feed'));
  await reader.poll();
  expect(reader.state.lastError).toMatchObject({ kind: 'connection', message: expect.stringContaining('127.0.35.1') });
});
