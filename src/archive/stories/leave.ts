import type { Transaction } from '../engine.ts';
import { handOver, losingPairs } from './constraints.ts';
import { recount } from './recount.ts';

/**
 * Articles are about to be removed: they leave their stories. Of the copies of one that goes, the first placed is what the
 * others are copies of. A story without articles goes, with those that moved to it.
 */
export async function leaveStories(transaction: Transaction, articleIds: readonly number[]): Promise<void> {
  const { db, many } = transaction;
  const ids = many(articleIds);
  const pairs = await losingPairs(transaction, articleIds);
  const left = await db.deleteFrom('story_article').where('article_id', 'in', ids).returning('story_id').execute();
  const copies = await db.selectFrom('story_article').select(['article_id', 'copy_of']).where('copy_of', 'in', ids).orderBy('seq').execute();
  for (const [of, [first, ...others]] of Map.groupBy(copies, (row) => row.copy_of)) {
    if (first === undefined) continue;
    await db.updateTable('story_article').set({ copy_of: null }).where('article_id', '=', first.article_id).execute();
    if (others.length > 0) await db.updateTable('story_article').set({ copy_of: first.article_id }).where('copy_of', '=', of).execute();
  }
  const storyIds = [...new Set(left.map(({ story_id }) => story_id))];
  await db
    .deleteFrom('story')
    .where('id', 'in', many(storyIds))
    .where((eb) => eb.not(eb.exists(eb.selectFrom('story_article').select('seq').whereRef('story_article.story_id', '=', 'story.id'))))
    .execute();
  await recount(transaction, storyIds, undefined, undefined);
  await handOver(transaction, pairs);
}
