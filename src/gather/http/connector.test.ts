import { createServer, type Server } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { parseAllowPrivate } from './allow-private.ts';
import { guardedConnector, type Resolver } from './connector.ts';

let server: Server;
let port = 0;
beforeAll(async () => {
  server = createServer((socket) => socket.on('error', () => {}).end('hello')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterAll(() => server.close());

const connect = (hostname: string, { resolve = () => Promise.reject(new Error('not to be resolved')), allow = '', timeoutMs = 1000, at = port }: { resolve?: Resolver; allow?: string; timeoutMs?: number; at?: number } = {}): Promise<string> =>
  new Promise((settle) => {
    guardedConnector({ allows: parseAllowPrivate(allow), resolve, timeoutMs })({ hostname, host: hostname, protocol: 'http:', port: String(at) }, (error, socket) => {
      if (error) return settle('kind' in error && typeof error.kind === 'string' ? error.kind : 'code' in error ? String(error.code) : error.message);
      settle(`connected to ${socket.remoteAddress}`);
      socket.destroy();
    });
  });
const to = (...addresses: string[]): Resolver => () => Promise.resolve(addresses);

describe('guardedConnector', () => {
  test.each(['127.0.0.1', '::1', '10.0.0.1', '169.254.169.254', '::ffff:127.0.0.1', '64:ff9b::7f00:1', '0.0.0.0', '::'])('refuses the literal %s', async (literal) => {
    expect(await connect(literal)).toBe('private-address');
  });

  it('refuses a name when any of its addresses is not public', async () => {
    expect(await connect('rebind.example', { resolve: to('127.0.0.1') })).toBe('private-address');
    expect(await connect('rebind.example', { resolve: to('93.184.216.34', '127.0.0.1') })).toBe('private-address');
    expect(await connect('rebind.example', { resolve: to('93.184.216.34', '10.0.0.1'), allow: '127.0.0.0/8' })).toBe('private-address');
    expect(await connect('rebind.example', { resolve: to('not an address') })).toBe('private-address');
  });

  it('connects where the operator allows it, by range, by host and by port', async () => {
    expect(await connect('127.0.0.1', { allow: '127.0.0.0/8' })).toBe('connected to 127.0.0.1');
    expect(await connect('nas.local', { resolve: to('127.0.0.1'), allow: 'nas.local' })).toBe('connected to 127.0.0.1');
    expect(await connect('nas.local', { resolve: to('127.0.0.1'), allow: `nas.local:${port}` })).toBe('connected to 127.0.0.1');
    expect(await connect('nas.local', { resolve: to('127.0.0.1'), allow: 'nas.local:1' })).toBe('private-address');
    expect(await connect('other.local', { resolve: to('127.0.0.1'), allow: 'nas.local' })).toBe('private-address');
  });

  it('connects to the address it checked: the name is looked up once', async () => {
    const answers = ['127.0.0.1', '10.0.0.1', '10.0.0.1'];
    let asked = 0;
    const resolve: Resolver = () => Promise.resolve([answers[asked++] ?? '10.0.0.1']);
    expect(await connect('rebind.example', { resolve, allow: '127.0.0.1' })).toBe('connected to 127.0.0.1');
    expect(asked).toBe(1);
    expect(await connect('rebind.example', { resolve, allow: '127.0.0.1' })).toBe('private-address');
  });

  it('tries the next address when one does not answer', async () => {
    expect(await connect('two.example', { resolve: to('127.0.0.9', '127.0.0.1'), allow: '127.0.0.0/8' })).toBe('connected to 127.0.0.1');
  });

  it('gives up in time, whether the name service or the host is silent', async () => {
    expect(await connect('slow.example', { resolve: () => new Promise(() => {}), timeoutMs: 50 })).toBe('timeout');
    expect(await connect('none.example', { resolve: to() })).toBe('dns');
  });

  it('reports a refused connection', async () => expect(await connect('127.0.0.1', { allow: '127.0.0.1', at: 9 })).toBe('ECONNREFUSED'));
});
