import type { Place } from '../cursor.ts';
import type { StoryListQuery, StoryReportQuery } from '../engine.ts';
import type { Sight } from '../sight.ts';
import type { Connection } from './connection.ts';
import { sees } from './sight.ts';

/** Up to so many stories that changed are sorted by rank, rather than stories walked by rank until there are enough. */
const sortedAtMost = 2000;
/** So many stories are walked by rank before their reports are asked after all. */
const walkedAtMost = 4000;

/**
 * The list of stories. Without a question about reports it is read from an index alone. With one, either stories are walked
 * down by rank and asked for such a report, or the reports are asked for their stories: whichever should look at less.
 * @param way for tests
 */
export function stretchOfStories(connection: Connection, query: StoryListQuery, way?: 'walk' | 'ask' | undefined): Place[] {
  const list = query.reports === undefined ? undefined : shortestList(connection, query.sight, query.reports);
  if (list === undefined) return run(connection, byRank(query, fewChanged(connection, query.since)));
  const isWalked = way === undefined ? walkOf(connection, query, list) < list.rows : way === 'walk';
  if (!isWalked) return run(connection, fromReports(query, list));
  // What is looked for may be far down, whatever the numbers say.
  const end = way === 'walk' ? undefined : rankAfter(connection, query.from, walkedAtMost);
  const found = run(connection, byRank(query, false, end));
  return end === undefined || found.length === query.limit ? found : run(connection, fromReports(query, list));
}

const run = (connection: Connection, { sql, values }: Part): Place[] => connection.all(sql, ...values).map((row) => ({ id: Number(row['id']), sortAt: Number(row['rankAt']) }));
const figure = (connection: Connection, sql: string, ...values: unknown[]): number => Number(connection.get(sql, ...values)?.['n'] ?? 0);

const fewChanged = (connection: Connection, since: number | undefined): boolean =>
  since !== undefined && figure(connection, 'SELECT count(*) AS n FROM (SELECT 1 FROM story WHERE merged_into IS NULL AND changed_at >= ? LIMIT ?)', since, sortedAtMost + 1) <= sortedAtMost;

/** At how many reports a walk should look until it has found enough, when those that match lie everywhere. */
const walkOf = (connection: Connection, { limit }: StoryListQuery, { matching }: ReportList): number => (limit * figure(connection, 'SELECT max(seq) AS n FROM story_article')) / Math.max(1, matching);

/** The rank at the end of so many stories; `undefined` when there are not so many. */
function rankAfter(connection: Connection, from: Place | undefined, stories: number): number | undefined {
  const row = connection.get('SELECT rank_at AS n FROM story WHERE merged_into IS NULL AND rank_at <= ? ORDER BY rank_at DESC LIMIT 1 OFFSET ?', from?.sortAt ?? Number.MAX_SAFE_INTEGER, stories);
  return row === undefined ? undefined : Number(row['n']);
}

interface Part {
  sql: string;
  values: readonly unknown[];
}

const all = (parts: readonly Part[]): Part => ({ sql: parts.map(({ sql }) => sql).join(' AND '), values: parts.flatMap(({ values }) => values) });

/** What the story itself must be. Numbers that say which partial index will do are written out. */
function conditions(query: StoryListQuery): Part[] {
  const { sight, subject, leastVoices = 1, mostVoices, since, from } = query;
  const seen = sees(sight, 'v.article_id');
  // How many voices are heard in what the reader sees; never more than there are.
  const voices = { sql: `(SELECT count(DISTINCT v.voice_key) FROM story_article AS v WHERE v.story_id = s.id AND ${seen.sql})`, values: seen.values };
  return [
    { sql: 's.merged_into IS NULL', values: [] },
    { sql: 'NOT EXISTS (SELECT 1 FROM reader_story AS r WHERE r.reader_id = ? AND r.story_id = s.id AND r.muted_at IS NOT NULL)', values: [sight.reader.id] },
    ...(from === undefined ? [] : [{ sql: 's.rank_at <= ? AND (s.rank_at < ? OR s.id < ?)', values: [from.sortAt, from.sortAt, from.id] }]),
    ...(subject === undefined ? [] : [{ sql: 's.subject = ?', values: [subject] }]),
    ...(leastVoices > 1 ? [{ sql: 's.voices > 1', values: [] }] : []),
    ...(leastVoices > 2 ? [{ sql: 's.voices >= ?', values: [leastVoices] }] : []),
    ...(mostVoices === undefined || !sight.isAll ? [] : [{ sql: '+s.voices <= ?', values: [mostVoices] }]),
    ...(since === undefined ? [] : [{ sql: 's.changed_at >= ?', values: [since] }]),
    ...(sight.isAll ? [] : [{ sql: `EXISTS (SELECT 1 FROM story_article AS v WHERE v.story_id = s.id AND ${seen.sql})`, values: seen.values }]),
    ...(sight.isAll || leastVoices < 2 ? [] : [{ sql: `${voices.sql} >= ?`, values: [...voices.values, leastVoices] }]),
    ...(sight.isAll || mostVoices === undefined ? [] : [{ sql: `${voices.sql} <= ?`, values: [...voices.values, mostVoices] }]),
  ];
}

const inOrder = 'ORDER BY s.rank_at DESC, s.id DESC LIMIT ?';

function byRank(query: StoryListQuery, isChangedFirst: boolean, end?: number): Part {
  const { sight, reports } = query;
  const some = reports === undefined ? [] : [all(reportConditions(sight, reports, 'm.article_id'))];
  const having = some.map(({ sql, values }) => ({ sql: `EXISTS (SELECT 1 FROM story_article AS m WHERE m.story_id = s.id AND ${sql})`, values }));
  const where = all([...conditions(query), ...(end === undefined ? [] : [{ sql: 's.rank_at > ?', values: [end] }]), ...having]);
  return { sql: `SELECT s.id AS id, s.rank_at AS rankAt FROM story AS s ${isChangedFirst ? 'INDEXED BY story_changed ' : ''}WHERE ${where.sql} ${inOrder}`, values: [...where.values, query.limit] };
}

function fromReports(query: StoryListQuery, list: ReportList): Part {
  const { sight, reports } = query;
  // What the list itself says of its articles need not be asked again.
  const some = reports === undefined ? [] : reportConditions(sight, { ...reports, ...list.without }, 'm.article_id');
  const where = all([...conditions(query), ...some]);
  return {
    sql: `SELECT DISTINCT s.id AS id, s.rank_at AS rankAt FROM (${list.sql}) AS d CROSS JOIN story_article AS m ON m.article_id = d.id CROSS JOIN story AS s ON s.id = m.story_id WHERE ${where.sql} ${inOrder}`,
    values: [...list.values, ...where.values, query.limit],
  };
}

/** What a report must be; `article` names its id. The plus keeps SQLite from looking every feed or tag up in turn. */
function reportConditions(sight: Sight, { feedIds, tagIds, unread, saved }: StoryReportQuery, article: string): Part[] {
  const readerId = sight.reader.id;
  const status = (condition: string): string => `(SELECT 1 FROM status AS t WHERE t.reader_id = ? AND t.article_id = ${article} AND ${condition})`;
  const parts = [
    ...(feedIds === undefined ? [] : [{ sql: `EXISTS (SELECT 1 FROM entry AS e WHERE e.article_id = ${article} AND +e.feed_id IN (SELECT value FROM json_each(?)))`, values: [JSON.stringify(feedIds)] }]),
    ...(tagIds === undefined ? [] : [{ sql: `EXISTS (SELECT 1 FROM article_tag AS g WHERE g.article_id = ${article} AND g.shown = 1 AND +g.tag_id IN (SELECT value FROM json_each(?)))`, values: [JSON.stringify(tagIds)] }]),
    ...(unread ? [{ sql: `NOT EXISTS ${status('t.read_at IS NOT NULL')}`, values: [readerId] }] : []),
    ...(saved ? [{ sql: `EXISTS ${status('t.saved_at IS NOT NULL')}`, values: [readerId] }] : []),
    ...(sight.isAll ? [] : [sees(sight, article)]),
  ];
  return parts.length === 0 ? [{ sql: 'TRUE', values: [] }] : parts;
}

/** A list of articles that has all reports asked for: how many rows it reads, and how many reports it gives at most. */
interface ReportList extends Part {
  rows: number;
  matching: number;
  /** The question without what this list answers. */
  without: Partial<StoryReportQuery>;
}

/** The list that reads least. */
function shortestList(connection: Connection, { reader: { id: readerId } }: Sight, { feedIds, tagIds, unread, saved }: StoryReportQuery): ReportList | undefined {
  const lists: ReportList[] = [];
  const list = (without: Partial<StoryReportQuery>, part: Part, matching: number, rows = matching): unknown => lists.push({ ...part, without, matching, rows });
  if (feedIds !== undefined) {
    const values = [JSON.stringify(feedIds)];
    list({ feedIds: undefined }, { sql: 'SELECT e.article_id AS id FROM json_each(?) AS j CROSS JOIN entry AS e ON e.feed_id = j.value', values }, figure(connection, 'SELECT coalesce(sum(f.articles), 0) AS n FROM json_each(?) AS j CROSS JOIN feed AS f ON f.id = j.value', ...values));
  }
  if (tagIds !== undefined) {
    const values = [JSON.stringify(tagIds)];
    list({ tagIds: undefined }, { sql: 'SELECT g.article_id AS id FROM json_each(?) AS j CROSS JOIN article_tag AS g ON g.tag_id = j.value WHERE g.shown = 1', values }, figure(connection, 'SELECT coalesce(sum(t.articles), 0) AS n FROM json_each(?) AS j CROSS JOIN tag AS t ON t.id = j.value', ...values));
  }
  if (unread) {
    // All articles of the hours in which some are unread.
    const sql = `SELECT a.id AS id FROM reader_hour AS h CROSS JOIN article AS a ON a.sort_at >= h.hour << 22 AND a.sort_at < (h.hour + 1) << 22
      WHERE h.reader_id = ? AND NOT EXISTS (SELECT 1 FROM status AS t WHERE t.reader_id = ? AND t.article_id = a.id AND t.read_at IS NOT NULL)`;
    const hours = figure(connection, 'SELECT count(*) AS n FROM reader_hour WHERE reader_id = ?', readerId);
    list({ unread: false }, { sql, values: [readerId, readerId] }, figure(connection, 'SELECT unread AS n FROM reader WHERE id = ?', readerId), hours * articlesAnHour(connection));
  }
  if (saved) {
    list({ saved: false }, { sql: 'SELECT s.article_id AS id FROM status AS s WHERE s.reader_id = ? AND s.saved_at IS NOT NULL', values: [readerId] }, figure(connection, 'SELECT saved AS n FROM reader WHERE id = ?', readerId));
  }
  return lists.toSorted((a, b) => a.rows - b.rows)[0];
}

function articlesAnHour(connection: Connection): number {
  const articles = figure(connection, 'SELECT max(id) AS n FROM article');
  const hours = figure(connection, 'SELECT ((SELECT max(sort_at) FROM article) >> 22) - ((SELECT min(sort_at) FROM article) >> 22) + 1 AS n');
  return articles / Math.max(1, hours);
}
