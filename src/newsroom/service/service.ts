import type { NewsroomDesk } from '../newsroom-desk.ts';

/** The longest sleep: also the longest that a change made by another process goes unnoticed. */
const LONGEST_SLEEP_MS = 30_000;
const SHORTEST_SLEEP_MS = 1_000;
const AFTER_FAULT_MS = 60_000;

/** Keeps the archive fresh until stopped: rounds of what is due, sleeping in between. */
export class Service {
  readonly #desk: NewsroomDesk;
  readonly #stop = new AbortController();
  #wake = (): void => {};
  #awake = false;
  #done: Promise<void> | undefined;

  constructor(desk: NewsroomDesk) {
    this.#desk = desk;
  }

  start(): void {
    this.#done ??= this.#run();
  }

  /** Looks for work at once. */
  wake(): void {
    this.#awake = true;
    this.#wake();
  }

  /** Finishes what is in hand, for at most `graceMs`; what is still under way then is cut off and given back. */
  async stop(graceMs: number): Promise<void> {
    this.#stop.abort();
    this.#wake();
    const cutOff = setTimeout(() => void this.#desk.close(), graceMs);
    await this.#done;
    clearTimeout(cutOff);
  }

  async #run(): Promise<void> {
    const { archive, context, newsroom } = this.#desk;
    while (!this.#stop.signal.aborted) {
      this.#awake = false;
      let pause = SHORTEST_SLEEP_MS;
      try {
        const early = newsroom.takeAskedEarly();
        const report = await this.#desk.runRound({ icons: true, signal: this.#stop.signal });
        if (this.#stop.signal.aborted) return;
        if (early.length > 0) await this.#desk.runRound({ force: true, feedIds: early, signal: this.#stop.signal });
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
      await this.#sleep(pause);
    }
  }

  async #sleep(ms: number): Promise<void> {
    if (this.#awake || this.#stop.signal.aborted) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, ms);
    this.#wake = resolve;
    await promise;
    clearTimeout(timer);
  }
}
