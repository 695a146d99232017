import { TERMS } from '../terms/hash.ts';
import { words32 } from './growing.ts';

/** Which stories (or articles) have a term, the newest first: linked lists in two columns. */
export class Postings {
  readonly #heads = new Uint32Array(TERMS);
  readonly #rows = words32();
  readonly #before = words32();

  constructor() {
    // Row 0 ends every list.
    this.#rows.push(0);
    this.#before.push(0);
  }

  add(term: number, row: number): void {
    this.#before.push(this.#heads[term] ?? 0);
    this.#heads[term] = this.#rows.push(row);
  }

  /** Tells at most `most` rows that have a term, newest first. */
  each(term: number, most: number, tell: (row: number) => void): void {
    for (let node = this.#heads[term] ?? 0, count = 0; node !== 0 && count < most; node = this.#before.get(node), count++) tell(this.#rows.get(node));
  }
}
