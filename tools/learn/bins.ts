/** Bins of a feature at most; a bin's number fits a byte. */
export const BINS = 64;

/** Rows sorted into at most {@link BINS} bins a feature, feature after feature. */
export interface Binned {
  count: number;
  /** The bin of feature `f` in row `r` is `bins[f * count + r]`. */
  bins: Uint8Array;
  /** For each feature the edges between its bins, ascending. */
  edges: readonly Float64Array[];
}

/** Numbers are stored with five digits. */
export const rounded = (value: number): number => Number(value.toPrecision(5));

/** @returns the number of edges below a value: its bin */
export function binOf(edges: Float64Array, value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value > (edges[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Edges between the values of a sample: between all when they are few, else at its quantiles. */
function edgesOf(sample: number[]): Float64Array {
  sample.sort((a, b) => a - b);
  const distinct = sample.filter((value, at) => at === 0 || value !== sample[at - 1]);
  const cuts = distinct.length <= BINS
    ? distinct.slice(1).map((value, at) => (value + (distinct[at] ?? value)) / 2)
    : Array.from({ length: BINS - 1 }, (_, at) => sample[Math.floor(((at + 1) * sample.length) / BINS)] ?? 0);
  return Float64Array.from(new Set(cuts.map((value) => rounded(value)))).sort();
}

/** @param rows row after row, `width` numbers each */
export function intoBins(rows: Float64Array, width: number): Binned {
  const count = rows.length / width;
  const bins = new Uint8Array(count * width);
  const step = Math.max(1, Math.floor(count / 50_000));
  const edges = Array.from({ length: width }, (_, feature) => {
    const sample: number[] = [];
    for (let row = 0; row < count; row += step) sample.push(rows[row * width + feature] ?? 0);
    const own = edgesOf(sample);
    for (let row = 0; row < count; row++) bins[feature * count + row] = binOf(own, rows[row * width + feature] ?? 0);
    return own;
  });
  return { count, bins, edges };
}
