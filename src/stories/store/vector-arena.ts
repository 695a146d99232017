import { words32 } from './growing.ts';

const PAGE = 1 << 16;

/** Vectors of all articles one after the other, without an object for each. */
export class VectorArena {
  readonly #pages: Uint32Array[] = [];
  #used = PAGE;
  readonly #starts = words32();
  readonly #lengths = words32();

  /** @returns the article's row: 0, 1, 2 … in the order of calls */
  add(terms: Uint32Array): number {
    if (this.#used + terms.length > PAGE) {
      this.#pages.push(new Uint32Array(PAGE));
      this.#used = 0;
    }
    this.#pages.at(-1)?.set(terms, this.#used);
    this.#starts.push((this.#pages.length - 1) * PAGE + this.#used);
    this.#used += terms.length;
    return this.#lengths.push(terms.length);
  }

  /** A view, not a copy. */
  get(row: number): Uint32Array {
    const start = this.#starts.get(row);
    const at = start % PAGE;
    return (this.#pages[(start - at) / PAGE] ?? nothing).subarray(at, at + this.#lengths.get(row));
  }
}

const nothing = new Uint32Array(0);
