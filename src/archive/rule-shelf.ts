import { sql } from 'kysely';
import { z } from 'zod';
import { namesFor, noRules, type SiteRules } from '../common/site-rules.ts';
import type { RuleShelf } from './archive.ts';
import { packHtml, unpackHtml } from './body.ts';
import type { Engine } from './engine.ts';

const rulesSchema: z.ZodType<SiteRules> = z.object({
  keep: z.array(z.string()),
  remove: z.array(z.string()),
  title: z.string().optional(),
  byline: z.string().optional(),
  date: z.string().optional(),
});
/** @throws when the text is no rules (a damaged row) */
const parseRules = (json: string): SiteRules => rulesSchema.parse(JSON.parse(json));

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
    async articlesOf(site, limit) {
      // A host name holds no sign that LIKE would take for another.
      const hosts = ['', 'www.', '%.'].flatMap((before) => ['', ':%', '/%'].map((after) => `http%://${before}${site}${after}`));
      const rows = await read
        .selectFrom('article')
        .select(['id', 'url'])
        .where((eb) => eb.or([eb('origin', '=', 'page'), eb('page_problem', 'is not', null)]))
        .where(sql<boolean>`(${sql.join(hosts.map((host) => sql`url LIKE ${host}`), sql` OR `)})`)
        .orderBy('id', 'desc')
        .limit(limit * 4)
        .execute();
      return rows.flatMap(({ id, url }) => (url !== null && namesFor(url).includes(site) ? [{ articleId: id, url }] : [])).slice(0, limit);
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
