/**
 * Lets only so many pieces of work be past a point of their way at one time. Unlike a plain semaphore the place is
 * taken late (when a request really goes out, not while it waits for its host's turn) and kept to the work's end.
 */
export class Gate {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(places: number) {
    this.#free = places;
  }

  /** Runs `work`, which calls `admit` (any number of times) before what needs a place. */
  async pass<T>(work: (admit: () => Promise<void>) => Promise<T>): Promise<T> {
    let taken: Promise<void> | undefined;
    try {
      return await work(() => (taken ??= this.#take()));
    } finally {
      if (taken !== undefined) this.#give();
    }
  }

  #take(): Promise<void> {
    if (this.#free > 0) {
      this.#free -= 1;
      return Promise.resolve();
    }
    return new Promise((resolve) => { this.#waiting.push(resolve); });
  }

  #give(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free += 1;
    else next();
  }
}
