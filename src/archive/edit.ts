import { siteOf } from '../common/site.ts';
import type { NewArticle } from './archive.ts';
import { packBody, packHtml, unpackBody, type Body } from './body.ts';
import { dueAgain } from './due-again.ts';
import type { Transaction } from './engine.ts';
import { hostOf } from './feed-state-json.ts';
import type { Candidate } from './identity.ts';
import { articleWords } from './search/article-words.ts';
import { detailsOf, imageColumn, indexed, languageColumns, shelve, textColumns, whole } from './shelve.ts';

interface Change {
  feedId: number;
  now: number;
  candidate: Candidate;
  articleId: number;
}

/** A page whose entry was edited is fetched again, but not more often than this. */
const pageAgainMs = 24 * 3_600_000;
/** The first and the latest ones; a counter in a text must not fill the disk. */
const versionsKept = 20;
/** A feed's own text replaces a page's only when it is clearly longer. */
const clearlyRicher = 1.2;

/** A known entry came again, edited or under another id. Status is never touched: an edit is neither new nor unread. */
export async function applyEdit(transaction: Transaction, change: Change & { edited: boolean }): Promise<void> {
  await rememberKeys(transaction, change);
  if (!change.edited) return;
  const row = await articleRow(transaction, change.articleId);
  // Only the feed that an article came from may change it: another one could put words into its mouth.
  if (row === undefined || row.feed_id !== change.feedId) return;
  const { article, wantsPage } = change.candidate.entry;
  const feedIsRicher = article.origin === 'feed' && article.wordCount > row.word_count * clearlyRicher;
  const besidePage = row.origin === 'page' && !feedIsRicher;
  if (besidePage) await editBesidePage(transaction, change, row);
  else await replaceText(transaction, change, row);
  await askForPage(transaction, change, row, { wantsPage, besidePage });
}

/**
 * An article that came from another feed first. The outlet's own feed, or one with the full text where there was a
 * teaser, becomes its source.
 */
export async function takeOver(transaction: Transaction, change: Change): Promise<void> {
  const row = await articleRow(transaction, change.articleId);
  if (row === undefined) return;
  const { article } = change.candidate.entry;
  const richer = article.origin === 'feed' && (row.origin === 'teaser' || row.origin === 'none');
  const isOwn = await isFromHost(transaction, change.feedId, row.url);
  const wasOwn = await isFromHost(transaction, row.feed_id, row.url);
  if (wasOwn || !(isOwn || richer)) {
    await findInAllFeeds(transaction, row);
    return;
  }
  const { db } = transaction;
  await db.updateTable('article').set({ feed_id: change.feedId }).where('id', '=', row.id).execute();
  if (richer || (row.origin !== 'page' && article.origin !== 'none')) {
    await putText(transaction, row.id, article);
    await db.updateTable('article').set({ ...textColumns(article), ...knownColumns(article, row) }).where('id', '=', row.id).execute();
    if (!change.candidate.entry.wantsPage) await db.updateTable('article').set({ page_due_at: null, page_host: null }).where('id', '=', row.id).execute();
  } else {
    await findInAllFeeds(transaction, row);
  }
}

/** Indexes the stored text anew, so that a search in the feed that joined finds the article too. */
async function findInAllFeeds(transaction: Transaction, row: ArticleRow): Promise<void> {
  const shown = await bodyOf(transaction, row.id, 'body');
  if (shown !== undefined) await indexShown(transaction, row, row.title, shown);
}

export async function indexShown(transaction: Transaction, row: ArticleRow, title: string, shown: Body): Promise<void> {
  const words = articleWords({ title, text: shown.text, byline: row.byline ?? undefined, section: row.section ?? undefined, categories: shown.details.categories, keywords: shown.details.keywords, lang: row.lang ?? undefined });
  await transaction.index([indexed(row.id, words, await feedsOf(transaction, row.id))], { replace: true });
}

/** Where a feed of the outlet itself would come from. */
async function isFromHost({ db }: Transaction, feedId: number, url: string | null): Promise<boolean> {
  if (url === null) return false;
  const feed = await db.selectFrom('feed').select(['url', 'site_url']).where('id', '=', feedId).executeTakeFirst();
  const site = siteOf(url);
  return feed !== undefined && [feed.url, feed.site_url].some((address) => address !== null && siteOf(address) === site);
}

const articleRow = ({ db }: Transaction, articleId: number) => db.selectFrom('article').selectAll().where('id', '=', articleId).executeTakeFirst();
type ArticleRow = NonNullable<Awaited<ReturnType<typeof articleRow>>>;

async function rememberKeys({ db }: Transaction, { feedId, candidate, articleId }: Change): Promise<void> {
  await db
    .updateTable('entry')
    .set({ revision: candidate.revision, ...(candidate.id === undefined ? {} : { id_key: candidate.id }) })
    .where('article_id', '=', articleId)
    .where('feed_id', '=', feedId)
    .execute();
  // Content changes with every edit; it is worth a row only where there is nothing better.
  const better = [candidate.id, candidate.link].filter((key) => key !== undefined);
  const keys = better.length > 0 ? better : [candidate.content].filter((key) => key !== undefined);
  for (const key of keys) {
    await db.insertInto('entry_key').values({ feed_id: feedId, key, article_id: articleId }).onConflict((oc) => oc.doNothing()).execute();
  }
}

/** The whole text is the feed's: keep the old one as a version. */
async function replaceText(transaction: Transaction, { now, candidate }: Change, row: ArticleRow): Promise<void> {
  const { article } = candidate.entry;
  const old = await bodyOf(transaction, row.id, 'body');
  if (old !== undefined && (old.html !== article.html || row.title !== article.title)) await keepVersion(transaction, row, old.html, now);
  await putText(transaction, row.id, article);
  await transaction.db.deleteFrom('feed_body').where('article_id', '=', row.id).execute();
  await transaction.db
    .updateTable('article')
    .set({ ...textColumns(article), ...knownColumns(article, row), image: imageColumn(article.image) ?? row.image })
    .where('id', '=', row.id)
    .execute();
}

/** What stays when a feed replaces the text and does not say it. */
const knownColumns = (article: NewArticle, row: ArticleRow) => ({ published_at: row.published_at ?? whole(article.publishedAt) ?? null, kind: article.kind ?? row.kind, section: article.section ?? row.section, ...languageColumns(article.lang, row) });

async function putText(transaction: Transaction, articleId: number, article: NewArticle): Promise<void> {
  const { body, words } = shelve(article);
  await transaction.putBody(articleId, body);
  await dueAgain(transaction, articleId);
  await transaction.index([indexed(articleId, words, await feedsOf(transaction, articleId))], { replace: true });
}

/** The page's text stays; the feed's is kept beside it, and a new headline of the feed counts. */
async function editBesidePage(transaction: Transaction, { now, candidate }: Change, row: ArticleRow): Promise<void> {
  const { db } = transaction;
  const { article } = candidate.entry;
  const before = await bodyOf(transaction, row.id, 'feed_body');
  const data = packBody({ html: article.html, text: article.text, details: { ...detailsOf(article), feedTitle: article.title } });
  await db.insertInto('feed_body').values({ article_id: row.id, data }).onConflict((oc) => oc.column('article_id').doUpdateSet({ data })).execute();
  if (before?.details.feedTitle === article.title || row.title === article.title) return;
  const shown = await bodyOf(transaction, row.id, 'body');
  if (shown === undefined) return;
  await keepVersion(transaction, row, shown.html, now);
  await db.updateTable('article').set({ title: article.title }).where('id', '=', row.id).execute();
  await dueAgain(transaction, row.id);
  await indexShown(transaction, row, article.title, shown);
}

async function askForPage({ db }: Transaction, { now, candidate }: Change, row: ArticleRow, { wantsPage, besidePage }: { wantsPage: boolean; besidePage: boolean }): Promise<void> {
  const url = candidate.entry.article.url;
  if (!wantsPage || url === undefined) {
    if (!besidePage) await db.updateTable('article').set({ page_due_at: null, page_host: null }).where('id', '=', row.id).execute();
    return;
  }
  if (row.page_due_at !== null) return;
  const due = row.page_fetched_at === null ? now : Math.max(now, row.page_fetched_at + pageAgainMs);
  await db.updateTable('article').set({ page_due_at: due, page_host: hostOf(url), page_attempts: 0 }).where('id', '=', row.id).execute();
}

export async function bodyOf({ db }: Pick<Transaction, 'db'>, articleId: number, table: 'body' | 'feed_body'): Promise<Body | undefined> {
  const row = await db.selectFrom(table).select('data').where('article_id', '=', articleId).executeTakeFirst();
  return row === undefined ? undefined : unpackBody(row.data);
}

/** Keeps what was shown until now. */
export async function keepVersion({ db }: Transaction, row: { id: number; title: string; first_seen_at: number; text_at: number | null }, html: string, now: number): Promise<void> {
  await db.insertInto('version').values({ article_id: row.id, seen_at: row.text_at ?? row.first_seen_at, title: row.title, html: packHtml(html) }).execute();
  const kept = await db.selectFrom('version').select('id').where('article_id', '=', row.id).orderBy('id').execute();
  const surplus = kept.slice(1, Math.max(1, kept.length - versionsKept + 1)).map((version) => version.id);
  if (surplus.length > 0) await db.deleteFrom('version').where('id', 'in', surplus).execute();
  await db.updateTable('article').set({ versions: kept.length - surplus.length, text_at: now }).where('id', '=', row.id).execute();
}

/** The feeds that carry an article. */
export async function feedsOf({ db }: Pick<Transaction, 'db'>, articleId: number): Promise<number[]> {
  const feeds = await db.selectFrom('entry').select('feed_id').where('article_id', '=', articleId).orderBy('feed_id').execute();
  return feeds.map((feed) => feed.feed_id);
}
