import type { Row } from './connection.ts';
import type { Store } from './store.ts';

/** What each reader sees and has not read. */
const unread = `seen AS (
    SELECT r.id AS reader_id, e.article_id AS article_id FROM reader AS r JOIN subscription AS u ON u.reader_id = r.feeds_of JOIN entry AS e ON e.feed_id = u.feed_id
    UNION SELECT reader_id, article_id FROM status WHERE saved_at IS NOT NULL
  ), unread AS (
    SELECT seen.reader_id AS reader_id, a.sort_at AS sort_at FROM seen JOIN article AS a ON a.id = seen.article_id
    WHERE NOT EXISTS (SELECT 1 FROM status AS s WHERE s.reader_id = seen.reader_id AND s.article_id = a.id AND s.read_at IS NOT NULL)
  )`;

/** Each question has no rows when the archive is sound; `what` says what a row means. */
const questions: readonly { what: string; sql: string }[] = [
  {
    what: 'feed counts its articles wrongly',
    sql: 'SELECT id FROM feed WHERE articles <> (SELECT count(*) FROM entry WHERE feed_id = feed.id)',
  },
  {
    what: 'feed has the wrong newest time',
    sql: 'SELECT id FROM feed WHERE newest_at IS NOT (SELECT max(sort_at) FROM entry WHERE feed_id = feed.id)',
  },
  {
    what: 'reader counts unread articles wrongly',
    sql: `WITH ${unread} SELECT id FROM reader WHERE unread <> (SELECT count(*) FROM unread WHERE reader_id = reader.id)`,
  },
  {
    what: 'reader counts saved articles wrongly',
    sql: 'SELECT id FROM reader WHERE saved <> (SELECT count(*) FROM status WHERE reader_id = reader.id AND saved_at IS NOT NULL)',
  },
  {
    what: "feed's unread articles are counted wrongly",
    sql: `WITH truth AS (
            SELECT r.id AS reader_id, u.feed_id AS feed_id,
              (SELECT count(*) FROM entry AS e WHERE e.feed_id = u.feed_id AND NOT EXISTS (SELECT 1 FROM status AS s WHERE s.reader_id = r.id AND s.article_id = e.article_id AND s.read_at IS NOT NULL)) AS n
            FROM reader AS r JOIN subscription AS u ON u.reader_id = r.feeds_of
          )
          SELECT coalesce(t.feed_id, c.feed_id) FROM truth AS t
          FULL JOIN reader_feed AS c ON c.reader_id = t.reader_id AND c.feed_id = t.feed_id WHERE t.n IS NOT c.unread`,
  },
  {
    what: 'hour counts unread articles wrongly',
    sql: `WITH ${unread}, truth AS (SELECT reader_id, sort_at >> 22 AS hour, count(*) AS n FROM unread GROUP BY 1, 2)
          SELECT coalesce(t.hour, c.hour) FROM truth AS t
          FULL JOIN reader_hour AS c ON c.reader_id = t.reader_id AND c.hour = t.hour WHERE coalesce(t.n, 0) <> coalesce(c.unread, 0)`,
  },
  { what: 'article is saved from nowhere, or from somewhere and not saved', sql: 'SELECT article_id FROM status WHERE (saved_at IS NULL) <> (saved_from IS NULL)' },
  { what: 'feed has subscribers and is removed, or none and is not', sql: 'SELECT id FROM feed WHERE (removed_at IS NULL) <> EXISTS (SELECT 1 FROM subscription WHERE feed_id = feed.id)' },
  { what: 'reader sees the feeds of one who has none of their own', sql: 'SELECT r.id FROM reader AS r LEFT JOIN reader AS o ON o.id = r.feeds_of WHERE o.feeds_of IS NOT r.feeds_of' },
  { what: 'subscription is in a folder of somebody else', sql: 'SELECT u.id FROM subscription AS u JOIN folder AS f ON f.id = u.folder_id WHERE f.reader_id <> u.reader_id' },
  { what: 'article has no text', sql: 'SELECT id FROM article WHERE NOT EXISTS (SELECT 1 FROM body WHERE article_id = article.id)' },
  { what: 'article belongs to no feed', sql: 'SELECT id FROM article WHERE NOT EXISTS (SELECT 1 FROM entry WHERE article_id = article.id AND feed_id = article.feed_id)' },
  { what: 'article counts its versions wrongly', sql: 'SELECT id FROM article WHERE versions <> (SELECT count(*) FROM version WHERE article_id = article.id)' },
  { what: 'tag counts its articles wrongly', sql: 'SELECT id FROM tag WHERE articles <> (SELECT count(*) FROM article_tag WHERE tag_id = tag.id AND shown = 1)' },
  { what: 'article has tags of another time', sql: 'SELECT t.article_id FROM article_tag AS t JOIN article AS a ON a.id = t.article_id WHERE a.sort_at <> t.sort_at' },
  { what: 'tag is merged into one that is merged itself', sql: 'SELECT t.id FROM tag AS t JOIN tag AS o ON o.id = t.merged_into WHERE o.merged_into IS NOT NULL' },
  { what: 'tag is merged, and nobody did it', sql: 'SELECT id FROM tag WHERE merged_into IS NOT NULL AND merged_by IS NULL' },
  { what: 'name counts its articles wrongly', sql: 'SELECT id FROM alias WHERE count <> (SELECT n FROM (SELECT alias_id, count(*) AS n FROM article_alias GROUP BY alias_id) WHERE alias_id = alias.id)' },
  { what: 'article is in a story and not marked so, or the reverse', sql: 'SELECT id FROM article WHERE placed <> (SELECT count(*) FROM story_article WHERE article_id = article.id)' },
  { what: 'story counts its reports wrongly', sql: 'SELECT id FROM story WHERE reports <> (SELECT count(*) FROM story_article WHERE story_id = story.id)' },
  { what: 'story is empty and leads nowhere, or leads away from its reports', sql: 'SELECT id FROM story WHERE (reports = 0) <> (merged_into IS NOT NULL)' },
  { what: "story's head is not among its reports", sql: 'SELECT id FROM story WHERE reports > 0 AND NOT EXISTS (SELECT 1 FROM story_article WHERE article_id = head_id AND story_id = story.id)' },
  { what: 'story has the wrong time', sql: 'SELECT s.id FROM story AS s JOIN story_article AS m ON m.story_id = s.id JOIN article AS a ON a.id = m.article_id GROUP BY s.id HAVING s.first_at <> min(a.sort_at) OR s.newest_at <> max(a.sort_at)' },
  { what: 'comment counts its votes wrongly', sql: 'SELECT id FROM comment WHERE ups <> (SELECT count(*) FROM comment_vote WHERE comment_id = comment.id AND value > 0) OR downs <> (SELECT count(*) FROM comment_vote WHERE comment_id = comment.id AND value < 0)' },
  { what: 'comment counts its answers wrongly', sql: "SELECT id FROM comment AS c WHERE replies <> (SELECT count(*) FROM comment WHERE parent_id = c.id AND state = 'shown')" },
  { what: 'comment counts its branch wrongly', sql: "SELECT id FROM comment AS c WHERE branch <> (SELECT count(*) - (c.state = 'shown') FROM comment WHERE id IN (WITH RECURSIVE below (id) AS (SELECT c.id UNION ALL SELECT x.id FROM comment AS x JOIN below ON x.parent_id = below.id) SELECT id FROM below) AND state = 'shown')" },
  { what: 'comment stands in lists and should not, or the reverse', sql: "SELECT id FROM comment WHERE listed <> (state = 'shown' OR branch > 0)" },
  { what: 'comment is in another story than its article', sql: 'SELECT id FROM comment WHERE story_id IS NOT (SELECT story_id FROM story_article WHERE article_id = home_id)' },
  { what: 'key of an entry leads nowhere', sql: 'SELECT key FROM entry_key AS k WHERE NOT EXISTS (SELECT 1 FROM entry WHERE article_id = k.article_id AND feed_id = k.feed_id)' },
  { what: 'article cannot be searched', sql: 'SELECT id FROM article WHERE NOT EXISTS (SELECT 1 FROM search_docsize AS d WHERE d.id = article.id) AND NOT EXISTS (SELECT 1 FROM search_due AS w WHERE w.article_id = article.id)' },
  { what: 'searchable article does not exist', sql: 'SELECT id FROM search_docsize AS d WHERE NOT EXISTS (SELECT 1 FROM article WHERE id = d.id)' },
];

const shownAtMost = 5;

/** The file's structure (tables and word index), its links, and whether the counters agree with the rows. Empty = sound. */
export async function checkAll(store: Store): Promise<string[]> {
  const { reader } = store;
  try {
    // Includes FTS5's own check of its index (xIntegrity, since SQLite 3.44).
    const structure = reader.all('PRAGMA integrity_check').flatMap((row) => (row['integrity_check'] === 'ok' ? [] : [`Database file: ${String(row['integrity_check'])}.`]));
    // The rest would only repeat, or trip over, a damaged structure.
    if (structure.length > 0) return structure;
    const links = reader.all('PRAGMA foreign_key_check').map((row) => `Row ${String(row['rowid'])} of ${String(row['table'])} names a missing row of ${String(row['parent'])}.`);
    return [...links, ...questions.flatMap(({ what, sql }) => answer(what, reader.all(sql)))];
  } catch (error) {
    return [`Database file: ${error instanceof Error ? error.message : String(error)}.`];
  }
}

function answer(what: string, rows: readonly Row[]): string[] {
  if (rows.length === 0) return [];
  const which = rows.slice(0, shownAtMost).map((row) => String(Object.values(row)[0]));
  return [`${rows.length} times: ${what} (${which.join(', ')}${rows.length > shownAtMost ? ', …' : ''}).`];
}
