import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { openArchive } from '../../src/archive/open.ts';
import { houseOf } from '../../src/archive/house.ts';
import { UNDERSTANDING_VERSION } from '../../src/newsroom/understanding/version.ts';
import { seedArchive } from '../browser/seed.ts';

const KILLS = 5;
const cli = fileURLToPath(new URL('../../bin/dateline', import.meta.url));
const folders: string[] = [];
afterAll(() => { for (const folder of folders) rmSync(folder, { recursive: true, force: true }); });

/** An archive whose articles are all still to be understood. */
async function seeded(now: number): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'dateline-kill-'));
  folders.push(dataDir);
  const archive = await openArchive({ dataDir });
  await seedArchive(archive, { now, pictures: 'http://127.0.0.1:9', copies: 12 });
  await archive.close();
  return dataDir;
}

/**
 * Runs the service until at most `upTo` articles are left, and a moment longer; then kills it outright.
 * @returns how many are left
 */
async function serve(dataDir: string, upTo: number, momentMs: number): Promise<number> {
  const archive = await openArchive({ dataDir });
  const left = (): Promise<number> => archive.desk.understandingLeft(UNDERSTANDING_VERSION);
  const service = spawn(cli, ['serve', '--port', '0'], { stdio: 'ignore', env: { PATH: process.env.PATH, DATELINE_DATA: dataDir, DATELINE_ALLOW_PRIVATE: '127.0.0.0/8' } });
  const ended = once(service, 'exit');
  try {
    while (service.exitCode === null && (await left()) > upTo) await wait(50);
    await wait(momentMs);
    return await left();
  } finally {
    service.kill('SIGKILL');
    await ended;
    await archive.close();
  }
}

/** What was understood, without what depends on which articles were together when. */
async function snapshot(dataDir: string): Promise<{ faults: string[]; articles: string[] }> {
  const archive = await openArchive({ dataDir });
  try {
    const articles: string[] = [];
    for await (const { id, lang, summary, keyPoints, excerpt, tags } of houseOf(archive).articles.everything()) articles.push(JSON.stringify({ id, lang, summary, keyPoints, excerpt, tagged: tags.length > 0 }));
    return { faults: await archive.check(), articles };
  } finally {
    await archive.close();
  }
}

test(`understanding that is killed ${KILLS} times ends like that of an undisturbed service`, { timeout: 400_000 }, async () => {
  const now = Date.now();
  const [calm, shaken] = [await seeded(now), await seeded(now)];
  expect(await serve(calm, 0, 0)).toBe(0);

  const steps: number[] = [];
  while (steps.length < KILLS) steps.push(await serve(shaken, (steps.at(-1) ?? Infinity) - 1, Math.random() * 400));
  expect(await serve(shaken, 0, 0)).toBe(0);
  expect(await snapshot(shaken)).toEqual(await snapshot(calm));
  expect((await snapshot(calm)).faults).toEqual([]);
  console.log(`left after each kill: ${steps.join(', ')}`);
});
