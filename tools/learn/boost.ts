import { seeded } from '../../e2e/support/random.ts';
import type { TreeData } from '../../src/common/model/trees.ts';
import { intoBins, rounded } from './bins.ts';
import { addTree, Grower, type Nodes } from './grow.ts';

export interface BoostOptions {
  /** Trees. */
  rounds: number;
  /** Shrinkage of each tree. */
  rate: number;
  /** Leaves of a tree at most. */
  leaves: number;
  /** Least sum of second derivatives in a leaf, as a share of all weights. */
  leastShare: number;
  /** L2 penalty on leaf values, in mean row weights. */
  lambda: number;
  /** Share of the rows and of the features that each tree sees, 0 to 1. */
  rowShare: number;
  featureShare: number;
  /** For each feature whether more of it may only raise (1) or only lower (-1) the score; 0 leaves that open. */
  signs?: readonly number[];
  seed: string;
}

export interface Samples {
  features: readonly string[];
  /** Row after row, one number for each feature. */
  rows: Float64Array;
  /** 0 or 1, or how sure one is of 1. */
  labels: Float64Array;
  weights: Float64Array;
}

/**
 * Trains boosted trees for a yes-or-no question: logistic loss with second-order leaf values (Chen and Guestrin 2016,
 * "XGBoost"), histograms and leaf-wise growth (Ke et al. 2017, "LightGBM"). The same samples, options and seed give the
 * same trees.
 * @param onRound told the round and the mean loss over all samples, every twentieth round
 */
export function trainBoosted(samples: Samples, options: BoostOptions, onRound?: (round: number, loss: number) => void): TreeData {
  const { features, labels, weights } = samples;
  const binned = intoBins(samples.rows, features.length);
  const { count } = binned;
  const chance = seeded(options.seed);
  const all = sum(weights);
  const mean = Math.min(1 - 1e-6, Math.max(1e-6, sum(weights.map((weight, row) => weight * (labels[row] ?? 0))) / all));
  const base = rounded(Math.log(mean / (1 - mean)));
  const scores = new Float64Array(count).fill(base);
  const slopes = { gradients: new Float64Array(count), hessians: new Float64Array(count) };
  const limits = { leaves: options.leaves, least: options.leastShare * all, lambda: (options.lambda * all) / count, rate: options.rate, signs: options.signs };
  const nodes: Nodes = { feature: [], value: [], left: [] };
  const roots: number[] = [];

  for (let round = 0; round < options.rounds; round++) {
    let loss = 0;
    for (let row = 0; row < count; row++) {
      const p = 1 / (1 + Math.exp(-(scores[row] ?? 0)));
      const weight = weights[row] ?? 0;
      const label = labels[row] ?? 0;
      slopes.gradients[row] = weight * (p - label);
      slopes.hessians[row] = weight * p * (1 - p);
      loss -= weight * (label * Math.log(p + 1e-12) + (1 - label) * Math.log(1 - p + 1e-12));
    }
    if (round % 20 === 0) onRound?.(round, loss / all);
    const rows = Int32Array.from({ length: count }, (_, row) => row).filter(() => chance() < options.rowShare);
    const asked = features.map((_, feature) => feature).filter(() => chance() < options.featureShare);
    const root = new Grower(binned, slopes, limits, rows, asked).grow(nodes);
    roots.push(root);
    addTree(nodes, root, binned, scores);
  }
  return { features, base, roots, ...nodes };
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
