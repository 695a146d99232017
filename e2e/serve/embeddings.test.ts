import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openArchive } from '../../src/archive/open.ts';
import { startScriptedServer, type ScriptedServer } from '../polite/scripted-server.ts';
import { runCli } from '../support/run-cli.ts';

const cli = fileURLToPath(new URL('../../bin/dateline', import.meta.url));
const news: readonly (readonly [string, string])[] = [
  ['Central bank lifts its key rate again', 'Borrowers will pay more for their mortgages from next month, the governors said after their meeting.'],
  ['Cup final goes to the home side', 'The goalkeeper held two penalties after extra time, and forty thousand people sang until midnight.'],
  ['Storm takes roofs in the north', 'Gusts of a hundred and forty kilometres an hour felled trees and cut the power of two valleys.'],
  ['Museum shows lost letters of a poet', 'The letters lay in an attic for ninety years until a roofer found them behind a beam.'],
];

// How far an article stands out shows only among others.
const others = ['A new bakery', 'The chess club', 'A vineyard in the south', 'The school orchestra', 'A maker of wooden toys', 'The football academy', 'A village library', 'The tram company', 'A team of surgeons', 'The tax office']
  .flatMap((who): [string, string][] => [[`${who} celebrates fifty years`, 'Guests came from three countries, and the mayor gave a short speech.'], [`${who} moves to a larger house`, 'The lease is signed, and work on the rooms begins in spring.'], [`${who} looks for young people`, 'Whoever wants to join can call on Tuesday afternoons.'], [`${who} publishes its figures`, 'Income rose by a tenth, and so did the costs of energy.']]);

let server: ScriptedServer;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-meaning-'));
  server = await startScriptedServer(['127.0.5.9']);
  const items = [...news, ...others].map(([title, text], n) => `<item><title>${title}</title><guid>${n}</guid><description>${text}</description></item>`).join('');
  server.script('/feed.xml', { headers: { 'content-type': 'application/rss+xml' }, body: `<rss version="2.0"><channel><title>Gazette</title><language>en</language>${items}</channel></rss>` });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

test('with the built-in model a page finds an article by a word that it does not have; doctor says how far it is', { timeout: 90_000 }, async () => {
  const env = { PATH: process.env.PATH ?? '', DATELINE_DATA: join(folder, 'data'), DATELINE_ALLOW_PRIVATE: '127.0.0.0/8', DATELINE_FULL_TEXT: 'never', DATELINE_EMBEDDINGS: 'use-lite' };
  await runCli(['import', '-'], { env, input: `<opml version="2.0"><body><outline text="Gazette" xmlUrl="${server.url('/feed.xml')}"/></body></opml>` });
  const child = spawn(cli, ['serve', '--port', '0'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'exit');
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => { log += text; });
  const origin = await new Promise<string>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const found = /http:\/\/\S+/.exec(text)?.[0];
      if (found !== undefined) resolve(found.replace(/\/$/, ''));
    });
  });
  const archive = await openArchive({ dataDir: env.DATELINE_DATA });
  try {
    await expect.poll(async () => (await archive.vectors.state()).stored, { timeout: 60_000, interval: 200 }).toBe(news.length + others.length);
    // No article has these words; the model may still be loading when it is asked for the first time.
    await expect.poll(async () => (await fetch(`${origin}/search?q=severe+weather`)).text(), { timeout: 20_000, interval: 300 }).toContain('Storm takes roofs');
  } finally {
    await archive.close();
    child.kill('SIGTERM');
  }
  expect(await ended).toEqual([0, null]);
  expect(log).not.toMatch(/ (?:error|warn) /);
  expect((await runCli(['doctor'], { env })).stdout).toMatch(/Embeddings \(use-lite\): use-lite-en@1, 512 numbers, \d+ ms for a headline; 44 articles have a vector, 0 are to get one\./);
});
