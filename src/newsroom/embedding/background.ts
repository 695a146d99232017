import type { Archive } from '../../archive/archive.ts';
import type { Clock } from '../../common/clock.ts';
import type { Log } from '../../common/log.ts';
import { EmbeddingProblem } from '../../understand/embeddings/embedder.ts';
import { Sleeper } from '../service/sleeper.ts';
import { embedDue } from './embed-due.ts';
import type { EmbeddingDesk } from './embedding-desk.ts';

const lookAgainMs = 5 * 60_000;
const setupMs = 10 * 60_000;
const firstRetryMs = 30_000;
const longestRetryMs = 30 * 60_000;

/** Embeds what is due beside the rounds, whenever it is woken, until it is stopped. */
export class BackgroundEmbedding {
  readonly #context: { archive: Archive; desk: EmbeddingDesk; clock: Clock; log: Log };
  readonly #stop = new AbortController();
  readonly #sleeper = new Sleeper();
  #resting = false;
  #done: Promise<void> | undefined;
  #retryMs = firstRetryMs;
  #told = '';

  constructor(context: { archive: Archive; desk: EmbeddingDesk; clock: Clock; log: Log }) {
    this.#context = context;
  }

  start(): void {
    if (this.#context.desk.isOn) this.#done ??= this.#run();
  }

  /** There may be new articles. Does nothing while a failing model is left alone. */
  wake(): void {
    if (!this.#resting) this.#sleeper.wake();
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    this.#sleeper.wake();
    // What the thread is doing is given up; the articles stay due.
    await this.#context.desk.close();
    await this.#done;
  }

  async #run(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      const pause = await this.#once();
      await this.#sleeper.sleep(pause);
      this.#resting = false;
    }
  }

  /** @returns how long to wait for the next time */
  async #once(): Promise<number> {
    const { log, clock } = this.#context;
    const began = clock();
    try {
      const articles = await embedDue({ ...this.#context, signal: this.#stop.signal });
      if (articles > 0) log.info('embedded', { articles, ms: clock() - began });
      this.#retryMs = firstRetryMs;
      this.#told = '';
      return lookAgainMs;
    } catch (error) {
      if (this.#stop.signal.aborted) return 0;
      const problem = error instanceof EmbeddingProblem ? error : new EmbeddingProblem(error instanceof Error ? (error.stack ?? error.message) : String(error), { reason: 'passing', cause: error });
      if (problem.message !== this.#told) log.warn('articles get no vectors for now', { reason: problem.message });
      this.#told = problem.message;
      this.#resting = true;
      if (problem.reason === 'setup') return setupMs;
      const pause = Math.max(problem.retryMs ?? 0, this.#retryMs);
      this.#retryMs = Math.min(longestRetryMs, this.#retryMs * 2);
      return pause;
    }
  }
}
