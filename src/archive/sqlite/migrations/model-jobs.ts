import type { Connection } from '../connection.ts';

/** Tasks of a language model, who asked for them, what it said, and what each reader spent. */
export function modelJobs(connection: Connection): void {
  connection.exec(`
    CREATE TABLE ai_job (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      key TEXT NOT NULL UNIQUE,
      task TEXT NOT NULL,
      model TEXT NOT NULL,
      state TEXT NOT NULL,
      version INTEGER NOT NULL DEFAULT 1,
      material TEXT,
      result TEXT,
      why TEXT,
      outcome TEXT,
      dropped INTEGER NOT NULL DEFAULT 0,
      tries INTEGER NOT NULL DEFAULT 0,
      starts INTEGER NOT NULL DEFAULT 0,
      created_at INTEGER NOT NULL,
      due_at INTEGER,
      ended_at INTEGER,
      used_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX ai_job_due ON ai_job (due_at, id) WHERE due_at IS NOT NULL;
    CREATE INDEX ai_job_ended ON ai_job (ended_at) WHERE ended_at IS NOT NULL;
    CREATE INDEX ai_job_used ON ai_job (used_at);

    CREATE TABLE ai_wish (
      reader_id INTEGER NOT NULL,
      job_id INTEGER NOT NULL REFERENCES ai_job (id) ON DELETE CASCADE,
      asked_at INTEGER NOT NULL,
      PRIMARY KEY (reader_id, job_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX ai_wish_job ON ai_wish (job_id);

    CREATE TABLE ai_result (key TEXT PRIMARY KEY, said TEXT NOT NULL, used_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE INDEX ai_result_used ON ai_result (used_at);

    CREATE TABLE ai_spent (
      reader_id INTEGER NOT NULL,
      day INTEGER NOT NULL,
      tasks INTEGER NOT NULL,
      characters INTEGER NOT NULL,
      PRIMARY KEY (reader_id, day)
    ) STRICT, WITHOUT ROWID;
  `);
}
