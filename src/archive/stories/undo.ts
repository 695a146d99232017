import type { Engine, Transaction } from '../engine.ts';
import { dropPairs } from './constraints.ts';
import { partMarks } from './join-marks.ts';
import { liveStories, liveStory } from './merged.ts';
import { relocate, settle, touchedBy, type Went } from './place.ts';
import { recount } from './recount.ts';
import { packTakeBack, type TakeBack, unpackTakeBack } from './take-back.ts';

type Move = TakeBack['moves'][number];

/** @see ReaderStories.undo */
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
    const held = await heldArticles(transaction, correctionId, moves);
    // What somebody moved on since then stays there.
    const returning = moves.flatMap(({ article, from, to, evidence }) => {
      const here = at.get(article);
      const back = from === merged && live.has(from) ? from : live.get(from);
      return here === undefined || back === undefined || here !== live.get(to) || held.has(article) ? [] : [{ articleId: article, from: here, to: back, evidence }];
    });
    const returned = new Set(returning.map(({ articleId }) => articleId));
    await passOn(transaction, correctionId, moves.filter(({ article }) => !returned.has(article)));
    if (merged !== undefined && returning.some(({ to }) => to === merged)) {
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

/**
 * What a later correction, which still holds, said to be of one event with what it is beside now: all that went to one story
 * together with it.
 */
async function heldArticles({ db, many }: Transaction, correctionId: number, moves: readonly Move[]): Promise<Set<number>> {
  const ids = many(moves.map(({ article }) => article));
  const later = await db
    .selectFrom('story_pair')
    .innerJoin('story_article as here', 'here.article_id', 'story_pair.one_id')
    .innerJoin('story_article as there', 'there.article_id', 'story_pair.other_id')
    .select(['one_id', 'other_id'])
    .where('story_pair.correction_id', '>', correctionId)
    .where('story_pair.same', '=', 1)
    .where('story_pair.overruled_by', 'is', null)
    .where((eb) => eb.or([eb('one_id', 'in', ids), eb('other_id', 'in', ids)]))
    .whereRef('here.story_id', '=', 'there.story_id')
    .execute();
  const held = new Set<number>();
  for (const group of Map.groupBy(moves, ({ to }) => to).values()) {
    const together = new Set(group.map(({ article }) => article));
    if (later.some(({ one_id, other_id }) => together.has(one_id) !== together.has(other_id))) for (const article of together) held.add(article);
  }
  return held;
}

/** The next correction that moved on what stays now takes it back to where it was before both. */
async function passOn({ db }: Transaction, correctionId: number, staying: readonly Move[]): Promise<void> {
  if (staying.length === 0) return;
  const left = new Map(staying.map((move) => [move.article, move]));
  const later = await db.selectFrom('story_correction').select(['id', 'back']).where('id', '>', correctionId).where('undone_at', 'is', null).orderBy('id').execute();
  for (const { id, back } of later) {
    const taken = unpackTakeBack(back);
    const next = taken.moves.map((move) => {
      const before = left.get(move.article);
      left.delete(move.article);
      return before === undefined || before.to !== move.from ? move : { ...move, from: before.from, evidence: before.evidence };
    });
    if (next.some((move, at) => move !== taken.moves[at])) await db.updateTable('story_correction').set({ back: packTakeBack({ ...taken, moves: next }) }).where('id', '=', id).execute();
    if (left.size === 0) return;
  }
}
