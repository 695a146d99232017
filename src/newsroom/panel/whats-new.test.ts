import { expect, test } from 'vitest';
import { houseOf } from '../../archive/house.ts';
import { openArchive } from '../../archive/open.ts';
import { entry, feedUrl, now, state } from '../../archive/testing/entries.ts';
import { testFolders } from '../../archive/testing/folder.ts';
import { articleEdits } from './whats-new.ts';

const folder = testFolders();
const hour = 3_600_000;

test('an article is compared with what stood there when the reader last looked', async () => {
  const archive = await openArchive({ dataDir: folder() });
  const edition = houseOf(archive);
  await edition.feeds.subscribe([{ feedUrl: feedUrl(1), folder: [] }], now);
  const publish = async (text: string, at: number): Promise<void> => {
    await archive.desk.storeFeed({ feedId: 1, now: at, state: state(1), document: { entries: [entry('bridge', text)] } });
  };
  const told = async (): Promise<unknown> => {
    const edits = await articleEdits(edition, 1);
    return edits && [edits.isSince, edits.changes.map((change) => ('after' in change ? change.after : `- ${change.before}`))];
  };
  await publish('The bridge opened. It cost two million.', now);
  expect(await told()).toBeUndefined();
  await publish('The bridge opened. It cost three million.', now + hour);
  // Who never looked is told of the last change.
  expect(await told()).toEqual([false, ['It cost three million.']]);

  await edition.articles.setRead([1], true, now + 1.5 * hour);
  expect(await told()).toEqual([false, ['It cost three million.']]);
  await publish('The bridge opened. It cost four million.', now + 2 * hour);
  await publish('The bridge opened at noon. It cost four million.', now + 3 * hour);
  // Both changes since, not only the last.
  expect(await told()).toEqual([true, ['The bridge opened at noon.', 'It cost four million.']]);
  expect(await articleEdits(edition, 1)).toMatchObject({ lookedAt: now + 1.5 * hour, before: now + hour, changedAt: now + 3 * hour });

  await edition.articles.noteLook(1, now + 4 * hour);
  expect(await told()).toEqual([false, ['The bridge opened at noon.']]);
  await archive.close();
});
