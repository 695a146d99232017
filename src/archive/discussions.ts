import type { Discussion, IncomingDiscussion } from './archive.ts';
import type { Engine, Transaction } from './engine.ts';
import type { Candidate } from './identity.ts';
import { key53 } from './keys.ts';
import { owned, subscriptionsOf } from './owned.ts';
import type { DiscussionTable } from './schema.ts';
import type { Seen } from './sight.ts';

/** More places than anybody looks at. */
const shownAtMost = 8;

const keyOf = (canonicalUrl: string): number => key53(canonicalUrl);
const name = ({ key, url }: Pick<DiscussionTable, 'key' | 'url'>): string => `${key} ${url}`;

/** What a feed's document says of discussions and is not stored yet; asks nothing where it says nothing. */
export async function newDiscussions({ read, lookups }: Engine, feedId: number, incoming: readonly Candidate[], now: number): Promise<DiscussionTable[]> {
  const said = new Map(incoming.flatMap(({ entry: { discussion } }) => (discussion === undefined ? [] : [rowOf(discussion, feedId, now)])).map((row) => [name(row), row]));
  if (said.size === 0) return [];
  const stored = await read.selectFrom('discussion').select(['key', 'url', 'comments']).where('key', 'in', lookups.many([...said.values()].map(({ key }) => key))).where('feed_id', '=', feedId).execute();
  const counts = new Map(stored.map((row) => [name(row), row.comments]));
  // A count that was given once and now is not has not become nothing.
  return [...said.values()].filter((row) => !counts.has(name(row)) || (row.comments !== null && row.comments !== counts.get(name(row))));
}

const rowOf = ({ about, url, comments }: IncomingDiscussion, feedId: number, now: number): DiscussionTable => ({ key: keyOf(about), feed_id: feedId, url, comments: comments ?? null, seen_at: now });

export async function putDiscussions({ db }: Transaction, rows: readonly DiscussionTable[]): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insertInto('discussion')
    .values(rows)
    .onConflict((oc) => oc.columns(['key', 'feed_id', 'url']).doUpdateSet((eb) => ({ comments: eb.ref('excluded.comments'), seen_at: eb.ref('excluded.seen_at') })))
    .execute();
}

/**
 * Where the pages of articles are discussed: what the feeds say that a reader sees, and those that they saved an article from. The same place once, with
 * the highest count; the most comments first.
 */
export async function discussionsOf({ read, lookups, sight }: Seen, articles: readonly { id: number; canonicalUrl: string | undefined }[]): Promise<Discussion[]> {
  const keys = articles.flatMap(({ canonicalUrl }) => (canonicalUrl === undefined ? [] : [keyOf(canonicalUrl)]));
  if (keys.length === 0) return [];
  const rows = await read
    .selectFrom('discussion')
    .select((eb) => ['discussion.url', eb.fn.max('discussion.comments').as('comments')])
    .where('discussion.key', 'in', lookups.many(keys))
    .where((eb) => eb.or([
      eb('discussion.feed_id', 'in', subscriptionsOf(read, sight.subscriber).select().select('subscription.feed_id')),
      eb('discussion.feed_id', 'in', owned(read, sight.reader).status.select().select('status.saved_from').where('status.article_id', 'in', lookups.many(articles.map(({ id }) => id)))),
    ]))
    .groupBy('discussion.url')
    .orderBy('comments', (order) => order.desc().nullsLast())
    .orderBy('discussion.url')
    .limit(shownAtMost)
    .execute();
  return rows.map(({ url, comments }) => ({ url, ...(comments === null ? {} : { comments }) }));
}
