import type { Transaction } from './engine.ts';

/** The text of an article changed: what was understood of it is to be found out again, and what is under way counts no more. */
export async function dueAgain({ db }: Transaction, articleId: number): Promise<void> {
  await db.deleteFrom('claim').where('kind', '=', 'understanding').where('target_id', '=', articleId).execute();
  await db.updateTable('article').set({ understood: 0, gist: null, misunderstood: null }).where('id', '=', articleId).execute();
}
