import type { Connection } from '../connection.ts';

/** What each reader chose for themselves; the order of the front page was the one reader's. */
export function readerSettings(connection: Connection): void {
  connection.exec(`
    CREATE TABLE reader_setting (
      reader_id INTEGER NOT NULL REFERENCES reader (id) ON DELETE CASCADE,
      key TEXT NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY (reader_id, key)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO reader_setting (reader_id, key, value) SELECT 1, key, value FROM setting WHERE key = 'front.order';
    DELETE FROM setting WHERE key = 'front.order';
  `);
}
