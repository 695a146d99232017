import { describe, expect, it } from 'vitest';
import type { ListQuery } from '../engine.ts';
import { readerOf } from '../reader-of.ts';
import { Connection } from './connection.ts';
import { stretch, unreadIds } from './listing.ts';
import { migrations } from './migrations.ts';

/** A list must come out of an index in its order: a sort or a scan would cost more with every article. */
describe('listing', () => {
  const connection = new Connection(':memory:', { waitMs: 0 });
  for (const migration of migrations) migration.up(connection);
  connection.exec(`
    INSERT INTO feed (id, url, current_url, host, added_at, state, articles, newest_at) VALUES (1, 'a', 'a', 'a', 0, '{}', 10, 5), (2, 'b', 'b', 'b', 0, '{}', 5000, 9);
    INSERT INTO reader_feed VALUES (1, 1, 5), (1, 2, 5);
  `);

  /** The plans of everything that a call runs. */
  function plans(call: (spied: Connection) => unknown): string {
    const asked: { sql: string; parameters: unknown[] }[] = [];
    const spied = new Proxy(connection, {
      get(target, name) {
        if (name !== 'all') return Reflect.get(target, name, target);
        return (sql: string, ...parameters: unknown[]) => {
          asked.push({ sql, parameters });
          return target.all(sql, ...parameters);
        };
      },
    });
    call(spied);
    return asked
      .filter(({ sql }) => !sql.includes('newest_at'))
      .flatMap(({ sql, parameters }) => connection.all(`EXPLAIN QUERY PLAN ${sql}`, ...parameters))
      .map((row) => String(row['detail']))
      .join('\n');
  }

  const sight = { reader: readerOf(1), subscriber: 1, isAll: true, share: 1 };
  const base = { sight, unread: false, saved: false, limit: 50 };
  const kinds: Record<string, Partial<ListQuery>> = {
    all: {},
    unread: { unread: true },
    saved: { saved: true },
    'a feed': { feedIds: [1] },
    'unread of a feed': { feedIds: [1], unread: true },
    'unread of a large feed': { feedIds: [2], unread: true },
    'a page further down': { from: { sortAt: 5, id: 5 } },
    'a tag': { tagIds: [1] },
    'unread of a tag': { tagIds: [1], unread: true },
    'a subject': { subject: 'sport' },
    'unread of a subject': { subject: 'sport', unread: true },
    'unread further down': { unread: true, from: { sortAt: 5, id: 5 } },
  };
  for (const [name, query] of Object.entries(kinds)) {
    for (const direction of ['older', 'newer'] as const) {
      it(`reads ${name}, ${direction}, in order from an index`, () => {
        const plan = plans((spied) => stretch(spied, { ...base, ...query, direction }));
        expect(plan).not.toMatch(/TEMP B-TREE|SCAN (?!a\b.*USING COVERING INDEX|article USING COVERING INDEX)/);
        expect(plan).toMatch(/COVERING INDEX|PRIMARY KEY|INDEX status_saved/);
      });
    }
  }

  it('bounds the articles of an hour by the hour', () => {
    expect(plans((spied) => stretch(spied, { ...base, unread: true, direction: 'older', from: { sortAt: 5, id: 5 } }))).toMatch(/SEARCH a USING COVERING INDEX article_sort \(sort_at>\? AND sort_at<\?\)/);
  });

  it('finds unread ids without reading articles', () => {
    expect(plans((spied) => unreadIds(spied, sight, 100, undefined))).not.toMatch(/\barticle\b/);
  });
});
