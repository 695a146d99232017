import { readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { facts, placing } from '../contract/story-samples.ts';
import { openArchive } from '../open.ts';
import { houseOf } from '../house.ts';
import { entry, feedUrl, now, state } from '../testing/entries.ts';
import { testFolders } from '../testing/folder.ts';
import { databaseName } from './engine.ts';

describe('check', () => {
  const folder = testFolders();

  /** What the check says of an archive of 200 articles to which something was done. */
  async function faultsAfter(harm: (database: DatabaseSync) => void): Promise<string[]> {
    const dataDir = folder();
    const archive = await openArchive({ dataDir });
    await houseOf(archive).feeds.subscribe([{ feedUrl: feedUrl(1), folder: [] }], now);
    await archive.desk.storeFeed({ feedId: 1, now, state: state(1), document: { entries: Array.from({ length: 200 }, (_, i) => entry(`${i}`, `Words of text ${i}.`)) } });
    await houseOf(archive).articles.setRead([1, 2, 3], true, now);
    await archive.stories.place([1, 7, 8].map((articleId) => placing(articleId, articleId === 8 ? 2 : 1)), facts, now);
    const database = new DatabaseSync(join(dataDir, databaseName), { enableForeignKeyConstraints: false });
    harm(database);
    database.close();
    const faults = await archive.check();
    await archive.close();
    return faults;
  }

  it.each([
    ['UPDATE feed SET articles = 7', 'feed counts its articles wrongly (1)'],
    ['UPDATE feed SET newest_at = 7', 'feed has the wrong newest time (1)'],
    ['UPDATE reader SET unread = 7', 'reader counts unread articles wrongly'],
    ['UPDATE reader SET saved = 7', 'reader counts saved articles wrongly'],
    ['UPDATE reader_feed SET unread = 7', "feed's unread articles are counted wrongly"],
    ['DELETE FROM reader_feed', "feed's unread articles are counted wrongly"],
    ['DELETE FROM reader_hour', 'hour counts unread articles wrongly'],
    ['DELETE FROM body WHERE article_id = 7', 'article has no text (7)'],
    ['UPDATE article SET feed_id = 9 WHERE id = 7', 'article belongs to no feed (7)'],
    ['UPDATE article SET versions = 9 WHERE id = 7', 'article counts its versions wrongly (7)'],
    ['DELETE FROM search WHERE rowid = 7', 'article cannot be searched (7)'],
    ["INSERT INTO search (rowid, words) VALUES (777, 'x')", 'searchable article does not exist (777)'],
    ['DELETE FROM feed', 'names a missing row of feed'],
    ['UPDATE article SET placed = 1 - placed WHERE id IN (7, 9)', 'article is in a story and not marked so, or the reverse (7, 9)'],
    ['UPDATE story SET reports = 7 WHERE id = 1', 'story counts its reports wrongly (1)'],
    ['DELETE FROM story_article WHERE article_id = 8; UPDATE story SET reports = 0 WHERE id = 2', 'story is empty and leads nowhere, or leads away from its reports (2)'],
    ['UPDATE story SET merged_into = 2 WHERE id = 1', 'story is empty and leads nowhere, or leads away from its reports (1)'],
    ['UPDATE story SET head_id = 8 WHERE id = 1', "story's head is not among its reports (1)"],
    ['UPDATE story SET newest_at = newest_at + 1 WHERE id = 2', 'story has the wrong time (2)'],
    ['DELETE FROM entry WHERE article_id = 7', 'key of an entry leads nowhere'],
  ])('finds what %s did', async (sql, fault) => {
    expect((await faultsAfter((database) => database.exec(sql))).join('\n')).toContain(fault);
  });

  it('finds a damaged word index', async () => {
    const faults = await faultsAfter((database) => {
      database.enableDefensive(false);
      database.exec('UPDATE search_data SET block = zeroblob(50) WHERE id > 1000');
    });
    expect(faults.join('\n')).toMatch(/fts5|search/i);
  });

  it('finds a damaged page', async () => {
    const dataDir = folder();
    const archive = await openArchive({ dataDir });
    await houseOf(archive).feeds.subscribe([{ feedUrl: feedUrl(1), folder: [] }], now);
    await archive.desk.storeFeed({ feedId: 1, now, state: state(1), document: { entries: Array.from({ length: 200 }, (_, i) => entry(`${i}`, `Words of text ${i}.`)) } });
    await archive.close();
    const file = join(dataDir, databaseName);
    const bytes = readFileSync(file);
    bytes.fill(0x55, bytes.length - 3 * 16_384, bytes.length - 2 * 16_384);
    writeFileSync(file, bytes);
    const again = await openArchive({ dataDir });
    expect((await again.check()).join('\n')).toContain('Database file');
    await again.close();
  });

  it('is content with a sound archive', async () => {
    expect(await faultsAfter(() => {})).toEqual([]);
  });
});
