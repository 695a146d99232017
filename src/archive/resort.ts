import type { Transaction } from './engine.ts';
import { hourOf } from './keys.ts';

/** Moves an article to another time: its page knew the date that its feed did not. */
export async function resort({ db }: Transaction, article: { id: number; sort_at: number }, sortAt: number): Promise<void> {
  if (sortAt === article.sort_at) return;
  await db.updateTable('article').set({ sort_at: sortAt }).where('id', '=', article.id).execute();
  await db.updateTable('entry').set({ sort_at: sortAt }).where('article_id', '=', article.id).execute();
  await db.updateTable('status').set({ sort_at: sortAt }).where('article_id', '=', article.id).execute();
  await db
    .updateTable('feed')
    .set((eb) => ({ newest_at: eb.selectFrom('entry').select((sub) => sub.fn.max('entry.sort_at').as('newest')).whereRef('entry.feed_id', '=', 'feed.id') }))
    .where('id', 'in', (eb) => eb.selectFrom('entry').select('entry.feed_id').where('entry.article_id', '=', article.id))
    .execute();

  const [from, to] = [hourOf(article.sort_at), hourOf(sortAt)];
  if (from === to) return;
  const readBy = await db.selectFrom('status').select('reader_id').where('article_id', '=', article.id).where('read_at', 'is not', null).execute();
  const read = new Set(readBy.map((row) => row.reader_id));
  for (const { id } of await db.selectFrom('reader').select('id').execute()) {
    if (read.has(id)) continue;
    for (const { hour, by } of [{ hour: from, by: -1 }, { hour: to, by: 1 }]) {
      await db
        .insertInto('reader_hour')
        .values({ reader_id: id, hour, unread: by })
        .onConflict((oc) => oc.columns(['reader_id', 'hour']).doUpdateSet((eb) => ({ unread: eb('reader_hour.unread', '+', by) })))
        .execute();
    }
    await db.deleteFrom('reader_hour').where('reader_id', '=', id).where('unread', '<=', 0).execute();
  }
}
