import { TERMS } from '../terms/hash.ts';
import { words32 } from './growing.ts';

/** Which articles have a term, the newest first: linked lists in two columns. */
export class Postings {
  readonly #heads = new Uint32Array(TERMS);
  /** For each place in a list its row and the place before it: side by side, for they are read together. */
  #nodes = words32();
  /** Head of the list of places that can be used again. */
  #free = 0;

  constructor() {
    this.clear();
  }

  clear(): void {
    this.#heads.fill(0);
    this.#nodes = words32();
    this.#free = 0;
    // Place 0 ends every list.
    this.#nodes.push(0);
    this.#nodes.push(0);
  }

  /** @param row may be older than what the term has: it comes to its place */
  add(term: number, row: number): void {
    let after = 0;
    let node = this.#heads[term] ?? 0;
    for (; node !== 0 && this.rowAt(node) > row; node = this.nextOf(node)) after = node;
    const added = this.#place(row, node);
    if (after === 0) this.#heads[term] = added;
    else this.#nodes.set(after * 2 + 1, added);
  }

  remove(term: number, row: number): void {
    let after = 0;
    for (let node = this.#heads[term] ?? 0; node !== 0 && this.rowAt(node) >= row; after = node, node = this.nextOf(node)) {
      if (this.rowAt(node) !== row) continue;
      const before = this.nextOf(node);
      if (after === 0) this.#heads[term] = before;
      else this.#nodes.set(after * 2 + 1, before);
      this.#nodes.set(node * 2 + 1, this.#free);
      this.#free = node;
      return;
    }
  }

  /** Tells at most `most` rows that have a term, newest first. */
  each(term: number, most: number, tell: (row: number) => void): void {
    for (let node = this.#heads[term] ?? 0, count = 0; node !== 0 && count < most; node = this.nextOf(node), count++) tell(this.rowAt(node));
  }

  /** To walk a term's list without a call for each row: 0 is the end. */
  headOf(term: number): number {
    return this.#heads[term] ?? 0;
  }

  nextOf(node: number): number {
    return this.#nodes.get(node * 2 + 1);
  }

  rowAt(node: number): number {
    return this.#nodes.get(node * 2);
  }

  #place(row: number, before: number): number {
    let node = this.#free;
    if (node === 0) {
      node = this.#nodes.push(row) / 2;
      this.#nodes.push(before);
      return node;
    }
    this.#free = this.nextOf(node);
    this.#nodes.set(node * 2, row);
    this.#nodes.set(node * 2 + 1, before);
    return node;
  }
}
