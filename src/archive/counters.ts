import type { Kysely } from 'kysely';
import type { Transaction } from './engine.ts';
import { hourOf } from './keys.ts';
import type { Tables } from './schema.ts';

/**
 * Counters are kept in the transaction that changes what they count, so that a count never costs a scan:
 * `feed.articles`, `reader.unread`, `reader.saved`, `reader_feed.unread`, and `reader_hour.unread`, by which a
 * list of unread articles jumps over hours in which everything is read.
 */

/** Counts articles that are new to the archive, all carried by one feed and unread for everybody. */
export async function countArrivals(transaction: Transaction, feedId: number, sortTimes: readonly number[]): Promise<void> {
  if (sortTimes.length === 0) return;
  const { db } = transaction;
  await countInFeed(db, feedId, sortTimes);
  await addToFeed(db, feedId, sortTimes.length);
  await db.updateTable('reader').set((eb) => ({ unread: eb('unread', '+', sortTimes.length) })).execute();
  await transaction.addToHours(perHour(sortTimes, 1));
}

function perHour(times: Iterable<number>, by: 1 | -1): Map<number, number> {
  const counts = new Map<number, number>();
  for (const time of times) counts.set(hourOf(time), (counts.get(hourOf(time)) ?? 0) + by);
  return counts;
}

/** Counts articles that were known already and now are carried by this feed too. */
export async function countAlsoIn(transaction: Transaction, feedId: number, articles: readonly { id: number; sortAt: number }[]): Promise<void> {
  if (articles.length === 0) return;
  const { db } = transaction;
  await countInFeed(db, feedId, articles.map((article) => article.sortAt));
  await addToFeed(db, feedId, articles.length);
  const read = await db
    .selectFrom('status')
    .select((eb) => ['reader_id', eb.fn.countAll<number>().as('n')])
    .where('article_id', 'in', transaction.many(articles.map((article) => article.id)))
    .where('read_at', 'is not', null)
    .groupBy('reader_id')
    .execute();
  for (const { reader_id, n } of read) {
    await db.updateTable('reader_feed').set((eb) => ({ unread: eb('unread', '-', n) })).where('reader_id', '=', reader_id).where('feed_id', '=', feedId).execute();
  }
}

async function countInFeed(db: Kysely<Tables>, feedId: number, sortTimes: readonly number[]): Promise<void> {
  const newest = sortTimes.reduce((a, b) => Math.max(a, b));
  await db
    .updateTable('feed')
    .set((eb) => ({
      articles: eb('articles', '+', sortTimes.length),
      newest_at: eb.case().when('newest_at', '>', newest).then(eb.ref('newest_at')).else(newest).end(),
    }))
    .where('id', '=', feedId)
    .execute();
}

/** Adds unread articles of a feed for every reader. */
async function addToFeed(db: Kysely<Tables>, feedId: number, unread: number): Promise<void> {
  await db
    .insertInto('reader_feed')
    .columns(['reader_id', 'feed_id', 'unread'])
    .expression((eb) => eb.selectFrom('reader').select(['id', eb.val(feedId).as('feed_id'), eb.val(unread).as('unread')]).where('id', '>', 0))
    // SQLite takes "ON CONFLICT" after a SELECT for a join unless a WHERE stands between.
    .onConflict((oc) => oc.columns(['reader_id', 'feed_id']).doUpdateSet((eb) => ({ unread: eb('reader_feed.unread', '+', eb.ref('excluded.unread')) })))
    .execute();
}

/** Counts articles that one reader has just read (`by` = -1) or unread (`by` = 1). */
export async function countStatus(transaction: Transaction, { id: readerId }: { id: number }, articleIds: readonly number[], by: 1 | -1): Promise<void> {
  if (articleIds.length === 0) return;
  const { db } = transaction;
  await db.updateTable('reader').set((eb) => ({ unread: eb('unread', '+', by * articleIds.length) })).where('id', '=', readerId).execute();

  const entries = await db.selectFrom('entry').select(['article_id', 'feed_id', 'sort_at']).where('article_id', 'in', transaction.many(articleIds)).execute();
  for (const [feedId, rows] of Map.groupBy(entries, (row) => row.feed_id)) {
    await db.updateTable('reader_feed').set((eb) => ({ unread: eb('unread', '+', by * rows.length) })).where('reader_id', '=', readerId).where('feed_id', '=', feedId).execute();
  }

  const times = new Map(entries.map((row) => [row.article_id, row.sort_at]));
  await transaction.addToHours(perHour(times.values(), by), readerId);
}
