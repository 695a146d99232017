import { setImmediate as breathe } from 'node:timers/promises';
import type { Reader } from '../common/reader.ts';
import { addUnread, countStatus } from './counters.ts';
import type { Engine, Transaction } from './engine.ts';
import { owned } from './owned.ts';
import { isNobody } from './reader-of.ts';

/** Articles per transaction, so that marking everything read does not keep the others waiting. */
const chunk = 2000;

/** @returns the ids that changed; nothing of what the reader does not see */
export async function markRead(engine: Engine, reader: Reader, articleIds: readonly number[], read: boolean, now: number): Promise<number[]> {
  if (isNobody(reader)) return [];
  const changed: number[] = [];
  const unique = [...new Set(articleIds)];
  for (let at = 0; at < unique.length; at += chunk) {
    const some = unique.slice(at, at + chunk);
    changed.push(...(await engine.write((transaction) => (read ? setRead(transaction, reader, some, now) : setUnread(transaction, reader, some)))));
    if (unique.length > chunk) await breathe();
  }
  return changed;
}

/** Of some articles those that a reader sees. */
async function seen({ db, many, sees, sightOf }: Transaction, reader: Reader, articleIds: readonly number[]) {
  const sight = await sightOf(reader);
  return db.selectFrom('article').select(['article.id', 'article.sort_at']).where('article.id', 'in', many(articleIds)).where(sees(sight, 'article.id')).execute();
}

async function setRead(transaction: Transaction, reader: Reader, articleIds: readonly number[], now: number): Promise<number[]> {
  const rows = await seen(transaction, reader, articleIds);
  const changed = await owned(transaction.db, reader).status.mark(transaction.many(rows.map(({ id }) => id)), { read_at: now });
  await countStatus(transaction, reader, changed, -1);
  return changed;
}

async function setUnread(transaction: Transaction, reader: Reader, articleIds: readonly number[]): Promise<number[]> {
  const { status } = owned(transaction.db, reader);
  const ids = transaction.many((await seen(transaction, reader, articleIds)).map(({ id }) => id));
  const rows = await status.update().set({ read_at: null }).where('article_id', 'in', ids).where('read_at', 'is not', null).returning('article_id').execute();
  const changed = rows.map((row) => row.article_id);
  await status.remove().where('article_id', 'in', ids).where('read_at', 'is', null).where('saved_at', 'is', null).execute();
  await countStatus(transaction, reader, changed, 1);
  return changed;
}

/** Notes when a reader last looked at an article that they have read; never an earlier time than is known. */
export function noteLook(engine: Engine, reader: Reader, articleId: number, at: number): Promise<void> {
  return engine.write(async ({ db }) => {
    if (isNobody(reader)) return;
    await owned(db, reader).status.update().set({ read_at: at }).where('article_id', '=', articleId).where('read_at', '<', at).execute();
  });
}

/** What a reader saved they see, whatever they subscribe to; with the feed that it was from then. */
export function markSaved(engine: Engine, reader: Reader, articleId: number, saved: boolean, now: number): Promise<void> {
  return engine.write(async (transaction) => {
    if (isNobody(reader)) return;
    const { db, many, sightOf, sourceFor } = transaction;
    const { status } = owned(db, reader);
    const before = await status.select().select(['saved_at', 'read_at']).where('article_id', '=', articleId).executeTakeFirst();
    const [article] = await seen(transaction, reader, [articleId]);
    if (article === undefined || ((before?.saved_at ?? null) !== null) === saved) return;
    if (saved) {
      const from = await db.selectFrom('article').select(sourceFor(await sightOf(reader)).as('feed')).where('article.id', '=', articleId).executeTakeFirst();
      await status.mark(many([articleId]), { saved_at: now, saved_from: from?.feed ?? null });
    } else {
      await status.update().set({ saved_at: null, saved_from: null }).where('article_id', '=', articleId).execute();
      await status.remove().where('article_id', '=', articleId).where('read_at', 'is', null).where('saved_at', 'is', null).execute();
      // It was seen for that only.
      if ((before?.read_at ?? null) === null && (await seen(transaction, reader, [articleId])).length === 0) await addUnread(transaction, reader.id, [article.sort_at], -1);
    }
    await db.updateTable('reader').set((eb) => ({ saved: eb('saved', '+', saved ? 1 : -1) })).where('id', '=', reader.id).execute();
  });
}
