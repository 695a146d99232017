import { packed, termOfPacked, weightOfPacked } from '../terms/weighed.ts';

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
    for (const vector of vectors) {
      for (const entry of vector) {
        const at = this.#at(termOfPacked(entry));
        this.#keys[at] = termOfPacked(entry);
        this.#weights[at] = (this.#weights[at] ?? 0) + weightOfPacked(entry);
      }
    }
    const terms: { term: number; weight: number }[] = [];
    for (const [at, term] of this.#keys.entries()) if (term !== EMPTY) terms.push({ term, weight: this.#weights[at] ?? 0 });
    terms.sort((a, b) => b.weight - a.weight || a.term - b.term);
    const length = Math.sqrt(terms.reduce((sum, { weight }) => sum + weight * weight, 0));
    return Uint32Array.from(terms.slice(0, most), ({ term, weight }) => packed(term, weight / length));
  }

  /** The loaded vector's weight of a term, 0 where it has none. */
  weightOf(term: number): number {
    return this.#weights[this.#at(term)] ?? 0;
  }

  /** The cosine of the loaded vector and another. */
  cosine(vector: Uint32Array): number {
    const keys = this.#keys;
    const weights = this.#weights;
    const mask = keys.length - 1;
    let sum = 0;
    for (const entry of vector) {
      const term = termOfPacked(entry);
      let at = term & mask;
      for (let key = keys[at]; key !== term && key !== EMPTY; key = keys[at]) at = (at + 1) & mask;
      sum += (weights[at] ?? 0) * weightOfPacked(entry);
    }
    return sum;
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
