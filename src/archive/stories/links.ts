import type { Clock } from '../../common/clock.ts';
import type { LinkReason } from '../../common/story.ts';
import type { Engine } from '../engine.ts';
import { liveStories, liveStory } from './merged.ts';
import type { RelatedStory, StoryShelf } from './shelf.ts';
import { storyCards } from './story-cards.ts';

/** @see StoryShelf.related */
export async function related(engine: Engine, clock: Clock, storyId: number, limit: number): Promise<RelatedStory[]> {
  const { read, lookups } = engine;
  const here = await liveStory(read, lookups.many, storyId);
  if (here === undefined) return [];
  const rows = await read.selectFrom('story_link').select(['other_id', 'reason', 'score']).where('story_id', '=', here).orderBy('score', 'desc').orderBy('other_id').execute();
  const live = await liveStories(read, lookups.many, rows.map(({ other_id }) => other_id));
  const links = new Map<number, { reason: LinkReason; score: number }>();
  for (const { other_id, reason, score } of rows) {
    const other = live.get(other_id);
    if (other !== undefined && other !== here && !links.has(other)) links.set(other, { reason, score });
  }
  const cards = await storyCards(engine, clock, [...links.keys()]);
  return cards
    .filter(({ muted }) => !muted)
    .slice(0, limit)
    .flatMap((story) => {
      const why = links.get(story.id);
      return why === undefined ? [] : [{ story, ...why }];
    });
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
