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
