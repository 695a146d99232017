import { doubles, words32 } from './growing.ts';

const PAGE = 1 << 16;

/** Vectors of all articles one after the other, without an object for each. */
export class VectorArena {
  readonly #pages: (Uint32Array | undefined)[] = [];
  #used = PAGE;
  readonly #starts = doubles();
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

  /** As `get`, without an object: where the vector begins, and how long it is; in the page that holds it. */
  startOf(row: number): number {
    return this.#starts.get(row) % PAGE;
  }

  lengthOf(row: number): number {
    return this.#lengths.get(row);
  }

  pageOf(row: number): Uint32Array {
    return this.#pages[Math.floor(this.#starts.get(row) / PAGE)] ?? nothing;
  }

  /** Gives the memory of the vectors before a row back; the rows after it keep their numbers. */
  forget(before: number): void {
    const start = this.#starts.get(before);
    this.#pages.fill(undefined, 0, before < this.#starts.length ? Math.floor(start / PAGE) : 0);
    this.#starts.forget(before);
    this.#lengths.forget(before);
  }
}

const nothing = new Uint32Array(0);
