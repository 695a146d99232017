import type { Kysely } from 'kysely';
import type { Clock } from '../common/clock.ts';
import { newFeedState } from '../common/feed-state.ts';
import type { Subscription } from '../common/opml.ts';
import type { Reader } from '../common/reader.ts';
import type { FeedEntry, FeedOverview, FeedShelf, ReaderFeeds, SubscribeOutcome } from './archive.ts';
import type { Engine } from './engine.ts';
import { createStateReader, parseState, stateColumns } from './feed-state-json.ts';
import { folderAt, pruneFolders, readFolders, type FolderTree } from './folders.ts';
import { removeFeed } from './remove-feed.ts';
import type { FeedTable, Tables } from './schema.ts';
import { titleOf } from './titles.ts';

/** Subscriptions per transaction, so that importing thousands does not keep the others waiting. */
const chunk = 100;

export function createFeedShelf({ read }: Engine): FeedShelf {
  const stateOf = createStateReader();
  const feeds = () => read.selectFrom('feed').select(['id', 'url', 'title', 'site_url', 'articles', 'newest_at', 'state']).where('removed_at', 'is', null).orderBy('id');
  const entry = (row: Awaited<ReturnType<ReturnType<typeof feeds>['execute']>>[number]): FeedEntry => ({
    id: row.id,
    url: row.url,
    title: titleOf({ ...row, given_title: null }),
    siteUrl: row.site_url ?? undefined,
    articles: row.articles,
    newestAt: row.newest_at ?? undefined,
    state: stateOf(row.id, row.state),
  });
  const one = async (query: ReturnType<typeof feeds>): Promise<FeedEntry | undefined> => (await query.limit(1).execute()).map(entry)[0];
  return {
    list: async () => (await feeds().execute()).map(entry),
    get: (feedId) => one(feeds().where('id', '=', feedId)),
    byUrl: (url) => one(feeds().where((eb) => eb.or([eb('url', '=', url), eb('current_url', '=', url)]))),
    async byPushCallback(callbackId) {
      const row = await read.selectFrom('feed').select(['id', 'state']).where('push_callback', '=', callbackId).where('removed_at', 'is', null).executeTakeFirst();
      return row === undefined ? undefined : { feedId: row.id, state: parseState(row.state) };
    },
  };
}

export function createReaderFeeds(engine: Engine, clock: Clock, reader: Reader): ReaderFeeds {
  const stateOf = createStateReader();

  const overview = (row: OverviewRow, folders: FolderTree): FeedOverview => ({
    id: row.id,
    url: row.url,
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

  const one = async (row: OverviewRow | undefined): Promise<FeedOverview | undefined> => (row === undefined ? undefined : overview(row, await readFolders(engine.read)));

  return {
    async subscribe(subscriptions, now) {
      const outcomes: SubscribeOutcome[] = [];
      for (let at = 0; at < subscriptions.length; at += chunk) {
        await engine.write(async ({ db }) => {
          for (const subscription of subscriptions.slice(at, at + chunk)) outcomes.push(await subscribeOne(db, subscription, now));
        });
      }
      return outcomes;
    },
    unsubscribe: (feedId) => removeFeed(engine, feedId, clock()),
    rename: (feedId, title) =>
      engine.write(async ({ db }) => {
        await db.updateTable('feed').set({ given_title: title?.trim() || null }).where('id', '=', feedId).execute();
      }),
    move: (feedId, folder) =>
      engine.write(async ({ db }) => {
        await db.updateTable('feed').set({ folder_id: await folderAt(db, folder) }).where('id', '=', feedId).execute();
        await pruneFolders(db);
      }),
    async list() {
      const rows = await overviewQuery(engine.read, reader).orderBy('feed.id').execute();
      const folders = await readFolders(engine.read);
      return rows.map((row) => overview(row, folders));
    },
    get: async (feedId) => one(await overviewQuery(engine.read, reader).where('feed.id', '=', feedId).executeTakeFirst()),
    byUrl: async (url) =>
      one(await overviewQuery(engine.read, reader).where((eb) => eb.or([eb('feed.url', '=', url), eb('feed.current_url', '=', url)])).orderBy('feed.id').executeTakeFirst()),
    async subscriptions() {
      const rows = await overviewQuery(engine.read, reader).orderBy('feed.id').execute();
      const folders = await readFolders(engine.read);
      return rows.map((row) => ({ feedUrl: row.url, title: titleOf(row), siteUrl: row.site_url ?? undefined, folder: folders.pathOf(row.folder_id), category: row.category ?? undefined }));
    },
  };
}

type OverviewRow = Pick<FeedTable, 'url' | 'given_title' | 'title' | 'subtitle' | 'site_url' | 'category' | 'folder_id' | 'has_icon' | 'articles' | 'newest_at' | 'state'> & { id: number; unread: number | null };

const overviewQuery = (db: Kysely<Tables>, reader: Reader) =>
  db
    .selectFrom('feed')
    .leftJoin('reader_feed', (join) => join.onRef('reader_feed.feed_id', '=', 'feed.id').on('reader_feed.reader_id', '=', reader.id))
    .where('feed.removed_at', 'is', null)
    .select(['feed.id', 'feed.url', 'feed.given_title', 'feed.title', 'feed.subtitle', 'feed.site_url', 'feed.category', 'feed.folder_id', 'feed.has_icon', 'feed.articles', 'feed.newest_at', 'feed.state', 'reader_feed.unread']);

async function subscribeOne(db: Kysely<Tables>, subscription: Subscription, now: number): Promise<SubscribeOutcome> {
  const { feedUrl } = subscription;
  const known = await db
    .selectFrom('feed')
    .select(['id', 'removed_at', 'state'])
    .where((eb) => eb.or([eb('url', '=', feedUrl), eb('current_url', '=', feedUrl)]))
    // The feed that was subscribed by this very address before one that moved there.
    .orderBy((eb) => eb.case().when('url', '=', feedUrl).then(0).else(1).end())
    .executeTakeFirst();
  if (known !== undefined && known.removed_at === null) return { feedId: known.id, feedUrl, added: false };

  const chosen = { given_title: subscription.title?.trim() || null, category: subscription.category ?? null, folder_id: await folderAt(db, subscription.folder) };
  if (known !== undefined) {
    const state = { ...parseState(known.state), gone: false, nextFetchAt: now };
    await db.updateTable('feed').set({ ...chosen, ...stateColumns(state), removed_at: null }).where('id', '=', known.id).execute();
    return { feedId: known.id, feedUrl, added: true };
  }
  const { id } = await db
    .insertInto('feed')
    .values({
      ...chosen,
      ...stateColumns(newFeedState(feedUrl, now)),
      url: feedUrl,
      title: null,
      subtitle: null,
      site_url: subscription.siteUrl ?? null,
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
  return { feedId: id, feedUrl, added: true };
}
