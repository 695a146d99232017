import type { AiResult, AiTask } from '../../common/ai.ts';
import type { Reader } from '../../common/reader.ts';

/** Tasks of a language model and what came of them. The newsroom performs them, the archive keeps them through every crash. */
export interface AiShelf {
  /**
   * Gives the job of a key, or puts it into the queue; either way the reader may see it from now on. Only what is put into the
   * queue costs something.
   */
  ask(wish: AiWish, now: number): Promise<{ job: KeptJob } | { refused: 'tasks' | 'characters' }>;
  /** A job that this reader asked for. */
  get(jobId: number, reader: Reader): Promise<KeptJob | undefined>;
  /**
   * The reader does not want it any more. What nobody wants is taken out of the queue.
   * @returns whether it is gone, and whoever performs it is to stop
   */
  withdraw(jobId: number, reader: Reader): Promise<boolean>;
  spent(reader: Reader, now: number): Promise<Spent>;

  // For whoever performs them.

  /** Claims the job that has waited longest, of those that are due. */
  claim(request: { now: number; leaseMs: number }): Promise<ClaimedJob | undefined>;
  /** Keeps a claim for longer; false when the job is not this process's any more. */
  keep(jobId: number, until: number): Promise<boolean>;
  /** What is there so far. @returns whether the job is still this process's */
  progress(jobId: number, partial: AiResult): Promise<boolean>;
  /** Ends a job, once: nothing happens when it is not this process's any more. */
  finish(jobId: number, end: JobEnd, now: number): Promise<void>;
  /** Puts a job back for later, with the reason; `counts` when it was a failure. */
  postpone(jobId: number, later: { until: number; why: string; counts: boolean }): Promise<void>;
  /** Gives a claim back untouched (orderly shutdown). */
  release(jobId: number): Promise<void>;
  nextDueAt(): Promise<number | undefined>;
  /** What the model said to a request before. */
  said(key: string, now: number): Promise<string | undefined>;
  remember(key: string, said: string, now: number): Promise<void>;
  /** Removes what nobody looked at since, and the oldest of what is too many. */
  prune(request: { unusedSince: number; mostJobs: number; mostResults: number }): Promise<void>;
  /** How jobs ended since a time, and how many sentences were dropped. */
  outcomes(since: number): Promise<{ outcome: JobOutcome; jobs: number; dropped: number }[]>;
  /** Jobs that are due or run. */
  waiting(): Promise<number>;
}

export interface AiWish {
  key: string;
  reader: Reader;
  task: AiTask;
  model: string;
  /** As JSON, opaque here. */
  material: string;
  characters: number;
  /** What a reader may spend in a day. */
  budget: Spent;
}

export interface Spent {
  tasks: number;
  characters: number;
}

export type KeptJob = { id: number; version: number; task: AiTask; model: string } & (
  | { state: 'waiting'; until?: number; why?: string }
  | { state: 'running'; partial?: AiResult }
  | { state: 'done'; result: AiResult }
  | { state: 'failed'; why: string }
);

export interface ClaimedJob {
  id: number;
  key: string;
  task: AiTask;
  model: string;
  material: string;
  /** Failures that may pass, one after the other. */
  tries: number;
  /** How often it was begun without coming to any end, this time included. */
  starts: number;
  createdAt: number;
}

/** How a job ended: as wished, or why not. */
export type JobOutcome = 'usable' | 'nothing usable' | 'unreachable' | 'refused' | 'too slow' | 'gave up';

export type JobEnd = { outcome: 'usable'; result: AiResult; dropped: number } | { outcome: Exclude<JobOutcome, 'usable'>; why: string; dropped: number };
