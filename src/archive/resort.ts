import type { Transaction } from './engine.ts';
import { hourOf } from './keys.ts';
import { ofEveryReader } from './owned.ts';
import { readerOf } from './reader-of.ts';
import { retimeStory } from './stories/recount.ts';

/** Moves an article to another time: its page knew the date that its feed did not. */
export async function resort(transaction: Transaction, article: { id: number; sort_at: number }, sortAt: number): Promise<void> {
  if (sortAt === article.sort_at) return;
  const { db } = transaction;
  await db.updateTable('article').set({ sort_at: sortAt }).where('id', '=', article.id).execute();
  await db.updateTable('entry').set({ sort_at: sortAt }).where('article_id', '=', article.id).execute();
  await db.updateTable('article_tag').set({ sort_at: sortAt }).where('article_id', '=', article.id).execute();
  await retimeStory(transaction, article.id);
  await ofEveryReader(db).updateTable('status').set({ sort_at: sortAt }).where('article_id', '=', article.id).execute();
  await db
    .updateTable('feed')
    .set((eb) => ({ newest_at: eb.selectFrom('entry').select((sub) => sub.fn.max('entry.sort_at').as('newest')).whereRef('entry.feed_id', '=', 'feed.id') }))
    .where('id', 'in', (eb) => eb.selectFrom('entry').select('entry.feed_id').where('entry.article_id', '=', article.id))
    .execute();

  const [from, to] = [hourOf(article.sort_at), hourOf(sortAt)];
  if (from === to) return;
  const readBy = await ofEveryReader(db).selectFrom('status').select('reader_id').where('article_id', '=', article.id).where('read_at', 'is not', null).execute();
  const read = new Set(readBy.map((row) => row.reader_id));
  const unread: number[] = [];
  for (const { id } of await db.selectFrom('reader').select('id').execute()) {
    if (read.has(id)) continue;
    const seen = await db.selectFrom('article').select('article.id').where('article.id', '=', article.id).where(transaction.sees(await transaction.sightOf(readerOf(id)), 'article.id')).executeTakeFirst();
    if (seen !== undefined) unread.push(id);
  }
  await transaction.addToHours(new Map([[from, -1], [to, 1]]), unread);
}
