/** Boosted regression trees as they are stored: one list of nodes for all trees, children side by side. */
export interface TreeData {
  /** Names of the features, in the order in which rows hold them. */
  features: readonly string[];
  /** Added to the sum of the leaves. */
  base: number;
  /** First node of each tree. */
  roots: readonly number[];
  /** Feature that a node asks for; -1 for a leaf. */
  feature: readonly number[];
  /** A node's threshold (rows at or below it go to `left`, others to `left + 1`), or the value of a leaf. */
  value: readonly number[];
  left: readonly number[];
}

/**
 * Gradient-boosted trees (Friedman 2001) made ready for fast evaluation.
 * @example
 * ```ts
 * const forest = new Forest(data);
 * const chance = forest.chance(row); // row: one number for each of data.features
 * ```
 */
export class Forest {
  readonly features: readonly string[];
  private readonly base: number;
  private readonly roots: Int32Array;
  private readonly feature: Int16Array;
  private readonly value: Float64Array;
  private readonly left: Int32Array;

  /** @throws RangeError when the node lists do not fit together */
  constructor({ features, base, roots, feature, value, left }: TreeData) {
    const count = feature.length;
    const isSound = value.length === count && left.length === count && roots.every((root) => root < count)
      && feature.every((asked, node) => asked < 0 || (asked < features.length && (left[node] ?? 0) > node && (left[node] ?? 0) + 1 < count));
    if (!isSound) throw new RangeError('The trees of the model are damaged: their node lists do not fit together.');
    this.features = features;
    this.base = base;
    this.roots = Int32Array.from(roots);
    this.feature = Int16Array.from(feature);
    this.value = Float64Array.from(value);
    this.left = Int32Array.from(left);
  }

  /**
   * The sum of the trees, in log-odds.
   * @param rows numbers in the order of `features`
   * @param at where the row begins in `rows`
   */
  score(rows: Float64Array, at = 0): number {
    const { feature, value, left, roots } = this;
    let sum = this.base;
    for (let tree = 0; tree < roots.length; tree++) {
      let node = roots[tree] ?? 0;
      let asked = feature[node] ?? -1;
      while (asked >= 0) {
        node = (left[node] ?? 0) + ((rows[at + asked] ?? 0) > (value[node] ?? 0) ? 1 : 0);
        asked = feature[node] ?? -1;
      }
      sum += value[node] ?? 0;
    }
    return sum;
  }

  /** The chance that the row is of the kind the trees were trained for, 0 to 1. */
  chance(rows: Float64Array, at = 0): number {
    return 1 / (1 + Math.exp(-this.score(rows, at)));
  }
}
