import { BINS, type Binned, binOf, rounded } from './bins.ts';

/** First and second derivatives of the loss, one a row. */
export interface Slopes {
  gradients: Float64Array;
  hessians: Float64Array;
}

export interface Limits {
  leaves: number;
  /** Least sum of second derivatives in a leaf. */
  least: number;
  lambda: number;
  rate: number;
  /** For each feature whether more of it may only raise (1) or only lower (-1) what a tree says; 0 or nothing leaves that open. */
  signs?: readonly number[] | undefined;
}

/** Nodes of all trees; see `TreeData`. */
export interface Nodes {
  feature: number[];
  value: number[];
  left: number[];
}

interface Leaf {
  node: number;
  from: number;
  to: number;
  gradient: number;
  hessian: number;
  histogram: Float64Array;
  gain: number;
  feature: number;
  bin: number;
  /** Between these the values below it must lie so that the splits above keep their signs. */
  low: number;
  high: number;
}

type Bounds = readonly [number, number];

/** Grows one tree leaf by leaf, always where it gains most (LightGBM; Ke et al. 2017). */
export class Grower {
  private readonly binned: Binned;
  private readonly slopes: Slopes;
  private readonly limits: Limits;
  private readonly asked: readonly number[];
  private readonly rows: Int32Array;
  private readonly spare: Int32Array;

  /** @param rows the rows that the tree sees; their order is changed @param asked the features it may ask for */
  constructor(binned: Binned, slopes: Slopes, limits: Limits, rows: Int32Array, asked: readonly number[]) {
    this.binned = binned;
    this.slopes = slopes;
    this.limits = limits;
    this.rows = rows;
    this.asked = asked;
    this.spare = new Int32Array(rows.length);
  }

  /** Adds the tree's nodes. @returns the place of its first one */
  grow(nodes: Nodes): number {
    const root = addNode(nodes);
    const leaves = [this.leaf(root, 0, this.rows.length, this.histogram(0, this.rows.length), [-Infinity, Infinity])];
    while (leaves.length < this.limits.leaves) {
      const best = leaves.reduce((most, leaf) => (leaf.gain > most.gain ? leaf : most));
      if (best.feature < 0) break;
      leaves.splice(leaves.indexOf(best), 1, ...this.split(best, nodes));
    }
    for (const { node, gradient, hessian, low, high } of leaves) nodes.value[node] = rounded(Math.max(low, Math.min(high, -gradient / (hessian + this.limits.lambda))) * this.limits.rate);
    return root;
  }

  private split(leaf: Leaf, nodes: Nodes): [Leaf, Leaf] {
    const { bins, count, edges } = this.binned;
    const { rows, spare } = this;
    let middle = leaf.from;
    let late = 0;
    for (let place = leaf.from; place < leaf.to; place++) {
      const row = rows[place] ?? 0;
      if ((bins[leaf.feature * count + row] ?? 0) <= leaf.bin) rows[middle++] = row;
      else spare[late++] = row;
    }
    rows.set(spare.subarray(0, late), middle);
    const left = addNode(nodes);
    const right = addNode(nodes);
    nodes.feature[leaf.node] = leaf.feature;
    nodes.value[leaf.node] = edges[leaf.feature]?.[leaf.bin] ?? 0;
    nodes.left[leaf.node] = left;
    const isLeftSmall = middle - leaf.from < leaf.to - middle;
    const small = isLeftSmall ? this.histogram(leaf.from, middle) : this.histogram(middle, leaf.to);
    const large = leaf.histogram;
    for (let at = 0; at < large.length; at++) large[at] = (large[at] ?? 0) - (small[at] ?? 0);
    const [below, above] = this.boundsBelow(leaf, isLeftSmall ? small : large, isLeftSmall ? large : small);
    return [this.leaf(left, leaf.from, middle, isLeftSmall ? small : large, below), this.leaf(right, middle, leaf.to, isLeftSmall ? large : small, above)];
  }

  /** Where a split has a sign, what lies below one side stays on that side of their middle (XGBoost's monotone constraints). */
  private boundsBelow({ feature, low, high }: Leaf, left: Float64Array, right: Float64Array): [Bounds, Bounds] {
    const sign = this.limits.signs?.[feature] ?? 0;
    if (sign === 0) return [[low, high], [low, high]];
    const middle = Math.max(low, Math.min(high, (this.valueOf(left) + this.valueOf(right)) / 2));
    return sign > 0 ? [[low, middle], [middle, high]] : [[middle, high], [low, middle]];
  }

  /** The value of a leaf with these sums: those of any one feature are those of the rows. */
  private valueOf(histogram: Float64Array): number {
    let [gradient, hessian] = [0, 0];
    for (let slot = 0; slot < BINS * 2; slot += 2) {
      gradient += histogram[slot] ?? 0;
      hessian += histogram[slot + 1] ?? 0;
    }
    return -gradient / (hessian + this.limits.lambda);
  }

  private leaf(node: number, from: number, to: number, histogram: Float64Array, [low, high]: Bounds): Leaf {
    let gradient = 0;
    let hessian = 0;
    for (let place = from; place < to; place++) {
      const row = this.rows[place] ?? 0;
      gradient += this.slopes.gradients[row] ?? 0;
      hessian += this.slopes.hessians[row] ?? 0;
    }
    const leaf = { node, from, to, gradient, hessian, histogram, gain: 1e-9, feature: -1, bin: 0, low, high };
    for (const at of this.asked.keys()) this.improve(leaf, at);
    return leaf;
  }

  /** Looks for a better split of a leaf by the feature that stands at `at` among the asked ones. */
  private improve(leaf: Leaf, at: number): void {
    const { lambda, least } = this.limits;
    const feature = this.asked[at] ?? 0;
    const sign = this.limits.signs?.[feature] ?? 0;
    const cuts = this.binned.edges[feature]?.length ?? 0;
    const whole = (leaf.gradient * leaf.gradient) / (leaf.hessian + lambda);
    let gradient = 0;
    let hessian = 0;
    for (let bin = 0; bin < cuts; bin++) {
      const slot = (at * BINS + bin) * 2;
      gradient += leaf.histogram[slot] ?? 0;
      hessian += leaf.histogram[slot + 1] ?? 0;
      const rest = leaf.hessian - hessian;
      if (hessian < least || rest < least) continue;
      const other = leaf.gradient - gradient;
      if (sign !== 0 && sign * (-other / (rest + lambda) + gradient / (hessian + lambda)) < 0) continue;
      const gain = (gradient * gradient) / (hessian + lambda) + (other * other) / (rest + lambda) - whole;
      if (gain > leaf.gain) Object.assign(leaf, { gain, feature, bin });
    }
  }

  private histogram(from: number, to: number): Float64Array {
    const { bins, count } = this.binned;
    const { gradients, hessians } = this.slopes;
    const histogram = new Float64Array(this.asked.length * BINS * 2);
    for (const [at, feature] of this.asked.entries()) {
      const start = feature * count;
      const base = at * BINS;
      for (let place = from; place < to; place++) {
        const row = this.rows[place] ?? 0;
        const slot = (base + (bins[start + row] ?? 0)) * 2;
        histogram[slot] = (histogram[slot] ?? 0) + (gradients[row] ?? 0);
        histogram[slot + 1] = (histogram[slot + 1] ?? 0) + (hessians[row] ?? 0);
      }
    }
    return histogram;
  }
}

function addNode({ feature, value, left }: Nodes): number {
  value.push(0);
  left.push(0);
  return feature.push(-1) - 1;
}

/** Adds what a tree says of each row to the rows' scores. */
export function addTree({ feature, value, left }: Nodes, root: number, { bins, count, edges }: Binned, scores: Float64Array): void {
  const cuts = feature.slice(root).map((asked, at) => (asked < 0 ? 0 : binOf(edges[asked] ?? new Float64Array(), value[root + at] ?? 0)));
  for (let row = 0; row < count; row++) {
    let node = root;
    let asked = feature[node] ?? -1;
    while (asked >= 0) {
      node = (left[node] ?? 0) + ((bins[asked * count + row] ?? 0) > (cuts[node - root] ?? 0) ? 1 : 0);
      asked = feature[node] ?? -1;
    }
    scores[row] = (scores[row] ?? 0) + (value[node] ?? 0);
  }
}
