import { setImmediate as breathe } from 'node:timers/promises';
import { BackgroundEmbedding } from '../embedding/background.ts';
import type { NewsroomDesk } from '../newsroom-desk.ts';
import { Sleeper } from './sleeper.ts';

/** The longest sleep: also the longest that a change made by another process goes unnoticed. */
const LONGEST_SLEEP_MS = 30_000;
const SHORTEST_SLEEP_MS = 1_000;
const AFTER_FAULT_MS = 60_000;
/** Asking whether there is something to understand or to place costs a fraction of a millisecond. */
const LOOK_AGAIN_MS = 5_000;

/**
 * Keeps the archive fresh until stopped: rounds of what is due, sleeping in between; beside them what came in is understood and
 * put into stories.
 */
export class Service {
  readonly #desk: NewsroomDesk;
  readonly #stop = new AbortController();
  readonly #rounds = new Sleeper();
  readonly #understanding = new Sleeper();
  readonly #stories = new Sleeper();
  readonly #embedding: BackgroundEmbedding;
  #done: Promise<void> | undefined;

  constructor(desk: NewsroomDesk) {
    this.#desk = desk;
    const { archive, embedding, clock, log } = desk.context;
    this.#embedding = new BackgroundEmbedding({ archive, desk: embedding, clock, log });
  }

  start(): void {
    this.#done ??= Promise.all([this.#run(), this.#repeat('understanding', this.#understanding, () => this.#understand()), this.#repeat('stories', this.#stories, () => this.#place())]).then(() => undefined);
    this.#embedding.start();
    this.#desk.jobs.start();
  }

  /** Looks for work at once. */
  wake(): void {
    this.#rounds.wake();
  }

  /** Finishes what is in hand, for at most `graceMs`; what is still under way then is cut off and given back. */
  async stop(graceMs: number): Promise<void> {
    this.#stop.abort();
    this.#rounds.wake();
    this.#understanding.wake();
    this.#stories.wake();
    await Promise.all([this.#embedding.stop(), this.#desk.jobs.stop()]);
    const cutOff = setTimeout(() => void this.#desk.close(), graceMs);
    await this.#done;
    clearTimeout(cutOff);
  }

  async #run(): Promise<void> {
    const { archive, context, newsroom } = this.#desk;
    while (!this.#stop.signal.aborted) {
      let pause = SHORTEST_SLEEP_MS;
      try {
        const early = newsroom.takeAskedEarly();
        const report = await this.#desk.runRound({ icons: true, signal: this.#stop.signal });
        if (this.#stop.signal.aborted) return;
        if (early.length > 0) await this.#desk.runRound({ force: true, feedIds: early, signal: this.#stop.signal });
        this.#understanding.wake();
        this.#embedding.wake();
        await newsroom.tendPush();
        if (report.feeds.asked + report.pages.read + report.pages.failed > 0) {
          context.log.info('round', { feeds: report.feeds.asked, news: report.feeds.changed, failed: report.feeds.failed, articles: report.articles.added, pages: report.pages.read, ms: report.wallMs });
        }
        const due = await archive.desk.nextDueAt();
        pause = Math.min(LONGEST_SLEEP_MS, Math.max(SHORTEST_SLEEP_MS, (due ?? Infinity) - context.clock()));
      } catch (error) {
        context.log.error('round failed', { reason: error instanceof Error ? (error.stack ?? error.message) : String(error) });
        pause = AFTER_FAULT_MS;
      }
      await this.#rounds.sleep(pause);
    }
  }

  /** After an upgrade that changed the search index: stored articles are indexed anew, the newest first. */
  async #indexAgain(): Promise<void> {
    const { archive, context } = this.#desk;
    const startedAt = performance.now();
    let steps = 0;
    while (!this.#stop.signal.aborted && (await archive.indexSomeAgain()) > 0) {
      steps += 1;
      await breathe();
    }
    if (steps > 0) context.log.info('search index', { complete: !this.#stop.signal.aborted, ms: Math.round(performance.now() - startedAt) });
  }

  async #understand(): Promise<void> {
    const { understander, context } = this.#desk;
    await this.#indexAgain();
    const startedAt = performance.now();
    const articles = await understander.run(this.#stop.signal);
    if (articles === 0) return;
    context.log.info('understood', { articles, ms: Math.round(performance.now() - startedAt) });
    this.#stories.wake();
  }

  async #place(): Promise<void> {
    const { stories, context } = this.#desk;
    const startedAt = performance.now();
    const articles = await stories.run(this.#stop.signal);
    if (articles > 0) context.log.info('placed', { articles, ms: Math.round(performance.now() - startedAt) });
  }

  /** Pages never wait for this; a fault of it is told and does not end it. */
  async #repeat(what: string, sleeper: Sleeper, work: () => Promise<void>): Promise<void> {
    while (!this.#stop.signal.aborted) {
      let pause = LOOK_AGAIN_MS;
      try {
        await work();
      } catch (error) {
        this.#desk.context.log.error(`${what} failed`, { reason: error instanceof Error ? (error.stack ?? error.message) : String(error) });
        pause = AFTER_FAULT_MS;
      }
      await sleeper.sleep(pause);
    }
  }
}
