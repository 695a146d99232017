import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Result } from '../../common/result.ts';
import type { DocumentJob, FeedJob, JoinJob, PageJob, ParsingAnswers, ParsingJob, TidyJob } from './jobs.ts';

export interface PoolOptions {
  /** Threads at most; default: one less than the cores, from 1 to 4. */
  threads?: number;
  /** One document may take this long before its thread is ended. */
  timeoutMs?: number;
  /** Heap of one thread. */
  memoryMb?: number;
  /** A thread without work for this long is ended, so that an idle service is small. */
  idleMs?: number;
}

/** A new thread loads the program first; on a busy machine that takes its time, and the document is not to blame. */
const START_MS = 10_000;

const SHUTTING_DOWN = 'Dateline is shutting down.';

interface Waiting {
  job: ParsingJob;
  settle: (answer: Result<unknown>) => void;
}

/**
 * Threads that parse what comes from outside. A document that takes too long or too much memory costs its thread,
 * which is replaced, and gets a `parse-limit` problem; the process and the other documents go on.
 */
export class ParsingPool {
  readonly #threads = new Set<ParsingThread>();
  readonly #queue: Waiting[] = [];
  readonly #options: Required<PoolOptions>;
  #closed = false;

  constructor(options: PoolOptions = {}) {
    this.#options = {
      threads: options.threads ?? Math.max(1, Math.min(4, availableParallelism() - 1)),
      timeoutMs: options.timeoutMs ?? 15_000,
      memoryMb: options.memoryMb ?? 256,
      idleMs: options.idleMs ?? 20_000,
    };
  }

  read(job: FeedJob): Promise<ParsingAnswers['feed']>;
  read(job: DocumentJob): Promise<ParsingAnswers['document']>;
  read(job: PageJob): Promise<ParsingAnswers['page']>;
  read(job: JoinJob): Promise<ParsingAnswers['join']>;
  read(job: TidyJob): Promise<ParsingAnswers['tidy']>;
  read(job: ParsingJob): Promise<Result<unknown>> {
    const { promise, resolve } = Promise.withResolvers<Result<unknown>>();
    const waiting: Waiting = { job, settle: resolve };
    if (this.#closed) settleWith(waiting, 'internal', SHUTTING_DOWN);
    else {
      this.#queue.push(waiting);
      this.#assign();
    }
    return promise;
  }

  /** Ends all threads; unfinished jobs and those that come later get an `internal` problem. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const waiting of this.#queue.splice(0)) settleWith(waiting, 'internal', SHUTTING_DOWN);
    await Promise.all([...this.#threads].map((thread) => thread.end()));
  }

  #assign(): void {
    while (this.#queue.length > 0) {
      let thread = [...this.#threads].find((one) => one.idle);
      if (thread === undefined) {
        if (this.#threads.size >= this.#options.threads) return;
        thread = new ParsingThread(this.#options, (ended) => this.#threads.delete(ended), () => this.#assign());
        this.#threads.add(thread);
      }
      const next = this.#queue.shift();
      if (next !== undefined) thread.take(next);
    }
  }
}

function settleWith(waiting: Waiting, kind: 'parse-limit' | 'internal', message: string): void {
  waiting.settle({ ok: false, problem: { kind, message } });
}

class ParsingThread {
  readonly #worker: Worker;
  readonly #options: Required<PoolOptions>;
  readonly #onFree: () => void;
  #current: Waiting | undefined;
  #timer: NodeJS.Timeout | undefined;
  #ended = false;
  #started = false;

  constructor(options: Required<PoolOptions>, onEnd: (thread: ParsingThread) => void, onFree: () => void) {
    this.#options = options;
    this.#onFree = onFree;
    this.#worker = new Worker(new URL('./thread.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: options.memoryMb, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    });
    this.#worker.on('message', (message: { answer: Result<unknown> }) => {
      this.#started = true;
      this.#finish((waiting) => waiting.settle(message.answer));
    });
    this.#worker.on('error', (error: Error & { code?: string }) => {
      this.#ended = true;
      onEnd(this);
      const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      this.#finish((waiting) => outOfMemory
        ? settleWith(waiting, 'parse-limit', `The document needs more than ${options.memoryMb} MB of memory to read.`)
        : settleWith(waiting, 'internal', `A parsing thread failed: ${error.message}`));
    });
    this.#worker.on('exit', () => {
      this.#ended = true;
      onEnd(this);
      this.#finish((waiting) => settleWith(waiting, 'internal', 'A parsing thread ended unexpectedly.'));
      this.#onFree();
    });
    this.#worker.unref();
  }

  get idle(): boolean {
    return this.#current === undefined && !this.#ended;
  }

  take(waiting: Waiting): void {
    this.#current = waiting;
    clearTimeout(this.#timer);
    this.#worker.ref();
    this.#timer = setTimeout(() => {
      this.#ended = true;
      this.#finish((late) => settleWith(late, 'parse-limit', `The document takes more than ${this.#options.timeoutMs / 1000} seconds to read.`));
      void this.#worker.terminate();
    }, this.#options.timeoutMs + (this.#started ? 0 : START_MS));
    this.#worker.postMessage(waiting.job);
  }

  async end(): Promise<void> {
    this.#ended = true;
    clearTimeout(this.#timer);
    await this.#worker.terminate();
  }

  #finish(settle: (waiting: Waiting) => void): void {
    const waiting = this.#current;
    this.#current = undefined;
    clearTimeout(this.#timer);
    if (!this.#ended) {
      this.#worker.unref();
      this.#timer = setTimeout(() => void this.end(), this.#options.idleMs);
      this.#timer.unref();
    }
    if (waiting !== undefined) {
      settle(waiting);
      this.#onFree();
    }
  }
}
