import type { Archive } from '../../archive/archive.ts';
import type { FeedState } from '../../common/feed-state.ts';

const FLUSH_AT = 100;
const FLUSH_AFTER_MS = 100;

/** Gathers the states of feeds that brought nothing, so that hundreds of them are one transaction. */
export class StateBatch {
  readonly #archive: Archive;
  #states: { feedId: number; state: FeedState }[] = [];
  #flushed: Promise<void> | undefined;

  constructor(archive: Archive) {
    this.#archive = archive;
  }

  /** Resolves when the state is stored. */
  async add(feedId: number, state: FeedState): Promise<void> {
    this.#states.push({ feedId, state });
    if (this.#states.length >= FLUSH_AT) return this.flush();
    this.#flushed ??= new Promise((resolve) => { setTimeout(resolve, FLUSH_AFTER_MS); }).then(() => this.flush());
    return this.#flushed;
  }

  async flush(): Promise<void> {
    const states = this.#states;
    this.#states = [];
    this.#flushed = undefined;
    if (states.length > 0) await this.#archive.desk.storeFeedStates(states);
  }
}
