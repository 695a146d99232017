import { seeded } from '../../e2e/support/random.ts';

/** One example: its features as places and values, the class that is right. */
export interface Example {
  places: Int32Array;
  values: Float64Array;
  label: number;
  weight: number;
}

export interface SoftmaxOptions {
  classes: number;
  features: number;
  rounds: number;
  rate: number;
  /** L2 penalty for each place; pulls its weights to nought. */
  penalty: (place: number) => number;
  seed: string;
}

/**
 * Multinomial logistic regression by stochastic gradient descent with step sizes of their own for each weight (AdaGrad, Duchi
 * et al. 2011). The same examples, options and seed give the same weights.
 * @returns weights, `classes` for each feature, the biases last
 */
export function trainSoftmax(examples: readonly Example[], { classes, features, rounds, rate, penalty, seed }: SoftmaxOptions): Float64Array {
  const weights = new Float64Array((features + 1) * classes);
  const squares = new Float64Array(weights.length).fill(1e-4);
  const chance = seeded(seed);
  const order = Int32Array.from(examples.keys());
  const step = (at: number, gradient: number): void => {
    squares[at] = (squares[at] ?? 0) + gradient * gradient;
    weights[at] = (weights[at] ?? 0) - (rate * gradient) / Math.sqrt(squares[at] ?? 1);
  };
  for (let round = 0; round < rounds; round++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(chance() * (at + 1));
      [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
    }
    for (const index of order) {
      const example = examples[index];
      if (example === undefined) continue;
      const chances = softmax(scoresOf(example, weights, classes, features));
      for (let of = 0; of < classes; of++) {
        const error = example.weight * ((chances[of] ?? 0) - (of === example.label ? 1 : 0));
        for (let k = 0; k < example.places.length; k++) {
          const place = example.places[k] ?? 0;
          const at = place * classes + of;
          step(at, error * (example.values[k] ?? 0) + penalty(place) * example.weight * (weights[at] ?? 0));
        }
        step(features * classes + of, error);
      }
    }
  }
  return weights;
}

export function scoresOf({ places, values }: Pick<Example, 'places' | 'values'>, weights: Float64Array, classes: number, features: number): Float64Array {
  const scores = weights.slice(features * classes, (features + 1) * classes);
  for (let k = 0; k < places.length; k++) {
    const start = (places[k] ?? 0) * classes;
    const value = values[k] ?? 0;
    for (let of = 0; of < classes; of++) scores[of] = (scores[of] ?? 0) + value * (weights[start + of] ?? 0);
  }
  return scores;
}

/** Scores as chances that add up to 1. */
export function softmax(scores: Float64Array): Float64Array {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((total, value) => total + value, 0);
  return powers.map((value) => value / sum);
}
