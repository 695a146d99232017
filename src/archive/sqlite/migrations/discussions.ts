import type { Connection } from '../connection.ts';

export function discussions(connection: Connection): void {
  connection.exec(`
    CREATE TABLE discussion (
      key INTEGER NOT NULL,
      feed_id INTEGER NOT NULL REFERENCES feed (id) ON DELETE CASCADE,
      url TEXT NOT NULL,
      comments INTEGER,
      seen_at INTEGER NOT NULL,
      PRIMARY KEY (key, feed_id, url)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX discussion_feed ON discussion (feed_id);
  `);
}
