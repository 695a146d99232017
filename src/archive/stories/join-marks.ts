import { z } from 'zod';
import type { Transaction } from '../engine.ts';
import { ofEveryReader } from '../owned.ts';

const marksSchema = z.object({ followed_at: z.number().nullable(), muted_at: z.number().nullable(), seen_at: z.number().nullable() });
type Marks = z.infer<typeof marksSchema>;

/** What a reader had marked at a story before another one came to it, and after; `null` = nothing. */
export const marksBeforeSchema = z.object({ reader: z.number().int(), story: z.number().int(), before: marksSchema.nullable(), after: marksSchema });
export type MarksBefore = z.infer<typeof marksBeforeSchema>;

/**
 * Brings what readers marked at one story to another: followed when either was, seen when the later one was. It stays muted or
 * not: what is unmuted must not vanish for what came to it, nor what is muted come back. The marks of the first stay with it, for the day when it gets its articles back.
 */
export async function joinMarks({ db }: Transaction, from: number, into: number): Promise<MarksBefore[]> {
  const rows = await ofEveryReader(db).selectFrom('reader_story').selectAll().where('story_id', 'in', [from, into]).execute();
  const changed: MarksBefore[] = [];
  for (const [reader, of] of Map.groupBy(rows, (row) => row.reader_id)) {
    const theirs = marksOf(of.find(({ story_id }) => story_id === from));
    const before = marksOf(of.find(({ story_id }) => story_id === into));
    const after = {
      followed_at: least(theirs?.followed_at, before?.followed_at),
      muted_at: before?.muted_at ?? null,
      seen_at: most(theirs?.seen_at, before?.seen_at),
    };
    if (before !== null && isSame(before, after)) continue;
    await ofEveryReader(db).insertInto('reader_story').values({ reader_id: reader, story_id: into, ...after }).onConflict((oc) => oc.columns(['reader_id', 'story_id']).doUpdateSet(after)).execute();
    changed.push({ reader, story: into, before, after });
  }
  return changed;
}

/** Takes back what `joinMarks` did, where the reader has not marked anything since. */
export async function partMarks({ db }: Transaction, changed: readonly MarksBefore[]): Promise<void> {
  for (const { reader, story, before, after } of changed) {
    const row = marksOf(await ofEveryReader(db).selectFrom('reader_story').selectAll().where('reader_id', '=', reader).where('story_id', '=', story).executeTakeFirst());
    if (row === null || !isSame(row, after)) continue;
    if (before === null) await ofEveryReader(db).deleteFrom('reader_story').where('reader_id', '=', reader).where('story_id', '=', story).execute();
    else await ofEveryReader(db).updateTable('reader_story').set(before).where('reader_id', '=', reader).where('story_id', '=', story).execute();
  }
}

const marksOf = (row: Marks | undefined): Marks | null => (row === undefined ? null : { followed_at: row.followed_at, muted_at: row.muted_at, seen_at: row.seen_at });
const isSame = (a: Marks, b: Marks): boolean => a.followed_at === b.followed_at && a.muted_at === b.muted_at && a.seen_at === b.seen_at;
const times = (values: readonly (number | null | undefined)[]): number[] => values.filter((value) => value !== null && value !== undefined);
const least = (...values: (number | null | undefined)[]): number | null => (times(values).length === 0 ? null : Math.min(...times(values)));
const most = (...values: (number | null | undefined)[]): number | null => (times(values).length === 0 ? null : Math.max(...times(values)));
