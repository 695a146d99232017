import { spawn, type ChildProcess } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openArchive } from '../../src/archive/open.ts';
import { houseOf } from '../../src/archive/house.ts';
import { startScriptedServer, type ScriptedServer } from '../polite/scripted-server.ts';
import { runCli } from '../support/run-cli.ts';

const cli = fileURLToPath(new URL('../../bin/dateline', import.meta.url));
let publisher: ScriptedServer;
let service: ChildProcess | undefined;
let folder: string;

/** A port that was free a moment ago: the public address has to be known before the service starts. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

const feed = (...titles: string[]): string => `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>The Tide</title><id>tide</id><updated>2026-01-01T00:00:00Z</updated>
<link rel="hub" href="${publisher.url('/hub')}"/><link rel="self" href="${publisher.url('/tide.xml')}"/>
${titles.map((title) => `<entry><title>${title}</title><id>${title}</id><updated>2026-01-01T00:00:00Z</updated><link href="${publisher.url(`/${title}`)}"/><summary>Short.</summary></entry>`).join('')}</feed>`;

async function until<T>(what: string, look: () => Promise<T | undefined> | T | undefined): Promise<T> {
  for (let turn = 0; turn < 300; turn++) {
    const found = await look();
    if (found !== undefined) return found;
    await wait(100);
  }
  throw new Error(`waited in vain for ${what}`);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-websub-'));
  publisher = await startScriptedServer(['127.0.6.1']);
  publisher.script('/tide.xml', { headers: { 'content-type': 'application/atom+xml' }, body: feed('First') });
  publisher.script('/hub', { status: 202 });
});
afterAll(async () => {
  service?.kill('SIGTERM');
  if (service !== undefined && service.exitCode === null) await once(service, 'exit');
  await publisher.close();
  rmSync(folder, { recursive: true, force: true });
});

test('P24 a running service subscribes at the hub, proves that it meant it, and takes signed deliveries only', { timeout: 90_000 }, async () => {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const env = { DATELINE_DATA: join(folder, 'data'), DATELINE_ALLOW_PRIVATE: '127.0.0.0/8', DATELINE_HOST_PAUSE: '0', DATELINE_FULL_TEXT: 'never', DATELINE_PUBLIC_URL: origin };
  const opml = `<opml version="2.0"><body><outline text="The Tide" xmlUrl="${publisher.url('/tide.xml')}"/></body></opml>`;
  expect(await runCli(['import', '-'], { env, input: opml })).toMatchObject({ code: 0 });
  service = spawn(cli, ['serve', '--port', String(port)], { env: { PATH: process.env.PATH, ...env }, stdio: 'ignore' });

  const asked = new URLSearchParams((await until('the request for a subscription', () => publisher.asked('/hub')[0])).body);
  expect(asked.get('hub.mode')).toBe('subscribe');
  expect(asked.get('hub.topic')).toBe(publisher.url('/tide.xml'));
  const callback = asked.get('hub.callback') ?? '';
  const secret = asked.get('hub.secret') ?? '';
  expect(callback.startsWith(`${origin}/websub/`)).toBe(true);
  expect(secret.length).toBeGreaterThanOrEqual(20);

  const intent = (topic: string): string => `${callback}?${new URLSearchParams({ 'hub.mode': 'subscribe', 'hub.topic': topic, 'hub.challenge': 'prove-it', 'hub.lease_seconds': '864000' })}`;
  expect((await fetch(intent('http://127.0.6.1/other.xml'))).status).toBe(404);
  expect((await fetch(intent(publisher.url('/tide.xml')).replace('/websub/', '/websub/x'))).status).toBe(404);
  const proven = await fetch(intent(publisher.url('/tide.xml')));
  expect({ status: proven.status, body: await proven.text() }).toEqual({ status: 200, body: 'prove-it' });

  const deliver = (body: string, signature: string): Promise<Response> => fetch(callback, { method: 'POST', headers: { 'content-type': 'application/atom+xml', 'x-hub-signature': signature }, body });
  const forged = feed('Forged');
  expect((await deliver(forged, `sha256=${createHmac('sha256', 'guessed').update(forged).digest('hex')}`)).status).toBe(200);
  const pushed = feed('Second', 'First');
  expect((await deliver(pushed, `sha256=${createHmac('sha256', secret).update(pushed).digest('hex')}`)).status).toBe(200);

  const archive = await openArchive({ dataDir: env.DATELINE_DATA });
  try {
    const titles = await until('the delivered entry', async () => {
      const { cards } = await houseOf(archive).articles.list({});
      return cards.length > 1 ? cards.map((card) => card.title).sort() : undefined;
    });
    expect(titles).toEqual(['First', 'Second']);
    expect((await houseOf(archive).feeds.list())[0]?.state.push).toMatchObject({ state: 'active', topic: publisher.url('/tide.xml') });
    expect(publisher.asked('/tide.xml')).toHaveLength(1);
  } finally {
    await archive.close();
  }
});
