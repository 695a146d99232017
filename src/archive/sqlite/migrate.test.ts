import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packBody } from '../body.ts';
import { openArchive } from '../open.ts';
import { houseOf } from '../house.ts';
import { ArchiveBusy, ArchiveDamaged, ArchiveProblem, ArchiveTooNew } from '../problems.ts';
import { entry, feedUrl, now, state } from '../testing/entries.ts';
import { testFolders } from '../testing/folder.ts';
import { databaseName, openSqlite } from './engine.ts';
import { migrations, type Migration } from './migrations.ts';

/** Stands for the next edition's migration, so that there is an earlier schema to come from. */
const next: Migration = {
  name: 'a test of upgrades',
  up: (connection) => connection.exec(`ALTER TABLE feed ADD COLUMN colour TEXT NOT NULL DEFAULT 'green'; CREATE TABLE feed2 AS SELECT * FROM feed; DROP TABLE feed2`),
};
const future = [...migrations, next];

describe('migrations', () => {
  const folder = testFolders();
  const version = (file: string): unknown => {
    const database = new DatabaseSync(file, { readOnly: true });
    try {
      return database.prepare('PRAGMA user_version').get()?.['user_version'];
    } finally {
      database.close();
    }
  };

  async function filled(): Promise<string> {
    const dataDir = folder();
    const archive = await openArchive({ dataDir });
    await houseOf(archive).feeds.subscribe([{ feedUrl: feedUrl(1), folder: ['F'] }], now);
    await archive.desk.storeFeed({ feedId: 1, now, state: state(1), document: { entries: [entry('x', 'Words.')] } });
    await archive.close();
    return dataDir;
  }

  it.each(future.slice(1).map((_, i) => i + 1))('upgrades from schema %i, after a copy', async (from) => {
    const dataDir = folder();
    const before = await openSqlite(dataDir, { migrations: future.slice(0, from) });
    await before.write(async ({ db }) => {
      await db.insertInto('setting').values({ key: 'kept', value: 'yes' }).execute();
    });
    await before.close();

    const after = await openSqlite(dataDir, { migrations: future });
    expect(await after.read.selectFrom('setting').select('value').executeTakeFirst()).toEqual({ value: 'yes' });
    expect(await after.check()).toEqual([]);
    await after.close();
    expect(version(join(dataDir, databaseName))).toBe(future.length);
    expect(version(join(dataDir, `${databaseName}.before-${future.length}`))).toBe(from);
  });

  it('moves what the one reader had to the house', async () => {
    const dataDir = folder();
    const single = migrations.slice(0, migrations.findIndex(({ name }) => name === 'subscriptions of readers'));
    await (await openSqlite(dataDir, { migrations: single })).close();
    const database = new DatabaseSync(join(dataDir, databaseName));
    const url = (id: number): string => `https://feed-${id}.example.org/feed`;
    const feed = (id: number, title: string, folderId: number | null, removedAt: number | null): string =>
      `INSERT INTO feed (id, url, current_url, host, given_title, folder_id, added_at, removed_at, state, articles, newest_at) VALUES (${id}, '${url(id)}', '${url(id)}', 'h${id}', '${title}', ${folderId ?? 'NULL'}, 1, ${removedAt ?? 'NULL'}, '${JSON.stringify(state(id))}', 2, 9);`;
    const stored = (id: number, feedId: number): string =>
      `INSERT INTO article (id, feed_id, title, first_seen_at, sort_at, excerpt, word_count, origin) VALUES (${id}, ${feedId}, 'A${id}', 9, 9, '', 1, 'feed');
       INSERT INTO body (article_id, data) SELECT ${id}, data FROM sample; INSERT INTO entry (article_id, feed_id, sort_at, revision) VALUES (${id}, ${feedId}, 9, 1); INSERT INTO search_due VALUES (${id});`;
    database.exec('CREATE TABLE sample (data BLOB)');
    database.prepare('INSERT INTO sample VALUES (?)').run(packBody({ html: '<p>Words.</p>', text: 'Words.', details: { originReason: '', categories: [], enclosures: [] } }));
    database.exec(`INSERT INTO folder (id, parent_id, name) VALUES (1, 0, 'News'), (2, 1, 'World');
      ${feed(1, 'My paper', 2, null)} ${feed(2, 'Gone', null, 5)}
      ${stored(1, 1)} ${stored(2, 1)} ${stored(3, 2)} ${stored(4, 2)}
      INSERT INTO status VALUES (1, 1, 9, 7, NULL), (1, 3, 9, NULL, 8), (1, 4, 9, 7, 8);
      INSERT INTO reader (id, user_id, name, house) VALUES (2, 'guest', 'Guest', 1), (3, 'member', 'Member', 0);
      UPDATE reader SET unread = 2, saved = 2 WHERE id = 1; DROP TABLE sample`);
    database.close();

    const archive = await openArchive({ dataDir });
    expect(await archive.check()).toEqual([]);
    const house = houseOf(archive);
    expect((await house.feeds.list()).map(({ id, title, folder: path, unread }) => [id, title, path, unread])).toEqual([[1, 'My paper', ['News', 'World'], 1]]);
    expect((await house.articles.list({ saved: true })).cards.map(({ id, source }) => [id, source.feedId])).toEqual([[4, 2], [3, 2]]);
    expect(await house.stats()).toEqual({ feeds: 1, articles: 4, unread: 2, saved: 2 });
    const of = async (name: string) => archive.edition((await archive.readers.byUser(name)) ?? archive.readers.public()).stats();
    expect([await of('guest'), await of('member')]).toEqual([{ feeds: 1, articles: 2, unread: 2, saved: 0 }, { feeds: 0, articles: 0, unread: 0, saved: 0 }]);
    await archive.close();
  });

  it('keeps what was stored, in the archive and in the copy', async () => {
    const dataDir = await filled();
    await (await openSqlite(dataDir, { migrations: future })).close();
    const copy = folder();
    writeFileSync(join(copy, databaseName), readFileSync(join(dataDir, `${databaseName}.before-${future.length}`)));
    const archive = await openArchive({ dataDir: copy });
    expect((await houseOf(archive).articles.get(1))?.text).toBe('Words.');
    expect((await houseOf(archive).search('words')).total).toBe(1);
    expect(await archive.check()).toEqual([]);
    await archive.close();
  });

  it('makes no copy of a new database, nor when nothing is to be done', async () => {
    const dataDir = await filled();
    await (await openArchive({ dataDir })).close();
    expect(readdirSync(dataDir)).toEqual([databaseName]);
  });

  it('changes nothing when a migration fails', async () => {
    const dataDir = await filled();
    const broken: Migration = {
      name: 'broken',
      up: (connection) => {
        connection.exec('DROP TABLE setting');
        throw new Error('This migration fails.');
      },
    };
    await expect(openSqlite(dataDir, { migrations: [...future, broken] })).rejects.toThrow('This migration fails.');
    expect(version(join(dataDir, databaseName))).toBe(migrations.length);
    const archive = await openArchive({ dataDir });
    expect(await archive.check()).toEqual([]);
    await archive.close();
  });

  it('does not lose rows that hang on a table which a migration makes anew', async () => {
    const dataDir = await filled();
    const rebuild: Migration = {
      name: 'rebuild',
      up: (connection) => connection.exec(`CREATE TABLE feed_new AS SELECT * FROM feed; DROP TABLE feed; ALTER TABLE feed_new RENAME TO feed; CREATE UNIQUE INDEX feed_id ON feed (id)`),
    };
    const engine = await openSqlite(dataDir, { migrations: [...migrations, rebuild] });
    expect(await engine.read.selectFrom('entry').select('feed_id').execute()).toEqual([{ feed_id: 1 }]);
    await engine.close();
  });

  it('refuses a migration that leaves links to nothing', async () => {
    const dataDir = await filled();
    const careless: Migration = { name: 'careless', up: (connection) => connection.exec('DELETE FROM feed') };
    await expect(openSqlite(dataDir, { migrations: [...migrations, careless] })).rejects.toThrow('nothing was changed');
  });

  it('refuses the database of a newer version', async () => {
    const dataDir = await filled();
    await (await openSqlite(dataDir, { migrations: future })).close();
    const attempt = openArchive({ dataDir });
    await expect(attempt).rejects.toThrow(ArchiveTooNew);
    await expect(attempt).rejects.toThrow(`was written by a newer Dateline (schema ${future.length}; this one knows ${migrations.length})`);
  });

  it("refuses another program's database", async () => {
    const dataDir = folder();
    const other = new DatabaseSync(join(dataDir, databaseName));
    other.exec('CREATE TABLE t (a)');
    other.close();
    await expect(openArchive({ dataDir })).rejects.toThrow('is a database of another program');
  });

  it('says plainly that a file is no database, is damaged, or cannot be reached', async () => {
    const text = folder();
    writeFileSync(join(text, databaseName), 'This is no database. '.repeat(1000));
    await expect(openArchive({ dataDir: text })).rejects.toThrow(ArchiveDamaged);
    await expect(openArchive({ dataDir: text })).rejects.toThrow('is not a Dateline database');

    const damaged = await filled();
    const bytes = readFileSync(join(damaged, databaseName));
    bytes.fill(0x55, 100, 16_384);
    writeFileSync(join(damaged, databaseName), bytes);
    await expect(openArchive({ dataDir: damaged })).rejects.toThrow('is damaged');

    const file = join(folder(), 'file');
    writeFileSync(file, '');
    await expect(openArchive({ dataDir: file })).rejects.toThrow(ArchiveProblem);
    await expect(openArchive({ dataDir: join(file, 'below') })).rejects.toThrow('cannot be made');
  });

  it('says plainly that another process keeps the archive locked', async () => {
    const dataDir = await filled();
    const other = new DatabaseSync(join(dataDir, databaseName));
    const engine = await openSqlite(dataDir, { patienceMs: 100 });
    other.exec('BEGIN IMMEDIATE');
    const attempt = engine.write(async () => {});
    await expect(attempt).rejects.toThrow(ArchiveBusy);
    await expect(attempt).rejects.toThrow('has been locked by another process');
    other.exec('COMMIT');
    await engine.write(async () => {});
    await engine.close();
    other.close();
  });

  it('keeps a new folder to its owner', async () => {
    const dataDir = join(folder(), 'data');
    await (await openArchive({ dataDir })).close();
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
  });
});
