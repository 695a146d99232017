import { sql, type RawBuilder } from 'kysely';
import type { KnownKey, Lookups } from '../engine.ts';
import type { Connection } from './connection.ts';
import { stretch, unreadIds } from './listing.ts';

/** Weights of title, body, byline and categories, source token for bm25; the source only filters. */
const weights = '8.0, 1.0, 3.0, 0.0';

/** Reads in SQLite's own words, over either connection. */
export function lookupsOver(connection: Connection): Lookups {
  return {
    async knownKeys(feedId, keys) {
      // One lookup for all: the keys travel as one JSON text, so the statement stays the same.
      const rows = connection.all(
        `SELECT k.key AS key, k.article_id AS articleId, e.revision AS revision, e.id_key AS idKey
         FROM json_each(?) AS j
         CROSS JOIN entry_key AS k ON k.feed_id = ? AND k.key = j.value
         CROSS JOIN entry AS e ON e.article_id = k.article_id AND e.feed_id = k.feed_id`,
        JSON.stringify(keys),
        feedId,
      );
      return rows.map(knownKey);
    },
    many: <T extends number | string>(values: readonly T[]): RawBuilder<T> => sql<T>`(SELECT value FROM json_each(${JSON.stringify(values)}))`,
    stretch: async (query) => stretch(connection, query),
    unreadIds: async (readerId, upToId, feedIds) => unreadIds(connection, readerId, upToId, feedIds),
    async find(match, limit) {
      // The table of entries is small and gives the time; one of several feeds will do.
      const rows = connection.all(
        `SELECT w.id AS id, (SELECT e.sort_at FROM entry AS e WHERE e.article_id = w.id LIMIT 1) AS sortAt
         FROM (SELECT rowid AS id FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT ?) AS w`,
        match,
        limit,
      );
      return rows.map((row) => ({ id: Number(row['id']), sortAt: Number(row['sortAt']) }));
    },
    async rank(match, articleIds) {
      // The plus makes the ids a filter; as a constraint the whole match would run once for each.
      const rows = connection.all(
        `SELECT rowid AS id, bm25(words, ${weights}) AS rank FROM words WHERE words MATCH ? AND +rowid IN (SELECT value FROM json_each(?))`,
        match,
        JSON.stringify(articleIds),
      );
      return new Map(rows.map((row) => [Number(row['id']), Number(row['rank'])]));
    },
    async countMatches(match, limit) {
      const row = connection.get('SELECT count(*) AS n FROM (SELECT 1 FROM words WHERE words MATCH ? LIMIT ?)', match, limit);
      return Number(row?.['n'] ?? 0);
    },
  };
}

function knownKey(row: Record<string, unknown>): KnownKey {
  return { key: Number(row['key']), articleId: Number(row['articleId']), revision: Number(row['revision']), idKey: row['idKey'] === null ? null : Number(row['idKey']) };
}
