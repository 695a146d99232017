import type { JudgedText, Verdict } from '../../common/conversation/judge.ts';
import { rendererVersion } from '../../common/conversation/markdown.ts';
import { rankOf } from '../../common/conversation/wilson.ts';
import type { Engine, Transaction } from '../engine.ts';
import { setState, type Counted } from './counting.ts';
import { judged } from './post.ts';
import { isLocked, placeOfRow } from '../comment-room.ts';
import type { Author, EditStanding, Posted } from './shelf.ts';
import { bannedUntil, knownForHours } from './standing.ts';
import { tell } from './tell.ts';
import { textKey } from './text-key.ts';

/** The first and the latest ones; nobody reads more. */
const versionsKept = 30;

async function ownRow({ db }: Transaction, commentId: number, { reader }: Author) {
  // Nobody knows that a name without an account is the same person again.
  if (reader.id === 0) return undefined;
  return db.selectFrom('comment').selectAll().where('id', '=', commentId).where('reader_id', '=', reader.id).executeTakeFirst();
}

/** @see CommentShelf.edit */
export function edit(engine: Engine, commentId: number, author: Author, text: string, judge: (text: JudgedText, standing: EditStanding) => Verdict, now: number): Promise<Posted> {
  const { source, html, about } = judged(text);
  return engine.write(async (transaction) => {
    const { db, many } = transaction;
    const row = await ownRow(transaction, commentId, author);
    if (row === undefined || (row.state !== 'shown' && row.state !== 'held')) return { verdict: { is: 'refused', why: 'gone' } };
    const root = row.root_id === null ? row : await db.selectFrom('comment').select('locked_at').where('id', '=', row.root_id).executeTakeFirst();
    const verdict = judge(about, {
      bannedUntil: await bannedUntil(db, author.reader.id, now),
      isLocked: (root?.locked_at ?? null) !== null || (await isLocked(db, many, placeOfRow(row))),
      knownForHours: await knownForHours(db, author, now),
      minutesAgo: (now - row.created_at) / 60_000,
    });
    if (verdict.is === 'refused') return { verdict };
    if (source !== row.text) {
      await db.insertInto('comment_version').values({ comment_id: row.id, at: row.edited_at ?? row.created_at, text: row.text }).execute();
      await forgetMiddle(transaction, row.id);
      await db.updateTable('comment').set({ text: source, html, renderer: rendererVersion, text_key: textKey(source), edited_at: now }).where('id', '=', row.id).execute();
    }
    // What waits goes on waiting: only a moderator lets it through.
    if (verdict.is === 'held' && row.state === 'shown') await setState(transaction, row, 'held', verdict.why);
    else if (row.state === 'shown') await tell(transaction, { ...row, text: source }, now);
    return { verdict: row.state === 'held' && verdict.is === 'shown' ? { is: 'held', why: row.held_for ?? 'review' } : verdict, commentId: row.id };
  });
}

async function forgetMiddle({ db }: Transaction, commentId: number): Promise<void> {
  const ids = (await db.selectFrom('comment_version').select('id').where('comment_id', '=', commentId).orderBy('id').execute()).map(({ id }) => id);
  const [, second] = ids;
  if (ids.length > versionsKept && second !== undefined) await db.deleteFrom('comment_version').where('id', '=', second).execute();
}

/** @see CommentShelf.remove */
export function remove(engine: Engine, commentId: number, author: Author): Promise<boolean> {
  return engine.write(async (transaction) => {
    const row = await ownRow(transaction, commentId, author);
    if (row === undefined || row.state === 'deleted') return false;
    await erase(transaction, row);
    return true;
  });
}

/** The words go, with all that hangs on them; where it was answered, a stub stays. */
export async function erase(transaction: Transaction, row: Counted): Promise<void> {
  const { db } = transaction;
  await setState(transaction, row, 'deleted', null);
  await db.updateTable('comment').set({ text: '', html: '', quote: null, edited_at: null }).where('id', '=', row.id).execute();
  for (const table of ['comment_version', 'comment_reaction', 'comment_report', 'comment_notice'] as const) await db.deleteFrom(table).where('comment_id', '=', row.id).execute();
}

/** An account is gone: what it marked of comments goes, what it wrote stays without a name. */
export async function forgetAuthor({ db, many }: Transaction, readerId: number): Promise<void> {
  const voted = (await db.deleteFrom('comment_vote').where('reader_id', '=', readerId).returning('comment_id').execute()).map((row) => row.comment_id);
  await recountVotes({ db, many }, voted);
  for (const table of ['comment_reaction', 'thread_follow', 'conversation_reader', 'comment_notice', 'comment_ban'] as const) await db.deleteFrom(table).where('reader_id', '=', readerId).execute();
  await db.updateTable('comment').set({ reader_id: null }).where('reader_id', '=', readerId).execute();
  await db.updateTable('comment_report').set({ reader_id: null }).where('reader_id', '=', readerId).execute();
  await db.updateTable('moderation_log').set({ moderator_id: null }).where('moderator_id', '=', readerId).execute();
  await db.updateTable('moderation_log').set({ reader_id: null }).where('reader_id', '=', readerId).execute();
}

/** Counts votes anew where some went with their reader. */
async function recountVotes({ db, many }: Pick<Transaction, 'db' | 'many'>, commentIds: readonly number[]): Promise<void> {
  const rows = await db.selectFrom('comment_vote').select(['comment_id', 'value']).where('comment_id', 'in', many(commentIds)).execute();
  const of = Map.groupBy(rows, (row) => row.comment_id);
  for (const id of commentIds) {
    const votes = of.get(id) ?? [];
    const ups = votes.filter(({ value }) => value > 0).length;
    await db.updateTable('comment').set({ ups, downs: votes.length - ups, rank: rankOf(ups, votes.length - ups) }).where('id', '=', id).execute();
  }
}
