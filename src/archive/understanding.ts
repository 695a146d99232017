import { baseLanguage } from '../common/language/base-language.ts';
import type { Desk, UnderstandingClaim } from './archive.ts';
import { countAliases, type TellingArticle } from './alias-shelf.ts';
import { clearClaims, putClaims } from './claims.ts';
import { bodyOf, indexShown } from './edit.ts';
import type { Engine, Transaction } from './engine.ts';
import { packGist } from './gist.ts';
import { factsDueOf } from './stories/recount.ts';
import { titleOf } from './titles.ts';
import { tagArticles, type TaggedArticle } from './tagging.ts';

/** An article whose page is on its way is read when the page is there, unless that takes longer than this. */
export const pagePatienceMs = 10 * 60_000;

export async function claimUnderstanding(engine: Engine, owner: string, { now, limit, leaseMs, version }: Parameters<Desk['claimUnderstanding']>[0]): Promise<UnderstandingClaim[]> {
  // Most of the time nothing is left, and asking must not cost a write.
  const left = await engine.read.selectFrom('article').select('id').where('understood', '<', version).limit(1).executeTakeFirst();
  if (left === undefined) return [];
  return engine.write(async (transaction) => {
    const { db, many } = transaction;
    await clearClaims(db, owner, now);
    const due = await dueArticles(transaction, version, now).orderBy('article.understood').orderBy('article.id', 'desc').limit(limit).execute();
    const ids = due.map(({ id }) => id);
    await putClaims(db, 'understanding', ids, owner, now + leaseMs);
    const rows = await db
      .selectFrom('article')
      .innerJoin('feed', 'feed.id', 'article.feed_id')
      .select(['article.id', 'article.title', 'article.url', 'byline', 'stated_lang', 'section', 'kind', 'excerpt', 'origin', 'word_count', 'published_at', 'feed.url as feed_url', 'feed.title as feed_title'])
      .where('article.id', 'in', many(ids))
      .orderBy('article.id', 'desc')
      .execute();
    const claims: UnderstandingClaim[] = [];
    for (const row of rows) {
      const body = await bodyOf(transaction, row.id, 'body');
      if (body === undefined) continue;
      const { text, details } = body;
      claims.push({
        articleId: row.id, source: titleOf({ url: row.feed_url, title: row.feed_title }), title: row.title, text, url: row.url ?? undefined, byline: row.byline ?? undefined, lang: row.stated_lang ?? undefined, section: row.section ?? undefined, kind: row.kind ?? undefined,
        excerpt: row.excerpt, origin: row.origin, wordCount: row.word_count, publishedAt: row.published_at ?? undefined, categories: details.categories, keywords: details.keywords ?? [], bodyAt: details.wire?.bodyAt,
      });
    }
    return claims;
  });
}

const dueArticles = ({ db }: Pick<Transaction, 'db'>, version: number, now: number) =>
  db
    .selectFrom('article')
    .select('article.id')
    .where('article.understood', '<', version)
    .where((eb) => eb.not(eb.and([eb('article.page_due_at', 'is not', null), eb('article.page_attempts', '=', 0), eb('article.first_seen_at', '>', now - pagePatienceMs)])))
    .where((eb) => eb.not(eb.exists(eb.selectFrom('claim').select('claim.owner').where('claim.kind', '=', 'understanding').whereRef('claim.target_id', '=', 'article.id'))));

/** How many articles are left, with those that wait for their page or are in hand. */
export async function understandingLeft(engine: Engine, version: number): Promise<number> {
  const { n } = await engine.read.selectFrom('article').where('understood', '<', version).select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
  return n;
}

export async function misunderstood(engine: Engine, limit: number): Promise<{ articleId: number; title: string; reason: string }[]> {
  const rows = await engine.read.selectFrom('article').select(['id', 'title', 'misunderstood']).where('misunderstood', 'is not', null).orderBy('id', 'desc').limit(limit).execute();
  return rows.map((row) => ({ articleId: row.id, title: row.title, reason: row.misunderstood ?? '' }));
}

/** Keeps what was understood of articles that are still claimed; the others changed meanwhile, or somebody else has them. */
export function storeUnderstanding(engine: Engine, owner: string, { outcomes, version, now, choose }: Parameters<Desk['storeUnderstanding']>[0]): Promise<void> {
  return engine.write(async (transaction) => {
    const { db, many } = transaction;
    const claimed = await db.deleteFrom('claim').where('kind', '=', 'understanding').where('owner', '=', owner).where('target_id', 'in', many(outcomes.map(({ articleId }) => articleId))).returning('target_id').execute();
    const mine = new Set(claimed.map((row) => row.target_id));
    const tagged: (TaggedArticle & TellingArticle)[] = [];
    for (const outcome of outcomes) {
      if (!mine.has(outcome.articleId)) continue;
      const row = await db.selectFrom('article').selectAll().where('id', '=', outcome.articleId).executeTakeFirst();
      if (row === undefined) continue;
      if ('problem' in outcome) {
        await db.updateTable('article').set({ understood: version, misunderstood: outcome.problem.message }).where('id', '=', row.id).execute();
        continue;
      }
      const lang = languageFor(row.stated_lang, outcome.lang);
      await db
        .updateTable('article')
        .set({ understood: version, misunderstood: null, lang, subject: outcome.subject ?? null, gist: packGist(outcome), ...(outcome.excerpt === undefined ? {} : { excerpt: outcome.excerpt }) })
        .where('id', '=', row.id)
        .execute();
      // Words are cut and stemmed by language.
      if (baseLanguage(lang ?? undefined) !== baseLanguage(row.lang ?? undefined)) {
        const shown = await bodyOf(transaction, row.id, 'body');
        if (shown !== undefined) await indexShown(transaction, { ...row, lang }, row.title, shown);
      }
      tagged.push({ articleId: row.id, sortAt: row.sort_at, candidates: outcome.tags, aliases: outcome.aliases ?? [] });
    }
    await tagArticles(transaction, tagged, choose, now);
    await countAliases(transaction, tagged);
    await factsDueOf(transaction, tagged.map(({ articleId }) => articleId));
  });
}

/** A stated tag says more (`pt-BR`) than the text can tell, where both name the same language. */
const languageFor = (stated: string | null, found: string | undefined): string | null => (found === undefined || baseLanguage(stated ?? undefined) === found ? stated : found);
