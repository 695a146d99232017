import { setImmediate as breathe } from 'node:timers/promises';
import { uncountAliases } from './alias-shelf.ts';
import type { Engine, Transaction } from './engine.ts';
import { ofEveryReader } from './owned.ts';
import { factsDueOf } from './stories/recount.ts';
import { leaveStories } from './stories/leave.ts';
import { dropUnused, forgetTags } from './tagging.ts';

/** Articles per transaction: some 30 ms, so that nobody waits long. */
const chunk = 200;

/** A feed to which nobody subscribes any more is fetched no more. */
export async function retireFeeds({ db, many }: Transaction, feedIds: readonly number[], now: number): Promise<number[]> {
  const gone = await ofEveryReader(db)
    .updateTable('feed')
    .set({ removed_at: now, due_at: null, icon_due_at: null, push_callback: null })
    .where('id', 'in', many(feedIds))
    .where('removed_at', 'is', null)
    .where((eb) => eb.not(eb.exists(eb.selectFrom('subscription').select('subscription.id').whereRef('subscription.feed_id', '=', 'feed.id'))))
    .returning('id')
    .execute();
  const ids = gone.map(({ id }) => id);
  await db.deleteFrom('claim').where('target_id', 'in', many(ids)).where('kind', 'in', ['feed', 'icon']).execute();
  return ids;
}

/** Finishes removals that a crash interrupted. */
export async function finishRemovals(engine: Engine): Promise<void> {
  const left = await engine.read.selectFrom('feed').select('id').where('removed_at', 'is not', null).execute();
  for (const { id } of left) await emptyFeed(engine, id);
}

/**
 * Removes the articles of a feed that nobody subscribes to, some hundred at a time. Stays: what another feed carries too, what a reader saved,
 * and what is talked about (the feed then remains as its source, out of sight).
 */
export async function emptyFeed(engine: Engine, feedId: number): Promise<void> {
  for (let after = 0; ; ) {
    const last = await engine.write((transaction) => removeSome(transaction, feedId, after));
    if (last === undefined) break;
    after = last;
    await breathe();
  }
}

/** @returns the last article looked at, or `undefined` when the feed holds nothing more that could go */
async function removeSome(transaction: Transaction, feedId: number, after: number): Promise<number | undefined> {
  const { db } = transaction;
  const removed = await db.selectFrom('feed').select('id').where('id', '=', feedId).where('removed_at', 'is not', null).executeTakeFirst();
  if (removed === undefined) return undefined;
  const rows = await ofEveryReader(db)
    .selectFrom('entry')
    .innerJoin('article', 'article.id', 'entry.article_id')
    .select((eb) => [
      'entry.article_id', 'article.feed_id',
      eb.selectFrom('entry as other').select('other.feed_id').whereRef('other.article_id', '=', 'entry.article_id').where('other.feed_id', '<>', feedId).orderBy('other.feed_id').limit(1).as('elsewhere'),
      eb.selectFrom('status').select('status.saved_at').whereRef('status.article_id', '=', 'entry.article_id').where('status.saved_at', 'is not', null).limit(1).as('saved_at'),
      eb.selectFrom('comment').select('comment.id').where((talk) => talk.or([talk('comment.article_id', '=', talk.ref('entry.article_id')), talk('comment.home_id', '=', talk.ref('entry.article_id'))])).limit(1).as('comment_id'),
    ])
    .where('entry.feed_id', '=', feedId)
    .where('entry.article_id', '>', after)
    .orderBy('entry.article_id')
    .limit(chunk)
    .execute();
  if (rows.length === 0) {
    await forgetFeed(transaction, feedId);
    return undefined;
  }

  const shared = rows.flatMap((row) => (row.elsewhere === null ? [] : [{ id: row.article_id, isSource: row.feed_id === feedId, elsewhere: row.elsewhere }]));
  for (const { id, isSource, elsewhere } of shared) {
    if (isSource) await db.updateTable('article').set({ feed_id: elsewhere }).where('id', '=', id).execute();
  }
  const gone = rows.filter((row) => row.elsewhere === null && row.saved_at === null && row.comment_id === null).map((row) => row.article_id);
  const leaving = [...shared.map((row) => row.id), ...gone];
  await db.deleteFrom('entry_key').where('feed_id', '=', feedId).where('article_id', 'in', transaction.many(leaving)).execute();
  await leaveFeed(transaction, feedId, shared.map((row) => row.id));
  await removeArticles(transaction, gone);
  await db
    .updateTable('feed')
    .set((eb) => ({
      articles: eb('articles', '-', leaving.length),
      newest_at: eb.selectFrom('entry').select((sub) => sub.fn.max('entry.sort_at').as('newest')).where('feed_id', '=', feedId),
    }))
    .where('id', '=', feedId)
    .execute();
  return rows.at(-1)?.article_id;
}

/** Articles that stay, because other feeds carry them, no longer count here. */
async function leaveFeed(transaction: Transaction, feedId: number, articleIds: readonly number[]): Promise<void> {
  const { db } = transaction;
  const ids = transaction.many(articleIds);
  await db.deleteFrom('entry').where('feed_id', '=', feedId).where('article_id', 'in', ids).execute();
  await factsDueOf(transaction, articleIds);
}

/** Removes articles that nobody sees, with everything that hangs on them. */
async function removeArticles(transaction: Transaction, articleIds: readonly number[]): Promise<void> {
  const { db } = transaction;
  const ids = transaction.many(articleIds);
  await transaction.unindex(articleIds);
  const tags = await forgetTags(transaction, articleIds);
  await uncountAliases(transaction, articleIds);
  await leaveStories(transaction, articleIds);
  await db.deleteFrom('claim').where('kind', 'in', ['page', 'understanding']).where('target_id', 'in', ids).execute();
  await db.deleteFrom('article').where('id', 'in', ids).execute();
  await dropUnused(transaction, tags);
}

/** With nothing left, and nothing that a reader saved from it, the row itself goes. */
async function forgetFeed({ db }: Transaction, feedId: number): Promise<void> {
  const kept =
    (await db.selectFrom('entry').select('article_id').where('feed_id', '=', feedId).limit(1).executeTakeFirst()) ??
    (await ofEveryReader(db).selectFrom('status').select('article_id').where('saved_from', '=', feedId).limit(1).executeTakeFirst());
  if (kept === undefined) await db.deleteFrom('feed').where('id', '=', feedId).execute();
}
