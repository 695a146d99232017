import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates, TLSSocket } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { testClient } from './reader.ts';

// A certificate for secure.example.org that signs itself, made for these tests; its key protects nothing.
const folder = join(import.meta.dirname, 'certificate');
const [key, cert] = ['key.pem', 'certificate.pem'].map((name) => readFileSync(join(folder, name), 'utf8'));
const host = '127.0.39.1';
const usual = getCACertificates('default');

let server: Server;
let port = 0;
const names: unknown[] = [];
const reused: boolean[] = [];
beforeAll(async () => {
  server = createServer({ key, cert }, (request, response) => {
    const { socket } = request;
    names.push(Reflect.get(socket, 'servername'));
    reused.push(socket instanceof TLSSocket && socket.isSessionReused());
    response.setHeader('connection', 'close');
    if (request.url === '/down') response.writeHead(302, { location: `http://secure.example.org:${port}/` });
    response.end('well');
  }).listen(0, host);
  await once(server, 'listening');
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
afterEach(() => setDefaultCACertificates(usual));

const client = testClient({ allowPrivate: '127.0.39.0/24', resolve: () => Promise.resolve([host]) });
afterAll(() => client.close());
const trust = (): void => setDefaultCACertificates([...usual, cert ?? '']);

describe('secure connections', () => {
  it('to a host whose certificate nobody vouches for: refused, in words', async () => {
    expect(await client.get(`https://secure.example.org:${port}/`)).toEqual({ ok: false, problem: { kind: 'tls', message: `No secure connection to secure.example.org:${port}: it signed its certificate itself.` } });
  });

  it('to a host with a certificate for another name: refused', async () => {
    trust();
    expect(await client.get(`https://other.example.org:${port}/`)).toMatchObject({ ok: false, problem: { kind: 'tls', message: expect.stringContaining('for another name') } });
    expect(await client.get(`https://${host}:${port}/`)).toMatchObject({ ok: false, problem: { kind: 'tls' } });
  });

  it('the name is told and checked, though the address is what is connected to; the next handshake is a short one', async () => {
    trust();
    names.length = 0;
    reused.length = 0;
    for (let round = 0; round < 3; round += 1) {
      expect(await client.get(`https://secure.example.org.:${port}/`)).toMatchObject({ ok: true, value: { status: 200, url: `https://secure.example.org:${port}/` } });
    }
    expect(names).toEqual(['secure.example.org', 'secure.example.org', 'secure.example.org']);
    expect(reused).toEqual([false, true, true]);
  });

  it('a password does not go from https down to http, and a secure port asked in clear is no answer', async () => {
    trust();
    expect(await client.get(`https://ann:pw@secure.example.org:${port}/down`)).toMatchObject({ ok: false, problem: { kind: 'bad-redirect' } });
    expect((await client.get(`http://secure.example.org:${port}/`)).ok).toBe(false);
  });
});
