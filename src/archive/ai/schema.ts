import type { Generated } from 'kysely';

export interface AiTables {
  ai_job: AiJobTable;
  ai_wish: AiWishTable;
  ai_result: AiResultTable;
  ai_spent: AiSpentTable;
}

/** A task of a language model, by what it is made from: two who ask for the same share it. */
export interface AiJobTable {
  id: Generated<number>;
  key: string;
  /** `AiTask` as JSON. */
  task: string;
  model: string;
  state: 'waiting' | 'running' | 'done' | 'failed';
  /** Rises with every change. */
  version: Generated<number>;
  /** What it is made from, as JSON; null once it has ended. */
  material: string | null;
  /** `AiResult` as JSON; while it runs, what is there so far. */
  result: string | null;
  why: string | null;
  /** How it ended, for figures. */
  outcome: string | null;
  /** Sentences that were not shown. */
  dropped: Generated<number>;
  /** Failures that may pass, one after the other. */
  tries: Generated<number>;
  /** How often it was begun without coming to any end. */
  starts: Generated<number>;
  created_at: number;
  /** Null = it has ended. */
  due_at: number | null;
  ended_at: number | null;
  used_at: number;
}

/** Who asked for a job, and so may see it. */
export interface AiWishTable {
  reader_id: number;
  job_id: number;
  asked_at: number;
}

/** What the model said to one request, so that an interrupted job goes on where it was, and jobs share their parts. */
export interface AiResultTable {
  key: string;
  said: string;
  used_at: number;
}

/** What a reader asked of the model in a day (days since 1970, UTC). */
export interface AiSpentTable {
  reader_id: number;
  day: number;
  tasks: number;
  characters: number;
}
