/** A weighted sum as it is stored. */
export interface LinearData {
  /** Names of the features, in the order in which rows hold them. */
  features: readonly string[];
  weights: readonly number[];
  /** Added to the sum. */
  bias: number;
}

/** A weighted sum of a row's features, made ready for evaluation. */
export class LinearModel {
  readonly features: readonly string[];
  private readonly weights: Float64Array;
  private readonly bias: number;

  /**
   * @param expected what the rows hold
   * @throws RangeError when the model was trained on other features
   */
  constructor({ features, weights, bias }: LinearData, expected: readonly string[]) {
    if (features.join() !== expected.join() || weights.length !== features.length) throw new RangeError('The model was trained on other features: train it again.');
    this.features = features;
    this.weights = Float64Array.from(weights);
    this.bias = bias;
  }

  /** @param at which of the rows */
  score(rows: Float64Array, at = 0): number {
    const { weights } = this;
    let sum = this.bias;
    for (let feature = 0; feature < weights.length; feature++) sum += (weights[feature] ?? 0) * (rows[at * weights.length + feature] ?? 0);
    return sum;
  }

  /** The sum taken as log-odds: 0 to 1. */
  chance(rows: Float64Array, at = 0): number {
    return 1 / (1 + Math.exp(-this.score(rows, at)));
  }
}
