import { availableParallelism } from 'node:os';
import type { Result } from '../../common/result.ts';
import { ThreadPool } from '../threads/thread-pool.ts';
import type { DocumentJob, FeedJob, JoinJob, PageJob, ParsingAnswers, ParsingJob, TidyJob } from './jobs.ts';

export interface PoolOptions {
  /** Threads at most; default: one less than the cores, from 1 to 4. */
  threads?: number;
  timeoutMs?: number;
  memoryMb?: number;
  idleMs?: number;
}

/** Threads that parse documents from outside. */
export class ParsingPool {
  readonly #pool: ThreadPool<ParsingJob, unknown>;

  constructor({ threads = Math.max(1, Math.min(4, availableParallelism() - 1)), timeoutMs = 15_000, memoryMb = 256, idleMs = 20_000 }: PoolOptions = {}) {
    this.#pool = new ThreadPool({ script: new URL('./thread.ts', import.meta.url), what: 'document', threads, timeoutMs, memoryMb, idleMs });
  }

  read(job: FeedJob): Promise<ParsingAnswers['feed']>;
  read(job: DocumentJob): Promise<ParsingAnswers['document']>;
  read(job: PageJob): Promise<ParsingAnswers['page']>;
  read(job: JoinJob): Promise<ParsingAnswers['join']>;
  read(job: TidyJob): Promise<ParsingAnswers['tidy']>;
  read(job: ParsingJob): Promise<Result<unknown>> {
    return this.#pool.run(job);
  }

  /** Ends all threads; unfinished jobs and those that come later get an `internal` problem. */
  close(): Promise<void> {
    return this.#pool.close();
  }
}
