import { TERMS } from '../terms/hash.ts';
import { words32 } from './growing.ts';

/** Which articles have a term, the newest first: linked lists in two columns. */
export class Postings {
  readonly #heads = new Uint32Array(TERMS);
  #rows = words32();
  #before = words32();
  /** Head of the list of places that can be used again. */
  #free = 0;

  constructor() {
    this.clear();
  }

  clear(): void {
    this.#heads.fill(0);
    this.#rows = words32();
    this.#before = words32();
    this.#free = 0;
    // Row 0 ends every list.
    this.#rows.push(0);
    this.#before.push(0);
  }

  /** @param row may be older than what the term has: it comes to its place */
  add(term: number, row: number): void {
    let after = 0;
    let node = this.#heads[term] ?? 0;
    for (; node !== 0 && this.#rows.get(node) > row; node = this.#before.get(node)) after = node;
    const added = this.#place(row, node);
    if (after === 0) this.#heads[term] = added;
    else this.#before.set(after, added);
  }

  remove(term: number, row: number): void {
    let after = 0;
    for (let node = this.#heads[term] ?? 0; node !== 0 && this.#rows.get(node) >= row; after = node, node = this.#before.get(node)) {
      if (this.#rows.get(node) !== row) continue;
      const before = this.#before.get(node);
      if (after === 0) this.#heads[term] = before;
      else this.#before.set(after, before);
      this.#before.set(node, this.#free);
      this.#free = node;
      return;
    }
  }

  /** Tells at most `most` rows that have a term, newest first. */
  each(term: number, most: number, tell: (row: number) => void): void {
    for (let node = this.#heads[term] ?? 0, count = 0; node !== 0 && count < most; node = this.#before.get(node), count++) tell(this.#rows.get(node));
  }

  #place(row: number, before: number): number {
    if (this.#free === 0) {
      this.#before.push(before);
      return this.#rows.push(row);
    }
    const node = this.#free;
    this.#free = this.#before.get(node);
    this.#rows.set(node, row);
    this.#before.set(node, before);
    return node;
  }
}
