import type { Connection } from '../connection.ts';

/** Subscriptions, folders and names of feeds are each reader's own; those that are there are the house's. */
export function subscriptions(connection: Connection): void {
  connection.exec(`
    CREATE TABLE folder_new (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      reader_id INTEGER NOT NULL REFERENCES reader (id) ON DELETE CASCADE,
      parent_id INTEGER NOT NULL DEFAULT 0,
      name TEXT NOT NULL,
      UNIQUE (reader_id, parent_id, name)
    ) STRICT;
    INSERT INTO folder_new (id, reader_id, parent_id, name) SELECT id, 1, parent_id, name FROM folder;
    DROP TABLE folder;
    ALTER TABLE folder_new RENAME TO folder;

    CREATE TABLE subscription (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      reader_id INTEGER NOT NULL REFERENCES reader (id) ON DELETE CASCADE,
      feed_id INTEGER NOT NULL REFERENCES feed (id) ON DELETE CASCADE,
      folder_id INTEGER REFERENCES folder (id) ON DELETE SET NULL,
      given_title TEXT,
      category TEXT,
      added_at INTEGER NOT NULL,
      UNIQUE (reader_id, feed_id)
    ) STRICT;
    CREATE INDEX subscription_feed ON subscription (feed_id, reader_id);
    CREATE INDEX subscription_folder ON subscription (folder_id) WHERE folder_id IS NOT NULL;
    INSERT INTO subscription (reader_id, feed_id, folder_id, given_title, category, added_at)
      SELECT 1, id, folder_id, given_title, category, added_at FROM feed WHERE removed_at IS NULL ORDER BY id;

    DROP INDEX feed_folder;
    ALTER TABLE feed DROP COLUMN folder_id;
    ALTER TABLE feed DROP COLUMN given_title;
    ALTER TABLE feed DROP COLUMN category;

    ALTER TABLE reader ADD COLUMN feeds_of INTEGER NOT NULL DEFAULT 1;
    UPDATE reader SET feeds_of = CASE house WHEN 1 THEN 1 ELSE id END;
    ALTER TABLE reader DROP COLUMN house;
    CREATE INDEX reader_feeds_of ON reader (feeds_of);

    ALTER TABLE status ADD COLUMN saved_from INTEGER REFERENCES feed (id);
    UPDATE status SET saved_from = (SELECT feed_id FROM article WHERE id = status.article_id) WHERE saved_at IS NOT NULL;
    CREATE INDEX status_saved_from ON status (saved_from) WHERE saved_from IS NOT NULL;

    CREATE TEMP TABLE seen_now AS
      SELECT r.id AS reader_id, a.id AS article_id, a.sort_at AS sort_at FROM reader AS r CROSS JOIN article AS a
      WHERE (EXISTS (SELECT 1 FROM entry AS e JOIN subscription AS u ON u.feed_id = e.feed_id WHERE e.article_id = a.id AND u.reader_id = r.feeds_of)
          OR EXISTS (SELECT 1 FROM status AS s WHERE s.article_id = a.id AND s.reader_id = r.id AND s.saved_at IS NOT NULL))
        AND NOT EXISTS (SELECT 1 FROM status AS s WHERE s.article_id = a.id AND s.reader_id = r.id AND s.read_at IS NOT NULL);
    DELETE FROM reader_hour;
    INSERT INTO reader_hour (reader_id, hour, unread) SELECT reader_id, sort_at >> 22, count(*) FROM seen_now GROUP BY 1, 2;
    UPDATE reader SET unread = (SELECT count(*) FROM seen_now WHERE reader_id = reader.id);
    DELETE FROM reader_feed;
    INSERT INTO reader_feed (reader_id, feed_id, unread)
      SELECT r.id, u.feed_id, (SELECT count(*) FROM entry AS e WHERE e.feed_id = u.feed_id AND NOT EXISTS (SELECT 1 FROM status AS s WHERE s.article_id = e.article_id AND s.reader_id = r.id AND s.read_at IS NOT NULL))
      FROM reader AS r JOIN subscription AS u ON u.reader_id = r.feeds_of;
    DROP TABLE seen_now;
  `);
}
