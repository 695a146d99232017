import type { Kysely } from 'kysely';
import type { Reader } from '../common/reader.ts';
import type { Transaction } from './engine.ts';
import { hourOf } from './keys.ts';
import { ofEveryReader } from './owned.ts';
import { readerOf } from './reader-of.ts';
import type { Tables } from './schema.ts';

/**
 * Counters are kept in the transaction that changes what they count, so that a count never costs a scan:
 * `feed.articles`, `reader.unread`, `reader.saved`, `reader_feed.unread`, and `reader_hour.unread`, by which a
 * list of unread articles jumps over hours in which everything is read. Those of a reader count what the reader sees (`Sight`); an article
 * that two of their feeds carry counts once.
 */

/** Counts articles that are new to the archive, all carried by one feed and unread for everybody who sees it. */
export async function countArrivals(transaction: Transaction, feedId: number, sortTimes: readonly number[]): Promise<void> {
  if (sortTimes.length === 0) return;
  const { db, many } = transaction;
  await countInFeed(db, feedId, sortTimes);
  const readers = await readersOf(db, feedId);
  await addToFeed(transaction, feedId, readers, sortTimes.length);
  await db.updateTable('reader').set((eb) => ({ unread: eb('unread', '+', sortTimes.length) })).where('id', 'in', many(readers)).execute();
  await transaction.addToHours(perHour(sortTimes, 1), readers);
}

/** Who sees a feed. */
export async function readersOf(db: Kysely<Tables>, feedId: number): Promise<number[]> {
  const rows = await ofEveryReader(db).selectFrom('subscription').innerJoin('reader', 'reader.feeds_of', 'subscription.reader_id').select('reader.id').where('subscription.feed_id', '=', feedId).execute();
  return rows.map(({ id }) => id);
}

function perHour(times: Iterable<number>, by: 1 | -1): Map<number, number> {
  const counts = new Map<number, number>();
  for (const time of times) counts.set(hourOf(time), (counts.get(hourOf(time)) ?? 0) + by);
  return counts;
}

/** Counts articles that were known already and now are carried by this feed too. Its entries for them must not be there yet. */
export async function countAlsoIn(transaction: Transaction, feedId: number, articles: readonly { id: number; sortAt: number }[]): Promise<void> {
  if (articles.length === 0) return;
  const { db, many, sees, sightOf } = transaction;
  await countInFeed(db, feedId, articles.map((article) => article.sortAt));
  for (const readerId of await readersOf(db, feedId)) {
    const sight = await sightOf(readerOf(readerId));
    const rows = await ofEveryReader(db)
      .selectFrom('article')
      .leftJoin('status', (join) => join.onRef('status.article_id', '=', 'article.id').on('status.reader_id', '=', readerId))
      .select(['article.id', sees({ ...sight, isAll: false }, 'article.id').as('seen')])
      .where('article.id', 'in', many(articles.map(({ id }) => id)))
      .where('status.read_at', 'is', null)
      .execute();
    await addToFeed(transaction, feedId, [readerId], rows.length);
    const seen = new Map(rows.map((row) => [row.id, Boolean(row.seen)]));
    const fresh = articles.filter(({ id }) => seen.get(id) === false);
    await addUnread(transaction, readerId, fresh.map(({ sortAt }) => sortAt), 1);
  }
}

/** Adds to what a reader has not read, or takes from it. */
export async function addUnread(transaction: Transaction, readerId: number, sortTimes: readonly number[], by: 1 | -1): Promise<void> {
  if (sortTimes.length === 0) return;
  await transaction.db.updateTable('reader').set((eb) => ({ unread: eb('unread', '+', by * sortTimes.length) })).where('id', '=', readerId).execute();
  await transaction.addToHours(perHour(sortTimes, by), [readerId]);
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

/** Adds unread articles of a feed for some readers. */
async function addToFeed({ db, many }: Transaction, feedId: number, readers: readonly number[], unread: number): Promise<void> {
  await ofEveryReader(db).updateTable('reader_feed').set((eb) => ({ unread: eb('unread', '+', unread) })).where('feed_id', '=', feedId).where('reader_id', 'in', many(readers)).execute();
}

/** Counts articles that one reader, who sees them, has just read (`by` = -1) or unread (`by` = 1). */
export async function countStatus(transaction: Transaction, { id: readerId }: Reader, articleIds: readonly number[], by: 1 | -1): Promise<void> {
  if (articleIds.length === 0) return;
  const { db, many } = transaction;
  const articles = await db.selectFrom('article').select('sort_at').where('id', 'in', many(articleIds)).execute();
  await addUnread(transaction, readerId, articles.map((row) => row.sort_at), by);
  const entries = await db.selectFrom('entry').select((eb) => ['feed_id', eb.fn.countAll<number>().as('n')]).where('article_id', 'in', many(articleIds)).groupBy('feed_id').execute();
  for (const { feed_id, n } of entries) {
    // There are rows only for feeds that the reader sees.
    await ofEveryReader(db).updateTable('reader_feed').set((eb) => ({ unread: eb('unread', '+', by * n) })).where('reader_id', '=', readerId).where('feed_id', '=', feed_id).execute();
  }
}
