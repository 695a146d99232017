import { kernel } from './kernel.ts';
import type { Weights } from './weights.ts';

/** The model reads no more pieces than this. */
export const maxPieces = 128;

/** Largest whole numbers that activations and weights become: 1536 products of them stay within 32 bits. */
const activationLimit = 2047;
const weightLimit = 511;
const normEpsilon = 1e-6;

const layers = [
  { width: 256, heads: 4 },
  { width: 512, heads: 4 },
] as const;
const width = 512;
const inner = 1536;

interface Matrix {
  panels: number;
  depth: number;
  columns: number;
  scales: number;
  bias: number;
}

/**
 * The encoder of the Universal Sentence Encoder lite (Cer et al. 2018, arXiv:1803.11175): two transformer layers, the
 * mean over the pieces, one dense layer. Weights and activations are 16-bit whole numbers, multiplied in WebAssembly SIMD.
 *
 * @returns a function from the numbers of pieces (1 to `maxPieces`) to a unit vector of 512
 */
export function createEncoder(weights: Weights): (pieces: readonly number[]) => Float32Array {
  const { memory, multiply } = kernel();
  let end = 1024;
  const reserve = (bytes: number): number => {
    const at = end;
    end = (end + bytes + 15) & ~15;
    const missing = end - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / 65_536));
    return at;
  };
  const floats = (at: number, length: number): Float32Array => new Float32Array(memory.buffer, at, length);
  const shorts = (at: number, length: number): Int16Array => new Int16Array(memory.buffer, at, length);

  /** Room for a right side of `depth` by `columns`. */
  const room = (depth: number, columns: number): Matrix => ({ panels: reserve(depth * columns * 2), depth, columns, scales: reserve(columns * 4), bias: reserve(columns * 4) });
  const load = (kernelName: string, biasName: string, depth: number, columns: number): Matrix => {
    const matrix = room(depth, columns);
    pack(matrix, weights.get(kernelName), columns, 1);
    floats(matrix.bias, columns).set(weights.get(biasName));
    return matrix;
  };
  /** Writes a right side in the order that the kernel reads: `source[k * perDepth + c * perColumn]`. */
  function pack({ panels, depth, columns, scales }: Matrix, source: Float32Array, perDepth: number, perColumn: number, known = { depth, columns }): void {
    const to = shorts(panels, depth * columns);
    const scale = floats(scales, columns);
    to.fill(0);
    for (let c = 0; c < known.columns; c += 1) {
      let largest = 1e-12;
      for (let k = 0, i = c * perColumn; k < known.depth; k += 1, i += perDepth) largest = Math.max(largest, Math.abs(source[i] ?? 0));
      const factor = weightLimit / largest;
      scale[c] = 1 / factor;
      const base = (c >> 3) * depth * 8 + (c & 7) * 2;
      for (let k = 0, i = c * perColumn; k < known.depth; k += 1, i += perDepth) to[base + (k >> 1) * 16 + (k & 1)] = (source[i] ?? 0) * factor + 65_536.5;
    }
  }

  const embeddings = weights.get('embeddings');
  const timing = timingSignal(weights.get('timing'));
  const model = layers.map((layer, n) => ({
    ...layer,
    norm: [weights.get(`${n}.norm.scale`), weights.get(`${n}.norm.bias`)] as const,
    qkv: load(`${n}.qkv`, `${n}.qkv.bias`, layer.width, layer.width * 3),
    out: load(`${n}.out`, `${n}.out.bias`, layer.width, width),
    innerNorm: [weights.get(`${n}.inner.norm.scale`), weights.get(`${n}.inner.norm.bias`)] as const,
    up: load(`${n}.up`, `${n}.up.bias`, width, inner),
    down: load(`${n}.down`, `${n}.down.bias`, inner, width),
  }));
  const adjust = load('adjust', 'adjust.bias', 256, width);
  const last = load('last', 'last.bias', width, width);

  const left = reserve(maxPieces * inner * 2);
  const leftScale = reserve(maxPieces * 4);
  const product = reserve(maxPieces * inner * 4);
  const keys = room(width, maxPieces);
  const values = room(maxPieces, width);
  const state = new Float32Array(maxPieces * width);
  const scratch = new Float32Array(maxPieces * inner);

  /** Turns rows into whole numbers and multiplies; the product is in `product` until the next call. */
  function times(source: Float32Array, rows: number, right: Matrix, offset = 0, stride = right.depth, known = right.depth): Float32Array {
    const { depth, columns } = right;
    const padded = (rows + 3) & ~3;
    const to = shorts(left, padded * depth);
    const scale = floats(leftScale, padded);
    for (let r = 0; r < rows; r += 1) {
      const at = offset + r * stride;
      let largest = 1e-12;
      for (let k = at; k < at + known; k += 1) largest = Math.max(largest, Math.abs(source[k] ?? 0));
      const factor = activationLimit / largest;
      scale[r] = 1 / factor;
      const row = r * depth;
      // A 16-bit array keeps the low bits of the whole part: this rounds, much faster than Math.round.
      for (let k = 0; k < known; k += 1) to[row + k] = (source[at + k] ?? 0) * factor + 65_536.5;
      for (let k = known; k < depth; k += 1) to[row + k] = 0;
    }
    to.fill(0, rows * depth);
    multiply(left, padded, depth, right.panels, columns, leftScale, right.scales, right.bias, product);
    return floats(product, rows * columns);
  }

  function normalise(source: Float32Array, rows: number, size: number, [scale, bias]: readonly [Float32Array, Float32Array]): Float32Array {
    for (let r = 0; r < rows; r += 1) {
      const at = r * size;
      let mean = 0;
      for (let k = at; k < at + size; k += 1) mean += source[k] ?? 0;
      mean /= size;
      let variance = 0;
      for (let k = at; k < at + size; k += 1) variance += ((source[k] ?? 0) - mean) ** 2;
      const factor = 1 / Math.sqrt(variance / size + normEpsilon);
      for (let k = 0; k < size; k += 1) scratch[at + k] = ((source[at + k] ?? 0) - mean) * factor * (scale[k] ?? 0) + (bias[k] ?? 0);
    }
    return scratch;
  }

  /** Attention of all pieces to all (Vaswani et al. 2017, section 3.2), into `scratch`. */
  function attend(qkv: Float32Array, rows: number, size: number, heads: number): Float32Array {
    const depth = size / heads;
    const stride = size * 3;
    const own = qkv.slice();
    const four = (rows + 3) & ~3;
    const eight = (rows + 7) & ~7;
    const right = { ...keys, depth, columns: eight };
    const mix = { ...values, depth: four, columns: depth };
    for (let head = 0; head < heads; head += 1) {
      pack(right, own.subarray(size + head * depth), 1, stride, { depth, columns: rows });
      const scores = times(own, rows, right, head * depth, stride).slice();
      softmax(scores, rows, eight, depth ** -0.5);
      pack(mix, own.subarray(size * 2 + head * depth), stride, 1, { depth: rows, columns: depth });
      const mixed = times(scores, rows, mix, 0, eight, rows);
      for (let r = 0; r < rows; r += 1) scratch.set(mixed.subarray(r * depth, r * depth + depth), r * size + head * depth);
    }
    return scratch;
  }

  return (pieces) => {
    const rows = pieces.length;
    for (let r = 0; r < rows; r += 1) {
      const from = (pieces[r] ?? 0) * 256;
      // The graph adds the embedding once more to its sum with the signal.
      for (let k = 0; k < 256; k += 1) state[r * 256 + k] = 2 * (embeddings[from + k] ?? 0) + (timing[r * 256 + k] ?? 0);
    }
    for (const layer of model) {
      const qkv = times(normalise(state, rows, layer.width, layer.norm), rows, layer.qkv);
      const attended = attend(qkv, rows, layer.width, layer.heads);
      if (layer.width !== width) {
        state.set(times(state, rows, adjust));
      }
      add(state, times(attended, rows, layer.out));
      const raised = times(normalise(state, rows, width, layer.innerNorm), rows, layer.up);
      rectify(raised);
      add(state, times(raised, rows, layer.down));
    }
    const mean = new Float32Array(width);
    for (let r = 0; r < rows; r += 1) for (let k = 0; k < width; k += 1) mean[k] = (mean[k] ?? 0) + (state[r * width + k] ?? 0) / rows;
    const vector = times(mean, 1, last).slice();
    for (let k = 0; k < width; k += 1) vector[k] = Math.tanh(vector[k] ?? 0);
    return vector;
  };
}

/** Where a piece stands, as sines and cosines (Vaswani et al. 2017, section 3.5). */
function timingSignal(frequencies: Float32Array): Float32Array {
  const signal = new Float32Array(maxPieces * 256);
  for (let r = 0; r < maxPieces; r += 1) {
    for (let k = 0; k < 128; k += 1) {
      signal[r * 256 + k] = Math.sin(r * (frequencies[k] ?? 0));
      signal[r * 256 + 128 + k] = Math.cos(r * (frequencies[k] ?? 0));
    }
  }
  return signal;
}

function rectify(values: Float32Array): void {
  for (let k = 0; k < values.length; k += 1) if ((values[k] ?? 0) < 0) values[k] = 0;
}

function add(to: Float32Array, what: Float32Array): void {
  for (let k = 0; k < what.length; k += 1) to[k] = (to[k] ?? 0) + (what[k] ?? 0);
}

function softmax(scores: Float32Array, rows: number, stride: number, scale: number): void {
  for (let r = 0; r < rows; r += 1) {
    const at = r * stride;
    let largest = -Infinity;
    for (let k = at; k < at + rows; k += 1) largest = Math.max(largest, scores[k] ?? 0);
    let sum = 0;
    for (let k = at; k < at + rows; k += 1) sum += scores[k] = Math.exp(((scores[k] ?? 0) - largest) * scale);
    for (let k = at; k < at + rows; k += 1) scores[k] = (scores[k] ?? 0) / sum;
  }
}
