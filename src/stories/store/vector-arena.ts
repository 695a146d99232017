import { words16, words32 } from './growing.ts';

const PAGE = 1 << 16;
/** Pages that can be remembered at once; after so many, those that are forgotten by then give their numbers to new ones. */
const PAGES = 1 << 16;

/** Vectors of all articles one after the other, without an object for each. */
export class VectorArena {
  readonly #pages: (Uint32Array | undefined)[] = [];
  #used = PAGE;
  #page = -1;
  /** The first page that is remembered. */
  #forgotten = 0;
  /** Number of the page and place in it. */
  readonly #starts = words32();
  readonly #lengths = words16();

  /** @returns the article's row: 0, 1, 2 … in the order of calls */
  add(terms: Uint32Array): number {
    if (this.#used + terms.length > PAGE) {
      this.#page = (this.#page + 1) % PAGES;
      this.#pages[this.#page] = new Uint32Array(PAGE);
      this.#used = 0;
    }
    this.#pages[this.#page]?.set(terms, this.#used);
    this.#starts.push(this.#page * PAGE + this.#used);
    this.#used += terms.length;
    return this.#lengths.push(terms.length);
  }

  /** A view, not a copy. */
  get(row: number): Uint32Array {
    const start = this.startOf(row);
    return this.pageOf(row).subarray(start, start + this.#lengths.get(row));
  }

  /** As `get`, without an object: where the vector begins, and how long it is; in the page that holds it. */
  startOf(row: number): number {
    return this.#starts.get(row) % PAGE;
  }

  lengthOf(row: number): number {
    return this.#lengths.get(row);
  }

  pageOf(row: number): Uint32Array {
    return this.#pages[this.#starts.get(row) >>> 16] ?? nothing;
  }

  /** Gives the memory of the vectors before a row back; the rows after it keep their numbers. */
  forget(before: number): void {
    if (before < this.#starts.length) {
      const kept = this.#starts.get(before) >>> 16;
      for (let page = this.#forgotten; page !== kept; page = (page + 1) % PAGES) this.#pages[page] = undefined;
      this.#forgotten = kept;
    }
    this.#starts.forget(before);
    this.#lengths.forget(before);
  }
}

const nothing = new Uint32Array(0);
