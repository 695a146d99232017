import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Reader } from '../../common/reader.ts';
import type { Sight } from '../sight.ts';
import type { Connection } from './connection.ts';

/** The house: whoever is nobody (the public) sees what it sees. */
const houseId = 1;

export function sightOf(connection: Connection, reader: Reader): Sight {
  const row = connection.get(
    `SELECT r.feeds_of AS subscriber, (SELECT count(*) FROM subscription WHERE reader_id = r.feeds_of) AS subscribed, (SELECT count(*) FROM feed) AS feeds FROM reader AS r WHERE r.id = ?`,
    reader.id === 0 ? houseId : reader.id,
  );
  const subscriber = Number(row?.['subscriber'] ?? reader.id);
  if (Number(row?.['subscribed'] ?? 0) === Number(row?.['feeds'] ?? 1)) return { reader, subscriber, isAll: true, share: 1 };
  const sums = connection.get(
    `SELECT (SELECT coalesce(sum(f.articles), 0) FROM subscription AS u CROSS JOIN feed AS f ON f.id = u.feed_id WHERE u.reader_id = ?) AS seen, (SELECT coalesce(sum(articles), 0) FROM feed) AS all_of_them`,
    subscriber,
  );
  return { reader, subscriber, isAll: false, share: Number(sums?.['seen'] ?? 0) / Math.max(1, Number(sums?.['all_of_them'] ?? 0)) };
}

export interface Condition {
  sql: string;
  values: number[];
}

/** That a reader sees an article; `article` names its id. */
export function sees({ isAll, subscriber, reader }: Sight, article: string): Condition {
  if (isAll) return { sql: 'TRUE', values: [] };
  return {
    sql: `(EXISTS (SELECT 1 FROM entry AS e_ CROSS JOIN subscription AS u_ ON u_.feed_id = e_.feed_id AND u_.reader_id = ? WHERE e_.article_id = ${article})
      OR EXISTS (SELECT 1 FROM status AS t_ WHERE t_.article_id = ${article} AND t_.reader_id = ? AND t_.saved_at IS NOT NULL))`,
    values: [subscriber, reader.id],
  };
}

/** The same for queries of Kysely. */
export function seesBuilder({ isAll, subscriber, reader }: Sight, article: string): RawBuilder<SqlBool> {
  if (isAll) return sql<SqlBool>`TRUE`;
  const id = sql.ref(article);
  return sql<SqlBool>`(EXISTS (SELECT 1 FROM entry AS e_ CROSS JOIN subscription AS u_ ON u_.feed_id = e_.feed_id AND u_.reader_id = ${subscriber} WHERE e_.article_id = ${id})
    OR EXISTS (SELECT 1 FROM status AS t_ WHERE t_.article_id = ${id} AND t_.reader_id = ${reader.id} AND t_.saved_at IS NOT NULL))`;
}

/** The feed that an article is from, as far as a reader sees: its own, else the first of theirs that carries it, else the one they saved it from. */
export function sourceBuilder({ isAll, subscriber, reader }: Sight): RawBuilder<number> {
  const [id, own] = [sql.ref('article.id'), sql.ref('article.feed_id')];
  if (isAll) return sql<number>`${own}`;
  return sql<number>`CASE WHEN EXISTS (SELECT 1 FROM subscription AS u_ WHERE u_.reader_id = ${subscriber} AND u_.feed_id = ${own}) THEN ${own}
    ELSE coalesce((SELECT min(e_.feed_id) FROM entry AS e_ CROSS JOIN subscription AS u_ ON u_.feed_id = e_.feed_id AND u_.reader_id = ${subscriber} WHERE e_.article_id = ${id}),
      (SELECT t_.saved_from FROM status AS t_ WHERE t_.article_id = ${id} AND t_.reader_id = ${reader.id}), 0) END`;
}
