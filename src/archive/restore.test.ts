import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openArchive } from './open.ts';
import { houseOf } from './house.ts';
import { ArchiveBusy, ArchiveDamaged, ArchiveProblem } from './problems.ts';
import { restoreArchive } from './restore.ts';
import { databaseName } from './sqlite/engine.ts';
import { entry, feedUrl, now, state } from './testing/entries.ts';
import { testFolders } from './testing/folder.ts';

describe('restoreArchive', () => {
  const folder = testFolders();

  /** An archive with some articles, and a copy of it. */
  async function copied(count: number): Promise<{ dataDir: string; copy: string }> {
    const [dataDir, copies] = [folder(), folder()];
    const archive = await openArchive({ dataDir });
    await houseOf(archive).feeds.subscribe([{ feedUrl: feedUrl(1), folder: [] }], now);
    await archive.desk.storeFeed({ feedId: 1, now, state: state(1), document: { entries: Array.from({ length: count }, (_, i) => entry(`${i}`, `Words ${i}.`)) } });
    const copy = join(copies, 'copy.sqlite');
    await archive.backup(copy);
    await archive.close();
    return { dataDir, copy };
  }

  it('puts a copy in place and keeps what was there', async () => {
    const [{ copy }, { dataDir }] = [await copied(3), await copied(2)];
    const { articles, keptAs } = await restoreArchive(copy, dataDir, now);
    expect(articles).toBe(3);
    expect(keptAs).toBe(join(dataDir, `${databaseName}.before-restore-2026-11-23T12-00-00-000Z`));
    expect(readdirSync(dataDir).toSorted()).toEqual([databaseName, `${databaseName}.before-restore-2026-11-23T12-00-00-000Z`]);
    const archive = await openArchive({ dataDir });
    expect(await archive.stats()).toMatchObject({ articles: 3 });
    expect(await archive.check()).toEqual([]);
    await archive.close();
    expect((await restoreArchive(keptAs ?? '', dataDir, now + 1)).articles).toBe(2);
  });

  it('fills an empty folder', async () => {
    const { copy } = await copied(3);
    const dataDir = join(folder(), 'new');
    expect(await restoreArchive(copy, dataDir, now)).toEqual({ articles: 3 });
  });

  it('touches nothing when the copy is none, is damaged, or the archive is in use', async () => {
    const { dataDir, copy } = await copied(30);
    const damaged = `${copy}.damaged`;
    const bytes = readFileSync(copy);
    bytes.fill(0x55, bytes.length - 40_000);
    writeFileSync(damaged, bytes);
    const text = `${copy}.txt`;
    writeFileSync(text, 'no database '.repeat(500));
    await expect(restoreArchive(`${copy}.missing`, dataDir, now)).rejects.toThrow(ArchiveProblem);
    await expect(restoreArchive(text, dataDir, now)).rejects.toThrow(ArchiveDamaged);
    await expect(restoreArchive(damaged, dataDir, now)).rejects.toThrow(ArchiveDamaged);
    const archive = await openArchive({ dataDir });
    await expect(restoreArchive(copy, dataDir, now)).rejects.toThrow(ArchiveBusy);
    expect(await archive.stats()).toMatchObject({ articles: 30 });
    await archive.close();
    expect(readdirSync(dataDir)).toEqual([databaseName]);
  });

  it('replaces a damaged archive', async () => {
    const { dataDir, copy } = await copied(3);
    writeFileSync(join(dataDir, databaseName), 'not a database any more '.repeat(100));
    expect((await restoreArchive(copy, dataDir, now)).articles).toBe(3);
  });
});
