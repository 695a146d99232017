import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { outletOf } from '../../common/outlet.ts';
import { siteOf } from '../../common/site.ts';
import type { FactsReport, StoryFactsOf } from '../../common/story.ts';
import type { Transaction } from '../engine.ts';
import { subscriptionsOf } from '../owned.ts';
import type { StoryTable } from '../schema.ts';
import { chooseOthers, plainFacts } from './facts.ts';

/** What is worked out of the reports. */
const columns = ['head_id', 'others', 'voices', 'outlets', 'reports', 'first_at', 'newest_at', 'rank_at', 'subject'] as const satisfies readonly (keyof StoryTable)[];
/** So many stories whose facts wait are worked out beside those that a call touches. */
const waitingAtOnce = 50;

/** Stories whose facts wait to be worked out by the newsroom: a few of them. */
export async function factsDue({ db }: Pick<Transaction, 'db'>): Promise<number[]> {
  const rows = await db.selectFrom('story').select('id').where('facts_due', '=', sql.lit(1)).limit(waitingAtOnce).execute();
  return rows.map(({ id }) => id);
}

/** What is known of these articles changed, so that their stories are to be worked out anew. */
export async function factsDueOf({ db, many }: Transaction, articleIds: readonly number[]): Promise<void> {
  if (articleIds.length === 0) return;
  await db
    .updateTable('story')
    .set({ facts_due: 1 })
    .where('id', 'in', (eb) => eb.selectFrom('story_article').select('story_id').where('article_id', 'in', many(articleIds)))
    .where('facts_due', '=', 0)
    .execute();
}

/** An article is of another time than was known: its story's first and newest time follow at once, the rest when the newsroom does it. */
export async function retimeStory({ db }: Transaction, articleId: number): Promise<void> {
  const row = await db.selectFrom('story_article').select('story_id').where('article_id', '=', articleId).executeTakeFirst();
  if (row === undefined) return;
  const times = await db
    .selectFrom('story_article')
    .innerJoin('article', 'article.id', 'story_article.article_id')
    .select((eb) => [eb.fn.min('article.sort_at').as('first'), eb.fn.max('article.sort_at').as('newest')])
    .where('story_article.story_id', '=', row.story_id)
    .executeTakeFirstOrThrow();
  await db.updateTable('story').set({ first_at: times.first, newest_at: times.newest, facts_due: 1 }).where('id', '=', row.story_id).execute();
}

/** Works out anew those stories that got or lost reports, and some of those that wait for it; what only waits is not news. */
export async function recountAll(transaction: Transaction, touched: readonly number[], factsOf: StoryFactsOf, now: number): Promise<void> {
  await recount(transaction, touched, factsOf, now);
  await recount(transaction, await factsDue(transaction), factsOf, undefined);
}

/**
 * Works out anew what lists say of stories that have articles. Without `factsOf` it is only what can be said without the
 * newsroom, which does it again later.
 * @param now absent when it is not news to a reader: then a story that stays as it was has not changed
 */
export async function recount(transaction: Transaction, storyIds: readonly number[], factsOf: StoryFactsOf | undefined, now: number | undefined): Promise<void> {
  if (storyIds.length === 0) return;
  const { db, many } = transaction;
  const rows = await db.selectFrom('story').selectAll().where('id', 'in', many(storyIds)).execute();
  const reports = await reportsOf(transaction, storyIds);
  const elsewhere = await outletsElsewhere(transaction, storyIds);
  for (const row of rows) {
    const members = reports.get(row.id);
    const [first] = members ?? [];
    if (members === undefined || first === undefined) continue;
    const facts = (factsOf ?? plainFacts({ headId: row.head_id, rankAt: row.rank_at, newestAt: row.newest_at }))(members);
    const headId = members.some(({ articleId }) => articleId === facts.headId) ? facts.headId : first.articleId;
    const outlets = new Set(members.map(outletOf));
    const counted = {
      head_id: headId,
      others: JSON.stringify(chooseOthers(members, headId)),
      voices: facts.voices,
      // Feeds that carry the same article count only for what is shown.
      outlets: facts.outlets + (elsewhere.get(row.id) ?? []).filter((outlet) => !outlets.has(outlet)).length,
      reports: members.length,
      first_at: first.sortAt,
      newest_at: members.at(-1)?.sortAt ?? first.sortAt,
      rank_at: Math.round(facts.rankAt),
      subject: facts.subject ?? null,
    };
    const isSame = now === undefined && columns.every((column) => counted[column] === row[column]);
    await db
      .updateTable('story')
      .set({ ...counted, change: row.change + (isSame ? 0 : 1), changed_at: now ?? row.changed_at, facts_due: factsOf === undefined ? 1 : 0 })
      .where('id', '=', row.id)
      .execute();
  }
}

/**
 * The reports of stories, each in the order of time.
 * @param seen only those that a reader sees, with the feeds that they are from for them
 */
export async function reportsOf({ db, many }: Pick<Transaction, 'db' | 'many'>, storyIds: readonly number[], seen?: { sees: RawBuilder<SqlBool>; source: RawBuilder<number> }): Promise<Map<number, FactsReport[]>> {
  const rows = await db
    .selectFrom('story_article')
    .innerJoin('article', 'article.id', 'story_article.article_id')
    .select((eb) => [
      'story_article.story_id', 'story_article.copy_of', 'story_article.voice_key',
      'article.id', (seen?.source ?? sql<number>`article.feed_id`).as('source_id'), 'article.url', 'article.title', 'article.sort_at', 'article.word_count', 'article.origin', eb('article.image', 'is not', null).as('has_image'), 'article.kind', 'article.lang', 'article.subject',
    ])
    .where('story_article.story_id', 'in', many(storyIds))
    .$if(seen !== undefined, (query) => query.where(seen?.sees ?? sql.lit(true)))
    .orderBy('article.sort_at')
    .orderBy('article.id')
    .execute();
  return new Map(
    [...Map.groupBy(rows, (row) => row.story_id)].map(([storyId, of]) => {
      const here = new Set(of.map(({ id }) => id));
      return [
        storyId,
        of.map((row) => ({
          articleId: row.id,
          feedId: row.source_id,
          site: row.url === null ? undefined : siteOf(row.url),
          title: row.title,
          sortAt: row.sort_at,
          wordCount: row.word_count,
          origin: row.origin,
          hasImage: Boolean(row.has_image),
          kind: row.kind ?? undefined,
          lang: row.lang ?? undefined,
          subject: row.subject ?? undefined,
          isCopy: row.copy_of !== null && here.has(row.copy_of),
          voice: row.voice_key,
        })),
      ];
    }),
  );
}

/** Outlets of the other feeds that carry articles of stories; with a subscriber only of theirs. */
export async function outletsElsewhere({ db, many }: Pick<Transaction, 'db' | 'many'>, storyIds: readonly number[], subscriber?: number): Promise<Map<number, string[]>> {
  const rows = await db
    .selectFrom('story_article')
    .innerJoin('article', 'article.id', 'story_article.article_id')
    .innerJoin('entry', 'entry.article_id', 'story_article.article_id')
    .innerJoin('feed', 'feed.id', 'entry.feed_id')
    .select(['story_article.story_id', 'feed.id', 'feed.url', 'feed.site_url'])
    .where('story_article.story_id', 'in', many(storyIds))
    .whereRef('entry.feed_id', '<>', 'article.feed_id')
    .$if(subscriber !== undefined, (query) => query.where('entry.feed_id', 'in', subscriptionsOf(db, subscriber ?? 0).select().select('subscription.feed_id')))
    .execute();
  return new Map([...Map.groupBy(rows, (row) => row.story_id)].map(([storyId, of]) => [storyId, [...new Set(of.map((row) => outletOf({ site: siteOf(row.site_url ?? row.url), feedId: row.id })))]]));
}
