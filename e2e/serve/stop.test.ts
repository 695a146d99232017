import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
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

const FEEDS = 40;
const cli = fileURLToPath(new URL('../../bin/dateline', import.meta.url));
const item = (n: number): string => `<item><title>News ${n}</title><link>http://127.0.5.1/${n}</link><guid>${n}</guid></item>`;

let server: ScriptedServer;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-stop-'));
  server = await startScriptedServer(['127.0.5.1']);
  for (let n = 0; n < FEEDS; n++) {
    server.script(`/${n}.xml`, { headers: { 'content-type': 'application/rss+xml' }, body: `<rss version="2.0"><channel><title>Feed ${n}</title>${item(n)}</channel></rss>`, afterMs: 400 });
  }
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What is said later is read, too: a program whose words nobody takes ends. */
const started = (child: ChildProcess): Promise<void> => new Promise((resolve) => { child.stdout?.on('data', (chunk: Buffer) => { if (chunk.includes('http://')) resolve(); }); });

test('a service stopped in the middle of a round ends soon and well, and blames no feed for it', { timeout: 60_000 }, async () => {
  const dataDir = join(folder, 'data');
  const env = { PATH: process.env.PATH, DATELINE_DATA: dataDir, DATELINE_ALLOW_PRIVATE: '127.0.0.0/8', DATELINE_FULL_TEXT: 'never' };
  const opml = `<opml version="2.0"><body>${Array.from({ length: FEEDS }, (_, n) => `<outline text="Feed ${n}" xmlUrl="${server.url(`/${n}.xml`)}"/>`).join('')}</body></opml>`;
  expect(await runCli(['import', '-'], { env: { ...env, PATH: process.env.PATH ?? '' }, input: opml })).toMatchObject({ code: 0 });

  const child = spawn(cli, ['serve', '--port', '0'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => { log += text; });
  const ended = once(child, 'exit');
  await started(child);
  while (server.asked().length < 3) await wait(50);
  const stoppedAt = performance.now();
  child.kill('SIGTERM');
  const [code] = await ended;
  expect(code).toBe(0);
  expect(performance.now() - stoppedAt).toBeLessThan(12_000);
  expect(log).not.toMatch(/ (?:error|warn) /);
  expect(server.asked().length).toBeLessThan(FEEDS);

  const archive = await openArchive({ dataDir });
  try {
    expect(await archive.check()).toEqual([]);
    const feeds = await houseOf(archive).feeds.list();
    expect(feeds.filter((feed) => feed.state.lastError !== undefined)).toEqual([]);
    expect(feeds.filter((feed) => feed.state.lastSuccessAt !== undefined).length).toBeGreaterThan(0);
    const due = await archive.desk.claimFeeds({ now: Date.now(), limit: 100, leaseMs: 1000 });
    expect(due).toHaveLength(feeds.filter((feed) => feed.state.lastSuccessAt === undefined).length);
  } finally {
    await archive.close();
  }
});
