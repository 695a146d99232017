import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openArchive } from '../open.ts';
import { houseOf } from '../house.ts';
import { databaseName } from '../sqlite/engine.ts';
import { entry, feedUrl, now, state } from '../testing/entries.ts';
import { testFolders } from '../testing/folder.ts';

const folder = testFolders();

it('indexes stored articles anew, step by step, and loses none that come or go meanwhile', async () => {
  const dataDir = folder();
  const before = await openArchive({ dataDir });
  await houseOf(before).feeds.subscribe([{ feedUrl: feedUrl(1), folder: [] }], now);
  const entries = Array.from({ length: 120 }, (_, i) => entry(`e${i}`, `A bridge, number ${i}.`));
  await before.desk.storeFeed({ feedId: 1, now, state: state(1), document: { entries } });
  await before.close();
  // As an upgrade leaves it.
  const database = new DatabaseSync(join(dataDir, databaseName));
  database.exec(`INSERT INTO search (search) VALUES ('delete-all'); INSERT INTO search_due SELECT id FROM article`);
  database.close();

  const archive = await openArchive({ dataDir });
  expect((await houseOf(archive).search('bridge')).total).toBe(0);
  expect(await archive.check()).toEqual([]);
  expect(await archive.indexSomeAgain()).toBe(70);
  expect((await houseOf(archive).search('bridge', { filter: { feedIds: [1] } })).total).toBe(50);
  await archive.desk.storeFeed({ feedId: 1, now, state: state(1), document: { entries: [entry('new', 'One more bridge.')] } });
  while ((await archive.indexSomeAgain()) > 0);
  expect((await houseOf(archive).search('bridge')).total).toBe(121);
  expect(await archive.check()).toEqual([]);
  await archive.close();
});
