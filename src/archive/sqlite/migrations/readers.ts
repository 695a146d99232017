import type { Connection } from '../connection.ts';

/** Readers with accounts. A row is never deleted, so that its number is never used again for somebody else. */
export function readers(connection: Connection): void {
  connection.exec(`
    ALTER TABLE reader ADD COLUMN user_id TEXT;
    ALTER TABLE reader ADD COLUMN name TEXT;
    ALTER TABLE reader ADD COLUMN house INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE reader ADD COLUMN removed_at INTEGER;
    CREATE UNIQUE INDEX reader_user ON reader (user_id) WHERE user_id IS NOT NULL;
  `);
}
