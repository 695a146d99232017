/** Who waits for the answer: a reader, or nobody in particular. */
export type Priority = 'reader' | 'background';

export interface HostQueueOptions {
  /** From the end of one request to a host to the start of the next, in milliseconds. */
  pauseMs: number;
  /** Requests at a time, over all hosts. */
  maxConcurrent: number;
}

interface Lane {
  busy: boolean;
  /** Monotonic time before which nothing starts. */
  readyAt: number;
  reader: Waiting[];
  background: Waiting[];
  timer?: NodeJS.Timeout;
}

interface Waiting {
  start: () => void;
  refuse: (reason: Error) => void;
}

/** Idle hosts are forgotten when there are more than this; then when there are twice as many as were left. */
const manyLanes = 1000;

/**
 * Lets requests to one host go one at a time with a pause between them, while other hosts go on: a slow host holds up
 * nobody but itself. Hosts that are ready take turns.
 */
export class HostQueue {
  readonly #options: HostQueueOptions;
  readonly #lanes = new Map<string, Lane>();
  /** Hosts that could start now but for the limit over all hosts, in the order in which they became ready. */
  readonly #ready = new Set<string>();
  readonly #readyForReader = new Set<string>();
  #active = 0;
  #sweepAt = manyLanes;
  #closed?: Error;

  constructor(options: HostQueueOptions) {
    this.#options = options;
  }

  /** Hosts remembered at the moment. */
  get lanes(): number {
    return this.#lanes.size;
  }

  /**
   * Runs `task` when it is the host's turn; settles as the task does, or with the reason given to `close`. A task that
   * finds nothing to send calls `pass`: the next may start at once, for the host was not bothered.
   */
  async run<T>(host: string, priority: Priority, task: (pass: () => void) => Promise<T>): Promise<T> {
    await this.#turn(host, priority);
    let pauseMs = this.#options.pauseMs;
    try {
      return await task(() => { pauseMs = 0; });
    } finally {
      this.#leave(host, pauseMs);
    }
  }

  /** Refuses everything that waits and everything that comes. */
  close(reason: Error): void {
    this.#closed = reason;
    for (const lane of this.#lanes.values()) {
      clearTimeout(lane.timer);
      for (const waiting of [...lane.reader.splice(0), ...lane.background.splice(0)]) waiting.refuse(reason);
    }
    this.#ready.clear();
    this.#readyForReader.clear();
  }

  #turn(host: string, priority: Priority): Promise<void> {
    if (this.#closed) return Promise.reject(this.#closed);
    return new Promise((start, refuse) => {
      const lane = this.#lane(host);
      lane[priority].push({ start, refuse });
      this.#consider(host, lane);
    });
  }

  #lane(host: string): Lane {
    let lane = this.#lanes.get(host);
    if (!lane) {
      if (this.#lanes.size >= this.#sweepAt) this.#sweep();
      lane = { busy: false, readyAt: 0, reader: [], background: [] };
      this.#lanes.set(host, lane);
    }
    return lane;
  }

  /** Puts a host in line when nothing of its own stands against it, or sets a timer for when that will be so. */
  #consider(host: string, lane: Lane): void {
    if (this.#closed || lane.busy || lane.reader.length + lane.background.length === 0) return;
    const wait = lane.readyAt - performance.now();
    if (wait > 0) {
      lane.timer ??= setTimeout(() => {
        lane.timer = undefined;
        this.#consider(host, lane);
      }, Math.ceil(wait));
      return;
    }
    if (lane.reader.length > 0) {
      this.#ready.delete(host);
      this.#readyForReader.add(host);
    } else this.#ready.add(host);
    this.#fill();
  }

  #fill(): void {
    while (this.#active < this.#options.maxConcurrent) {
      const line = this.#readyForReader.size > 0 ? this.#readyForReader : this.#ready;
      const host = line.values().next().value;
      if (host === undefined) return;
      line.delete(host);
      const lane = this.#lane(host);
      const next = lane.reader.shift() ?? lane.background.shift();
      if (!next) continue;
      lane.busy = true;
      this.#active += 1;
      next.start();
    }
  }

  #leave(host: string, pauseMs: number): void {
    const lane = this.#lane(host);
    lane.busy = false;
    lane.readyAt = performance.now() + pauseMs;
    this.#active -= 1;
    this.#consider(host, lane);
    this.#fill();
  }

  #sweep(): void {
    const now = performance.now();
    for (const [host, lane] of this.#lanes) {
      if (!lane.busy && lane.readyAt <= now && lane.reader.length + lane.background.length === 0) this.#lanes.delete(host);
    }
    this.#sweepAt = Math.max(manyLanes, this.#lanes.size * 2);
  }
}
