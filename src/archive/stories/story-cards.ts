import type { Clock } from '../../common/clock.ts';
import type { ArticleCard, SourceRef } from '../archive.ts';
import { withTags } from '../card-tags.ts';
import { cardQuery, toCard, toSource } from '../cards.ts';
import { owned, subscriptionsOf } from '../owned.ts';
import type { Seen } from '../sight.ts';
import { asSeen } from './as-seen.ts';
import { unpackIds } from './evidence.ts';
import type { StoryCard } from './reader-stories.ts';

const sourcesAtMost = 8;

/** The cards of stories of which the reader sees a report, in the given order; those that are not there are left out. */
export async function storyCards(seen: Seen, clock: Clock, storyIds: readonly number[]): Promise<StoryCard[]> {
  if (storyIds.length === 0) return [];
  const { read, lookups, sight } = seen;
  const stored = await owned(read, sight.reader)
    .stories.ofStories()
    .select(['story.id', 'head_id', 'others', 'voices', 'outlets', 'reports', 'first_at', 'newest_at', 'rank_at', 'subject', 'followed_at', 'muted_at', 'seen_at'])
    .where('story.id', 'in', lookups.many(storyIds))
    .where('story.merged_into', 'is', null)
    .execute();
  const plain = stored.map(({ others, ...row }) => ({ ...row, others: unpackIds(others) }));
  const rows = sight.isAll ? plain : await asSeen(seen, plain);
  const reports = Map.groupBy(await reportsOf(seen, rows.map(({ id }) => id)), (report) => report.story_id);
  const heads = await cardsOf(seen, clock, rows.map((row) => row.head_id));
  const beside = await cardsOf(seen, undefined, rows.flatMap(({ others }) => others));
  const sourceIds = new Map(rows.map((row) => [row.id, [...new Set((reports.get(row.id) ?? []).map(({ feed_id }) => feed_id))].slice(0, sourcesAtMost)]));
  const sources = await sourcesOf(seen, [...new Set([...sourceIds.values()].flat())]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return storyIds.flatMap((id): StoryCard[] => {
    const row = byId.get(id);
    const head = row === undefined ? undefined : heads.get(row.head_id);
    if (row === undefined || head === undefined) return [];
    const of = [...new Map((reports.get(id) ?? []).map((report) => [report.article_id, report])).values()];
    const others = oneOfEachFeed(head, row.others.flatMap((other) => beside.get(other) ?? []));
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
export async function cardsOf(seen: Seen, clock: Clock | undefined, articleIds: readonly number[]): Promise<Map<number, ArticleCard>> {
  const rows = await cardQuery(seen).where('article.id', 'in', seen.lookups.many(articleIds)).execute();
  const plain = rows.map(toCard);
  const cards = clock === undefined ? plain : await withTags(seen, plain, clock());
  return new Map(cards.map((card) => [card.id, card]));
}

/** Every report of stories that the reader sees, once for each feed of theirs that carries it, in the order of time. */
function reportsOf({ read, lookups, sight }: Seen, storyIds: readonly number[]) {
  return owned(read, sight.reader)
    .status.ofReports()
    .select(['story_article.story_id', 'story_article.article_id', 'story_article.placed_at', 'entry.feed_id', 'status.read_at'])
    .where('story_article.story_id', 'in', lookups.many(storyIds))
    .where(lookups.sees(sight, 'story_article.article_id'))
    .orderBy('entry.sort_at')
    .orderBy('story_article.article_id')
    .execute();
}

/** Feeds of the reader; of what nobody subscribes to any more only where everything is seen. */
async function sourcesOf({ read, lookups, sight }: Seen, feedIds: readonly number[]): Promise<Map<number, SourceRef>> {
  const rows = await subscriptionsOf(read, sight.subscriber).withFeeds().select(['feed.id', 'url', 'given_title', 'title', 'site_url', 'has_icon']).where('feed.id', 'in', lookups.many(feedIds)).execute();
  return new Map(rows.map((row) => [row.id, toSource(row)]));
}

/** The feed of an article may have changed since they were chosen. */
function oneOfEachFeed(head: ArticleCard, others: readonly ArticleCard[]): ArticleCard[] {
  const feeds = new Set([head.source.feedId]);
  return others.filter(({ source }) => !feeds.has(source.feedId) && feeds.add(source.feedId));
}
