import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { startFixtureWorld, type FixtureWorld } from '../support/world.ts';
import { snapshot } from './snapshot.ts';

/** Enough for the gate; `KILLS=50` asks longer. */
const KILLS = Number(process.env.KILLS ?? 12);
const folders: string[] = [];
let world: FixtureWorld;

beforeAll(async () => { world = await startFixtureWorld(); });
afterAll(async () => {
  await world.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Runs the command, killing it outright after `killAfterMs`. @returns whether it was killed, and how long it ran */
async function dateline(args: string[], dataDir: string, killAfterMs?: number): Promise<{ killed: boolean; ms: number }> {
  const ran = await runCli(args, {
    env: { DATELINE_DATA: dataDir, DATELINE_ALLOW_PRIVATE: '127.0.0.0/8', DATELINE_HOST_PAUSE: '0' },
    ...(killAfterMs === undefined ? {} : { killAfterMs }),
  });
  if (!ran.killed && ran.code !== 0) throw new Error(`dateline ${args.join(' ')} ended with ${ran.code}: ${ran.stderr}`);
  return ran;
}

async function subscribed(): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'dateline-kill-'));
  folders.push(dataDir);
  await dateline(['import', world.opmlUrl], dataDir);
  return dataDir;
}

test(`a refresh killed at ${KILLS} random moments ends like an undisturbed one`, { timeout: 400_000 }, async () => {
  const calm = await subscribed();
  const { ms: calmMs } = await dateline(['refresh', '--fetch-only'], calm);
  const expected = await snapshot(calm);
  expect(expected.faults).toEqual([]);
  expect(expected.articles.length).toBeGreaterThan(50);

  let kills = 0;
  let compared = 0;
  while (kills < KILLS) {
    const shaken = await subscribed();
    while ((await dateline(['refresh', '--fetch-only'], shaken, 100 + Math.random() * calmMs)).killed) kills += 1;
    expect(await snapshot(shaken)).toEqual(expected);
    compared += 1;
  }
  expect(compared).toBeGreaterThan(0);
  console.log(`${kills} kills, ${compared} archives compared, undisturbed run ${(calmMs / 1000).toFixed(1)} s, ${expected.articles.length} articles`);
});
