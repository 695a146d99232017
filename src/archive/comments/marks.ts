import type { Reaction } from '../../common/conversation/reactions.ts';
import { rankOf } from '../../common/conversation/wilson.ts';
import type { Reader } from '../../common/reader.ts';
import type { Engine, Transaction } from '../engine.ts';
import { articlesOf, roomOf } from '../comment-room.ts';
import type { Place } from './shelf.ts';

/** A comment that others may vote on: shown, and not the reader's own. */
async function other({ db }: Transaction, commentId: number, { id }: Reader) {
  if (id === 0) return undefined;
  return db.selectFrom('comment').select(['id', 'ups', 'downs', 'root_id']).where('id', '=', commentId).where('state', '=', 'shown').where((eb) => eb.or([eb('reader_id', 'is', null), eb('reader_id', '<>', id)])).executeTakeFirst();
}

/** @see CommentShelf.vote */
export function vote(engine: Engine, commentId: number, reader: Reader, value: 1 | 0 | -1, now: number): Promise<boolean> {
  return engine.write(async (transaction) => {
    const { db } = transaction;
    const row = await other(transaction, commentId, reader);
    if (row === undefined) return false;
    const before = (await db.selectFrom('comment_vote').select('value').where('comment_id', '=', commentId).where('reader_id', '=', reader.id).executeTakeFirst())?.value ?? 0;
    if (before === value) return true;
    if (value === 0) await db.deleteFrom('comment_vote').where('comment_id', '=', commentId).where('reader_id', '=', reader.id).execute();
    else await db.insertInto('comment_vote').values({ comment_id: commentId, reader_id: reader.id, value, at: now }).onConflict((oc) => oc.columns(['comment_id', 'reader_id']).doUpdateSet({ value, at: now })).execute();
    const ups = row.ups + (value === 1 ? 1 : 0) - (before === 1 ? 1 : 0);
    const downs = row.downs + (value === -1 ? 1 : 0) - (before === -1 ? 1 : 0);
    await db.updateTable('comment').set({ ups, downs, rank: rankOf(ups, downs) }).where('id', '=', commentId).execute();
    return true;
  });
}

/** @see CommentShelf.react */
export function react(engine: Engine, commentId: number, reader: Reader, reaction: Reaction, on: boolean): Promise<boolean> {
  return engine.write(async (transaction) => {
    const { db } = transaction;
    if ((await other(transaction, commentId, reader)) === undefined) return false;
    if (on) await db.insertInto('comment_reaction').values({ comment_id: commentId, reader_id: reader.id, reaction }).onConflict((oc) => oc.doNothing()).execute();
    else await db.deleteFrom('comment_reaction').where('comment_id', '=', commentId).where('reader_id', '=', reader.id).where('reaction', '=', reaction).execute();
    return true;
  });
}

/** @see CommentShelf.followThread */
export function followThread(engine: Engine, commentId: number, reader: Reader, on: boolean, now: number): Promise<boolean> {
  return engine.write(async ({ db }) => {
    const row = await db.selectFrom('comment').select(['id', 'root_id']).where('id', '=', commentId).executeTakeFirst();
    if (row === undefined || reader.id === 0) return false;
    const rootId = row.root_id ?? row.id;
    if (on) await db.insertInto('thread_follow').values({ root_id: rootId, reader_id: reader.id, at: now }).onConflict((oc) => oc.doNothing()).execute();
    else await db.deleteFrom('thread_follow').where('root_id', '=', rootId).where('reader_id', '=', reader.id).execute();
    return true;
  });
}

/** Marks a conversation at its first article, or takes the mark from all of them. */
export function mark(engine: Engine, place: Place, reader: Reader, marks: { followed_at: number | null } | { seen_at: number }): Promise<boolean> {
  return engine.write(async ({ db, many }) => {
    const room = await roomOf(db, many, place);
    const articleIds = room === undefined ? [] : await articlesOf(db, room);
    const [first] = articleIds;
    if (first === undefined || reader.id === 0) return false;
    if ('followed_at' in marks && marks.followed_at === null) {
      await db.updateTable('conversation_reader').set(marks).where('reader_id', '=', reader.id).where('article_id', 'in', many(articleIds)).execute();
      return true;
    }
    await db
      .insertInto('conversation_reader')
      .values({ article_id: first, reader_id: reader.id, followed_at: null, seen_at: null, ...marks })
      .onConflict((oc) => oc.columns(['article_id', 'reader_id']).doUpdateSet(marks))
      .execute();
    return true;
  });
}
