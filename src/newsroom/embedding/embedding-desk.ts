import { Worker } from 'node:worker_threads';
import type { EmbeddingSettings } from '../../common/config.ts';
import { EmbeddingProblem } from '../../understand/embeddings/embedder.ts';
import type { EmbeddingJob, EmbeddingThreadData, FromEmbeddingThread, ModelFacts, Trouble } from './protocol.ts';

export interface EmbeddingDeskOptions {
  settings: EmbeddingSettings;
  version: string;
  /** A thread without work for this long is ended, and its memory is free again. */
  idleMs?: number;
}

interface Waiting {
  resolve: (vectors: Float32Array[]) => void;
  reject: (problem: EmbeddingProblem) => void;
}

interface Thread {
  worker: Worker;
  model: Promise<ModelFacts>;
  waiting: Map<number, Waiting>;
}

const shuttingDown = (): EmbeddingProblem => new EmbeddingProblem('Dateline is shutting down.', { reason: 'passing' });
const problemOf = ({ message, reason, retryMs }: Trouble): EmbeddingProblem => new EmbeddingProblem(message, { reason, ...(retryMs === undefined ? {} : { retryMs }) });

/** Makes vectors in a thread of its own, which is started when it is needed and ended when it is not. */
export class EmbeddingDesk {
  readonly #options: Required<EmbeddingDeskOptions>;
  #thread: Thread | undefined;
  #idle: NodeJS.Timeout | undefined;
  #known: ModelFacts | undefined;
  #jobs = 0;
  #closed = false;

  constructor(options: EmbeddingDeskOptions) {
    this.#options = { idleMs: 60_000, ...options };
  }

  /** Whether vectors are wanted at all. */
  get isOn(): boolean {
    return this.#options.settings.provider !== 'none' && !this.#closed;
  }

  /** What the model was when it was last open; it need not be open now. */
  get known(): ModelFacts | undefined {
    return this.#known;
  }

  /** Whether the model is loaded, or about to be. */
  get isWarm(): boolean {
    return this.#thread !== undefined;
  }

  /** @throws {EmbeddingProblem} when the model cannot be opened; the next call tries again */
  model(): Promise<ModelFacts> {
    return this.#open().model;
  }

  /**
   * @returns a unit vector for each text
   * @throws {EmbeddingProblem}
   */
  async embed(texts: readonly string[], kind: 'passage' | 'query'): Promise<Float32Array[]> {
    const thread = this.#open();
    await thread.model;
    const job: EmbeddingJob = { id: (this.#jobs += 1), texts: [...texts], kind };
    const { promise, resolve, reject } = Promise.withResolvers<Float32Array[]>();
    if (this.#thread !== thread) throw shuttingDown();
    thread.waiting.set(job.id, { resolve, reject });
    clearTimeout(this.#idle);
    thread.worker.ref();
    thread.worker.postMessage(job);
    return promise;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#end();
  }

  #open(): Thread {
    if (this.#closed) throw shuttingDown();
    return (this.#thread ??= this.#start());
  }

  #start(): Thread {
    const workerData: EmbeddingThreadData = { settings: this.#options.settings, version: this.#options.version };
    const worker = new Worker(new URL('./thread.ts', import.meta.url), { workerData });
    const { promise: model, resolve, reject } = Promise.withResolvers<ModelFacts>();
    const thread: Thread = { worker, model, waiting: new Map() };
    // Whoever asked is told; nobody may have asked when the thread ends.
    model.catch(() => {});
    const gone = (problem: EmbeddingProblem): void => {
      if (this.#thread === thread) this.#thread = undefined;
      reject(problem);
      for (const one of thread.waiting.values()) one.reject(problem);
      thread.waiting.clear();
    };
    worker.on('message', (message: FromEmbeddingThread) => {
      if (message.type === 'open') {
        this.#known = message.model;
        resolve(message.model);
      }
      else if (message.type === 'failed') gone(problemOf(message.trouble));
      else {
        const one = thread.waiting.get(message.id);
        thread.waiting.delete(message.id);
        if (message.type === 'done') one?.resolve(message.vectors);
        else one?.reject(problemOf(message.trouble));
      }
      if (thread.waiting.size === 0) this.#rest(thread);
    });
    worker.on('error', (error) => gone(new EmbeddingProblem(`The embedding thread failed: ${error.message}`, { reason: 'passing', cause: error })));
    worker.on('exit', () => gone(this.#closed ? shuttingDown() : new EmbeddingProblem('The embedding thread ended unexpectedly.', { reason: 'passing' })));
    return thread;
  }

  #rest(thread: Thread): void {
    thread.worker.unref();
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => {
      if (thread === this.#thread && thread.waiting.size === 0) void this.#end();
    }, this.#options.idleMs);
    this.#idle.unref();
  }

  async #end(): Promise<void> {
    clearTimeout(this.#idle);
    const thread = this.#thread;
    this.#thread = undefined;
    await thread?.worker.terminate();
  }
}
