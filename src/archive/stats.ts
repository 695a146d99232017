import type { Reader } from '../common/reader.ts';
import type { ArchiveStats, ReaderStats } from './archive.ts';
import type { Engine } from './engine.ts';
import { subscriptionsOf } from './owned.ts';
import { seenBy } from './sight.ts';

export async function readStats(engine: Engine): Promise<ArchiveStats> {
  const { read } = engine;
  const feeds = await read.selectFrom('feed').where('removed_at', 'is', null).select((eb) => [eb.fn.countAll<number>().as('all'), eb.fn.sum<number | null>('failing').as('failing')]).executeTakeFirstOrThrow();
  const articles = await read.selectFrom('article').select((eb) => [eb.fn.countAll<number>().as('all'), eb.fn.max('id').as('newest')]).executeTakeFirstOrThrow();
  const stories = await read.selectFrom('story').where('merged_into', 'is', null).select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
  const pending = await read.selectFrom('article').where('page_due_at', 'is not', null).select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
  const failed = await read.selectFrom('article').where('page_problem', 'is not', null).where('page_due_at', 'is', null).select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
  return {
    feeds: feeds.all,
    feedsFailing: feeds.failing ?? 0,
    articles: articles.all,
    stories: stories.n,
    pagesPending: pending.n,
    pagesFailed: failed.n,
    bytes: await engine.bytes(),
    schemaVersion: engine.schemaVersion,
    newestId: articles.newest ?? 0,
  };
}

export async function readerStats(engine: Engine, reader: Reader): Promise<ReaderStats> {
  const { read, lookups, sight } = await seenBy(engine, reader);
  const feeds = await subscriptionsOf(read, sight.subscriber).select().select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
  const articles = await read.selectFrom('article').select((eb) => eb.fn.countAll<number>().as('n')).where(lookups.sees(sight, 'article.id')).executeTakeFirstOrThrow();
  const marks = await read.selectFrom('reader').select(['unread', 'saved']).where('id', '=', reader.id).executeTakeFirst();
  return { feeds: feeds.n, articles: articles.n, unread: marks?.unread ?? 0, saved: marks?.saved ?? 0 };
}
