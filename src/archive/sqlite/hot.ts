import type { ArticleInsert, EntryInsert, FeedStateRow, WordsOfArticle } from '../engine.ts';
import type { Connection } from './connection.ts';

/**
 * The statements that run for every entry of every feed. They are prepared once and bound by position: building
 * them with Kysely each time would cost more than running them.
 */

const articleColumns = [
  'feed_id', 'url', 'title', 'byline', 'published_at', 'first_seen_at', 'sort_at', 'excerpt', 'image', 'lang', 'stated_lang',
  'word_count', 'origin', 'kind', 'section', 'identity', 'page_due_at', 'page_host',
] as const satisfies readonly (keyof ArticleInsert)[];

const insertArticle = `INSERT INTO article (${articleColumns.join(', ')}) VALUES (${articleColumns.map(() => '?').join(', ')})`;

export function insertArticles(connection: Connection, articles: readonly ArticleInsert[]): number[] {
  const article = connection.statement(insertArticle);
  const body = connection.statement('INSERT INTO body (article_id, data) VALUES (?, ?)');
  return articles.map((row) => {
    const id = Number(article.run(...articleColumns.map((column) => row[column])).lastInsertRowid);
    body.run(id, row.body);
    return id;
  });
}

export function insertEntries(connection: Connection, feedId: number, entries: readonly EntryInsert[]): void {
  const entry = connection.statement('INSERT INTO entry (article_id, feed_id, sort_at, revision, id_key) VALUES (?, ?, ?, ?, ?)');
  const key = connection.statement('INSERT OR IGNORE INTO entry_key (feed_id, key, article_id) VALUES (?, ?, ?)');
  for (const one of entries) {
    entry.run(one.articleId, feedId, one.sortAt, one.revision, one.idKey ?? null);
    for (const each of one.keys) key.run(feedId, each, one.articleId);
  }
}

export function addToHours(connection: Connection, hours: ReadonlyMap<number, number>, readerIds: readonly number[]): void {
  const add = connection.statement('INSERT INTO reader_hour (reader_id, hour, unread) VALUES (?, ?, ?) ON CONFLICT (reader_id, hour) DO UPDATE SET unread = unread + excluded.unread');
  let fewer = false;
  for (const [hour, count] of hours) {
    for (const readerId of readerIds) add.run(readerId, hour, count);
    fewer ||= count < 0;
  }
  if (fewer) connection.run('DELETE FROM reader_hour WHERE unread <= 0');
}

const unreadBy = (article: string): string => `NOT EXISTS (SELECT 1 FROM status AS s WHERE s.reader_id = ?1 AND s.article_id = ${article} AND s.read_at IS NOT NULL)`;

export function countAnew(connection: Connection, readerId: number): void {
  connection.run('DELETE FROM reader_feed WHERE reader_id = ?', readerId);
  connection.run('DELETE FROM reader_hour WHERE reader_id = ?', readerId);
  connection.run(
    `INSERT INTO reader_feed (reader_id, feed_id, unread)
     SELECT ?1, u.feed_id, (SELECT count(*) FROM entry AS e WHERE e.feed_id = u.feed_id AND ${unreadBy('e.article_id')}) FROM reader AS r CROSS JOIN subscription AS u ON u.reader_id = r.feeds_of WHERE r.id = ?1`,
    readerId,
  );
  connection.run(
    `INSERT INTO reader_hour (reader_id, hour, unread)
     SELECT ?1, seen.sort_at >> 22, count(*) FROM (
       SELECT e.article_id AS id, e.sort_at AS sort_at FROM reader AS r CROSS JOIN subscription AS u ON u.reader_id = r.feeds_of CROSS JOIN entry AS e ON e.feed_id = u.feed_id WHERE r.id = ?1
       UNION SELECT s.article_id, s.sort_at FROM status AS s WHERE s.reader_id = ?1 AND s.saved_at IS NOT NULL
     ) AS seen WHERE ${unreadBy('seen.id')} GROUP BY 2`,
    readerId,
  );
  connection.run(
    `UPDATE reader SET unread = (SELECT coalesce(sum(unread), 0) FROM reader_hour WHERE reader_id = ?1),
     saved = (SELECT count(*) FROM status WHERE reader_id = ?1 AND saved_at IS NOT NULL) WHERE id = ?1`,
    readerId,
  );
}

export function countFeed(connection: Connection, readerIds: readonly number[], feedId: number, by: 1 | -1): void {
  const alone = connection.statement(
    `SELECT e.sort_at >> 22 AS hour, count(*) AS n FROM entry AS e
     WHERE e.feed_id = ?2 AND ${unreadBy('e.article_id')}
       AND NOT EXISTS (SELECT 1 FROM entry AS o CROSS JOIN subscription AS u ON u.feed_id = o.feed_id AND u.reader_id = (SELECT feeds_of FROM reader WHERE id = ?1) WHERE o.article_id = e.article_id AND o.feed_id <> ?2)
       AND NOT EXISTS (SELECT 1 FROM status AS k WHERE k.reader_id = ?1 AND k.article_id = e.article_id AND k.saved_at IS NOT NULL)
     GROUP BY 1`,
  );
  const total = connection.statement('UPDATE reader SET unread = unread + ? WHERE id = ?');
  for (const readerId of readerIds) {
    const hours = new Map(alone.all(readerId, feedId).map((row) => [Number(row['hour']), by * Number(row['n'])]));
    total.run([...hours.values()].reduce((sum, n) => sum + n, 0), readerId);
    addToHours(connection, hours, [readerId]);
    if (by < 0) connection.run('DELETE FROM reader_feed WHERE reader_id = ? AND feed_id = ?', readerId, feedId);
    else connection.run(`INSERT INTO reader_feed (reader_id, feed_id, unread) SELECT ?1, ?2, count(*) FROM entry AS e WHERE e.feed_id = ?2 AND ${unreadBy('e.article_id')}`, readerId, feedId);
  }
}

export function putBody(connection: Connection, articleId: number, data: Uint8Array): void {
  connection.statement('INSERT INTO body (article_id, data) VALUES (?, ?) ON CONFLICT (article_id) DO UPDATE SET data = excluded.data').run(articleId, data);
}

export function putFeedStates(connection: Connection, states: readonly FeedStateRow[]): void {
  const update = connection.statement(
    `UPDATE feed SET state = ?, current_url = ?, host = ?, due_at = CASE WHEN removed_at IS NULL THEN ? END, not_before = ?,
     last_attempt_at = ?, failing = ?, push_callback = ? WHERE id = ?`,
  );
  const release = connection.statement(`DELETE FROM claim WHERE kind = 'feed' AND target_id = ?`);
  for (const { feedId, columns: c } of states) {
    update.run(c.state, c.current_url, c.host, c.due_at, c.not_before, c.last_attempt_at, c.failing, c.push_callback, feedId);
    release.run(feedId);
  }
}

export function index(connection: Connection, documents: readonly WordsOfArticle[], options: { replace: boolean }): void {
  if (options.replace) unindex(connection, documents.map((document) => document.articleId));
  const insert = connection.statement('INSERT INTO search (rowid, words) VALUES (?, ?)');
  const languages = new Map<string, number>();
  for (const { articleId, words, language } of documents) {
    insert.run(articleId, words.join(' '));
    languages.set(language, (languages.get(language) ?? 0) + 1);
  }
  const count = connection.statement('INSERT INTO search_language (language, articles) VALUES (?, ?) ON CONFLICT (language) DO UPDATE SET articles = articles + excluded.articles');
  for (const [language, articles] of languages) count.run(language, articles);
}

/** Also where an article waits to be indexed anew. */
export function unindex(connection: Connection, articleIds: readonly number[]): void {
  const remove = connection.statement('DELETE FROM search WHERE rowid = ?');
  const waits = connection.statement('DELETE FROM search_due WHERE article_id = ?');
  for (const id of articleIds) {
    remove.run(id);
    waits.run(id);
  }
}
