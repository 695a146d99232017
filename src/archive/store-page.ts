import type { NewArticle, PageFailure, StoredPage } from './archive.ts';
import { packBody } from './body.ts';
import { dueAgain } from './due-again.ts';
import { bodyOf, feedsOf, keepVersion } from './edit.ts';
import type { Engine, Transaction } from './engine.ts';
import { resort } from './resort.ts';
import { rememberPage } from './site-shelf.ts';
import { articleWords } from './search/article-words.ts';
import { detailsOf, indexed, languageColumns, sortTime, textColumns } from './shelve.ts';

/** The page's article replaces the feed's text, which is kept beside it; what the page does not say stays the feed's. */
export function storePage(engine: Engine, page: StoredPage): Promise<void> {
  return engine.write(async (transaction) => {
    const { db } = transaction;
    await endClaim(transaction, page.articleId);
    const row = await db.selectFrom('article').selectAll().where('id', '=', page.articleId).executeTakeFirst();
    const shown = await bodyOf(transaction, page.articleId, 'body');
    // Removed with its feed while the page was fetched.
    if (row === undefined || shown === undefined) return;

    const { article: given, fill = {} } = page;
    const article: NewArticle = {
      ...given,
      url: given.url ?? row.url ?? undefined,
      canonicalUrl: given.canonicalUrl ?? shown.details.canonicalUrl ?? fill.canonicalUrl,
      title: given.title ?? row.title,
      byline: given.byline ?? row.byline ?? fill.byline,
      publishedAt: given.publishedAt ?? row.published_at ?? fill.publishedAt,
      modifiedAt: given.modifiedAt ?? shown.details.modifiedAt ?? fill.modifiedAt,
      lang: given.lang ?? row.stated_lang ?? fill.lang,
      categories: given.categories ?? shown.details.categories,
      enclosures: given.enclosures ?? shown.details.enclosures,
      kind: given.kind ?? row.kind ?? undefined,
      section: given.section ?? row.section ?? undefined,
      authors: given.authors ?? shown.details.authors,
      keywords: given.keywords ?? shown.details.keywords,
    };
    if (row.origin !== 'page') await keepFeedText(transaction, row.id, row.title, shown);
    else if (shown.html !== article.html) await keepVersion(transaction, row, shown.html, page.now);

    const details = { ...detailsOf(article), ...(page.siteName === undefined ? {} : { siteName: page.siteName }) };
    await transaction.putBody(row.id, packBody({ html: article.html, text: article.text, details }));
    const { image, identity, ...columns } = textColumns(article);
    await db
      .updateTable('article')
      .set({ ...columns, ...languageColumns(article.lang, row), image: image ?? row.image, identity: identity ?? row.identity, page_due_at: null, page_host: null, page_problem: null, page_fetched_at: page.now, text_at: page.now, page_attempts: row.page_attempts + 1 })
      .where('id', '=', row.id)
      .execute();
    await transaction.index([indexed(row.id, articleWords(article), await feedsOf(transaction, row.id))], { replace: true });
    await dueAgain(transaction, row.id);
    await resort(transaction, row, sortTime(article.publishedAt, row.first_seen_at));
    if (page.site !== undefined) await rememberPage(transaction, row.id, page.site);
  });
}

/** Says why there is no page text, and when to try again, if ever. */
export function storePageFailure(engine: Engine, failure: PageFailure): Promise<void> {
  return engine.write(async (transaction) => {
    await endClaim(transaction, failure.articleId);
    await transaction.db
      .updateTable('article')
      .set((eb) => ({
        page_attempts: eb('page_attempts', '+', 1),
        page_fetched_at: failure.now,
        page_due_at: failure.retryAt ?? null,
        page_problem: JSON.stringify({ kind: failure.problem.kind, message: failure.problem.message }),
        ...(failure.retryAt === undefined ? { page_host: null } : {}),
      }))
      .where('id', '=', failure.articleId)
      .execute();
  });
}

async function keepFeedText({ db }: Transaction, articleId: number, title: string, shown: { html: string; text: string; details: ReturnType<typeof detailsOf> }): Promise<void> {
  const data = packBody({ ...shown, details: { ...shown.details, feedTitle: title } });
  await db.insertInto('feed_body').values({ article_id: articleId, data }).onConflict((oc) => oc.column('article_id').doUpdateSet({ data })).execute();
}

async function endClaim({ db }: Transaction, articleId: number): Promise<void> {
  await db.deleteFrom('claim').where('kind', '=', 'page').where('target_id', '=', articleId).execute();
}
