import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import type { KnownKey, Lookups } from '../engine.ts';
import type { Connection } from './connection.ts';
import { stretch, unreadIds } from './listing.ts';
import { ftsMatch } from './match.ts';
import { seesBuilder, sightOf, sourceBuilder } from './sight.ts';
import { stretchOfStories } from './story-listing.ts';

const ids = z.array(z.number());
const matchOf = (word: string): string => ftsMatch({ all: [[[{ word, prefix: false }]]], none: [] }) ?? '""';

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
    sightOf: async (reader) => sightOf(connection, reader),
    sees: seesBuilder,
    sourceFor: sourceBuilder,
    stretch: async (query) => stretch(connection, query),
    stretchOfStories: async (query) => stretchOfStories(connection, query),
    unreadIds: async (sight, upToId, feedIds) => unreadIds(connection, sight, upToId, feedIds),
    async find(wanted, limit, belowId = Number.MAX_SAFE_INTEGER) {
      const match = ftsMatch(wanted);
      if (match === undefined) return [];
      // The table of entries is small and gives the time; one of several feeds will do.
      const rows = connection.all(
        `SELECT w.id AS id, (SELECT e.sort_at FROM entry AS e WHERE e.article_id = w.id LIMIT 1) AS sortAt
         FROM (SELECT rowid AS id FROM search WHERE search MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?) AS w`,
        match,
        belowId,
        limit,
      );
      return rows.map((row) => ({ id: Number(row['id']), sortAt: Number(row['sortAt']) }));
    },
    async withWord(word, limit) {
      // One text is quicker to hand over than many rows.
      const row = connection.get('SELECT json_group_array(id) AS ids FROM (SELECT rowid AS id FROM search WHERE search MATCH ? LIMIT ?)', matchOf(word), limit);
      return ids.parse(JSON.parse(String(row?.['ids'] ?? '[]')));
    },
    async countWord(word, limit) {
      return Number(connection.get('SELECT count(*) AS n FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT ?)', matchOf(word), limit)?.['n'] ?? 0);
    },
    async wordsFrom(beginning, limit) {
      const rows = connection.all('SELECT term FROM search_vocabulary WHERE term >= ? AND term < ? LIMIT ?', beginning, `${beginning}\u{10FFFF}`, limit);
      return rows.map((row) => String(row['term']));
    },
  };
}

function knownKey(row: Record<string, unknown>): KnownKey {
  return { key: Number(row['key']), articleId: Number(row['articleId']), revision: Number(row['revision']), idKey: row['idKey'] === null ? null : Number(row['idKey']) };
}
