import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine, Transaction } from '../engine.ts';
import { backupTo } from './backup.ts';
import { checkAll } from './check.ts';
import * as hot from './hot.ts';
import { tagStatements } from './hot-tags.ts';
import { lookupsOver } from './lookups.ts';
import { migrations } from './migrations.ts';
import { Store, type StoreOptions } from './store.ts';

/** The database file's name in the data folder. */
export const databaseName = 'dateline.sqlite';

/** @throws {ArchiveProblem} in plain words when the file cannot be used */
export async function openSqlite(dataDir: string, options: Omit<StoreOptions, 'file'> = {}): Promise<Engine> {
  const file = join(dataDir, databaseName);
  const store = await Store.open({ file, ...options });
  const { writer, reader } = store;
  const inTransaction = lookupsOver(writer);
  return {
    read: store.read,
    apart: store.apart,
    lookups: lookupsOver(reader),
    write: (work) => store.write((db) => work(transactionOver(db))),
    changeCount: () => reader.figure('PRAGMA data_version'),
    bytes: async () => [file, `${file}-wal`].reduce((sum, each) => sum + (statSync(each, { throwIfNoEntry: false })?.size ?? 0), 0),
    schemaVersion: (options.migrations ?? migrations).length,
    backup: (target) => backupTo(file, target),
    check: () => checkAll(store),
    close: () => store.close(),
  };

  function transactionOver(db: Transaction['db']): Transaction {
    return {
      db,
      ...inTransaction,
      insertArticles: async (articles) => hot.insertArticles(writer, articles),
      insertEntries: async (feedId, entries) => hot.insertEntries(writer, feedId, entries),
      addToHours: async (hours, readerIds) => hot.addToHours(writer, hours, readerIds),
      countAnew: async (readerId) => hot.countAnew(writer, readerId),
      countFeed: async (readerIds, feedId, by) => hot.countFeed(writer, readerIds, feedId, by),
      putBody: async (articleId, data) => hot.putBody(writer, articleId, data),
      putFeedStates: async (states) => hot.putFeedStates(writer, states),
      index: async (documents, settings) => hot.index(writer, documents, settings),
      unindex: async (articleIds) => hot.unindex(writer, articleIds),
      ...tagStatements(writer),
    };
  }
}
