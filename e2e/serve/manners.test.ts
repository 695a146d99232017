import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startScriptedServer, type ScriptedServer } from '../polite/scripted-server.ts';
import { runCli } from '../support/run-cli.ts';

const HOSTS = ['127.0.7.1', '127.0.7.2', '127.0.7.3', '127.0.7.4', '127.0.7.5'] as const;
const type = 'application/rss+xml';
const body = '<rss version="2.0"><channel><title>Outlet</title><item><title>News</title><guid>1</guid><description>Short.</description></item></channel></rss>';
let server: ScriptedServer;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-manners-'));
  server = await startScriptedServer(HOSTS);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the manners hold for the whole program, over restarts and against an impatient reader', { timeout: 90_000 }, async () => {
  server.script('/validated', { headers: { 'content-type': type, etag: 'W/"odd-gzip"', 'last-modified': 'yesterday, about noon' }, body }, { status: 304 });
  server.script('/fresh', { headers: { 'content-type': type, 'cache-control': 'max-age=43200' }, body });
  server.script('/busy', { status: 429, headers: { 'retry-after': '120' }, body: 'later' });
  server.script('/ended', { status: 410, body: 'gone' });
  server.script('/broken', { status: 500, body: 'oops' });
  const paths = ['/validated', '/fresh', '/busy', '/ended', '/broken'];
  const env = { DATELINE_DATA: join(folder, 'data'), DATELINE_ALLOW_PRIVATE: '127.0.0.0/8', DATELINE_HOST_PAUSE: '0' };
  const opml = `<opml version="2.0"><body>${paths.map((path, n) => `<outline text="${path}" xmlUrl="${server.url(path, HOSTS[n])}"/>`).join('')}</body></opml>`;
  const counts = (): number[] => paths.map((path) => server.asked(path).length);

  await runCli(['import', '-'], { env, input: opml });
  expect(await runCli(['refresh'], { env })).toMatchObject({ code: 0 });
  expect(counts()).toEqual([1, 1, 1, 1, 1]);

  // P8: neither a restart nor importing the same list again starts a round.
  await runCli(['import', '-'], { env, input: opml });
  expect(await runCli(['refresh'], { env })).toMatchObject({ code: 0, stdout: expect.stringContaining('0 feeds asked') });
  expect(counts()).toEqual([1, 1, 1, 1, 1]);

  // P1, P2, P7, P9, P10, P14: only the feed whose server asked for nothing is asked again, with its validators as they came.
  expect(await runCli(['refresh', '--all'], { env })).toMatchObject({ code: 0, stdout: expect.stringContaining('1 feed asked') });
  expect(counts()).toEqual([2, 1, 1, 1, 1]);
  const [first, second] = server.asked('/validated');
  expect([first?.headers['if-none-match'], first?.headers['if-modified-since']]).toEqual([undefined, undefined]);
  expect([second?.headers['if-none-match'], second?.headers['if-modified-since']]).toEqual(['W/"odd-gzip"', 'yesterday, about noon']);

  // P16, P17: nothing that identifies a reader, one honest name for everything.
  for (const { headers, method } of server.asked()) {
    expect(method).toBe('GET');
    expect(headers.cookie ?? headers.referer ?? headers.range).toBeUndefined();
    expect(headers['user-agent']).toMatch(/^Dateline\/\d/);
    expect(headers['accept-encoding']).toContain('zstd');
  }
  const doctor = await runCli(['doctor'], { env });
  expect(doctor.stdout).toMatch(/Ended by its publisher/);
  expect(doctor.stdout).toMatch(/asked us to wait/);
});
