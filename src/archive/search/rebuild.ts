import { feedsOf } from '../edit.ts';
import type { Engine } from '../engine.ts';
import { indexed } from '../shelve.ts';
import { unpackBody } from '../body.ts';
import { articleWords } from './article-words.ts';

/** Articles a step: some 30 ms in the transaction. */
const STEP = 50;

/**
 * Indexes some of the articles that wait for it, the newest first. What a crash interrupts is done by the next call.
 * @returns how many are left
 */
export async function indexSomeAgain(engine: Engine): Promise<number> {
  const due = await engine.read.selectFrom('search_due').select('article_id').orderBy('article_id', 'desc').limit(STEP).execute();
  if (due.length === 0) return 0;
  await engine.write(async (transaction) => {
    const { db, many } = transaction;
    const ids = many(due.map((row) => row.article_id));
    // Another process, or an edit, may have been quicker.
    const waiting = await db.selectFrom('search_due').select('article_id').where('article_id', 'in', ids).execute();
    const rows = await db
      .selectFrom('article').innerJoin('body', 'body.article_id', 'article.id')
      .select(['article.id', 'article.title', 'article.byline', 'article.section', 'article.lang', 'body.data'])
      .where('article.id', 'in', many(waiting.map((row) => row.article_id)))
      .execute();
    for (const row of rows) {
      const { text, details } = unpackBody(row.data);
      const words = articleWords({ title: row.title, text, byline: row.byline ?? undefined, section: row.section ?? undefined, lang: row.lang ?? undefined, categories: details.categories, keywords: details.keywords });
      await transaction.index([indexed(row.id, words, await feedsOf(transaction, row.id))], { replace: true });
    }
    await db.deleteFrom('search_due').where('article_id', 'in', ids).execute();
  });
  const { n } = await engine.read.selectFrom('search_due').select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
  return n;
}
