import type { PageClaim, SamplePage, StoredArticle } from '../../archive/archive.ts';
import type { ExtractedArticle } from '../../common/article.ts';
import type { Result } from '../../common/result.ts';
import type { SiteRules } from '../../common/site-rules.ts';
import { checkRules, decodeHtml } from '../../extract/index.ts';
import type { NewsroomContext } from '../context.ts';
import type { Newsroom, TriedPage } from '../door.ts';
import { readablePage } from '../pages/page-answer.ts';
import { knowledgeFor, pageForArchive, pageRequest } from '../rounds/page-lane.ts';
import { changesBetween } from './changes.ts';

/** Rules are tried on so many of a site's latest articles. */
const PAGES = 3;
/**
 * Pages are not kept for the day when somebody writes rules: that would be some 100 kB a site for nothing. They are asked
 * for when rules are tried, once, and kept for so long, so that the next attempts ask nobody.
 */
const KEPT_MS = 24 * 3_600_000;

/** Trying and keeping readers' rules for sites. */
export function createRulesDoor(context: NewsroomContext): Pick<Newsroom, 'tryRules' | 'saveRules'> {
  const { archive, client, pool, clock } = context;

  async function pageOf(articleId: number, url: string): Promise<Result<SamplePage>> {
    const now = clock();
    const kept = await archive.rules.sample(articleId, now - KEPT_MS);
    if (kept !== undefined) return { ok: true, value: kept };
    const answer = await client.get(url, { ...pageRequest, priority: 'reader' });
    if (!answer.ok) return answer;
    const readable = readablePage(answer.value);
    if (!readable.ok) return readable;
    const page = { url: answer.value.url, html: decodeHtml(answer.value.body, answer.value.headers['content-type']) };
    await archive.rules.keepSample(articleId, page, now, now - KEPT_MS);
    return { ok: true, value: page };
  }

  async function read({ url, html }: SamplePage, { id, lang }: StoredArticle, rules: SiteRules | undefined): Promise<Result<ExtractedArticle>> {
    return pool.read({ kind: 'page', content: html, url, lang, site: await knowledgeFor(archive, url, id), rules });
  }

  async function tryOn(articleId: number, url: string, rules: SiteRules): Promise<TriedPage[]> {
    const article = await archive.articles.get(articleId);
    // Removed meanwhile.
    if (article === undefined) return [];
    const page = await pageOf(articleId, url);
    const told = { articleId, url, title: article.title };
    if (!page.ok) return [{ ...told, problem: page.problem.message }];
    const [before, after] = await Promise.all([read(page.value, article, undefined), read(page.value, article, rules)]);
    return [{ ...told, changes: changesBetween(before, after) }];
  }

  /** An article whose page is at hand is read anew at once. */
  async function renew(articleId: number): Promise<boolean> {
    const [article, page] = await Promise.all([archive.articles.get(articleId), archive.rules.sample(articleId, clock() - KEPT_MS)]);
    if (article === undefined || page === undefined) return false;
    const rules = await archive.rules.forPage(page.url);
    const found = await read(page, article, rules);
    // The further pages of an article in parts are not at hand.
    if (!found.ok || found.value.nextPage !== undefined || found.value.otherVersion !== undefined) return false;
    const claim: PageClaim = { articleId, feedId: article.feedId, url: article.url ?? page.url, title: article.title, attempts: 0 };
    const stored = pageForArchive(claim, { article: found.value }, clock(), rules);
    if (article.origin === 'page') await archive.sites.reread(articleId, article.html, stored.article);
    else await archive.desk.storePage(stored);
    return true;
  }

  return {
    async tryRules(site, rules) {
      const problems = checkRules(rules);
      if (problems.length > 0) return { problems, pages: [] };
      const articles = await archive.rules.articlesOf(site, PAGES);
      const tried = await Promise.all(articles.map(({ articleId, url }) => tryOn(articleId, url, rules)));
      return { problems: [], pages: tried.flat() };
    },

    async saveRules(site, rules) {
      const problems = checkRules(rules);
      if (problems.length > 0) return { problems, renewed: 0 };
      await archive.rules.set(site, rules, clock());
      let renewed = 0;
      for (const { articleId } of await archive.rules.articlesOf(site, PAGES)) if (await renew(articleId)) renewed += 1;
      return { problems: [], renewed };
    },
  };
}
