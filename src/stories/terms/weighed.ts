/** Bits of a weight, beside those of the term's number. */
const WEIGHT_BITS = 10;
/** The weight 1. */
export const WEIGHT_FULL = (1 << WEIGHT_BITS) - 1;

/** An article as its weightiest terms, a vector of length 1. */
export interface Weighed {
  /** Terms with their weights, packed into 32 bits each, the weightiest first. */
  terms: Uint32Array;
  /** Places among these of the weightiest names of people and places, at most eight. */
  names: Uint8Array;
  /** The words behind the terms' numbers, to name what two articles share. */
  words: ReadonlyMap<number, string>;
  /** Whether there is little more than a headline. */
  isShort: boolean;
  /** How much more than a headline there is, 0 to 1: nothing, or a text long enough to be compared as one. */
  fullness: number;
}

/** @param weight 0 to 1 */
export const packed = (term: number, weight: number): number => ((term << WEIGHT_BITS) | Math.max(1, Math.min(WEIGHT_FULL, Math.round(weight * WEIGHT_FULL)))) >>> 0;
export const termOfPacked = (entry: number): number => entry >>> WEIGHT_BITS;
/** A weight as it is packed: 1 to `WEIGHT_FULL`. */
export const weightUnits = (entry: number): number => entry & WEIGHT_FULL;
export const weightOfPacked = (entry: number): number => weightUnits(entry) / WEIGHT_FULL;
