import type { Kysely } from 'kysely';
import type { Clock } from '../common/clock.ts';
import { newFeedState } from '../common/feed-state.ts';
import type { Subscription } from '../common/opml.ts';
import type { Reader } from '../common/reader.ts';
import { withoutUserinfo } from '../common/userinfo.ts';
import type { FeedOverview, ReaderFeeds, SubscribeOutcome } from './archive.ts';
import type { Engine, Transaction } from './engine.ts';
import { createStateReader, parseState, stateColumns } from './feed-state-json.ts';
import { folderAt, pruneFolders, readFolders, type FolderTree } from './folders.ts';
import { subscriptionsOf } from './owned.ts';
import { ArchiveProblem } from './problems.ts';
import { emptyFeed, retireFeeds } from './remove-feed.ts';
import type { Tables } from './schema.ts';
import { titleOf } from './titles.ts';

/** Subscriptions per transaction, so that importing thousands does not keep the others waiting. */
const chunk = 100;

export function createReaderFeeds(engine: Engine, clock: Clock, reader: Reader): ReaderFeeds {
  const { read, lookups } = engine;
  const stateOf = createStateReader();
  const subscriberOf = async (): Promise<number> => (await lookups.sightOf(reader)).subscriber;

  /** A name and password in an address are for whoever subscribes, not for those who read along. */
  const addressOf = ({ url }: OverviewRow, subscriber: number): string => (subscriber === reader.id ? url : withoutUserinfo(url));

  const overview = (row: OverviewRow, folders: FolderTree, subscriber: number): FeedOverview => ({
    id: row.id,
    url: addressOf(row, subscriber),
    title: titleOf(row),
    subtitle: row.subtitle ?? undefined,
    siteUrl: row.site_url ?? undefined,
    folder: folders.pathOf(row.folder_id),
    hasIcon: row.has_icon === 1,
    articles: row.articles,
    unread: row.unread ?? 0,
    newestAt: row.newest_at ?? undefined,
    state: stateOf(row.id, row.state),
  });

  const one = async (row: OverviewRow | undefined): Promise<FeedOverview | undefined> => {
    if (row === undefined) return undefined;
    const subscriber = await subscriberOf();
    return overview(row, await readFolders(read, subscriber), subscriber);
  };

  return {
    async subscribe(subscriptions, now) {
      const outcomes: SubscribeOutcome[] = [];
      for (let at = 0; at < subscriptions.length; at += chunk) {
        await engine.write(async (transaction) => {
          await mustOwn(transaction, reader);
          for (const subscription of subscriptions.slice(at, at + chunk)) outcomes.push(await subscribeOne(transaction, reader, subscription, now));
        });
      }
      return outcomes;
    },
    async unsubscribe(feedId) {
      const gone = await engine.write(async (transaction) => {
        await mustOwn(transaction, reader);
        return unsubscribe(transaction, reader, feedId, clock());
      });
      for (const id of gone) await emptyFeed(engine, id);
    },
    rename: (feedId, title) =>
      engine.write(async (transaction) => {
        await mustOwn(transaction, reader);
        await subscriptionsOf(transaction.db, reader.id).update().set({ given_title: title?.trim() || null }).where('feed_id', '=', feedId).execute();
      }),
    move: (feedId, folder) =>
      engine.write(async (transaction) => {
        await mustOwn(transaction, reader);
        const { db } = transaction;
        await subscriptionsOf(db, reader.id).update().set({ folder_id: await folderAt(db, reader.id, folder) }).where('feed_id', '=', feedId).execute();
        await pruneFolders(db, reader.id);
      }),
    async list() {
      const subscriber = await subscriberOf();
      const rows = await overviews(read, reader, subscriber).orderBy('subscription.id').execute();
      const folders = await readFolders(read, subscriber);
      return rows.map((row) => overview(row, folders, subscriber));
    },
    get: async (feedId) => one(await overviews(read, reader, await subscriberOf()).where('feed.id', '=', feedId).executeTakeFirst()),
    byUrl: async (url) =>
      one(await overviews(read, reader, await subscriberOf()).where((eb) => eb.or([eb('feed.url', '=', url), eb('feed.current_url', '=', url)])).orderBy('feed.id').executeTakeFirst()),
    async subscriptions() {
      const subscriber = await subscriberOf();
      const rows = await overviews(read, reader, subscriber).orderBy('subscription.id').execute();
      const folders = await readFolders(read, subscriber);
      return rows.map((row) => ({ feedUrl: addressOf(row, subscriber), title: titleOf(row), siteUrl: row.site_url ?? undefined, folder: folders.pathOf(row.folder_id), category: row.category ?? undefined }));
    },
  };
}

type OverviewRow = Awaited<ReturnType<ReturnType<typeof overviews>['execute']>>[number];

const overviews = (db: Kysely<Tables>, reader: Reader, subscriber: number) =>
  subscriptionsOf(db, subscriber)
    .withUnread(reader)
    .select(['feed.id', 'feed.url', 'subscription.given_title', 'feed.title', 'feed.subtitle', 'feed.site_url', 'subscription.category', 'subscription.folder_id', 'feed.has_icon', 'feed.articles', 'feed.newest_at', 'feed.state', 'reader_feed.unread']);

/** Guests and the public see the subscriptions of the house; they change none. */
async function mustOwn({ sightOf }: Transaction, reader: Reader): Promise<void> {
  if ((await sightOf(reader)).subscriber !== reader.id) throw new ArchiveProblem('This reader sees the feeds of the house and has no subscriptions to change.');
}

async function subscribeOne(transaction: Transaction, reader: Reader, subscription: Subscription, now: number): Promise<SubscribeOutcome> {
  const { db } = transaction;
  const { feedUrl } = subscription;
  const mine = subscriptionsOf(db, reader.id);
  const known = await db
    .selectFrom('feed')
    .select(['id', 'removed_at', 'state'])
    .where((eb) => eb.or([eb('url', '=', feedUrl), eb('current_url', '=', feedUrl)]))
    // The feed that was subscribed by this very address before one that moved there.
    .orderBy((eb) => eb.case().when('url', '=', feedUrl).then(0).else(1).end())
    .executeTakeFirst();
  const before = known === undefined ? undefined : await mine.select().select('feed_id').where('feed_id', '=', known.id).executeTakeFirst();
  if (known !== undefined && before !== undefined) return { feedId: known.id, feedUrl, added: false };

  const feedId = known?.id ?? (await addFeed(db, subscription, now));
  if (known !== undefined && known.removed_at !== null) {
    const state = { ...parseState(known.state), gone: false, nextFetchAt: now };
    await db.updateTable('feed').set({ ...stateColumns(state), removed_at: null }).where('id', '=', known.id).execute();
  }
  await mine
    .insert({ feed_id: feedId, given_title: subscription.title?.trim() || null, category: subscription.category ?? null, folder_id: await folderAt(db, reader.id, subscription.folder), added_at: now })
    .execute();
  await transaction.countFeed(await readersSeeing(transaction, reader), feedId, 1);
  return { feedId, feedUrl, added: true };
}

async function addFeed(db: Kysely<Tables>, { feedUrl, siteUrl }: Subscription, now: number): Promise<number> {
  const { id } = await db
    .insertInto('feed')
    .values({
      ...stateColumns(newFeedState(feedUrl, now)),
      url: feedUrl,
      title: null,
      subtitle: null,
      site_url: siteUrl ?? null,
      language: null,
      added_at: now,
      removed_at: null,
      articles: 0,
      newest_at: null,
      has_icon: 0,
      icon_named: null,
      icon_due_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** @returns the feed, when nobody subscribes to it any more */
async function unsubscribe(transaction: Transaction, reader: Reader, feedId: number, now: number): Promise<number[]> {
  const { db } = transaction;
  const mine = subscriptionsOf(db, reader.id);
  const there = await mine.select().select('feed_id').where('feed_id', '=', feedId).executeTakeFirst();
  if (there === undefined) return [];
  await transaction.countFeed(await readersSeeing(transaction, reader), feedId, -1);
  await mine.remove().where('feed_id', '=', feedId).execute();
  await pruneFolders(db, reader.id);
  return retireFeeds(transaction, [feedId], now);
}

/** Whoever sees what this reader subscribes to. */
async function readersSeeing({ db }: Transaction, reader: Reader): Promise<number[]> {
  const rows = await db.selectFrom('reader').select('id').where('feeds_of', '=', reader.id).execute();
  return rows.map(({ id }) => id);
}
