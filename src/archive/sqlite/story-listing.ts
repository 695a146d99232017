import type { Place } from '../cursor.ts';
import type { StoryListQuery, StoryReportQuery } from '../engine.ts';
import type { Connection } from './connection.ts';

/**
 * The list of stories. Without a question about reports it is read from an index alone. With one, either stories are walked
 * down by rank and asked for such a report, or the reports are asked for their stories: whichever will look at less.
 */
export function stretchOfStories(connection: Connection, query: StoryListQuery, drivenAtMost = usuallyDriven): Place[] {
  const few = query.reports === undefined ? undefined : fewestReports(connection, query.readerId, query.reports);
  const { sql, values } = few !== undefined && few.count <= drivenAtMost ? fromReports(query, few) : byRank(query, fewChanged(connection, query.since, drivenAtMost));
  return connection.all(sql, ...values).map((row) => ({ id: Number(row['id']), sortAt: Number(row['rankAt']) }));
}

/** Up to so many reports, or stories that changed, are looked at, all of them, rather than stories by rank until there are enough. */
const usuallyDriven = 2000;

const fewChanged = (connection: Connection, since: number | undefined, drivenAtMost: number): boolean =>
  since !== undefined && Number(connection.get('SELECT count(*) AS n FROM (SELECT 1 FROM story WHERE merged_into IS NULL AND changed_at >= ? LIMIT ?)', since, drivenAtMost + 1)?.['n'] ?? 0) <= drivenAtMost;

interface Part {
  sql: string;
  values: readonly unknown[];
}

const all = (parts: readonly Part[]): Part => ({ sql: parts.map(({ sql }) => sql).join(' AND '), values: parts.flatMap(({ values }) => values) });

/** What the story itself must be. Numbers that say which partial index will do are written out. */
function conditions(query: StoryListQuery): Part[] {
  const { readerId, subject, leastVoices = 1, mostVoices, since, from } = query;
  return [
    { sql: 's.merged_into IS NULL', values: [] },
    { sql: 'NOT EXISTS (SELECT 1 FROM reader_story AS r WHERE r.reader_id = ? AND r.story_id = s.id AND r.muted_at IS NOT NULL)', values: [readerId] },
    ...(from === undefined ? [] : [{ sql: 's.rank_at <= ? AND (s.rank_at < ? OR s.id < ?)', values: [from.sortAt, from.sortAt, from.id] }]),
    ...(subject === undefined ? [] : [{ sql: 's.subject = ?', values: [subject] }]),
    ...(leastVoices > 1 ? [{ sql: 's.voices > 1', values: [] }] : []),
    ...(leastVoices > 2 ? [{ sql: 's.voices >= ?', values: [leastVoices] }] : []),
    ...(mostVoices === undefined ? [] : [{ sql: '+s.voices <= ?', values: [mostVoices] }]),
    ...(since === undefined ? [] : [{ sql: 's.changed_at >= ?', values: [since] }]),
  ];
}

const inOrder = 'ORDER BY s.rank_at DESC, s.id DESC LIMIT ?';

function byRank(query: StoryListQuery, isChangedFirst: boolean): Part {
  const { readerId, reports } = query;
  const some = reports === undefined ? [] : [all(reportConditions(readerId, reports, 'm.article_id'))];
  const having = some.map(({ sql, values }) => ({ sql: `EXISTS (SELECT 1 FROM story_article AS m WHERE m.story_id = s.id AND ${sql})`, values }));
  const where = all([...conditions(query), ...having]);
  return { sql: `SELECT s.id AS id, s.rank_at AS rankAt FROM story AS s ${isChangedFirst ? 'INDEXED BY story_changed ' : ''}WHERE ${where.sql} ${inOrder}`, values: [...where.values, query.limit] };
}

function fromReports(query: StoryListQuery, reports: Part): Part {
  const some = query.reports === undefined ? [] : reportConditions(query.readerId, query.reports, 'm.article_id');
  const where = all([...conditions(query), ...some]);
  return {
    sql: `SELECT DISTINCT s.id AS id, s.rank_at AS rankAt FROM (${reports.sql}) AS d CROSS JOIN story_article AS m ON m.article_id = d.id CROSS JOIN story AS s ON s.id = m.story_id WHERE ${where.sql} ${inOrder}`,
    values: [...reports.values, ...where.values, query.limit],
  };
}

/** What a report must be; `article` names its id. */
function reportConditions(readerId: number, { feedIds, tagIds, unread, saved }: StoryReportQuery, article: string): Part[] {
  const status = (condition: string): string => `(SELECT 1 FROM status AS t WHERE t.reader_id = ? AND t.article_id = ${article} AND ${condition})`;
  const parts = [
    ...(feedIds === undefined ? [] : [{ sql: `EXISTS (SELECT 1 FROM entry AS e WHERE e.article_id = ${article} AND e.feed_id IN (SELECT value FROM json_each(?)))`, values: [JSON.stringify(feedIds)] }]),
    ...(tagIds === undefined ? [] : [{ sql: `EXISTS (SELECT 1 FROM article_tag AS g WHERE g.article_id = ${article} AND g.shown = 1 AND g.tag_id IN (SELECT value FROM json_each(?)))`, values: [JSON.stringify(tagIds)] }]),
    ...(unread ? [{ sql: `NOT EXISTS ${status('t.read_at IS NOT NULL')}`, values: [readerId] }] : []),
    ...(saved ? [{ sql: `EXISTS ${status('t.saved_at IS NOT NULL')}`, values: [readerId] }] : []),
  ];
  return parts.length === 0 ? [{ sql: 'TRUE', values: [] }] : parts;
}

/** The shortest list of articles that has all reports asked for, and how long it is. */
function fewestReports(connection: Connection, readerId: number, { feedIds, tagIds, unread, saved }: StoryReportQuery): (Part & { count: number }) | undefined {
  const count = (sql: string, ...values: unknown[]): number => Number(connection.get(sql, ...values)?.['n'] ?? 0);
  const lists: (Part & { count: number })[] = [];
  if (feedIds !== undefined) {
    const feeds = JSON.stringify(feedIds);
    lists.push({
      sql: 'SELECT e.article_id AS id FROM json_each(?) AS j CROSS JOIN entry AS e ON e.feed_id = j.value',
      values: [feeds],
      count: count('SELECT coalesce(sum(f.articles), 0) AS n FROM json_each(?) AS j CROSS JOIN feed AS f ON f.id = j.value', feeds),
    });
  }
  if (tagIds !== undefined) {
    const tags = JSON.stringify(tagIds);
    lists.push({
      sql: 'SELECT g.article_id AS id FROM json_each(?) AS j CROSS JOIN article_tag AS g ON g.tag_id = j.value WHERE g.shown = 1',
      values: [tags],
      count: count('SELECT coalesce(sum(t.articles), 0) AS n FROM json_each(?) AS j CROSS JOIN tag AS t ON t.id = j.value', tags),
    });
  }
  if (unread) {
    lists.push({
      sql: `SELECT a.id AS id FROM reader_hour AS h CROSS JOIN article AS a ON a.sort_at >= h.hour << 22 AND a.sort_at < (h.hour + 1) << 22 WHERE h.reader_id = ?`,
      values: [readerId],
      count: count('SELECT unread AS n FROM reader WHERE id = ?', readerId),
    });
  }
  if (saved) {
    lists.push({
      sql: 'SELECT s.article_id AS id FROM status AS s WHERE s.reader_id = ? AND s.saved_at IS NOT NULL',
      values: [readerId],
      count: count('SELECT saved AS n FROM reader WHERE id = ?', readerId),
    });
  }
  return lists.toSorted((a, b) => a.count - b.count)[0];
}
