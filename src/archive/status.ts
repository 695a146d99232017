import { setImmediate as breathe } from 'node:timers/promises';
import type { Reader } from '../common/reader.ts';
import { countStatus } from './counters.ts';
import type { Engine, Transaction } from './engine.ts';

/** Articles per transaction, so that marking everything read does not keep the others waiting. */
const chunk = 2000;

/** @returns the ids that changed */
export async function markRead(engine: Engine, reader: Reader, articleIds: readonly number[], read: boolean, now: number): Promise<number[]> {
  const changed: number[] = [];
  const unique = [...new Set(articleIds)];
  for (let at = 0; at < unique.length; at += chunk) {
    const some = unique.slice(at, at + chunk);
    changed.push(...(await engine.write((transaction) => (read ? setRead(transaction, reader, some, now) : setUnread(transaction, reader, some)))));
    if (unique.length > chunk) await breathe();
  }
  return changed;
}

async function setRead(transaction: Transaction, reader: Reader, articleIds: readonly number[], now: number): Promise<number[]> {
  const rows = await transaction.db
    .insertInto('status')
    .columns(['reader_id', 'article_id', 'sort_at', 'read_at'])
    .expression((eb) => eb.selectFrom('article').select([eb.val(reader.id).as('reader_id'), 'id', 'sort_at', eb.val(now).as('read_at')]).where('id', 'in', transaction.many(articleIds)))
    .onConflict((oc) => oc.columns(['article_id', 'reader_id']).doUpdateSet({ read_at: now }).where('status.read_at', 'is', null))
    .returning('article_id')
    .execute();
  const changed = rows.map((row) => row.article_id);
  await countStatus(transaction, reader, changed, -1);
  return changed;
}

async function setUnread(transaction: Transaction, reader: Reader, articleIds: readonly number[]): Promise<number[]> {
  const { db } = transaction;
  const ids = transaction.many(articleIds);
  const rows = await db.updateTable('status').set({ read_at: null }).where('reader_id', '=', reader.id).where('article_id', 'in', ids).where('read_at', 'is not', null).returning('article_id').execute();
  const changed = rows.map((row) => row.article_id);
  await db.deleteFrom('status').where('reader_id', '=', reader.id).where('article_id', 'in', ids).where('read_at', 'is', null).where('saved_at', 'is', null).execute();
  await countStatus(transaction, reader, changed, 1);
  return changed;
}

export function markSaved(engine: Engine, reader: Reader, articleId: number, saved: boolean, now: number): Promise<void> {
  return engine.write(async ({ db }) => {
    const before = await db.selectFrom('status').select('saved_at').where('reader_id', '=', reader.id).where('article_id', '=', articleId).executeTakeFirst();
    const wasSaved = (before?.saved_at ?? null) !== null;
    if (wasSaved === saved) return;
    if (saved) {
      const stored = await db
        .insertInto('status')
        .columns(['reader_id', 'article_id', 'sort_at', 'saved_at'])
        .expression((eb) => eb.selectFrom('article').select([eb.val(reader.id).as('reader_id'), 'id', 'sort_at', eb.val(now).as('saved_at')]).where('id', '=', articleId))
        .onConflict((oc) => oc.columns(['article_id', 'reader_id']).doUpdateSet({ saved_at: now }))
        .returning('article_id')
        .executeTakeFirst();
      if (stored === undefined) return;
    } else {
      await db.updateTable('status').set({ saved_at: null }).where('reader_id', '=', reader.id).where('article_id', '=', articleId).execute();
      await db.deleteFrom('status').where('reader_id', '=', reader.id).where('article_id', '=', articleId).where('read_at', 'is', null).where('saved_at', 'is', null).execute();
    }
    await db.updateTable('reader').set((eb) => ({ saved: eb('saved', '+', saved ? 1 : -1) })).where('id', '=', reader.id).execute();
  });
}
