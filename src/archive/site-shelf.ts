import { pagesRemembered, type SiteLines } from '../common/site.ts';
import type { SiteShelf } from './archive.ts';
import { type Body, packBody } from './body.ts';
import { dueAgain } from './due-again.ts';
import { bodyOf, indexShown } from './edit.ts';
import type { Engine, Transaction } from './engine.ts';
import { packLines, unpackLines } from './site-lines.ts';

export function createSiteShelf(engine: Engine): SiteShelf {
  const { read } = engine;
  return {
    async pages(site) {
      const rows = await read.selectFrom('site_page').select(['article_id', 'lines']).where('site', '=', site).orderBy('article_id', 'desc').limit(pagesRemembered).execute();
      return rows.map((row) => ({ articleId: row.article_id, lines: unpackLines(row.lines) }));
    },
    async unsettled() {
      const rows = await read.selectFrom('site_page').select('site').distinct().where('settled', '=', 0).execute();
      return rows.map((row) => row.site);
    },
    settle: (pages) =>
      engine.write(async ({ db }) => {
        for (const { articleId, judged } of pages) {
          const row = await db.selectFrom('site_page').select(['settled', 'lines']).where('article_id', '=', articleId).executeTakeFirst();
          if (row === undefined || (row.settled === 1 && judged.length === 0)) continue;
          await db.updateTable('site_page').set({ settled: 1, lines: judged.length === 0 ? row.lines : packLines(withJudged(unpackLines(row.lines), judged)) }).where('article_id', '=', articleId).execute();
        }
      }),
    reread: (articleId, from, { html, text, wordCount, excerpt, ...facts }) =>
      engine.write(async (transaction) => {
        const { db } = transaction;
        const row = await db.selectFrom('article').selectAll().where('id', '=', articleId).where('origin', '=', 'page').executeTakeFirst();
        const shown = await bodyOf(transaction, articleId, 'body');
        if (row === undefined || shown?.html !== from) return;
        const body = { html, text, details: withOpening(shown, text) };
        await transaction.putBody(articleId, packBody(body));
        const told = { title: facts.title ?? row.title, byline: facts.byline ?? row.byline };
        await db.updateTable('article').set({ word_count: wordCount, excerpt, ...told }).where('id', '=', articleId).execute();
        await dueAgain(transaction, articleId);
        await indexShown(transaction, { ...row, ...told }, told.title, body);
      }),
  };
}

/** The dateline's end holds only while the text begins as it did. */
function withOpening({ text: before, details }: Body, text: string): Body['details'] {
  const { wire } = details;
  return wire === undefined || text.startsWith(before.slice(0, wire.bodyAt)) ? details : { ...details, wire: { ...wire, bodyAt: 0 } };
}

/** Lines that were judged count as seen, and are no longer looked for in the text. */
function withJudged({ title, mayGo, others }: SiteLines, judged: readonly number[]): SiteLines {
  const gone = new Set(judged);
  return { title, mayGo: mayGo.filter((key) => !gone.has(key)), others: [...others, ...mayGo.filter((key) => gone.has(key))] };
}

/** Remembers a page, in the place of what it said before, and forgets the oldest ones of its site. */
export async function rememberPage({ db }: Transaction, articleId: number, { name: site, lines }: { name: string; lines: SiteLines }): Promise<void> {
  const row = { site, settled: 0, lines: packLines(lines) };
  await db.insertInto('site_page').values({ article_id: articleId, ...row }).onConflict((oc) => oc.column('article_id').doUpdateSet(row)).execute();
  const surplus = await db.selectFrom('site_page').select('article_id').where('site', '=', site).orderBy('article_id', 'desc').offset(pagesRemembered).limit(1).executeTakeFirst();
  if (surplus !== undefined) await db.deleteFrom('site_page').where('site', '=', site).where('article_id', '<=', surplus.article_id).execute();
}
