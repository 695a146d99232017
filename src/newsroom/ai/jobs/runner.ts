import { setTimeout as wait } from 'node:timers/promises';
import type { Archive, ClaimedJob } from '../../../archive/archive.ts';
import type { AiResult } from '../../../common/ai.ts';
import type { Clock } from '../../../common/clock.ts';
import type { Log } from '../../../common/log.ts';
import { readSiteSettings } from '../../../common/site-settings.ts';
import { Sleeper } from '../../service/sleeper.ts';
import { ModelProblem } from '../model/model-problem.ts';
import { parseMaterial } from '../tasks/material.ts';
import { perform } from '../tasks/perform.ts';
import { fateOf } from './job-words.ts';
import type { JobNews } from './job-news.ts';
import type { ModelDesk } from './model-desk.ts';

export interface RunnerOptions {
  archive: Pick<Archive, 'ai' | 'settings'>;
  desk: ModelDesk;
  news: JobNews;
  log: Log;
  clock: Clock;
}

/** Jobs at a time; the second one fills the pauses of the first where a server can do two. */
const lanes = 2;
const leaseMs = 120_000;
const renewMs = 30_000;
/** How often the switch and the claim are looked at while a job runs. */
const lookMs = 2_000;
const lookAgainMs = 5_000;
const faultMs = 60_000;
const partialEveryMs = 300;
const mostStarts = 3;
const pruneEveryMs = 3600_000;
const keptMs = 60 * 86_400_000;

/** Performs the jobs of the model, beside everything else, until it is stopped. */
export class JobRunner {
  readonly #options: RunnerOptions;
  readonly #stop = new AbortController();
  readonly #sleepers = Array.from({ length: lanes }, () => new Sleeper());
  readonly #running = new Map<number, AbortController>();
  #silentUntil = 0;
  #prunedAt = 0;
  #done: Promise<unknown> | undefined;
  /** In plain words, why the model could not be asked last. */
  trouble: string | undefined;

  constructor(options: RunnerOptions) {
    this.#options = options;
  }

  start(): void {
    this.#done ??= Promise.all(this.#sleepers.map((sleeper) => this.#lane(sleeper)));
  }

  /** There is something to do. */
  wake(): void {
    for (const sleeper of this.#sleepers) sleeper.wake();
  }

  /** Stops a job that nobody wants any more. */
  abort(jobId: number): void {
    this.#running.get(jobId)?.abort();
  }

  /** The settings changed: what the server asked for before counts no more. */
  forget(): void {
    this.#silentUntil = 0;
    this.trouble = undefined;
    this.wake();
  }

  /** What is under way is given back and done after the next start. */
  async stop(): Promise<void> {
    this.#stop.abort();
    for (const one of this.#running.values()) one.abort();
    this.wake();
    await this.#done;
  }

  async #lane(sleeper: Sleeper): Promise<void> {
    const { log } = this.#options;
    while (!this.#stop.signal.aborted) {
      let pause = lookAgainMs;
      try {
        pause = await this.#next();
      } catch (error) {
        log.error('model job failed', { reason: error instanceof Error ? (error.stack ?? error.message) : String(error) });
        pause = faultMs;
      }
      if (pause > 0) await sleeper.sleep(pause);
    }
  }

  /** @returns how long to wait for the next time */
  async #next(): Promise<number> {
    const { archive, clock } = this.#options;
    const now = clock();
    if (now - this.#prunedAt > pruneEveryMs) {
      this.#prunedAt = now;
      await archive.ai.prune({ unusedSince: now - keptMs, mostJobs: 5000, mostResults: 20_000 });
    }
    if (now < this.#silentUntil) return Math.min(lookAgainMs, this.#silentUntil - now);
    if (!(await this.#isOn())) return lookAgainMs;
    const job = await archive.ai.claim({ now, leaseMs });
    if (job === undefined) {
      const due = await archive.ai.nextDueAt();
      return Math.min(lookAgainMs, Math.max(200, (due ?? Infinity) - now));
    }
    await this.#run(job);
    return 0;
  }

  async #isOn(): Promise<boolean> {
    return (await readSiteSettings(this.#options.archive.settings)).ai === 'on';
  }

  async #run(job: ClaimedJob): Promise<void> {
    const { archive, news, log, clock } = this.#options;
    const stopped = new AbortController();
    this.#running.set(job.id, stopped);
    news.tell(job.id);
    const watch = this.#watch(job.id, stopped);
    const partials = new Partials(async (partial) => {
      if (!(await archive.ai.progress(job.id, partial))) stopped.abort();
      news.tell(job.id);
    });
    try {
      if (job.starts > mostStarts) {
        await archive.ai.finish(job.id, { outcome: 'gave up', why: `It was begun ${mostStarts} times and never came to an end.`, dropped: 0 }, clock());
        return;
      }
      const { result, dropped } = await this.#perform(job, stopped.signal, (partial) => partials.put(partial));
      await partials.end();
      await archive.ai.finish(job.id, { outcome: 'usable', result, dropped }, clock());
      this.trouble = undefined;
    } catch (error) {
      await partials.end();
      if (stopped.signal.aborted) await archive.ai.release(job.id);
      else await this.#fail(job, error);
    } finally {
      clearInterval(watch);
      this.#running.delete(job.id);
      news.tell(job.id);
    }
    log.info('model job', { id: job.id, task: job.task.kind, ms: clock() - job.createdAt });
  }

  async #perform(job: ClaimedJob, signal: AbortSignal, onPartial: (partial: AiResult) => void): ReturnType<typeof perform> {
    const { archive, desk, clock } = this.#options;
    const model = await desk.model().catch((cause: unknown) => { throw new ModelProblem('setup', cause instanceof Error ? cause.message : String(cause), { cause }); });
    if (model === undefined) throw new ModelProblem('setup', 'No language model is connected any more.');
    if (model.name !== job.model) throw new ModelProblem('setup', 'Another model was connected meanwhile. Ask again.');
    const memory = { get: (key: string) => archive.ai.said(key, clock()), set: (key: string, said: string) => archive.ai.remember(key, said, clock()) };
    return perform(job.task, parseMaterial(job.material), { model, memory, onPartial, signal });
  }

  async #fail(job: ClaimedJob, error: unknown): Promise<void> {
    const { archive, log, clock } = this.#options;
    const now = clock();
    if (error instanceof ModelProblem && error.trouble !== 'stopped') {
      if (error.trouble !== 'busy') this.trouble = error.message;
      log.warn('model', { trouble: error.trouble, reason: error.message });
    }
    const fate = ((): ReturnType<typeof fateOf> => {
      try {
        return fateOf(error, { tries: job.tries, createdAt: job.createdAt, now });
      } catch {
        log.error('model job failed', { id: job.id, reason: error instanceof Error ? (error.stack ?? error.message) : String(error) });
        return { outcome: 'gave up', why: 'Something went wrong on our side. The log of the service says what.', dropped: 0 };
      }
    })();
    if (!('later' in fate)) return archive.ai.finish(job.id, fate, now);
    // A server that asked to wait is left alone by all jobs.
    if (!fate.counts) this.#silentUntil = Math.max(this.#silentUntil, fate.later);
    await archive.ai.postpone(job.id, { until: fate.later, why: fate.why, counts: fate.counts });
  }

  /** Keeps the claim while the job runs, and stops it when the switch is off or the claim is gone. */
  #watch(jobId: number, stopped: AbortController): NodeJS.Timeout {
    const { archive, clock } = this.#options;
    let renewedAt = clock();
    const look = async (): Promise<void> => {
      if (!(await this.#isOn())) stopped.abort();
      if (clock() - renewedAt < renewMs) return;
      renewedAt = clock();
      if (!(await archive.ai.keep(jobId, renewedAt + leaseMs))) stopped.abort();
    };
    return setInterval(() => {
      look().catch((error: unknown) => this.#options.log.warn('model job', { id: jobId, reason: String(error) }));
    }, lookMs);
  }
}

/** Stores the latest of what may be shown, one at a time and not too often. */
class Partials {
  readonly #store: (partial: AiResult) => Promise<void>;
  #latest: AiResult | undefined;
  #told = '';
  #writing: Promise<void> | undefined;
  readonly #end = Promise.withResolvers<void>();
  #ended = false;

  constructor(store: (partial: AiResult) => Promise<void>) {
    this.#store = store;
  }

  put(partial: AiResult): void {
    this.#latest = partial;
    this.#writing ??= this.#write();
  }

  async end(): Promise<void> {
    this.#ended = true;
    this.#end.resolve();
    await this.#writing;
  }

  async #write(): Promise<void> {
    while (this.#latest !== undefined && !this.#ended) {
      const next = this.#latest;
      this.#latest = undefined;
      const told = JSON.stringify(next);
      if (told === this.#told) continue;
      this.#told = told;
      await this.#store(next).catch(() => {});
      await Promise.race([wait(partialEveryMs), this.#end.promise]);
    }
    this.#writing = undefined;
  }
}
