import { setImmediate as breathe } from 'node:timers/promises';

/** The longest that one piece of work keeps a thread to itself. */
const longestMs = 20;

/** Gives others of the thread their turn whenever work has gone on for some time. */
export class Turns {
  #since = performance.now();

  /** Call it between two small pieces of work. */
  async pause(): Promise<void> {
    if (performance.now() - this.#since < longestMs) return;
    await breathe();
    this.#since = performance.now();
  }
}
