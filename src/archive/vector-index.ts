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
   * and all that differ no more than the last of these, in no order; and the cosine of any article with the query, mean and
   * standard deviation, as the bits tell it (Charikar 2002, section 3: the share of bits that differ is the angle)
   */
  closest(query: Float32Array, wanted: number, accept?: (articleId: number) => boolean): { ids: number[]; mean: number; spread: number } {
    if (this.#distances.length < this.#count) this.#distances = new Uint16Array(this.#articleIds.length);
    hammingAll(signBits(query), this.#bits, this.#count, this.#distances);
    const furthest = this.#words * 32;
    const counts = new Uint32Array(furthest + 1);
    const distances = this.#distances;
    let sum = 0;
    let squares = 0;
    for (let n = 0; n < this.#count; n += 1) {
      const distance = distances[n] ?? 0;
      sum += distance;
      squares += distance * distance;
      if (accept !== undefined && !accept(this.#articleIds[n] ?? 0)) distances[n] = furthest + 1;
      else counts[distance] = (counts[distance] ?? 0) + 1;
    }
    let limit = 0;
    for (let near = counts[0] ?? 0; near < wanted && limit < furthest; near += counts[limit] ?? 0) limit += 1;
    const found = new Set<number>();
    for (let n = 0; n < this.#count; n += 1) if ((distances[n] ?? 0) <= limit) found.add(this.#articleIds[n] ?? 0);
    const mean = sum / Math.max(1, this.#count);
    // Chance alone makes bits differ by so much; of a few articles the deviation tells nothing.
    const deviation = Math.max(Math.sqrt(furthest) / 2, Math.sqrt(Math.max(0, squares / Math.max(1, this.#count) - mean * mean)));
    const angle = (Math.PI * mean) / furthest;
    return { ids: [...found], mean: Math.cos(angle), spread: ((Math.PI * deviation) / furthest) * Math.max(0.5, Math.sin(angle)) };
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
