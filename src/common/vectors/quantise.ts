/** A vector in whole numbers: each is `value * scale`. */
export interface SmallVector {
  scale: number;
  values: Int8Array;
}

/**
 * Stores a vector in a quarter of its size: one byte a number, the largest of them 127.
 * @param vector any length; what the numbers lose is at most half of 1/127 of the largest
 */
export function toSmall(vector: Float32Array): SmallVector {
  let largest = 0;
  for (const value of vector) largest = Math.max(largest, Math.abs(value));
  const scale = largest / 127;
  const values = new Int8Array(vector.length);
  if (scale > 0) for (let i = 0; i < vector.length; i += 1) values[i] = Math.round((vector[i] ?? 0) / scale);
  return { scale, values };
}

/** @returns the scalar product of a vector with one in whole numbers; for unit vectors the cosine */
export function similarity(vector: Float32Array, { scale, values }: SmallVector): number {
  let sum = 0;
  for (let i = 0; i < vector.length; i += 1) sum += (vector[i] ?? 0) * (values[i] ?? 0);
  return sum * scale;
}

/** @returns one bit a number, set where it is above zero, 32 a word; the last word is filled up with zeros */
export function signBits(vector: Float32Array | Int8Array): Uint32Array {
  const bits = new Uint32Array(Math.ceil(vector.length / 32));
  for (let i = 0; i < vector.length; i += 1) if ((vector[i] ?? 0) > 0) bits[i >> 5] = (bits[i >> 5] ?? 0) | (1 << (i & 31));
  return bits;
}

/**
 * In how many bits `bits` differs from each of many of the same length (Hamming distance, Hacker's Delight, section 5-1).
 * @param all their words, one after the other
 * @param distances is filled
 */
export function hammingAll(bits: Uint32Array, all: Uint32Array, count: number, distances: Uint16Array): void {
  const words = bits.length;
  for (let n = 0, at = 0; n < count; n += 1) {
    let distance = 0;
    for (let k = 0; k < words; k += 1, at += 1) {
      let x = (all[at] ?? 0) ^ (bits[k] ?? 0);
      x -= (x >>> 1) & 0x5555_5555;
      x = (x & 0x3333_3333) + ((x >>> 2) & 0x3333_3333);
      distance += Math.imul((x + (x >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
    }
    distances[n] = distance;
  }
}
