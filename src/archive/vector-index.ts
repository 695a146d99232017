import { hammingAll, signBits } from '../common/vectors/quantise.ts';

/**
 * The sign bits of all vectors of one model in memory, in the order in which they were stored: 64 bytes an article at 512
 * dimensions. Only what was stored since the last time is read.
 */
export class VectorIndex {
  readonly modelId: number;
  /** The highest number of storing that is in. */
  lastSeq = 0;
  readonly #words: number;
  #count = 0;
  #articleIds = new Float64Array(1024);
  #bits: Uint32Array;
  #distances = new Uint16Array(0);

  constructor(modelId: number, dimensions: number) {
    this.modelId = modelId;
    this.#words = Math.ceil(dimensions / 32);
    this.#bits = new Uint32Array(1024 * this.#words);
  }

  get size(): number {
    return this.#count;
  }

  add(seq: number, articleId: number, bytes: Uint8Array): void {
    this.lastSeq = Math.max(this.lastSeq, seq);
    if (bytes.length !== this.#words * 4) return;
    if (this.#count === this.#articleIds.length) this.#grow();
    this.#articleIds[this.#count] = articleId;
    this.#bits.set(new Uint32Array(bytes.slice().buffer), this.#count * this.#words);
    this.#count += 1;
  }

  /**
   * @returns the articles whose bits differ least from the query's, at least `wanted` of them where there are so many,
   * and all that differ no more than the last of these, in no order; and the usual cosine of an article with the query and
   * its standard deviation, as the bits tell them (Charikar 2002, section 3: the share of bits that differ is the angle)
   */
  closest(query: Float32Array, wanted: number, accept?: (articleId: number) => boolean): { ids: number[]; usual: number; spread: number } {
    if (this.#distances.length < this.#count) this.#distances = new Uint16Array(this.#articleIds.length);
    hammingAll(signBits(query), this.#bits, this.#count, this.#distances);
    const furthest = this.#words * 32;
    const distances = this.#distances;
    const all = new Uint32Array(furthest + 1);
    const counts = new Uint32Array(furthest + 1);
    for (let n = 0; n < this.#count; n += 1) {
      const distance = distances[n] ?? 0;
      all[distance] = (all[distance] ?? 0) + 1;
      if (accept !== undefined && !accept(this.#articleIds[n] ?? 0)) distances[n] = furthest + 1;
      else counts[distance] = (counts[distance] ?? 0) + 1;
    }
    const limit = reaching(counts, wanted);
    const found = new Set<number>();
    for (let n = 0; n < this.#count; n += 1) if ((distances[n] ?? 0) <= limit) found.add(this.#articleIds[n] ?? 0);
    const middle = reaching(all, this.#count / 2);
    // The far side only: articles on the query's subject are no measure of those that are not. Chance alone makes bits differ
    // by half of the root of their number.
    const deviation = Math.max(Math.sqrt(furthest) / 2, reaching(all, this.#count * 0.84) - middle);
    const angle = (Math.PI * middle) / furthest;
    return { ids: [...found], usual: Math.cos(angle), spread: ((Math.PI * deviation) / furthest) * Math.max(0.5, Math.sin(angle)) };
  }

  #grow(): void {
    const ids = new Float64Array(this.#articleIds.length * 2);
    ids.set(this.#articleIds);
    const bits = new Uint32Array(this.#bits.length * 2);
    bits.set(this.#bits);
    this.#articleIds = ids;
    this.#bits = bits;
  }
}

/** @returns up to which distance there are at least so many */
function reaching(counts: Uint32Array, wanted: number): number {
  let distance = 0;
  for (let sum = counts[0] ?? 0; sum < wanted && distance < counts.length - 1; sum += counts[distance] ?? 0) distance += 1;
  return distance;
}
