import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openArchive } from '../../src/archive/open.ts';
import { houseOf } from '../../src/archive/house.ts';
import { coverageOutlets, writeCoverage } from '../support/coverage.ts';
import { startGrowingFeeds, type GrowingFeeds } from '../support/growing-feeds.ts';
import { runCli } from '../support/run-cli.ts';

const TICKS = 2;
const EVENTS = 80;
const cli = fileURLToPath(new URL('../../bin/dateline', import.meta.url));
const folders: string[] = [];
let feeds: GrowingFeeds;

beforeAll(async () => { feeds = await startGrowingFeeds(coverageOutlets); });
afterAll(async () => {
  await feeds.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const environment = (dataDir: string): Record<string, string> => ({ DATELINE_DATA: dataDir, DATELINE_ALLOW_PRIVATE: '127.0.0.0/8', DATELINE_HOST_PAUSE: '0', DATELINE_FULL_TEXT: 'never' });

async function dateline(dataDir: string, ...args: string[]): Promise<void> {
  const { code, stderr } = await runCli(args, { env: environment(dataDir) });
  if (code !== 0) throw new Error(`dateline ${args.join(' ')} ended with ${code}: ${stderr}`);
}

async function subscribed(): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'dateline-kill-'));
  folders.push(dataDir);
  await dateline(dataDir, 'import', feeds.opmlUrl);
  return dataDir;
}

/** Refreshes, and kills that outright as soon as it has placed more articles than there were by so many, and a moment later. @returns whether it was killed */
async function killed(dataDir: string, more: number, momentMs: number): Promise<boolean> {
  const archive = await openArchive({ dataDir });
  const placed = async (): Promise<number> => (await archive.stories.placed(0, 10_000)).length;
  const before = await placed();
  const refresh = spawn(cli, ['refresh', '--all'], { stdio: 'ignore', env: { PATH: process.env.PATH, ...environment(dataDir) } });
  const ended = once(refresh, 'exit');
  while (refresh.exitCode === null && (await placed()) < before + more) await wait(3);
  await wait(momentMs);
  const wasKilled = refresh.kill('SIGKILL');
  await ended;
  await archive.close();
  return wasKilled && refresh.signalCode === 'SIGKILL';
}

/** Which articles are together, whose text each has, and which stands for all; without ids and times. */
async function stories(dataDir: string): Promise<{ faults: string[]; stories: string[]; sizes: number[]; copies: number }> {
  const archive = await openArchive({ dataDir });
  try {
    const links = new Map<number, string>();
    for await (const { id, url = '' } of houseOf(archive).articles.everything()) links.set(id, url);
    const placed = await houseOf(archive).stories.ofArticles([...links.keys()]);
    expect(placed.size).toBe(links.size);
    const told: string[] = [];
    const sizes: number[] = [];
    let copies = 0;
    for (const storyId of new Set([...placed.values()].map((story) => story.storyId))) {
      const page = await houseOf(archive).stories.get(storyId);
      if (page === undefined || 'movedTo' in page) throw new Error(`Story ${storyId} has articles and is not there.`);
      const members = page.all.map(({ card, copyOf, evidence, voice }) => ({ url: card.url, copyOf: links.get(copyOf ?? 0), evidence: { ...evidence, nearest: evidence.nearest.map((id) => links.get(id)) }, voice }));
      sizes.push(members.length);
      copies += members.filter(({ copyOf }) => copyOf !== undefined).length;
      told.push(JSON.stringify({ head: page.head.url, outlets: page.outlets, voices: page.voices, members }));
    }
    return { faults: await archive.check(), stories: told.sort(), sizes: sizes.sort((a, b) => a - b), copies };
  } finally {
    await archive.close();
  }
}

test('a stream whose reading is killed again and again gives the same stories as one that is read in peace', { timeout: 400_000 }, async () => {
  const stream = writeCoverage('kills', EVENTS, Date.now() - 20 * 3_600_000);
  const [calm, shaken] = [await subscribed(), await subscribed()];
  let kills = 0;
  for (let tick = 0; tick < TICKS; tick++) {
    feeds.publish(stream.slice(Math.floor((tick * stream.length) / TICKS), Math.floor(((tick + 1) * stream.length) / TICKS)));
    await dateline(calm, 'refresh', '--all');
    // One kill while nothing is placed yet, some between the steps of placing.
    for (const more of [0, 1, 51]) if (await killed(shaken, more, Math.random() * (more === 0 ? 1500 : 60))) kills += 1;
    await dateline(shaken, 'refresh', '--all');
  }
  const expected = await stories(calm);
  expect(expected.faults).toEqual([]);
  expect(expected.sizes.length).toBeGreaterThan(20);
  expect(expected.sizes.filter((size) => size > 2).length).toBeGreaterThan(10);
  expect(expected.copies).toBeGreaterThan(10);
  expect(await stories(shaken)).toEqual(expected);
  expect(kills).toBeGreaterThan(3);
  console.log(`${kills} kills; ${stream.length} articles in ${expected.sizes.length} stories, the largest of ${Math.max(...expected.sizes)}, ${expected.copies} copies`);
});
