import type { Reader } from '../common/reader.ts';
import { forgetAuthor } from './comments/change.ts';
import type { Engine, Transaction } from './engine.ts';
import { folderAt, pruneFolders, readFolders } from './folders.ts';
import { owned, subscriptionsOf } from './owned.ts';
import { houseId, isNobody, publicId, readerOf } from './reader-of.ts';
import { emptyFeed, retireFeeds } from './remove-feed.ts';

/** Who reads: the house, the readers of accounts, and the public. */
export interface ReaderShelf {
  /** The house: the reader of an archive without accounts. The first administrator takes over what it has. */
  sole(): Reader;
  /** Whoever reads without an account: sees what the house sees and keeps nothing. */
  public(): Reader;
  byUser(userId: string): Promise<Reader | undefined>;
  /** Makes the reader of an account; when the account has one already, that one stays as it is. */
  make(account: ReaderAccount, now: number): Promise<Reader>;
  rename(reader: Reader, name: string): Promise<void>;
  /**
   * Lets a reader see the feeds of the house, or have feeds of their own: what they had before, else what the house has now, so that nothing
   * they read is gone. The house itself stays what it is.
   */
  setHouse(reader: Reader, house: boolean, now: number): Promise<void>;
  /** The account is gone: what they marked goes, what they wrote stays without a name. The house keeps its feeds. */
  remove(reader: Reader, now: number): Promise<void>;
  /** Everybody but those who are gone, the house first. */
  list(): Promise<{ reader: Reader; userId: string | undefined; name: string | undefined }[]>;
}

export interface ReaderAccount {
  userId: string;
  name: string;
  /** The first administrator becomes the house, if nobody has before. */
  takesOver?: boolean;
  /** Sees the feeds of the house: guests. */
  house?: boolean;
}

export function createReaderShelf(engine: Engine): ReaderShelf {
  const byUser = async (db: Engine['read'], userId: string): Promise<Reader | undefined> => {
    const row = await db.selectFrom('reader').select('id').where('user_id', '=', userId).executeTakeFirst();
    return row === undefined ? undefined : readerOf(row.id);
  };
  return {
    sole: () => readerOf(houseId),
    public: () => readerOf(publicId),
    byUser: (userId) => byUser(engine.read, userId),
    make: (account) => engine.write(async (transaction) => (await byUser(transaction.db, account.userId)) ?? make(transaction, account)),
    rename: (reader, name) => engine.write(async ({ db }) => void (await db.updateTable('reader').set({ name }).where('id', '=', reader.id).execute())),
    setHouse: (reader, house, now) =>
      engine.write(async ({ db, countAnew }) => {
        if (reader.id === houseId || isNobody(reader)) return;
        await db.updateTable('reader').set({ feeds_of: house ? houseId : reader.id }).where('id', '=', reader.id).execute();
        if (!house) await beginWith(db, reader, now);
        await countAnew(reader.id);
      }),
    async remove(reader, now) {
      for (const feedId of await engine.write((transaction) => remove(transaction, reader, now))) await emptyFeed(engine, feedId);
    },
    async list() {
      const rows = await engine.read.selectFrom('reader').select(['id', 'user_id', 'name']).where('removed_at', 'is', null).orderBy('id').execute();
      return rows.map((row) => ({ reader: readerOf(row.id), userId: row.user_id ?? undefined, name: row.name ?? undefined }));
    },
  };
}

async function make({ db, countAnew }: Transaction, { userId, name, takesOver = false, house = false }: ReaderAccount): Promise<Reader> {
  if (takesOver) {
    const taken = await db.updateTable('reader').set({ user_id: userId, name }).where('id', '=', houseId).where('user_id', 'is', null).returning('id').executeTakeFirst();
    if (taken !== undefined) return readerOf(taken.id);
  }
  const { id } = await db.insertInto('reader').values({ user_id: userId, name }).returning('id').executeTakeFirstOrThrow();
  if (!house) await db.updateTable('reader').set({ feeds_of: id }).where('id', '=', id).execute();
  await countAnew(id);
  return readerOf(id);
}

/** Gives a reader without subscriptions those of the house, with its names and folders. */
async function beginWith(db: Transaction['db'], reader: Reader, now: number): Promise<void> {
  const mine = subscriptionsOf(db, reader.id);
  if ((await mine.select().select('feed_id').limit(1).executeTakeFirst()) !== undefined) return;
  const folders = await readFolders(db, houseId);
  const rows = await subscriptionsOf(db, houseId).select().select(['feed_id', 'given_title', 'category', 'folder_id']).orderBy('id').execute();
  for (const { folder_id: folder, ...row } of rows) await mine.insert({ ...row, folder_id: await folderAt(db, reader.id, folders.pathOf(folder)), added_at: now }).execute();
}

/** @returns feeds to which nobody subscribes any more */
async function remove(transaction: Transaction, reader: Reader, now: number): Promise<number[]> {
  if (isNobody(reader)) return [];
  const { db, countAnew } = transaction;
  const mine = owned(db, reader);
  await forgetAuthor(transaction, reader.id);
  for (const table of [mine.status, mine.tags, mine.stories, mine.settings]) await table.remove().execute();
  for (const table of ['ai_wish', 'ai_spent'] as const) await db.deleteFrom(table).where('reader_id', '=', reader.id).execute();
  // The feeds of the house are the site's.
  const feeds = reader.id === houseId ? [] : await subscriptionsOf(db, reader.id).remove().returning('feed_id').execute();
  await pruneFolders(db, reader.id);
  await db.updateTable('reader').set({ user_id: null, name: null, ...(reader.id === houseId ? {} : { removed_at: now }) }).where('id', '=', reader.id).execute();
  await countAnew(reader.id);
  return retireFeeds(transaction, feeds.map(({ feed_id }) => feed_id), now);
}
