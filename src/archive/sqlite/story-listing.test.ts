import { describe, expect, it } from 'vitest';
import type { StoryListQuery } from '../engine.ts';
import { readerOf } from '../reader-of.ts';
import { Connection } from './connection.ts';
import { migrations } from './migrations.ts';
import { stretchOfStories } from './story-listing.ts';

const articles = 400;
const base: StoryListQuery = { sight: { reader: readerOf(1), subscriber: 1, isAll: true, share: 1 }, limit: 20 };
const reports = { unread: false, saved: false };
const kinds: Record<string, Partial<StoryListQuery>> = {
  all: {},
  'several voices': { leastVoices: 2 },
  'many voices': { leastVoices: 3 },
  'one voice': { mostVoices: 1 },
  'a subject': { subject: 'sport' },
  'a subject, several voices': { subject: 'sport', leastVoices: 2 },
  'what changed': { since: 9000 },
  'a feed': { reports: { ...reports, feedIds: [3] } },
  'some feeds, unread': { reports: { ...reports, feedIds: [1, 2], unread: true } },
  'a tag': { reports: { ...reports, tagIds: [1, 2] } },
  'a tag, saved': { reports: { ...reports, tagIds: [1], saved: true } },
  unread: { reports: { ...reports, unread: true } },
  saved: { reports: { ...reports, saved: true } },
  'several voices, unread, changed': { leastVoices: 2, since: 3000, reports: { ...reports, unread: true } },
};

describe('listing of stories', () => {
  const connection = filled();

  /** What a list must be, read from everything. */
  function plainly({ sight: { reader: { id: readerId } }, subject, leastVoices = 1, mostVoices = Infinity, since = 0, reports: wanted, from, limit }: StoryListQuery): number[] {
    const has = (sql: string, article: number): boolean => connection.get(sql, article) !== undefined;
    const fits = (article: number): boolean =>
      wanted === undefined ||
      ((wanted.feedIds === undefined || has(`SELECT 1 FROM entry WHERE article_id = ? AND feed_id IN (${wanted.feedIds.join()})`, article)) &&
        (wanted.tagIds === undefined || has(`SELECT 1 FROM article_tag WHERE article_id = ? AND shown = 1 AND tag_id IN (${wanted.tagIds.join()})`, article)) &&
        (!wanted.unread || !has('SELECT 1 FROM status WHERE article_id = ? AND read_at IS NOT NULL', article)) &&
        (!wanted.saved || has('SELECT 1 FROM status WHERE article_id = ? AND saved_at IS NOT NULL', article)));
    return connection
      .all('SELECT * FROM story')
      .map((row) => ({ id: Number(row['id']), rank: Number(row['rank_at']), voices: Number(row['voices']), row }))
      .filter(({ id, rank, voices, row }) =>
        row['merged_into'] === null && connection.get('SELECT 1 FROM reader_story WHERE reader_id = ? AND story_id = ? AND muted_at IS NOT NULL', readerId, id) === undefined &&
        (subject === undefined || row['subject'] === subject) && voices >= leastVoices && voices <= mostVoices && Number(row['changed_at']) >= since &&
        (from === undefined || rank < from.sortAt || (rank === from.sortAt && id < from.id)) &&
        connection.all('SELECT article_id FROM story_article WHERE story_id = ?', id).some((each) => fits(Number(each['article_id']))))
      .toSorted((a, b) => b.rank - a.rank || b.id - a.id)
      .slice(0, limit)
      .map(({ id }) => id);
  }

  for (const [name, query] of Object.entries(kinds)) {
    it(`gives ${name}, page by page, by rank or from the reports`, () => {
      for (const way of ['walk', 'ask', undefined] as const) {
        const asked: StoryListQuery = { ...base, ...query };
        const first = stretchOfStories(connection, asked, way);
        expect(first.map(({ id }) => id)).toEqual(plainly(asked));
        const further = { ...asked, from: first.at(-1) };
        expect(stretchOfStories(connection, further, way).map(({ id }) => id)).toEqual(plainly(further));
      }
    });
  }

  it.each(Object.entries(kinds).filter(([, { since }]) => since === undefined))('walks down %s in the order of an index', (_name, query) => {
    const plan = planOf((spied) => stretchOfStories(spied, { ...base, ...query }, 'walk'));
    expect(plan).not.toMatch(/TEMP B-TREE/);
    expect(plan).toMatch(/s USING INDEX story_(rank|subject)|s USING COVERING INDEX story_(rank|subject)/);
  });

  it('finds the few that changed by their time', () => {
    expect(planOf((spied) => stretchOfStories(spied, { ...base, since: 9990 }))).toMatch(/story_changed \(changed_at>\?\)/);
  });

  /** The plan of the list itself, which is asked for last. */
  function planOf(call: (spied: Connection) => unknown): string {
    let last: { sql: string; parameters: unknown[] } = { sql: '', parameters: [] };
    const spied = new Proxy(connection, {
      get(target, name) {
        const own: unknown = Reflect.get(target, name, target);
        if (name !== 'all') return typeof own === 'function' ? own.bind(target) : own;
        return (sql: string, ...parameters: unknown[]) => {
          last = { sql, parameters };
          return target.all(sql, ...parameters);
        };
      },
    });
    call(spied);
    return connection.all(`EXPLAIN QUERY PLAN ${last.sql}`, ...last.parameters).map((row) => String(row['detail'])).join('\n');
  }
});

/** Articles in stories of one to six, some read, saved, tagged; some stories muted or merged, several of the same rank. */
function filled(): Connection {
  const connection = new Connection(':memory:', { waitMs: 0 });
  for (const migration of migrations) migration.up(connection);
  connection.exec(`INSERT INTO feed (id, url, current_url, host, added_at, state) VALUES (1, 'a', 'a', 'a', 0, '{}'), (2, 'b', 'b', 'b', 0, '{}'), (3, 'c', 'c', 'c', 0, '{}');
    INSERT INTO tag (id, key, label, kind) VALUES (1, 'one', 'One', 'topic'), (2, 'two', 'Two', 'topic');`);
  let story = 0;
  let left = 0;
  for (let id = 1; id <= articles; id++) {
    if (left === 0) {
      left = 1 + ((story * 7) % 6);
      story++;
      connection.run('INSERT INTO story (id, reports, voices, rank_at, subject, changed_at) VALUES (?, ?, ?, ?, ?, ?)', story, left, 1 + (story % 4) % left, Math.floor(id / 3) * 1000, story % 3 === 0 ? 'sport' : null, (story * 7919) % 10_000);
    }
    left--;
    const sortAt = id * 5_000_000;
    connection.run(`INSERT INTO article (id, feed_id, title, first_seen_at, sort_at, excerpt, word_count, origin, placed) VALUES (?, ?, 'T', 0, ?, '', 1, 'feed', 1)`, id, 1 + (id % 3), sortAt);
    connection.run('INSERT INTO entry (article_id, feed_id, sort_at, revision) VALUES (?, ?, ?, 0)', id, 1 + (id % 3), sortAt);
    connection.run(`INSERT INTO story_article (article_id, story_id, placed_at, voice_key, voice_name, voice_kind, evidence) VALUES (?, ?, 0, '', '', 'outlet', '{}')`, id, story);
    if (id % 5 === 0) connection.run('INSERT INTO article_tag (article_id, tag_id, sort_at, score, shown) VALUES (?, ?, ?, 1, ?)', id, 1 + (id % 2), sortAt, id % 3 === 0 ? 0 : 1);
    if (id % 4 !== 0) connection.run('INSERT INTO status (reader_id, article_id, sort_at, read_at, saved_at) VALUES (1, ?, ?, ?, ?)', id, sortAt, id % 7 === 0 ? null : 1, id % 9 === 0 ? 1 : null);
  }
  connection.exec(`UPDATE reader SET unread = 1000;
    INSERT INTO reader_hour (reader_id, hour, unread) SELECT 1, sort_at >> 22, count(*) FROM article AS a WHERE NOT EXISTS (SELECT 1 FROM status WHERE article_id = a.id AND read_at IS NOT NULL) GROUP BY 2;
    INSERT INTO reader_story (reader_id, story_id, muted_at) SELECT 1, id, CASE WHEN id % 2 = 0 THEN 1 END FROM story WHERE id % 5 = 0;
    UPDATE story SET merged_into = 1 WHERE id % 11 = 0;`);
  return connection;
}
