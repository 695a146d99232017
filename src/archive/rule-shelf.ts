import { z } from 'zod';
import { namesFor, noRules, siteName, type SiteRules } from '../common/site-rules.ts';
import type { RuleShelf } from './archive.ts';
import { packHtml, unpackHtml } from './body.ts';
import type { Engine } from './engine.ts';

const rulesSchema: z.ZodType<SiteRules> = z.object({
  keep: z.array(z.string()),
  remove: z.array(z.string()),
  title: z.string().optional(),
  byline: z.string().optional(),
  date: z.string().optional(),
  nextPage: z.string().optional(),
});
/** @throws when the text is no rules (a damaged row) */
const parseRules = (json: string): SiteRules => rulesSchema.parse(JSON.parse(json));

/** To learn which sites a feed leads to. */
const articlesLookedAt = 60;

export function createRuleShelf(engine: Engine): RuleShelf {
  const { read } = engine;
  return {
    async list() {
      const rows = await read.selectFrom('site_rule').selectAll().orderBy('site').execute();
      return rows.map((row) => ({ site: row.site, rules: parseRules(row.rules), changedAt: row.changed_at }));
    },
    async get(site) {
      const row = await read.selectFrom('site_rule').selectAll().where('site', '=', site).executeTakeFirst();
      return row === undefined ? undefined : { site, rules: parseRules(row.rules), changedAt: row.changed_at };
    },
    async forPage(url) {
      const names = namesFor(url);
      const rows = await read.selectFrom('site_rule').select(['site', 'rules']).where('site', 'in', engine.lookups.many(names)).execute();
      const [nearest] = rows.toSorted((a, b) => names.indexOf(a.site) - names.indexOf(b.site));
      return nearest === undefined ? undefined : parseRules(nearest.rules);
    },
    set: (site, rules, now) =>
      engine.write(async ({ db }) => {
        await db.deleteFrom('site_rule').where('site', '=', site).execute();
        if (!noRules(rules)) await db.insertInto('site_rule').values({ site, rules: JSON.stringify(rules), changed_at: now }).execute();
      }),
    async sitesOf(feedId) {
      const rows = await read
        .selectFrom('entry')
        .innerJoin('article', 'article.id', 'entry.article_id')
        .leftJoin('site_page', 'site_page.article_id', 'article.id')
        .select(['article.url', 'site_page.site'])
        .where('entry.feed_id', '=', feedId)
        .orderBy('entry.sort_at', 'desc')
        .limit(articlesLookedAt)
        .execute();
      const counts = new Map<string, number>();
      for (const { url, site } of rows) {
        const name = siteName(site ?? url ?? '');
        if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
      }
      return [...counts].toSorted(([, one], [, other]) => other - one).map(([name]) => name);
    },
    async articlesOf(site, limit) {
      // A host name holds no sign that LIKE would take for another.
      const hosts = ['', '%.'].flatMap((before) => ['', ':%', '/%'].map((after) => `http%://${before}${site}${after}`));
      const rows = await read
        .selectFrom('article')
        .leftJoin('site_page', 'site_page.article_id', 'article.id')
        .select(['article.id', 'article.url', 'site_page.site'])
        .where((eb) => eb.or([eb('article.origin', '=', 'page'), eb('article.page_problem', 'is not', null)]))
        // Where the page was in the end, else where the feed's link leads first.
        .where((eb) => eb.or([eb('site_page.site', '=', site), ...['%.', ''].map((before) => eb('site_page.site', 'like', `${before}${site}:%`)), eb('site_page.site', 'like', `%.${site}`), ...hosts.map((host) => eb('article.url', 'like', host))]))
        .orderBy('article.id', 'desc')
        .limit(limit * 4)
        .execute();
      const isOn = (address: string | null): boolean => address !== null && namesFor(address).includes(site);
      return rows.flatMap(({ id, url, site: last }) => (url !== null && isOn(last === null ? url : `https://${last}/`) ? [{ articleId: id, url }] : [])).slice(0, limit);
    },
    async sample(articleId, since) {
      const row = await read.selectFrom('sample_page').select(['url', 'html']).where('article_id', '=', articleId).where('fetched_at', '>=', since).executeTakeFirst();
      return row === undefined ? undefined : { url: row.url, html: unpackHtml(row.html) };
    },
    keepSample: (articleId, { url, html }, now, since) => {
      const row = { fetched_at: now, url, html: packHtml(html) };
      return engine.write(async ({ db }) => {
        await db.deleteFrom('sample_page').where('fetched_at', '<', since).execute();
        const article = await db.selectFrom('article').select('id').where('id', '=', articleId).executeTakeFirst();
        if (article !== undefined) await db.insertInto('sample_page').values({ article_id: articleId, ...row }).onConflict((oc) => oc.column('article_id').doUpdateSet(row)).execute();
      });
    },
  };
}
