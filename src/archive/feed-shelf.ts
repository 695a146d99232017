import type { FeedEntry, FeedShelf } from './archive.ts';
import type { Engine } from './engine.ts';
import { createStateReader, parseState } from './feed-state-json.ts';
import { titleOf } from './titles.ts';

export function createFeedShelf({ read }: Engine): FeedShelf {
  const stateOf = createStateReader();
  const feeds = () => read.selectFrom('feed').select(['id', 'url', 'title', 'site_url', 'articles', 'newest_at', 'state']).where('removed_at', 'is', null).orderBy('id');
  const entry = (row: Awaited<ReturnType<ReturnType<typeof feeds>['execute']>>[number]): FeedEntry => ({
    id: row.id,
    url: row.url,
    title: titleOf(row),
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
