import type { LinearData } from '../../src/common/model/linear.ts';

/** Rows that are compared with each other: the candidates of one question. */
export interface Group {
  /** Row after row, one number for each feature. */
  rows: Float64Array;
  /** How right each row is, 0 to 1. */
  labels: Float64Array;
  weight: number;
}

export interface LinearOptions {
  /** L2 penalty on the weights of standardised features. */
  lambda: number;
  /** Steps of Adam (Kingma and Ba 2015) over all rows. */
  steps?: number;
  /** For each feature 1 or -1 where its weight must not have the other sign. */
  signs?: readonly number[];
}

/**
 * Trains a weighted sum to put the right rows of each group first: the softmax of the right ones' scores is raised
 * (ListNet's top-one loss, Cao et al. 2007, for several right answers).
 */
export function trainListwise(features: readonly string[], groups: readonly Group[], options: LinearOptions): LinearData {
  const useful = groups.filter(({ labels }) => labels.some((label) => label > 0));
  return train(features, useful, options, (scores, labels, slopes) => {
    const top = scores.reduce((most, score) => Math.max(most, score), -Infinity);
    let [all, right] = [0, 0];
    for (let row = 0; row < scores.length; row++) {
      const part = Math.exp((scores[row] ?? 0) - top);
      all += part;
      right += part * (labels[row] ?? 0);
    }
    for (let row = 0; row < scores.length; row++) {
      const part = Math.exp((scores[row] ?? 0) - top);
      slopes[row] = part / all - (part * (labels[row] ?? 0)) / Math.max(right, 1e-12);
    }
  });
}

/** Trains a weighted sum whose logistic is the chance that a row's label is 1. */
export function trainLogistic(features: readonly string[], groups: readonly Group[], options: LinearOptions): LinearData {
  return train(features, groups, options, (scores, labels, slopes) => {
    for (let row = 0; row < scores.length; row++) slopes[row] = 1 / (1 + Math.exp(-(scores[row] ?? 0))) - (labels[row] ?? 0);
  });
}

/** Writes the loss's derivative by each score into `slopes`. */
type Slopes = (scores: Float64Array, labels: Float64Array, slopes: Float64Array) => void;

function train(features: readonly string[], groups: readonly Group[], { lambda, steps = 300, signs = [] }: LinearOptions, slopesOf: Slopes): LinearData {
  const width = features.length;
  const { means, spreads } = standard(groups, width);
  // One weight more than features: the bias, which is not penalised.
  const weights = new Float64Array(width + 1);
  const momentum = new Float64Array(width + 1);
  const energy = new Float64Array(width + 1);
  const standardised = groups.map(({ rows, ...rest }) => ({ ...rest, rows: rows.map((value, at) => (value - (means[at % width] ?? 0)) / (spreads[at % width] ?? 1)) }));
  const scale = groups.reduce((sum, { weight }) => sum + weight, 0);
  for (let step = 1; step <= steps; step++) {
    const gradient = weights.map((weight, at) => (at < width ? (lambda * weight) / scale : 0));
    for (const { rows, labels, weight } of standardised) {
      const scores = labels.map((_, row) => dot(rows, row * width, weights, width));
      const slopes = new Float64Array(labels.length);
      slopesOf(scores, labels, slopes);
      for (let row = 0; row < labels.length; row++) {
        const slope = ((slopes[row] ?? 0) * weight) / scale;
        if (slope === 0) continue;
        for (let feature = 0; feature < width; feature++) gradient[feature] = (gradient[feature] ?? 0) + slope * (rows[row * width + feature] ?? 0);
        gradient[width] = (gradient[width] ?? 0) + slope;
      }
    }
    const rate = 0.1 * (1 - step / (steps + 1));
    for (let at = 0; at <= width; at++) {
      const slope = gradient[at] ?? 0;
      momentum[at] = 0.9 * (momentum[at] ?? 0) + 0.1 * slope;
      energy[at] = 0.999 * (energy[at] ?? 0) + 0.001 * slope * slope;
      const moved = (weights[at] ?? 0) - (rate * ((momentum[at] ?? 0) / (1 - 0.9 ** step))) / (Math.sqrt((energy[at] ?? 0) / (1 - 0.999 ** step)) + 1e-9);
      weights[at] = moved * (signs[at] ?? 0) < 0 ? 0 : moved;
    }
  }
  const raw = features.map((_, at) => (weights[at] ?? 0) / (spreads[at] ?? 1));
  const bias = (weights[width] ?? 0) - raw.reduce((sum, weight, at) => sum + weight * (means[at] ?? 0), 0);
  return { features, weights: raw.map(rounded), bias: rounded(bias) };
}

function dot(rows: Float64Array, from: number, weights: Float64Array, width: number): number {
  let sum = weights[width] ?? 0;
  for (let feature = 0; feature < width; feature++) sum += (rows[from + feature] ?? 0) * (weights[feature] ?? 0);
  return sum;
}

/** Mean and spread of each feature over all rows; a feature that never varies has the spread 1. */
function standard(groups: readonly Group[], width: number): { means: Float64Array; spreads: Float64Array } {
  const means = new Float64Array(width);
  const squares = new Float64Array(width);
  let count = 0;
  for (const { rows, labels } of groups) {
    count += labels.length;
    for (let at = 0; at < rows.length; at++) {
      const value = rows[at] ?? 0;
      means[at % width] = (means[at % width] ?? 0) + value;
      squares[at % width] = (squares[at % width] ?? 0) + value * value;
    }
  }
  const spreads = squares.map((square, at) => {
    const mean = (means[at] ?? 0) / Math.max(1, count);
    means[at] = mean;
    const spread = Math.sqrt(Math.max(0, square / Math.max(1, count) - mean * mean));
    return spread > 1e-9 ? spread : 1;
  });
  return { means, spreads };
}

const rounded = (value: number): number => Number(value.toPrecision(6));
