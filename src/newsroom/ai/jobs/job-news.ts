/** Tells those who wait for a job that something happened to it. */
export class JobNews {
  readonly #waiting = new Map<number, Set<() => void>>();

  tell(jobId: number): void {
    for (const wake of this.#waiting.get(jobId) ?? []) wake();
  }

  /** Resolves when something happens to the job, at the latest after `ms`. */
  async wait(jobId: number, ms: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, ms);
    const here = this.#waiting.get(jobId) ?? new Set();
    this.#waiting.set(jobId, here.add(resolve));
    await promise;
    clearTimeout(timer);
    here.delete(resolve);
    if (here.size === 0) this.#waiting.delete(jobId);
  }
}
