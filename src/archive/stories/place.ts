import type { StoryFactsOf, Voice } from '../../common/story.ts';
import type { Engine, Transaction } from '../engine.ts';
import { evidenceAmong, packEvidence, unpackEvidence, unpackIds } from './evidence.ts';
import { emptied, liveStories, moveStory } from './merged.ts';
import { factsDue, recountAll } from './recount.ts';
import type { PlacedArticle, Placing, StoryMove } from './shelf.ts';

/** Moves are kept so long, for engines that run and did not see them yet. */
const movesKeptMs = 30 * 24 * 3_600_000;

/** @see StoryShelf.place */
export async function place(engine: Engine, placings: readonly Placing[], factsOf: StoryFactsOf, now: number): Promise<{ storyIds: number[]; lastSeq: number }> {
  // Most of the time nothing is to be done, and asking must not cost a write.
  if (placings.length === 0 && (await factsDue({ db: engine.read })).length === 0) return { storyIds: [], lastSeq: await lastSeq(engine.read) };
  return engine.write(async (transaction) => {
    const { db, many } = transaction;
    const articleIds = many(placings.map(({ articleId }) => articleId));
    const there = new Set((await db.selectFrom('article').select('id').where('id', 'in', articleIds).execute()).map(({ id }) => id));
    const placed = new Map((await db.selectFrom('story_article').select(['article_id', 'story_id']).where('article_id', 'in', articleIds).execute()).map((row) => [row.article_id, row.story_id]));
    const originals = placings.flatMap(({ copyOf }) => copyOf ?? []);
    const known = new Set((await db.selectFrom('story_article').select('article_id').where('article_id', 'in', many(originals)).execute()).map((row) => row.article_id));
    const storyOf = await destinations(transaction, placings.map(({ story }) => story));
    const touched = new Set<number>();
    const storyIds: number[] = [];
    for (const { articleId, story, copyOf, voice, evidence, print } of placings) {
      const before = placed.get(articleId);
      if (before !== undefined || !there.has(articleId)) {
        storyIds.push(before ?? 0);
        continue;
      }
      const storyId = await storyOf(story);
      const { seq } = await db
        .insertInto('story_article')
        .values({ article_id: articleId, story_id: storyId, placed_at: now, copy_of: copyOf !== undefined && known.has(copyOf) ? copyOf : null, voice_key: voice.key, voice_name: voice.name, voice_kind: voice.kind, evidence: packEvidence(evidence) })
        .returning('seq')
        .executeTakeFirstOrThrow();
      await db.insertInto('story_print').values({ seq, data: print }).execute();
      placed.set(articleId, storyId);
      known.add(articleId);
      touched.add(storyId);
      storyIds.push(storyId);
    }
    await db.updateTable('article').set({ placed: 1 }).where('id', 'in', articleIds).execute();
    await recountAll(transaction, [...touched], factsOf, now);
    return { storyIds, lastSeq: await lastSeq(db) };
  });
}

/** @see StoryShelf.move */
export async function move(engine: Engine, moves: readonly StoryMove[], factsOf: StoryFactsOf, now: number): Promise<{ storyIds: number[]; lastMove: number }> {
  if (moves.length === 0 && (await factsDue({ db: engine.read })).length === 0) return { storyIds: [], lastMove: await lastMove(engine.read) };
  return engine.write(async (transaction) => {
    const storyOf = await destinations(transaction, moves.map(({ to }) => to));
    const storyIds: number[] = [];
    const went: Went = new Map();
    for (const { articleIds, to, evidence } of moves) {
      const rows = await transaction.db.selectFrom('story_article').select(['article_id', 'story_id', 'evidence']).where('article_id', 'in', transaction.many(articleIds)).execute();
      if (rows.length === 0) {
        storyIds.push('id' in to ? ((await liveStories(transaction.db, transaction.many, [to.id])).get(to.id) ?? 0) : 0);
        continue;
      }
      const storyId = await storyOf(to);
      storyIds.push(storyId);
      const before = rows.map((row) => ({ articleId: row.article_id, from: row.story_id, evidence: unpackEvidence(row.evidence) }));
      const there = await membersAmong(transaction, storyId, before.flatMap((row) => row.evidence.nearest));
      for (const { articleId } of before) there.add(articleId);
      await relocate(transaction, before.map((row) => ({ ...row, to: storyId, evidence: packEvidence({ ...evidenceAmong(row.evidence, there), ...evidence }) })), evidence.by, now, went);
    }
    await settle(transaction, went, now);
    await recountAll(transaction, touchedBy(went), factsOf, now);
    await transaction.db.deleteFrom('story_move').where('at', '<', now - movesKeptMs).execute();
    return { storyIds, lastMove: await lastMove(transaction.db) };
  });
}

/** Which of some articles are in a story. */
async function membersAmong({ db, many }: Transaction, storyId: number, articleIds: readonly number[]): Promise<Set<number>> {
  const rows = await db.selectFrom('story_article').select('article_id').where('article_id', 'in', many(articleIds)).where('story_id', '=', storyId).execute();
  return new Set(rows.map((row) => row.article_id));
}

/** How many articles went from a story to which. */
export type Went = Map<number, Map<number, number>>;

export const touchedBy = (went: Went): number[] => [...new Set([...went].flatMap(([from, to]) => [from, ...to.keys()]))];

/** Puts articles into other stories and notes it for engines that run; `went` collects what went where. */
export async function relocate(transaction: Transaction, rows: readonly { articleId: number; from: number; to: number; evidence: string }[], by: StoryMove['evidence']['by'], now: number, went: Went): Promise<void> {
  const { db } = transaction;
  const moved = rows.filter(({ from, to }) => from !== to);
  for (const { articleId, from, to, evidence } of moved) {
    await db.updateTable('story_article').set({ story_id: to, evidence }).where('article_id', '=', articleId).execute();
    const of = went.get(from) ?? new Map<number, number>();
    went.set(from, of.set(to, (of.get(to) ?? 0) + 1));
  }
  for (const [storyId, of] of Map.groupBy(moved, ({ to }) => to)) {
    await db.insertInto('story_move').values({ at: now, moved_by: by, story_id: storyId, article_ids: JSON.stringify(of.map(({ articleId }) => articleId)) }).execute();
  }
}

/** Stories that were left empty have moved to where most of them went. */
export async function settle(transaction: Transaction, went: Went, now: number): Promise<void> {
  for (const from of await emptied(transaction, [...went.keys()])) {
    const into = [...(went.get(from) ?? [])].toSorted(([, a], [, b]) => b - a)[0]?.[0];
    if (into !== undefined) await moveStory(transaction, from, into, now);
  }
}

/** Finds the stories that are meant, where they are now, and makes the new ones when they are first asked for. */
async function destinations(transaction: Transaction, all: readonly Placing['story'][]): Promise<(story: Placing['story']) => Promise<number>> {
  const live = await liveStories(transaction.db, transaction.many, all.flatMap((story) => ('id' in story ? story.id : [])));
  const made = new Map<string, number>();
  return async (story) => {
    const known = 'id' in story ? live.get(story.id) : undefined;
    if (known !== undefined) return known;
    // A story whose articles all went meanwhile begins again, once for all that are placed in it.
    const name = 'id' in story ? `gone ${story.id}` : `fresh ${story.fresh}`;
    const id = made.get(name) ?? (await newStory(transaction));
    made.set(name, id);
    return id;
  };
}

export async function newStory({ db }: Transaction): Promise<number> {
  return (await db.insertInto('story').values({ facts_due: 0 }).returning('id').executeTakeFirstOrThrow()).id;
}

const lastSeq = async (db: Engine['read']): Promise<number> => (await db.selectFrom('story_article').select((eb) => eb.fn.max('seq').as('seq')).executeTakeFirst())?.seq ?? 0;
const lastMove = async (db: Engine['read']): Promise<number> => (await db.selectFrom('story_move').select((eb) => eb.fn.max('id').as('id')).executeTakeFirst())?.id ?? 0;

/** @see StoryShelf.placed */
export async function placed({ read }: Engine, afterSeq: number, limit: number): Promise<PlacedArticle[]> {
  const rows = await read
    .selectFrom('story_print')
    .innerJoin('story_article', 'story_article.seq', 'story_print.seq')
    .innerJoin('article', 'article.id', 'story_article.article_id')
    .select(['story_article.seq', 'story_article.article_id', 'story_article.story_id', 'story_print.data', 'article.published_at'])
    .where('story_print.seq', '>', afterSeq)
    .orderBy('story_print.seq')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    seq: row.seq,
    articleId: row.article_id,
    storyId: row.story_id,
    print: row.data,
    ...(row.published_at === null ? {} : { publishedAt: row.published_at }),
  }));
}

/** @see StoryShelf.movesAfter */
export async function movesAfter({ read }: Engine, moveId: number): Promise<{ moveId: number; articleIds: number[]; storyId: number }[]> {
  const rows = await read.selectFrom('story_move').select(['id', 'article_ids', 'story_id']).where('id', '>', moveId).orderBy('id').execute();
  return rows.map((row) => ({ moveId: row.id, articleIds: unpackIds(row.article_ids), storyId: row.story_id }));
}

/** @see StoryShelf.forget */
export async function forget(engine: Engine, beforeSeq: number): Promise<void> {
  const left = await engine.read.selectFrom('story_print').select('seq').where('seq', '<', beforeSeq).limit(1).executeTakeFirst();
  if (left !== undefined) await engine.write(async ({ db }) => void (await db.deleteFrom('story_print').where('seq', '<', beforeSeq).execute()));
}

/** @see StoryShelf.voicesOf */
export async function voicesOf({ read, lookups }: Engine, articleIds: readonly number[]): Promise<Map<number, Voice>> {
  if (articleIds.length === 0) return new Map();
  const rows = await read.selectFrom('story_article').select(['article_id', 'voice_key', 'voice_name', 'voice_kind']).where('article_id', 'in', lookups.many(articleIds)).execute();
  return new Map(rows.map((row) => [row.article_id, { key: row.voice_key, name: row.voice_name, kind: row.voice_kind }]));
}
