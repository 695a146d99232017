import type { Engine, Transaction } from '../engine.ts';
import { unpackBody } from '../body.ts';
import { titleOf } from '../titles.ts';
import type { CorrectionExample } from './shelf.ts';

/** Pairs read at a time for an export. */
const exportChunk = 50;

/** Two articles that are of one story, or not. */
export interface Pair {
  one: number;
  other: number;
  same: boolean;
}

/**
 * Keeps what a correction says of pairs of articles. What earlier ones said of the articles that it moved, and does not agree
 * with where they are now, is overruled by it.
 */
export async function keepPairs({ db, many }: Transaction, correctionId: number, pairs: readonly Pair[], movedIds: readonly number[]): Promise<void> {
  const moved = many(movedIds);
  const earlier = await db
    .selectFrom('story_pair')
    .innerJoin('story_article as here', 'here.article_id', 'story_pair.one_id')
    .innerJoin('story_article as there', 'there.article_id', 'story_pair.other_id')
    .select(['story_pair.id', 'story_pair.same', 'here.story_id as one_story', 'there.story_id as other_story'])
    .where('story_pair.overruled_by', 'is', null)
    .where((eb) => eb.or([eb('story_pair.one_id', 'in', moved), eb('story_pair.other_id', 'in', moved)]))
    .execute();
  const overruled = earlier.filter(({ same, one_story, other_story }) => (same === 1) !== (one_story === other_story)).map(({ id }) => id);
  await db.updateTable('story_pair').set({ overruled_by: correctionId }).where('id', 'in', many(overruled)).execute();
  for (const { one, other, same } of pairs) await db.insertInto('story_pair').values({ correction_id: correctionId, one_id: one, other_id: other, same: same ? 1 : 0, overruled_by: null }).execute();
}

/** What a correction said of pairs goes; what it overruled holds again. */
export async function dropPairs({ db }: Transaction, correctionId: number): Promise<void> {
  await db.deleteFrom('story_pair').where('correction_id', '=', correctionId).execute();
  await db.updateTable('story_pair').set({ overruled_by: null }).where('overruled_by', '=', correctionId).execute();
}

/** What was said of articles that are about to go: by pair, which side goes and the story that it is in. */
interface LosingPair {
  id: number;
  stays: number;
  goes: 'one_id' | 'other_id';
  storyId: number;
}

/** The pairs of which one article is about to go. */
export async function losingPairs({ db, many }: Transaction, articleIds: readonly number[]): Promise<LosingPair[]> {
  const ids = many(articleIds);
  const going = new Set(articleIds);
  const rows = await db.selectFrom('story_pair').select(['id', 'one_id', 'other_id']).where((eb) => eb.or([eb('one_id', 'in', ids), eb('other_id', 'in', ids)])).execute();
  if (rows.length === 0) return [];
  const at = new Map((await db.selectFrom('story_article').select(['article_id', 'story_id']).where('article_id', 'in', ids).execute()).map((row) => [row.article_id, row.story_id]));
  return rows.flatMap(({ id, one_id, other_id }): LosingPair[] => {
    if (going.has(one_id) && going.has(other_id)) return [];
    const [goes, stays, gone] = going.has(one_id) ? (['one_id', other_id, one_id] as const) : (['other_id', one_id, other_id] as const);
    const storyId = at.get(gone);
    return storyId === undefined ? [] : [{ id, stays, goes, storyId }];
  });
}

/** What was said of an article that goes holds for the head of the story that it was in, where that agrees with where both are. */
export async function handOver({ db, many }: Transaction, pairs: readonly LosingPair[]): Promise<void> {
  if (pairs.length === 0) return;
  const heads = new Map((await db.selectFrom('story').select(['id', 'head_id']).where('id', 'in', many(pairs.map(({ storyId }) => storyId))).execute()).map((row) => [row.id, row.head_id]));
  const at = new Map((await db.selectFrom('story_article').select(['article_id', 'story_id']).where('article_id', 'in', many(pairs.map(({ stays }) => stays))).execute()).map((row) => [row.article_id, row.story_id]));
  for (const { id, stays, goes, storyId } of pairs) {
    const head = heads.get(storyId);
    if (head === undefined || head === stays) continue;
    const isTogether = at.get(stays) === storyId;
    await db.updateTable('story_pair').set({ [goes]: head }).where('id', '=', id).where('same', '=', isTogether ? 1 : 0).execute();
  }
}

/** @see StoryShelf.constraints */
export async function constraints({ read }: Engine): Promise<{ apart: [number, number][]; together: [number, number][] }> {
  const rows = await read.selectFrom('story_pair').select(['one_id', 'other_id', 'same']).where('overruled_by', 'is', null).orderBy('id').execute();
  const pairs = (same: number): [number, number][] => rows.filter((row) => row.same === same).map((row) => [row.one_id, row.other_id]);
  return { apart: pairs(0), together: pairs(1) };
}

/** @see StoryShelf.corrections */
export async function* corrections(engine: Engine): AsyncIterable<CorrectionExample> {
  for (let after = 0; ; ) {
    const rows = await engine.read
      .selectFrom('story_pair')
      .innerJoin('story_correction', 'story_correction.id', 'story_pair.correction_id')
      .select(['story_pair.id', 'story_pair.one_id', 'story_pair.other_id', 'story_pair.same', 'story_correction.kind', 'story_correction.at'])
      .where('story_pair.overruled_by', 'is', null)
      .where('story_pair.id', '>', after)
      .orderBy('story_pair.id')
      .limit(exportChunk)
      .execute();
    const articles = await examplesOf(engine, rows.flatMap((row) => [row.one_id, row.other_id]));
    for (const { kind, at, same, one_id, other_id } of rows) {
      const [one, other] = [articles.get(one_id), articles.get(other_id)];
      if (one !== undefined && other !== undefined) yield { kind, at, same: same === 1, one, other };
    }
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.id;
  }
}

async function examplesOf({ read, lookups }: Engine, articleIds: readonly number[]): Promise<Map<number, CorrectionExample['one']>> {
  const rows = await read
    .selectFrom('article')
    .innerJoin('body', 'body.article_id', 'article.id')
    .innerJoin('feed', 'feed.id', 'article.feed_id')
    .select(['article.id', 'article.title', 'article.published_at', 'article.lang', 'body.data', 'feed.url', 'feed.title as feed_title'])
    .where('article.id', 'in', lookups.many(articleIds))
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        title: row.title,
        text: unpackBody(row.data).text,
        ...(row.published_at === null ? {} : { publishedAt: row.published_at }),
        ...(row.lang === null ? {} : { lang: row.lang }),
        source: titleOf({ url: row.url, title: row.feed_title }),
      },
    ]),
  );
}
