import { SOLE_READER, type ArchiveStats } from './archive.ts';
import type { Engine } from './engine.ts';

export async function readStats(engine: Engine): Promise<ArchiveStats> {
  const { read } = engine;
  const feeds = await read.selectFrom('feed').where('removed_at', 'is', null).select((eb) => [eb.fn.countAll<number>().as('all'), eb.fn.sum<number | null>('failing').as('failing')]).executeTakeFirstOrThrow();
  const articles = await read.selectFrom('article').select((eb) => [eb.fn.countAll<number>().as('all'), eb.fn.max('id').as('newest')]).executeTakeFirstOrThrow();
  const stories = await read.selectFrom('story').where('merged_into', 'is', null).select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
  const reader = await read.selectFrom('reader').select(['unread', 'saved']).where('id', '=', SOLE_READER).executeTakeFirst();
  const pending = await read.selectFrom('article').where('page_due_at', 'is not', null).select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
  const failed = await read.selectFrom('article').where('page_problem', 'is not', null).where('page_due_at', 'is', null).select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
  return {
    feeds: feeds.all,
    feedsFailing: feeds.failing ?? 0,
    articles: articles.all,
    stories: stories.n,
    unread: reader?.unread ?? 0,
    saved: reader?.saved ?? 0,
    pagesPending: pending.n,
    pagesFailed: failed.n,
    bytes: await engine.bytes(),
    schemaVersion: engine.schemaVersion,
    newestId: articles.newest ?? 0,
  };
}
