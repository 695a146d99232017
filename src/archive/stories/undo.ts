import type { Engine } from '../engine.ts';
import { dropPairs } from './constraints.ts';
import { partMarks } from './join-marks.ts';
import { liveStories, liveStory } from './merged.ts';
import { relocate, settle, touchedBy, type Went } from './place.ts';
import { recount } from './recount.ts';
import { unpackTakeBack } from './take-back.ts';

/** @see StoryShelf.undo */
export function undo(engine: Engine, correctionId: number, now: number): Promise<{ storyId: number } | undefined> {
  return engine.write(async (transaction) => {
    const { db, many } = transaction;
    const row = await db.updateTable('story_correction').set({ undone_at: now }).where('id', '=', correctionId).where('undone_at', 'is', null).returning(['back', 'story_id']).executeTakeFirst();
    if (row === undefined) return undefined;
    await dropPairs(transaction, correctionId);
    const { moves, merged, marks } = unpackTakeBack(row.back);

    const places = await db.selectFrom('story_article').select(['article_id', 'story_id']).where('article_id', 'in', many(moves.map(({ article }) => article))).execute();
    const at = new Map(places.map(({ article_id, story_id }) => [article_id, story_id]));
    const live = await liveStories(db, many, moves.flatMap(({ from, to }) => [from, to]));
    // What somebody moved on since then stays there.
    const returning = moves.flatMap(({ article, from, to, evidence }) => {
      const here = at.get(article);
      const back = from === merged && live.has(from) ? from : live.get(from);
      return here === undefined || back === undefined || here !== live.get(to) ? [] : [{ articleId: article, from: here, to: back, evidence }];
    });
    if (merged !== undefined && returning.length > 0) {
      await db.updateTable('story').set({ merged_into: null }).where('id', '=', merged).execute();
      await partMarks(transaction, marks);
    }
    const went: Went = new Map();
    await relocate(transaction, returning, 'reader', now, went);
    await settle(transaction, went, now);
    await recount(transaction, touchedBy(went), undefined, now);
    const shown = row.story_id === null ? undefined : await liveStory(db, many, row.story_id);
    const storyId = shown ?? returning[0]?.to ?? places[0]?.story_id;
    return storyId === undefined ? undefined : { storyId };
  });
}
