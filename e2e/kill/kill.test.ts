import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startFixtureWorld, type FixtureWorld } from '../support/world.ts';
import { snapshot } from './snapshot.ts';

const KILLS = 50;
const cli = fileURLToPath(new URL('../../bin/dateline', import.meta.url));
const folders: string[] = [];
let world: FixtureWorld;

beforeAll(async () => { world = await startFixtureWorld(); });
afterAll(async () => {
  await world.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Runs the command; kills it outright after `killAfterMs`. @returns whether it was killed, and how long it ran */
function dateline(args: string[], dataDir: string, killAfterMs?: number): Promise<{ killed: boolean; ms: number }> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(cli, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { PATH: process.env.PATH, DATELINE_DATA: dataDir, DATELINE_ALLOW_PRIVATE: '127.0.0.0/8', DATELINE_HOST_PAUSE: '0' },
    });
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => { errors += chunk.toString(); });
    const timer = killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMs);
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      if (signal === 'SIGKILL') resolve({ killed: true, ms: performance.now() - started });
      else if (code === 0) resolve({ killed: false, ms: performance.now() - started });
      else reject(new Error(`dateline ${args.join(' ')} ended with ${code ?? signal}: ${errors}`));
    });
  });
}

async function subscribed(): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'dateline-kill-'));
  folders.push(dataDir);
  await dateline(['import', world.opmlUrl], dataDir);
  return dataDir;
}

test(`a refresh killed at ${KILLS} random moments ends like an undisturbed one`, { timeout: 400_000 }, async () => {
  const calm = await subscribed();
  const { ms: calmMs } = await dateline(['refresh'], calm);
  const expected = await snapshot(calm);
  expect(expected.faults).toEqual([]);
  expect(expected.articles.length).toBeGreaterThan(50);

  let kills = 0;
  let compared = 0;
  while (kills < KILLS) {
    const shaken = await subscribed();
    while ((await dateline(['refresh'], shaken, 100 + Math.random() * calmMs)).killed) kills += 1;
    expect(await snapshot(shaken)).toEqual(expected);
    compared += 1;
  }
  expect(compared).toBeGreaterThan(0);
  console.log(`${kills} kills, ${compared} archives compared, undisturbed run ${(calmMs / 1000).toFixed(1)} s, ${expected.articles.length} articles`);
});
