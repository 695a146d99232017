import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../open.ts';
import { houseOf } from '../house.ts';
import { entry, feedUrl, now, state } from '../testing/entries.ts';
import { testFolders } from '../testing/folder.ts';
import { runChild } from '../testing/run-child.ts';
import { databaseName } from './engine.ts';

describe('backup', () => {
  const folder = testFolders();

  it('copies a sound archive while another process writes', async () => {
    const [dataDir, target] = [folder(), folder()];
    const archive = await openArchive({ dataDir });
    await houseOf(archive).feeds.subscribe([{ feedUrl: feedUrl(1), folder: [] }], now);
    await archive.desk.storeFeed({ feedId: 1, now, state: state(1), document: { entries: [entry('first', 'The first words.')] } });
    const writer = runChild(dataDir, 'write', 1, 100_000);
    await writer.ready;
    for (let round = 0; round < 3; round++) await archive.backup(join(target, databaseName));
    writer.process.kill('SIGKILL');
    await writer.ended;
    await archive.close();

    expect(readdirSync(target)).toEqual([databaseName]);
    const copy = await openArchive({ dataDir: target });
    expect((await copy.articles.get(1))?.text).toBe('The first words.');
    expect(await copy.check()).toEqual([]);
    await copy.close();
  }, 30_000);

  it('leaves nothing behind when it cannot write', async () => {
    const dataDir = folder();
    const archive = await openArchive({ dataDir });
    const target = join(folder(), 'missing', 'copy.sqlite');
    await expect(archive.backup(target)).rejects.toThrow('copy.sqlite');
    expect(existsSync(target)).toBe(false);
    await archive.close();
  });
});
