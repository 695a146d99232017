import { Worker } from 'node:worker_threads';
import type { Result } from '../../common/result.ts';
import { ForkedWorker } from './forked-worker.ts';

export interface ThreadPoolOptions {
  /** The module that runs in each thread: it answers each message with `{ answer: Result }`. */
  script: URL;
  /** Processes instead, for work that takes much memory: a thread's stays with the program. */
  forked?: boolean;
  /** What it reads, for its problems: `document`. */
  what: string;
  /** Threads at most. */
  threads: number;
  /** One piece of work may take this long before its thread is ended. */
  timeoutMs: number;
  /** Heap of one thread. */
  memoryMb: number;
  /** A thread without work for this long is ended, so that an idle service is small. */
  idleMs: number;
}

/** A new thread loads the program first; on a busy machine that takes its time, and the work is not to blame. */
const START_MS = 10_000;

const SHUTTING_DOWN = 'Dateline is shutting down.';

interface Waiting<Job, Answer> {
  job: Job;
  settle: (answer: Result<Answer>) => void;
}

/**
 * Threads that read what comes from outside. What takes too long or too much memory costs its thread, which is replaced,
 * and gets a `parse-limit` problem; the process and the other work go on.
 */
export class ThreadPool<Job extends object, Answer> {
  readonly #threads = new Set<Thread<Job, Answer>>();
  readonly #queue: Waiting<Job, Answer>[] = [];
  readonly #options: ThreadPoolOptions;
  #closed = false;

  constructor(options: ThreadPoolOptions) {
    this.#options = options;
  }

  /** @param job what the script understands */
  run(job: Job): Promise<Result<Answer>> {
    const { promise, resolve } = Promise.withResolvers<Result<Answer>>();
    const waiting: Waiting<Job, Answer> = { job, settle: resolve };
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
        thread = new Thread<Job, Answer>(this.#options, (ended) => this.#threads.delete(ended), () => this.#assign());
        this.#threads.add(thread);
      }
      const next = this.#queue.shift();
      if (next !== undefined) thread.take(next);
    }
  }
}

function settleWith(waiting: Pick<Waiting<never, never>, 'settle'>, kind: 'parse-limit' | 'internal', message: string): void {
  waiting.settle({ ok: false, problem: { kind, message } });
}

class Thread<Job extends object, Answer> {
  readonly #worker: Worker | ForkedWorker<{ answer: Result<Answer> }>;
  readonly #options: ThreadPoolOptions;
  readonly #onFree: () => void;
  #current: Waiting<Job, Answer> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #ended = false;
  #started = false;

  constructor(options: ThreadPoolOptions, onEnd: (thread: Thread<Job, Answer>) => void, onFree: () => void) {
    this.#options = options;
    this.#onFree = onFree;
    this.#worker = options.forked === true
      ? new ForkedWorker<{ answer: Result<Answer> }>(options.script, options)
      : new Worker(options.script, { resourceLimits: { maxOldGenerationSizeMb: options.memoryMb, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 } });
    this.#worker.on('message', (message: { answer: Result<Answer> }) => {
      this.#started = true;
      this.#finish((waiting) => waiting.settle(message.answer));
    });
    this.#worker.on('error', (error: Error & { code?: string }) => {
      this.#ended = true;
      onEnd(this);
      const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      this.#finish((waiting) => outOfMemory
        ? settleWith(waiting, 'parse-limit', `The ${options.what} needs more than ${options.memoryMb} MB of memory to read.`)
        : settleWith(waiting, 'internal', `A thread that reads a ${options.what} failed: ${error.message}`));
    });
    this.#worker.on('exit', () => {
      this.#ended = true;
      onEnd(this);
      this.#finish((waiting) => settleWith(waiting, 'internal', `A thread that reads a ${options.what} ended unexpectedly.`));
      this.#onFree();
    });
    this.#worker.unref();
  }

  get idle(): boolean {
    return this.#current === undefined && !this.#ended;
  }

  take(waiting: Waiting<Job, Answer>): void {
    this.#current = waiting;
    clearTimeout(this.#timer);
    this.#worker.ref();
    this.#timer = setTimeout(() => {
      this.#ended = true;
      this.#finish((late) => settleWith(late, 'parse-limit', `The ${this.#options.what} takes more than ${this.#options.timeoutMs / 1000} seconds to read.`));
      void this.#worker.terminate();
    }, this.#options.timeoutMs + (this.#started ? 0 : START_MS));
    this.#worker.postMessage(waiting.job);
  }

  async end(): Promise<void> {
    this.#ended = true;
    clearTimeout(this.#timer);
    await this.#worker.terminate();
  }

  #finish(settle: (waiting: Waiting<Job, Answer>) => void): void {
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
