import { TERMS } from '../terms/term-id.ts';
import { words32 } from './growing.ts';

/** Which stories have a term, the newest first: linked lists in two columns. */
export class Postings {
  readonly #heads = new Uint32Array(TERMS);
  readonly #stories = words32();
  readonly #before = words32();

  constructor() {
    // Row 0 ends every list.
    this.#stories.push(0);
    this.#before.push(0);
  }

  add(term: number, story: number): void {
    this.#before.push(this.#heads[term] ?? 0);
    this.#heads[term] = this.#stories.push(story);
  }

  /** Tells at most `most` stories that have a term, newest first. */
  each(term: number, most: number, tell: (story: number) => void): void {
    for (let node = this.#heads[term] ?? 0, count = 0; node !== 0 && count < most; node = this.#before.get(node), count++) tell(this.#stories.get(node));
  }
}
