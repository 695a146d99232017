import type { Clock } from '../../common/clock.ts';
import type { LinkReason } from '../../common/story.ts';
import { unpackBody } from '../body.ts';
import type { Engine } from '../engine.ts';
import { owned } from '../owned.ts';
import type { Seen } from '../sight.ts';
import { liveStories, liveStory } from './merged.ts';
import type { RelatedStory } from './reader-stories.ts';
import type { StoryShelf } from './shelf.ts';
import { storyCards } from './story-cards.ts';

/** @see ReaderStories.related */
export async function related(engine: Seen, clock: Clock, storyId: number, limit: number): Promise<RelatedStory[]> {
  const { read, lookups } = engine;
  const here = await liveStory(read, lookups.many, storyId);
  if (here === undefined || (!engine.sight.isAll && (await storyCards(engine, clock, [here])).length === 0)) return [];
  const found = [...(await linksFrom(engine, here)), ...(await linksTo(engine, here))].toSorted((a, b) => b.score - a.score || a.storyId - b.storyId);
  const live = await liveStories(read, lookups.many, found.map(({ storyId: other }) => other));
  const links = new Map<number, { reason: LinkReason; score: number }>();
  for (const { storyId: before, reason, score } of found) {
    const other = live.get(before);
    if (other !== undefined && other !== here && !links.has(other)) links.set(other, { reason, score });
  }
  const muted = await mutedOf(engine, [...links.keys()]);
  const wanted = [...links.keys()].filter((other) => !muted.has(other));
  const cards = (await storyCards(engine, clock, engine.sight.isAll ? wanted.slice(0, limit) : wanted)).slice(0, limit);
  return cards.flatMap((story) => {
    const why = links.get(story.id);
    return why === undefined ? [] : [{ story, ...why }];
  });
}

/** What a link says when it is read from its other end. */
const turned: Record<LinkReason, LinkReason> = {
  earlier: 'later', later: 'earlier', background: 'later', 'same-people': 'same-people', 'same-place': 'same-place', 'same-subject': 'same-subject', 'other-language': 'other-language',
};

/** Links of other stories that lead to one; the nearest, since a big story is beside very many. */
const incomingAtMost = 40;

type Link = Parameters<StoryShelf['link']>[1][number];

async function linksFrom({ read }: Engine, storyId: number): Promise<Link[]> {
  const rows = await read.selectFrom('story_link').select(['other_id', 'reason', 'score']).where('story_id', '=', storyId).execute();
  return rows.map(({ other_id, reason, score }) => ({ storyId: other_id, reason, score }));
}

/** A story that was there first did not know of those that came later; they know of it. */
async function linksTo({ read }: Engine, storyId: number): Promise<Link[]> {
  const rows = await read.selectFrom('story_link').select(['story_id', 'reason', 'score']).where('other_id', '=', storyId).orderBy('score', 'desc').orderBy('story_id').limit(incomingAtMost).execute();
  return rows.map(({ story_id, reason, score }) => ({ storyId: story_id, reason: turned[reason], score }));
}

async function mutedOf({ read, lookups, sight }: Seen, storyIds: readonly number[]): Promise<Set<number>> {
  const rows = await owned(read, sight.reader).stories.select().select('story_id').where('story_id', 'in', lookups.many(storyIds)).where('muted_at', 'is not', null).execute();
  return new Set(rows.map(({ story_id }) => story_id));
}

/** A tag is of a story when one in so many of its reports has it. */
const tagShare = 4;

/** @see StoryShelf.aboutOf */
export async function aboutOf({ read, lookups }: Engine, storyIds: readonly number[]): Promise<Awaited<ReturnType<StoryShelf['aboutOf']>>> {
  if (storyIds.length === 0) return new Map();
  const { many } = lookups;
  const stories = await read.selectFrom('story').innerJoin('article', 'article.id', 'story.head_id').select(['story.id', 'story.reports', 'article.lang']).where('story.id', 'in', many(storyIds)).execute();
  const rows = await read
    .selectFrom('story_article')
    .innerJoin('article_tag', 'article_tag.article_id', 'story_article.article_id')
    .innerJoin('tag', 'tag.id', 'article_tag.tag_id')
    .select((eb) => ['story_article.story_id', 'tag.key', 'tag.kind', eb.fn.countAll<number>().as('reports')])
    .where('story_article.story_id', 'in', many(storyIds))
    .groupBy(['story_article.story_id', 'tag.id'])
    .orderBy('reports', 'desc')
    .orderBy('tag.id')
    .execute();
  const tagsOf = Map.groupBy(rows, (row) => row.story_id);
  return new Map(stories.map(({ id, reports, lang }) => [id, { lang: lang ?? undefined, tags: (tagsOf.get(id) ?? []).filter((row) => row.reports * tagShare >= reports).map(({ key, kind }) => ({ tag: key, kind })) }]));
}

/** @see StoryShelf.headsOf */
export async function headsOf({ read, lookups }: Engine, storyIds: readonly number[]): Promise<Awaited<ReturnType<StoryShelf['headsOf']>>> {
  const rows = await read
    .selectFrom('story')
    .innerJoin('article', 'article.id', 'story.head_id')
    .innerJoin('body', 'body.article_id', 'article.id')
    .select(['story.id', 'article.title', 'article.sort_at', 'body.data'])
    .where('story.id', 'in', lookups.many(storyIds))
    .execute();
  return new Map(rows.map(({ id, title, sort_at, data }) => [id, { title, text: unpackBody(data).text, at: sort_at }]));
}

/** @see StoryShelf.latest */
export async function latest({ read }: Engine, limit: number): Promise<number[]> {
  const rows = await read.selectFrom('story').select('id').where('merged_into', 'is', null).orderBy('rank_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
  return rows.map(({ id }) => id);
}

/** @see StoryShelf.link */
export function link(engine: Engine, storyId: number, links: Parameters<StoryShelf['link']>[1]): Promise<void> {
  return engine.write(async ({ db, many }) => {
    const here = await liveStory(db, many, storyId);
    if (here !== storyId) return;
    const live = await liveStories(db, many, links.map((one) => one.storyId));
    await db.deleteFrom('story_link').where('story_id', '=', storyId).execute();
    for (const { storyId: other, reason, score } of links) {
      const to = live.get(other);
      if (to === undefined || to === storyId) continue;
      await db.insertInto('story_link').values({ story_id: storyId, other_id: to, reason, score }).onConflict((oc) => oc.doNothing()).execute();
    }
    await db.updateTable('story').set((eb) => ({ linked_change: eb.ref('change') })).where('id', '=', storyId).execute();
  });
}

/** @see StoryShelf.unlinked */
export async function unlinked({ read }: Engine, limit: number): Promise<number[]> {
  const rows = await read.selectFrom('story').select('id').where('merged_into', 'is', null).whereRef('linked_change', '<', 'change').orderBy('changed_at', 'desc').limit(limit).execute();
  return rows.map(({ id }) => id);
}
