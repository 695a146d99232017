import type { Kysely } from 'kysely';
import type { Clock } from '../../common/clock.ts';
import type { Reader } from '../../common/reader.ts';
import type { ArticleCard, SourceRef } from '../archive.ts';
import { withTags } from '../card-tags.ts';
import { cardQuery, toCard, toSource } from '../cards.ts';
import type { Engine } from '../engine.ts';
import type { Tables } from '../schema.ts';
import { unpackIds } from './evidence.ts';
import type { StoryCard } from './reader-stories.ts';

const sourcesAtMost = 8;

/** The cards of stories that have articles, in the given order; those that are not there are left out. */
export async function storyCards(engine: Engine, clock: Clock, reader: Reader, storyIds: readonly number[]): Promise<StoryCard[]> {
  if (storyIds.length === 0) return [];
  const { read, lookups } = engine;
  const { many } = lookups;
  const rows = await read
    .selectFrom('story')
    .leftJoin('reader_story', (join) => join.onRef('reader_story.story_id', '=', 'story.id').on('reader_story.reader_id', '=', reader.id))
    .select(['story.id', 'head_id', 'others', 'voices', 'outlets', 'reports', 'first_at', 'newest_at', 'rank_at', 'subject', 'followed_at', 'muted_at', 'seen_at'])
    .where('story.id', 'in', many(storyIds))
    .where('story.merged_into', 'is', null)
    .execute();
  const shown = new Map(rows.map((row) => [row.id, unpackIds(row.others)]));
  const reports = Map.groupBy(await reportsOf(read, many, reader, rows.map(({ id }) => id)), (report) => report.story_id);
  const heads = await cardsOf(engine, clock, reader, rows.map((row) => row.head_id));
  const beside = await cardsOf(engine, undefined, reader, [...shown.values()].flat());
  const sourceIds = new Map(rows.map((row) => [row.id, [...new Set((reports.get(row.id) ?? []).map(({ feed_id }) => feed_id))].slice(0, sourcesAtMost)]));
  const sources = await sourcesOf(read, many, [...new Set([...sourceIds.values()].flat())]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return storyIds.flatMap((id): StoryCard[] => {
    const row = byId.get(id);
    const head = row === undefined ? undefined : heads.get(row.head_id);
    if (row === undefined || head === undefined) return [];
    const of = [...new Map((reports.get(id) ?? []).map((report) => [report.article_id, report])).values()];
    const others = oneOfEachFeed(head, (shown.get(id) ?? []).flatMap((other) => beside.get(other) ?? []));
    const { seen_at: seenAt } = row;
    return [{
      id, head, others,
      reports: row.reports, outlets: row.outlets, voices: row.voices,
      sources: (sourceIds.get(id) ?? []).flatMap((feedId) => sources.get(feedId) ?? []),
      firstAt: row.first_at, newestAt: row.newest_at, rankAt: row.rank_at,
      ...(row.subject === null ? {} : { subject: row.subject }),
      tags: head.tags,
      followed: row.followed_at !== null,
      muted: row.muted_at !== null,
      unread: of.filter(({ read_at }) => read_at === null).length,
      newSinceSeen: seenAt === null ? 0 : of.filter(({ placed_at }) => placed_at > seenAt).length,
      ...(seenAt === null ? {} : { seenAt }),
    }];
  });
}

/** Articles by id; without a clock they are without their tags, which take as long as all the rest. */
export async function cardsOf({ read, lookups }: Engine, clock: Clock | undefined, reader: Reader, articleIds: readonly number[]): Promise<Map<number, ArticleCard>> {
  const rows = await cardQuery(read, reader).where('article.id', 'in', lookups.many(articleIds)).execute();
  const plain = rows.map(toCard);
  const cards = clock === undefined ? plain : await withTags(read, lookups.many, plain, clock());
  return new Map(cards.map((card) => [card.id, card]));
}

/** Every report of stories once for each feed that carries it, in the order of time. */
function reportsOf(db: Kysely<Tables>, many: Engine['lookups']['many'], reader: Reader, storyIds: readonly number[]) {
  return db
    .selectFrom('story_article')
    .innerJoin('entry', 'entry.article_id', 'story_article.article_id')
    .leftJoin('status', (join) => join.onRef('status.article_id', '=', 'story_article.article_id').on('status.reader_id', '=', reader.id))
    .select(['story_article.story_id', 'story_article.article_id', 'story_article.placed_at', 'entry.feed_id', 'status.read_at'])
    .where('story_article.story_id', 'in', many(storyIds))
    .orderBy('entry.sort_at')
    .orderBy('story_article.article_id')
    .execute();
}

async function sourcesOf(db: Kysely<Tables>, many: Engine['lookups']['many'], feedIds: readonly number[]): Promise<Map<number, SourceRef>> {
  const rows = await db.selectFrom('feed').select(['id', 'url', 'given_title', 'title', 'site_url', 'has_icon']).where('id', 'in', many(feedIds)).execute();
  return new Map(rows.map((row) => [row.id, toSource(row)]));
}

/** The feed of an article may have changed since they were chosen. */
function oneOfEachFeed(head: ArticleCard, others: readonly ArticleCard[]): ArticleCard[] {
  const feeds = new Set([head.source.feedId]);
  return others.filter(({ source }) => !feeds.has(source.feedId) && feeds.add(source.feedId));
}
