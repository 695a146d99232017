import type { Kysely } from 'kysely';
import type { Engine, Transaction } from '../engine.ts';
import type { Tables } from '../schema.ts';
import { joinMarks, type MarksBefore } from './join-marks.ts';

/** Longer than any chain of merges; a damaged one must not turn for ever. */
const longest = 1000;

/** Where stories are now: each known one with the story that its articles went to in the end, itself where they are there. */
export async function liveStories(db: Kysely<Tables>, many: Engine['lookups']['many'], storyIds: readonly number[]): Promise<Map<number, number>> {
  const into = new Map<number, number | null>();
  let asked = [...new Set(storyIds)];
  for (let step = 0; asked.length > 0 && step < longest; step++) {
    const rows = await db.selectFrom('story').select(['id', 'merged_into']).where('id', 'in', many(asked)).execute();
    for (const { id, merged_into } of rows) into.set(id, merged_into);
    asked = [...new Set(rows.flatMap(({ merged_into }) => (merged_into === null || into.has(merged_into) ? [] : [merged_into])))];
  }
  const live = new Map<number, number>();
  for (const id of storyIds) {
    let at = id;
    for (let step = 0; step < longest; step++) {
      const next = into.get(at);
      if (next === undefined) break;
      if (next === null) {
        live.set(id, at);
        break;
      }
      at = next;
    }
  }
  return live;
}

/** Where one story is now; `undefined` when it never was, or is gone. */
export const liveStory = async (db: Kysely<Tables>, many: Engine['lookups']['many'], storyId: number): Promise<number | undefined> => (await liveStories(db, many, [storyId])).get(storyId);

/** All stories whose articles went to this one, with itself. */
export async function mergedStories(db: Kysely<Tables>, many: Engine['lookups']['many'], storyId: number): Promise<number[]> {
  const found = new Set([storyId]);
  for (let asked = [storyId]; asked.length > 0; ) {
    const rows = await db.selectFrom('story').select('id').where('merged_into', 'in', many(asked)).execute();
    asked = rows.map(({ id }) => id).filter((id) => !found.has(id));
    for (const id of asked) found.add(id);
  }
  return [...found];
}

/** Of these stories, those that have no articles any more and have not moved yet. */
export async function emptied({ db, many }: Transaction, storyIds: readonly number[]): Promise<number[]> {
  const rows = await db
    .selectFrom('story')
    .select('id')
    .where('id', 'in', many(storyIds))
    .where('merged_into', 'is', null)
    .where((eb) => eb.not(eb.exists(eb.selectFrom('story_article').select('seq').whereRef('story_article.story_id', '=', 'story.id'))))
    .execute();
  return rows.map(({ id }) => id);
}

/** An empty story has moved: its address leads there, and what the reader marked goes with it. */
export async function moveStory(transaction: Transaction, from: number, into: number, now: number): Promise<MarksBefore[]> {
  await transaction.db
    .updateTable('story')
    .set((eb) => ({ merged_into: into, reports: 0, others: '[]', facts_due: 0, change: eb('change', '+', 1), changed_at: now }))
    .where('id', '=', from)
    .execute();
  return joinMarks(transaction, from, into);
}
