import type { AliasCount, AliasEvidence } from '../common/alias.ts';
import type { Engine, Transaction } from './engine.ts';
import { key53 } from './keys.ts';

const dayMs = 24 * 3_600_000;

/** What one article says of names, with the time it is sorted by. */
export interface TellingArticle {
  articleId: number;
  sortAt: number;
  aliases: readonly AliasEvidence[];
}

const idOf = ({ kind, from, to, lang }: AliasEvidence): number => key53(`${kind}\t${from}\t${to}\t${lang}`);

/** Counts what articles say of names, in the place of what they said before. */
export async function countAliases(transaction: Transaction, articles: readonly TellingArticle[]): Promise<void> {
  await uncountAliases(transaction, articles.map(({ articleId }) => articleId));
  const said = articles.flatMap(({ articleId, sortAt, aliases }) => [...new Map(aliases.map((one) => [idOf(one), one]))].map(([id, one]) => ({ id, articleId, day: Math.floor(sortAt / dayMs), one })));
  if (said.length === 0) return;
  const rows = [...Map.groupBy(said, ({ id }) => id)].flatMap(([id, all]) => {
    const days = all.map(({ day }) => day);
    return all.slice(0, 1).map(({ one: { kind, from, to, label, lang } }) => ({ id, kind, from_name: from, to_tag: to, label, lang, count: all.length, first_day: Math.min(...days), last_day: Math.max(...days) }));
  });
  const { db } = transaction;
  await db
    .insertInto('alias')
    .values(rows)
    .onConflict((conflict) => conflict.column('id').doUpdateSet((eb) => ({
      count: eb('alias.count', '+', eb.ref('excluded.count')),
      first_day: eb.case().when('alias.first_day', '<', eb.ref('excluded.first_day')).then(eb.ref('alias.first_day')).else(eb.ref('excluded.first_day')).end(),
      last_day: eb.case().when('alias.last_day', '>', eb.ref('excluded.last_day')).then(eb.ref('alias.last_day')).else(eb.ref('excluded.last_day')).end(),
    })))
    .execute();
  await db.insertInto('article_alias').values(said.map(({ id, articleId }) => ({ article_id: articleId, alias_id: id }))).execute();
}

/** Takes back what articles said; first and last day stay as they were. */
export async function uncountAliases({ db, many }: Transaction, articleIds: readonly number[]): Promise<void> {
  const said = await db.deleteFrom('article_alias').where('article_id', 'in', many(articleIds)).returning('alias_id').execute();
  if (said.length === 0) return;
  const byTimes = Map.groupBy(Map.groupBy(said, ({ alias_id }) => alias_id), ([, { length }]) => length);
  for (const [times, aliases] of byTimes) await db.updateTable('alias').set((eb) => ({ count: eb('count', '-', times) })).where('id', 'in', many(aliases.map(([id]) => id))).execute();
  await db.deleteFrom('alias').where('id', 'in', many(said.map(({ alias_id }) => alias_id))).where('count', '<', 1).execute();
}

/** What at least two articles say of a name. */
export async function aliasCounts({ read }: Engine): Promise<AliasCount[]> {
  const rows = await read
    .with('often', (db) => db.selectFrom('alias').select(['kind', 'from_name']).groupBy(['kind', 'from_name']).having((eb) => eb.fn.sum('count'), '>', 1))
    .selectFrom('often')
    .innerJoin('alias', (join) => join.onRef('alias.from_name', '=', 'often.from_name').onRef('alias.kind', '=', 'often.kind'))
    .selectAll('alias')
    .execute();
  return rows.map((row) => ({ kind: row.kind, from: row.from_name, to: row.to_tag, label: row.label, lang: row.lang, count: row.count, first: row.first_day, last: row.last_day }));
}
