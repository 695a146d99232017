import type { Place } from '../cursor.ts';
import type { ListQuery } from '../engine.ts';
import type { Sight } from '../sight.ts';
import type { Connection, Row } from './connection.ts';
import { sees } from './sight.ts';

/**
 * Lists, read from indexes alone. What is read or unread is found by leaping over hours in which nothing is
 * unread (`reader_hour`), so both an almost read and an almost unread archive cost the same.
 */
export function stretch(connection: Connection, query: ListQuery): Place[] {
  if (query.saved) return savedOnes(connection, query);
  if (query.tagIds !== undefined) return ofTags(connection, query, query.tagIds);
  if (query.subject !== undefined) return ofSubject(connection, query, query.subject);
  if (query.feedIds !== undefined) return fromFeeds(connection, query, query.feedIds);
  if (!query.sight.isAll && query.sight.share < fewShare) return fromOwnFeeds(connection, query);
  return query.unread ? unreadByHour(connection, query) : fromAll(connection, query);
}

/** Who sees a smaller share of the articles has the lists of their feeds merged; else what they do not see is left out of the whole. */
const fewShare = 0.3;

const places = (rows: Row[]): Place[] => rows.map((row) => ({ id: Number(row['id']), sortAt: Number(row['sortAt']) }));

/*
 * A plus before a column keeps SQLite from using the index for that condition: of several upper bounds it would
 * otherwise choose one, and not the hour's.
 */

/** Beyond any time and id, for a list without a beginning. */
const end = Number.MAX_SAFE_INTEGER;
const start = (query: ListQuery): Place => query.from ?? (query.direction === 'older' ? { sortAt: end, id: end } : { sortAt: -end, id: -end });

/** The comparison and order of a direction. */
const words = (query: ListQuery) => (query.direction === 'older' ? { beyond: '<', upTo: '<=', order: 'DESC' } : { beyond: '>', upTo: '>=', order: 'ASC' });

/** Compares two places of a list. */
const inOrder = (query: ListQuery) => (a: Place, b: Place): number => (a.sortAt === b.sortAt ? a.id - b.id : a.sortAt - b.sortAt) * (query.direction === 'older' ? -1 : 1);

const notRead = (article: string): string => `NOT EXISTS (SELECT 1 FROM status AS s WHERE s.reader_id = ? AND s.article_id = ${article} AND s.read_at IS NOT NULL)`;

function fromAll(connection: Connection, query: ListQuery): Place[] {
  const seen = sees(query.sight, 'a.id');
  const { beyond, upTo, order } = words(query);
  const { sortAt, id } = start(query);
  return places(
    connection.all(
      `SELECT a.id AS id, a.sort_at AS sortAt FROM article AS a WHERE a.sort_at ${upTo} ? AND (a.sort_at ${beyond} ? OR a.id ${beyond} ?) AND ${seen.sql} ORDER BY a.sort_at ${order}, a.id ${order} LIMIT ?`,
      sortAt, sortAt, id, ...seen.values, query.limit,
    ),
  );
}

function unreadByHour(connection: Connection, query: ListQuery): Place[] {
  const seen = sees(query.sight, 'a.id');
  const { beyond, upTo, order } = words(query);
  const { sortAt, id } = start(query);
  return places(
    connection.all(
      `SELECT a.id AS id, a.sort_at AS sortAt
       FROM reader_hour AS h CROSS JOIN article AS a ON a.sort_at >= h.hour << 22 AND a.sort_at < (h.hour + 1) << 22
       WHERE h.reader_id = ? AND h.hour ${upTo} ? >> 22 AND +a.sort_at ${upTo} ? AND (a.sort_at ${beyond} ? OR a.id ${beyond} ?) AND ${notRead('a.id')} AND ${seen.sql}
       ORDER BY h.hour ${order}, a.sort_at ${order}, a.id ${order} LIMIT ?`,
      query.sight.reader.id, sortAt, sortAt, sortAt, id, query.sight.reader.id, ...seen.values, query.limit,
    ),
  );
}

function savedOnes(connection: Connection, query: ListQuery): Place[] {
  const { beyond, upTo, order } = words(query);
  const { sortAt, id } = start(query);
  const { feedIds, tagIds, subject } = query;
  return places(
    connection.all(
      `SELECT s.article_id AS id, s.sort_at AS sortAt FROM status AS s
       WHERE s.reader_id = ? AND s.saved_at IS NOT NULL AND s.sort_at ${upTo} ? AND (s.sort_at ${beyond} ? OR s.article_id ${beyond} ?)
       ${query.unread ? 'AND s.read_at IS NULL' : ''}
       ${feedIds === undefined ? '' : 'AND EXISTS (SELECT 1 FROM entry AS e WHERE e.article_id = s.article_id AND e.feed_id IN (SELECT value FROM json_each(?)))'}
       ${tagIds === undefined ? '' : 'AND EXISTS (SELECT 1 FROM article_tag AS t WHERE t.article_id = s.article_id AND t.shown = 1 AND t.tag_id IN (SELECT value FROM json_each(?)))'}
       ${subject === undefined ? '' : 'AND EXISTS (SELECT 1 FROM article AS a WHERE a.id = s.article_id AND a.subject = ?)'}
       ORDER BY s.sort_at ${order}, s.article_id ${order} LIMIT ?`,
      query.sight.reader.id, sortAt, sortAt, id, ...(feedIds === undefined ? [] : [JSON.stringify(feedIds)]), ...(tagIds === undefined ? [] : [JSON.stringify(tagIds)]), ...(subject === undefined ? [] : [subject]), query.limit,
    ),
  );
}

/** Merges the lists of some tags: those that a reader made one. */
function ofTags(connection: Connection, query: ListQuery, tagIds: readonly number[]): Place[] {
  const seen = sees(query.sight, 't.article_id');
  const { beyond, upTo, order } = words(query);
  const { sortAt, id } = start(query);
  const found = tagIds.flatMap((tagId) =>
    places(
      connection.all(
        `SELECT t.article_id AS id, t.sort_at AS sortAt FROM article_tag AS t
         WHERE t.tag_id = ? AND t.sort_at ${upTo} ? AND (t.sort_at ${beyond} ? OR t.article_id ${beyond} ?) AND t.shown = 1 ${query.unread ? `AND ${notRead('t.article_id')}` : ''} AND ${seen.sql}
         ORDER BY t.sort_at ${order}, t.article_id ${order} LIMIT ?`,
        tagId, sortAt, sortAt, id, ...(query.unread ? [query.sight.reader.id] : []), ...seen.values, query.limit,
      ),
    ),
  );
  return tagIds.length < 2 ? found : [...new Map(found.map((place) => [place.id, place])).values()].toSorted(inOrder(query)).slice(0, query.limit);
}

function ofSubject(connection: Connection, query: ListQuery, subject: string): Place[] {
  const seen = sees(query.sight, 'a.id');
  const { beyond, upTo, order } = words(query);
  const { sortAt, id } = start(query);
  return places(
    connection.all(
      `SELECT a.id AS id, a.sort_at AS sortAt FROM article AS a
       WHERE a.subject = ? AND a.sort_at ${upTo} ? AND (a.sort_at ${beyond} ? OR a.id ${beyond} ?) ${query.unread ? `AND ${notRead('a.id')}` : ''} AND ${seen.sql}
       ORDER BY a.sort_at ${order}, a.id ${order} LIMIT ?`,
      subject, sortAt, sortAt, id, ...(query.unread ? [query.sight.reader.id] : []), ...seen.values, query.limit,
    ),
  );
}

/** What a reader of few feeds sees: the lists of these, and what they saved from others. */
function fromOwnFeeds(connection: Connection, query: ListQuery): Place[] {
  const found = [...fromFeeds(connection, query, feedIdsOf(connection, query.sight)), ...savedOnes(connection, query)];
  return [...new Map(found.map((place) => [place.id, place])).values()].toSorted(inOrder(query)).slice(0, query.limit);
}

const feedIdsOf = (connection: Connection, { subscriber }: Sight): number[] => connection.all('SELECT feed_id AS id FROM subscription WHERE reader_id = ?', subscriber).map((row) => Number(row['id']));

interface FeedFigures {
  id: number;
  articles: number;
  unread: number;
  newestAt: number;
}

/** From this many articles on, leaping by hours beats walking through what is read. */
const large = 2000;

/**
 * Merges the feeds' own lists, the liveliest first: once enough is found, a feed is asked only for what is newer
 * than the last of it, and feeds that have nothing so new are not asked at all.
 */
function fromFeeds(connection: Connection, query: ListQuery, feedIds: readonly number[]): Place[] {
  const down = query.direction === 'older';
  const before = inOrder(query);
  let found: Place[] = [];
  for (const feed of figures(connection, query.sight.reader.id, feedIds)) {
    const last = found.length < query.limit ? undefined : found.at(-1);
    if (last !== undefined && down && feed.newestAt < last.sortAt) break;
    if (feed.articles === 0 || (query.unread && feed.unread === 0)) continue;
    const more = ofFeed(connection, query, feed, last?.sortAt);
    if (more.length === 0) continue;
    // The same article may be in several of these feeds.
    found = [...new Map([...found, ...more].map((place) => [place.id, place])).values()].toSorted(before).slice(0, query.limit);
  }
  return found;
}

function figures(connection: Connection, readerId: number, feedIds: readonly number[]): FeedFigures[] {
  const rows = connection.all(
    `SELECT f.id AS id, f.articles AS articles, coalesce(r.unread, 0) AS unread, coalesce(f.newest_at, 0) AS newestAt
     FROM json_each(?) AS j CROSS JOIN feed AS f ON f.id = j.value LEFT JOIN reader_feed AS r ON r.reader_id = ? AND r.feed_id = f.id
     ORDER BY newestAt DESC`,
    JSON.stringify(feedIds),
    readerId,
  );
  return rows.map((row) => ({ id: Number(row['id']), articles: Number(row['articles']), unread: Number(row['unread']), newestAt: Number(row['newestAt']) }));
}

function ofFeed(connection: Connection, query: ListQuery, feed: FeedFigures, notBeyond: number | undefined): Place[] {
  const { beyond, upTo, order } = words(query);
  const { sortAt, id } = start(query);
  const down = query.direction === 'older';
  const limitTime = notBeyond ?? (down ? -end : end);
  const range = (time: string): string => `e.feed_id = ? AND ${time} ${upTo} ? AND ${time} ${down ? '>=' : '<='} ? AND (e.sort_at ${beyond} ? OR e.article_id ${beyond} ?)`;
  const inRange = [feed.id, sortAt, limitTime, sortAt, id];
  if (!query.unread) {
    return places(connection.all(`SELECT e.article_id AS id, e.sort_at AS sortAt FROM entry AS e WHERE ${range('e.sort_at')} ORDER BY e.sort_at ${order}, e.article_id ${order} LIMIT ?`, ...inRange, query.limit));
  }
  if (feed.articles < large) {
    return places(
      connection.all(`SELECT e.article_id AS id, e.sort_at AS sortAt FROM entry AS e WHERE ${range('e.sort_at')} AND ${notRead('e.article_id')} ORDER BY e.sort_at ${order}, e.article_id ${order} LIMIT ?`, ...inRange, query.sight.reader.id, query.limit),
    );
  }
  return places(
    connection.all(
      `SELECT e.article_id AS id, e.sort_at AS sortAt
       FROM reader_hour AS h CROSS JOIN entry AS e ON e.sort_at >= h.hour << 22 AND e.sort_at < (h.hour + 1) << 22
       WHERE h.reader_id = ? AND h.hour ${upTo} ? >> 22 AND ${range('+e.sort_at')} AND ${notRead('e.article_id')}
       ORDER BY h.hour ${order}, e.sort_at ${order}, e.article_id ${order} LIMIT ?`,
      query.sight.reader.id, sortAt, ...inRange, query.sight.reader.id, query.limit,
    ),
  );
}

/** Ids up to `upToId` that a reader has not read. */
export function unreadIds(connection: Connection, sight: Sight, upToId: number, asked: readonly number[] | undefined): number[] {
  const readerId = sight.reader.id;
  const feedIds = asked ?? (sight.isAll ? undefined : feedIdsOf(connection, sight));
  const saved = asked === undefined && !sight.isAll ? connection.all('SELECT article_id AS id FROM status WHERE reader_id = ? AND article_id <= ? AND saved_at IS NOT NULL AND read_at IS NULL', readerId, upToId) : [];
  const rows =
    feedIds === undefined
      ? connection.all(`SELECT DISTINCT e.article_id AS id FROM entry AS e WHERE e.article_id <= ? AND ${notRead('e.article_id')}`, upToId, readerId)
      : connection.all(
          `SELECT DISTINCT e.article_id AS id FROM json_each(?) AS j CROSS JOIN entry AS e ON e.feed_id = j.value WHERE e.article_id <= ? AND ${notRead('e.article_id')}`,
          JSON.stringify(feedIds),
          upToId,
          readerId,
        );
  return [...new Set([...rows, ...saved].map((row) => Number(row['id'])))];
}
