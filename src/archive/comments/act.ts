import { oneLine } from '../../common/conversation/plain.ts';
import type { Engine, Transaction } from '../engine.ts';
import { erase } from './change.ts';
import { setState } from './counting.ts';
import { type Before, beforeShape, type NewEntry, writeLog } from './moderation-log.ts';
import type { Act, Moderator } from './moderation-shelf.ts';
import { articlesOf, roomOf } from '../comment-room.ts';
import type { Place } from './shelf.ts';
import { tell } from './tell.ts';

const longestReason = 500;

/** @see ModerationShelf.act */
export function act(engine: Engine, given: Act, by: Moderator, now: number): Promise<{ entryId: number } | undefined> {
  return engine.write(async (transaction) => {
    const entry = await perform(transaction, given, now);
    if (entry === undefined) return undefined;
    return { entryId: await writeLog(transaction, { ...entry, act: given.do, why: oneLine(given.why ?? '', longestReason) }, by.reader?.id, now) };
  });
}

/** Does it; `undefined` when nothing was to be done. */
function perform(transaction: Transaction, given: Act, now: number): Promise<Omit<NewEntry, 'act' | 'why'> | undefined> {
  switch (given.do) {
    case 'approve': return judgeAnew(transaction, given.commentId, 'shown', now);
    case 'hide': return judgeAnew(transaction, given.commentId, 'hidden', now);
    case 'remove': return removeFor(transaction, given.commentId);
    case 'dismiss': return dismiss(transaction, given.commentId, now);
    case 'lock-thread': return lockThread(transaction, given.commentId, now);
    case 'unlock-thread': return lockThread(transaction, given.commentId, null);
    case 'lock': return lock(transaction, given.place, now);
    case 'unlock': return lock(transaction, given.place, undefined);
    case 'ban': return ban(transaction, given.readerId, { at: now, until: given.until ?? null, why: oneLine(given.why, longestReason) });
    case 'unban': return ban(transaction, given.readerId, undefined);
    default: return given satisfies never;
  }
}

async function judgeAnew(transaction: Transaction, commentId: number, state: 'shown' | 'hidden', now: number): Promise<Omit<NewEntry, 'act' | 'why'> | undefined> {
  const row = await transaction.db.selectFrom('comment').selectAll().where('id', '=', commentId).executeTakeFirst();
  if (row === undefined || row.state === 'deleted') return undefined;
  const reports = await settle(transaction, commentId, now);
  if (row.state === state && reports.length === 0) return undefined;
  if (row.state !== state) await setState(transaction, row, state, null);
  // Whom it concerns is told when it can be seen for the first time.
  if (state === 'shown' && row.was_shown === 0) await tell(transaction, row, now);
  return { commentId, articleId: row.article_id, readerId: row.reader_id ?? undefined, before: { state: { is: row.state, heldFor: row.held_for }, reports } };
}

async function removeFor(transaction: Transaction, commentId: number): Promise<Omit<NewEntry, 'act' | 'why'> | undefined> {
  const row = await transaction.db.selectFrom('comment').selectAll().where('id', '=', commentId).executeTakeFirst();
  if (row === undefined || row.state === 'deleted') return undefined;
  await erase(transaction, row);
  return { commentId, articleId: row.article_id, readerId: row.reader_id ?? undefined };
}

async function settle({ db }: Transaction, commentId: number, now: number): Promise<number[]> {
  return (await db.updateTable('comment_report').set({ settled_at: now }).where('comment_id', '=', commentId).where('settled_at', 'is', null).returning('id').execute()).map(({ id }) => id);
}

async function dismiss(transaction: Transaction, commentId: number, now: number): Promise<Omit<NewEntry, 'act' | 'why'> | undefined> {
  const reports = await settle(transaction, commentId, now);
  if (reports.length === 0) return undefined;
  const row = await transaction.db.selectFrom('comment').select(['article_id', 'reader_id']).where('id', '=', commentId).executeTakeFirst();
  return { commentId, articleId: row?.article_id, readerId: row?.reader_id ?? undefined, before: { reports } };
}

async function lockThread({ db }: Transaction, commentId: number, at: number | null): Promise<Omit<NewEntry, 'act' | 'why'> | undefined> {
  const row = await db.selectFrom('comment').select(['id', 'root_id']).where('id', '=', commentId).executeTakeFirst();
  const root = row && (await db.selectFrom('comment').select(['id', 'article_id', 'reader_id', 'locked_at']).where('id', '=', row.root_id ?? row.id).executeTakeFirst());
  if (root === undefined || (root.locked_at === null) === (at === null)) return undefined;
  await db.updateTable('comment').set({ locked_at: at }).where('id', '=', root.id).execute();
  return { commentId: root.id, articleId: root.article_id, readerId: root.reader_id ?? undefined, before: { lockedAt: root.locked_at } };
}

/** Locks all articles of a conversation: where it is split later, both parts stay locked. */
async function lock({ db, many }: Transaction, place: Place, at: number | undefined): Promise<Omit<NewEntry, 'act' | 'why'> | undefined> {
  const room = await roomOf(db, many, place);
  const articleIds = room === undefined ? [] : await articlesOf(db, room);
  const [articleId] = articleIds;
  if (articleId === undefined) return undefined;
  const before = (await db.selectFrom('conversation_lock').select('article_id').where('article_id', 'in', many(articleIds)).execute()).map((row) => row.article_id);
  if ((before.length > 0) === (at !== undefined)) return undefined;
  if (at === undefined) {
    await db.deleteFrom('conversation_lock').where('article_id', 'in', many(articleIds)).execute();
    return { articleId, before: { unlocked: before } };
  }
  for (const id of articleIds) await db.insertInto('conversation_lock').values({ article_id: id, at }).onConflict((oc) => oc.doNothing()).execute();
  return { articleId, before: { locked: articleIds } };
}

async function ban({ db }: Transaction, readerId: number, banned: { at: number; until: number | null; why: string } | undefined): Promise<Omit<NewEntry, 'act' | 'why'> | undefined> {
  const reader = await db.selectFrom('reader').select('id').where('id', '=', readerId).where('removed_at', 'is', null).executeTakeFirst();
  const before = (await db.selectFrom('comment_ban').select(['at', 'until', 'why']).where('reader_id', '=', readerId).executeTakeFirst()) ?? null;
  if (reader === undefined || (banned === undefined && before === null)) return undefined;
  await putBan({ db }, readerId, banned ?? null);
  return { readerId, before: { ban: before } };
}

async function putBan({ db }: Pick<Transaction, 'db'>, readerId: number, banned: { at: number; until: number | null; why: string } | null): Promise<void> {
  if (banned === null) await db.deleteFrom('comment_ban').where('reader_id', '=', readerId).execute();
  else await db.insertInto('comment_ban').values({ reader_id: readerId, ...banned }).onConflict((oc) => oc.column('reader_id').doUpdateSet(banned)).execute();
}

/** @see ModerationShelf.undo */
export function undo(engine: Engine, entryId: number, by: Moderator, now: number): Promise<boolean> {
  return engine.write(async (transaction) => {
    const { db } = transaction;
    const entry = await db.selectFrom('moderation_log').selectAll().where('id', '=', entryId).where('undone_at', 'is', null).where('before', 'is not', null).executeTakeFirst();
    const before = entry?.before === null || entry === undefined ? undefined : beforeShape.safeParse(JSON.parse(entry.before)).data;
    if (entry === undefined || before === undefined) return false;
    await putBack(transaction, { commentId: entry.comment_id, readerId: entry.reader_id }, before);
    await db.updateTable('moderation_log').set({ undone_at: now }).where('id', '=', entryId).execute();
    await writeLog(transaction, { act: 'undo', why: entry.act, commentId: entry.comment_id ?? undefined, articleId: entry.article_id ?? undefined, readerId: entry.reader_id ?? undefined }, by.reader?.id, now);
    return true;
  });
}

async function putBack(transaction: Transaction, { commentId, readerId }: { commentId: number | null; readerId: number | null }, before: Before): Promise<void> {
  const { db, many } = transaction;
  if (before.state !== undefined && commentId !== null) {
    const row = await db.selectFrom('comment').selectAll().where('id', '=', commentId).executeTakeFirst();
    // What its author took back meanwhile stays gone.
    if (row !== undefined && row.state !== 'deleted') await setState(transaction, row, before.state.is, before.state.heldFor);
  }
  if (before.reports !== undefined) await db.updateTable('comment_report').set({ settled_at: null }).where('id', 'in', many(before.reports)).execute();
  if (before.lockedAt !== undefined && commentId !== null) await db.updateTable('comment').set({ locked_at: before.lockedAt }).where('id', '=', commentId).execute();
  if (before.locked !== undefined) await db.deleteFrom('conversation_lock').where('article_id', 'in', many(before.locked)).execute();
  const there = before.unlocked === undefined ? [] : await db.selectFrom('article').select('id').where('id', 'in', many(before.unlocked)).execute();
  for (const { id } of there) await db.insertInto('conversation_lock').values({ article_id: id, at: 0 }).onConflict((oc) => oc.doNothing()).execute();
  if (before.ban !== undefined && readerId !== null) await putBan(transaction, readerId, before.ban);
}
