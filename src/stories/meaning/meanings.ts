import { similarity, type SmallVector } from '../../common/vectors/quantise.ts';

/** Rows whose vectors are kept: what is older than these is compared by its words alone. */
const KEPT = 150_000;
/** Earlier vectors that each new one is compared with to know what is usual, taken evenly from so many of the latest. */
const COMPARED = 8;
const LATEST = 4096;
/** Cosines before which nothing is known of what is usual, and those after which the earlier ones fade. */
const ENOUGH = 60;
const REMEMBERED = 5000;
/** Below this no two vectors of a model differ. */
const LEAST_VARIANCE = 1e-12;

/** What cosines are like between any two vectors of a model, by those seen so far. */
export interface Usual {
  count: number;
  mean: number;
  variance: number;
}

const UNKNOWN: Usual = { count: 0, mean: 0, variance: 0 };

/**
 * Vectors of the articles that are too short to be compared by their words alone, by row. Models differ in what cosines are usual between any two
 * articles (for one 0.2, for another 0.8), so nearness is told in standard deviations above the usual. What is usual
 * is kept with each article (`usual`), so that a state that was built again knows the same.
 */
export class Meanings {
  readonly #vectors = new Map<number, SmallVector>();
  /** Rows that have one, rising; at least the latest `LATEST`. */
  #rows: number[] = [];
  #asked: Float32Array | undefined;
  #usual: Usual = UNKNOWN;

  get usual(): Usual {
    return this.#usual;
  }

  /**
   * @param row rising from call to call
   * @param usual as it was when the article was first added; absent for what is new
   */
  add(row: number, vector: SmallVector | undefined, usual = this.#usual): void {
    this.#usual = usual;
    this.#vectors.delete(row - KEPT);
    if (vector === undefined) return;
    this.#vectors.set(row, vector);
    this.#rows.push(row);
    if (this.#rows.length >= 2 * LATEST) this.#rows = this.#rows.slice(-LATEST);
  }

  /** Forgets all rows before one. */
  forget(before: number): void {
    for (const row of this.#vectors.keys()) {
      if (row >= before) break;
      this.#vectors.delete(row);
    }
    this.#rows = this.#rows.filter((row) => row >= before);
    // What is usual is kept with the rows; without any it is not known when the state is built again.
    if (this.#rows.length === 0) this.#usual = UNKNOWN;
  }

  /**
   * Takes the vector that others are compared with, and counts how near it is to any.
   * @param vector a unit vector
   */
  ask(vector: Float32Array | undefined): void {
    this.#asked = undefined;
    if (vector === undefined) return;
    const latest = Math.min(LATEST, this.#rows.length);
    const step = Math.max(1, Math.floor(latest / COMPARED));
    for (let at = Math.ceil(step / 2); at <= latest; at += step) {
      const cosine = this.#cosine(vector, this.#rows.at(-at) ?? -1);
      if (cosine !== undefined) this.#usual = withOne(this.#usual, cosine);
    }
    if (this.#usual.count >= ENOUGH && this.#usual.variance > LEAST_VARIANCE) this.#asked = vector;
  }

  /** Whether there is a vector to compare with. */
  get isAsked(): boolean {
    return this.#asked !== undefined;
  }

  /**
   * How near the vector asked about is to a story's reports, half to all of them and half to the two nearest.
   * @returns standard deviations above the usual; undefined where the vectors do not tell
   */
  nearness(rows: readonly number[]): number | undefined {
    const asked = this.#asked;
    if (asked === undefined) return undefined;
    const cosines = rows.flatMap((row) => this.#cosine(asked, row) ?? []).sort((a, b) => b - a);
    if (cosines.length === 0) return undefined;
    const nearest = cosines.slice(0, 2);
    const mean = (some: readonly number[]): number => some.reduce((sum, one) => sum + one, 0) / some.length;
    return ((mean(cosines) + mean(nearest)) / 2 - this.#usual.mean) / Math.sqrt(this.#usual.variance);
  }

  /** Undefined for a row without a vector, or with one of another model. */
  #cosine(vector: Float32Array, row: number): number | undefined {
    const other = this.#vectors.get(row);
    return other === undefined || other.values.length !== vector.length ? undefined : similarity(vector, other);
  }
}

/** Moving mean and variance (West 1979). */
function withOne({ count, mean, variance }: Usual, cosine: number): Usual {
  const rate = 1 / Math.min(count + 1, REMEMBERED);
  const off = cosine - mean;
  return { count: count + 1, mean: mean + rate * off, variance: (1 - rate) * (variance + rate * off * off) };
}
