import { similarity, type SmallVector } from '../../common/vectors/quantise.ts';

/** Cosines by which a model's scale is known. */
const ENOUGH = 20;
/** Earlier articles that each new one is compared with. */
const COMPARED = 8;
const MOST = 10_000;

/**
 * What cosines of a model's vectors are like between any two articles. Models differ: for one 0.3 is usual, for another 0.8.
 * So nearness is told in standard deviations above the usual.
 */
export class VectorScale {
  #count = 0;
  #mean = 0;
  #squares = 0;

  /** Compares a new vector with some of those before, the same ones whenever it is built again. */
  count(vector: Float32Array, before: readonly (SmallVector | undefined)[]): void {
    if (this.#count >= MOST) return;
    const step = Math.max(1, Math.floor(before.length / COMPARED));
    for (let at = before.length - 1; at >= 0; at -= step) {
      const other = before[at];
      if (other === undefined || other.values.length !== vector.length) continue;
      const cosine = similarity(vector, other);
      // Welford's method: sums of squares would lose digits.
      this.#count += 1;
      const off = cosine - this.#mean;
      this.#mean += off / this.#count;
      this.#squares += off * (cosine - this.#mean);
    }
  }

  /** @returns standard deviations above the usual, not below 0; 0 while too few articles are known */
  above(cosine: number): number {
    if (this.#count < ENOUGH) return 0;
    const deviation = Math.sqrt(this.#squares / this.#count);
    return deviation > 0 ? Math.max(0, (cosine - this.#mean) / deviation) : 0;
  }
}
