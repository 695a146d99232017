import type { Seen } from './sight.ts';

export const day = 24 * 3_600_000;
/** The past that a tag is compared with. */
const pastDays = 28;
/** What is believed before there is a past: so many articles, of which such a share has a tag. */
const prior = { articles: 100, share: 0.004 };

/**
 * How much a tag stands out today: the log-likelihood ratio of a Poisson count against what its own share of the past
 * articles makes usual for a day with so many articles, so that a busy day makes no burst of everything. A tag that is
 * always there stands out only when there is much more of it.
 * @param figures.today articles with the tag in the last day, of `total`; `past` of `pastTotal` before that
 * @returns `score` 0 or less when it is as usual
 */
export function burstOf({ today, total, past, pastTotal, pastDays: days }: { today: number; total: number; past: number; pastTotal: number; pastDays: number }): { score: number; usual: number } {
  const share = (past + prior.articles * prior.share) / (pastTotal + prior.articles);
  const expected = total * share;
  const score = today <= expected ? 0 : today * Math.log(today / expected) - (today - expected);
  return { score, usual: past / Math.max(1, days) };
}

/** In how many articles, that a reader sees, of the weeks before `since` tags (with what was merged into them) stood, and how many articles there were. */
export async function usualOver({ read: db, lookups: { many, sees }, sight }: Pick<Seen, 'read' | 'lookups' | 'sight'>, { since, tagIds }: { since: number; tagIds: readonly number[] }): Promise<{ of: Map<number, number>; total: number; days: number }> {
  const from = since - pastDays * day;
  const rows = await db
    .selectFrom('tag')
    .innerJoin('article_tag', 'article_tag.tag_id', 'tag.id')
    .select((eb) => [eb.fn.coalesce('tag.merged_into', 'tag.id').as('root'), eb.fn.countAll<number>().as('n')])
    .where((eb) => eb.or([eb('tag.id', 'in', many(tagIds)), eb('tag.merged_into', 'in', many(tagIds))]))
    .where('article_tag.sort_at', '>', from)
    .where('article_tag.sort_at', '<=', since)
    .where('article_tag.shown', '=', 1)
    .where(sees(sight, 'article_tag.article_id'))
    .groupBy('root')
    .execute();
  const { total, first } = await db.selectFrom('article').select((eb) => [eb.fn.countAll<number>().as('total'), eb.fn.min('sort_at').as('first')]).where('sort_at', '>', from).where('sort_at', '<=', since).where(sees(sight, 'article.id')).executeTakeFirstOrThrow();
  return { of: new Map(rows.map(({ root, n }) => [root, n])), total, days: total === 0 ? 0 : (since - first) / day };
}
