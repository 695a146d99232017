import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../open.ts';
import { houseOf } from '../house.ts';
import { feedUrl, now } from '../testing/entries.ts';
import { testFolders } from '../testing/folder.ts';
import { runChild } from '../testing/run-child.ts';

describe('several processes', () => {
  const folder = testFolders();
  const subscriptions = [1, 2].map((id) => ({ feedUrl: feedUrl(id), folder: [] }));

  it('open an empty folder at once', async () => {
    const dataDir = folder();
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => runChild(dataDir, 'open').ended));
    expect(outcomes.map((outcome) => [outcome.code, outcome.output])).toEqual(Array.from({ length: 5 }, () => [0, 'ready\ndone 0\n']));
  });

  it('write at the same time while a third reads, and nothing is ever locked', async () => {
    const dataDir = folder();
    const archive = await openArchive({ dataDir });
    await houseOf(archive).feeds.subscribe(subscriptions, now);
    const reader = runChild(dataDir, 'read');
    await reader.ready;
    const writers = await Promise.all([runChild(dataDir, 'write', 1, 25).ended, runChild(dataDir, 'write', 2, 25).ended]);
    expect(writers.map((outcome) => [outcome.code, outcome.figure, outcome.output.includes('locked')])).toEqual([[0, 500, false], [0, 500, false]]);
    reader.process.stdin?.end();
    const read = await reader.ended;
    expect(read).toMatchObject({ code: 0, output: `ready\ndone ${read.figure}\n` });
    expect(read.figure).toBeGreaterThan(3);
    expect(await archive.stats()).toMatchObject({ articles: 1000 });
    expect(await archive.check()).toEqual([]);
    await archive.close();
  }, 60_000);

  it('leave a sound archive when they are killed while storing', async () => {
    const dataDir = folder();
    const archive = await openArchive({ dataDir });
    await houseOf(archive).feeds.subscribe(subscriptions, now);
    let killed = 0;
    for (let round = 0; round < 8; round++) {
      const child = runChild(dataDir, 'write', 1 + (round % 2), 100_000);
      await child.ready;
      await sleep(5 + round ** 2 * 8);
      child.process.kill('SIGKILL');
      if ((await child.ended).code === null) killed++;
      expect(await archive.check()).toEqual([]);
    }
    expect(killed).toBe(8);
    expect((await archive.stats()).articles).toBeGreaterThan(0);
    await archive.close();
  }, 60_000);
});
