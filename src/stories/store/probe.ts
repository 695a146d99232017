import { packed, termOfPacked, WEIGHT_FULL, weightOfPacked, weightUnits } from '../terms/weighed.ts';
import type { VectorArena } from './vector-arena.ts';

const EMPTY = 0xffffffff;

/** One vector laid out to be multiplied with many: a small open-addressed table, which stays in the processor's cache. */
export class Probe {
  #keys = new Uint32Array(512).fill(EMPTY);
  #weights = new Float64Array(512);

  /** @param vector packed; takes the place of the one before */
  load(vector: Uint32Array): void {
    this.#clear(vector.length);
    for (const entry of vector) {
      const at = this.#at(termOfPacked(entry));
      this.#keys[at] = termOfPacked(entry);
      this.#weights[at] = weightOfPacked(entry);
    }
  }

  /**
   * Loads the sum of vectors.
   * @returns the sum's heaviest terms, at most `most`, as a vector of length 1 or less
   */
  loadSum(vectors: readonly Uint32Array[], most: number): Uint32Array {
    this.#clear(vectors.reduce((total, { length }) => total + length, 0));
    const used: number[] = [];
    for (const vector of vectors) {
      for (const entry of vector) {
        const at = this.#at(termOfPacked(entry));
        if (this.#keys[at] === EMPTY) {
          this.#keys[at] = termOfPacked(entry);
          used.push(at);
        }
        this.#weights[at] = (this.#weights[at] ?? 0) + weightOfPacked(entry);
      }
    }
    const weights = Float64Array.from(used, (at) => this.#weights[at] ?? 0);
    const squares = weights.reduce((sum, weight) => sum + weight * weight, 0);
    // Only what is not lighter than the last of so many can be among them.
    const least = weights.sort().at(-most) ?? 0;
    const heaviest = used.filter((at) => (this.#weights[at] ?? 0) >= least).map((at) => ({ term: this.#keys[at] ?? 0, weight: this.#weights[at] ?? 0 }));
    heaviest.sort((a, b) => b.weight - a.weight || a.term - b.term);
    return Uint32Array.from(heaviest.slice(0, most), ({ term, weight }) => packed(term, weight / Math.sqrt(squares)));
  }

  /** The loaded vector's weight of a term, 0 where it has none. */
  weightOf(term: number): number {
    return this.#weights[this.#at(term)] ?? 0;
  }

  /** The product of the loaded vector and an article's: their cosine, where the loaded one has length 1. */
  cosine(vectors: VectorArena, row: number): number {
    const [keys, weights] = [this.#keys, this.#weights];
    const mask = keys.length - 1;
    const page = vectors.pageOf(row);
    const start = vectors.startOf(row);
    const end = start + vectors.lengthOf(row);
    let sum = 0;
    for (let place = start; place < end; place++) {
      const entry = page[place] ?? 0;
      const term = termOfPacked(entry);
      let at = term & mask;
      for (let key = keys[at]; key !== term && key !== EMPTY; key = keys[at]) at = (at + 1) & mask;
      sum += (weights[at] ?? 0) * weightUnits(entry);
    }
    return sum / WEIGHT_FULL;
  }

  #clear(terms: number): void {
    if (terms * 4 > this.#keys.length) {
      const size = 2 ** Math.ceil(Math.log2(terms * 4));
      this.#keys = new Uint32Array(size);
      this.#weights = new Float64Array(size);
    }
    this.#keys.fill(EMPTY);
    this.#weights.fill(0);
  }

  #at(term: number): number {
    const mask = this.#keys.length - 1;
    let at = term & mask;
    for (let key = this.#keys[at]; key !== term && key !== EMPTY; key = this.#keys[at]) at = (at + 1) & mask;
    return at;
  }
}
