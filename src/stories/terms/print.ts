import type { SmallVector } from '../../common/vectors/quantise.ts';
import type { Usual } from '../meaning/meanings.ts';
import { TERMS } from './hash.ts';
import { packed, termOfPacked, WEIGHT_FULL, weightUnits } from './weighed.ts';

/** What is kept of an article to know it again: enough for its story and for the rarity of its terms, not for its words. */
export interface Print {
  /** All of its terms, rising. */
  terms: Uint32Array;
  /** Those that it is compared by, packed with their weights, the weightiest first. */
  kept: Uint32Array;
  /** Places among those of its names (`Weighed`). */
  names: Uint8Array;
  isShort: boolean;
  /** Whether it is no report of one event (`standsAlone`). */
  isAlone: boolean;
  /** Its vector, where it is compared by that too, and what was usual of vectors then. */
  meaning?: { vector: SmallVector; usual: Usual } | undefined;
}

const VERSION = 2;
/** Had no names. */
const BEFORE_NAMES = 1;
const IS_SHORT = 1;
const HAS_MEANING = 2;
const STANDS_ALONE = 4;
/** No model has more numbers. */
const MOST_DIMENSIONS = 8192;
/** Scale, and the three of what is usual: of 64 bits. */
const NUMBERS = 4;

/**
 * A print as bytes: version, flags, the terms as differences, the kept ones as places among them with what each weight is
 * less than the one before, the names' places among the kept; numbers of seven bits a byte; then the vector, if there is one. Some 300 bytes for a report of 150 different words.
 */
export function writePrint({ terms, kept, names, isShort, isAlone, meaning }: Print): Uint8Array {
  const bytes = [VERSION, (isShort ? IS_SHORT : 0) | (meaning === undefined ? 0 : HAS_MEANING) | (isAlone ? STANDS_ALONE : 0)];
  const write = (value: number): void => {
    let rest = value;
    for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
    bytes.push(rest);
  };
  write(terms.length);
  let before = -1;
  for (const term of terms) {
    write(term - before - 1);
    before = term;
  }
  write(kept.length);
  const places = new Map(Array.from(terms, (term, at) => [term, at]));
  let weight = WEIGHT_FULL;
  for (const entry of kept) {
    write(places.get(termOfPacked(entry)) ?? 0);
    write(weight - weightUnits(entry));
    weight = weightUnits(entry);
  }
  write(names.length);
  for (const place of names) write(place);
  if (meaning !== undefined) {
    const { vector, usual } = meaning;
    write(vector.values.length);
    const numbers = new DataView(new ArrayBuffer(NUMBERS * 8));
    for (const [place, number] of [vector.scale, usual.count, usual.mean, usual.variance].entries()) numbers.setFloat64(place * 8, number, true);
    bytes.push(...new Uint8Array(numbers.buffer));
    for (const value of vector.values) bytes.push(value & 255);
  }
  return Uint8Array.from(bytes);
}

/**
 * @param bytes of `writePrint`
 * @throws {Error} that says what is wrong with them
 */
export function readPrint(bytes: Uint8Array): Print {
  const [version, flags = 0] = bytes;
  if (version === undefined) throw new Error('The print of an article is empty.');
  if (version !== VERSION && version !== BEFORE_NAMES) throw new Error(`The print of an article has version ${version}; only versions up to ${VERSION} are known.`);
  let at = 2;
  const read = (below: number): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      if (byte === undefined) throw new Error(`The print of an article ends too early, after ${bytes.length} bytes.`);
      value += (byte & 127) * 2 ** shift;
      if (value >= below || shift > 28) throw new Error(`The print of an article is broken at byte ${at - 1}.`);
      if (byte < 128) return value;
    }
  };
  const readMeaning = (): NonNullable<Print['meaning']> => {
    const dimensions = read(MOST_DIMENSIONS + 1);
    const ends = at + NUMBERS * 8 + dimensions;
    if (ends > bytes.length) throw new Error(`The print of an article ends too early, after ${bytes.length} bytes.`);
    const view = new DataView(bytes.buffer, bytes.byteOffset + at);
    const [scale = 0, count = 0, mean = 0, variance = 0] = Array.from({ length: NUMBERS }, (_, place) => view.getFloat64(place * 8, true));
    if (![scale, count, mean, variance].every(Number.isFinite)) throw new Error(`The print of an article is broken at byte ${at}.`);
    const values = Int8Array.from(bytes.subarray(ends - dimensions, ends));
    at = ends;
    return { vector: { scale, values }, usual: { count, mean, variance } };
  };
  const terms = new Uint32Array(read(bytes.length + 1));
  let term = -1;
  for (let place = 0; place < terms.length; place++) terms[place] = term += 1 + read(TERMS - 1 - term);
  const kept = new Uint32Array(read(terms.length + 1));
  let weight = WEIGHT_FULL;
  for (let place = 0; place < kept.length; place++) {
    const found = terms[read(terms.length)] ?? 0;
    weight -= read(weight);
    kept[place] = packed(found, weight / WEIGHT_FULL);
  }
  const names = new Uint8Array(version === BEFORE_NAMES ? 0 : read(Math.min(kept.length, 255) + 1));
  for (let place = 0; place < names.length; place++) names[place] = read(Math.min(kept.length, 255));
  const meaning = (flags & HAS_MEANING) === 0 ? undefined : readMeaning();
  if (at !== bytes.length) throw new Error(`The print of an article has ${bytes.length - at} bytes too many.`);
  return { terms, kept, names, isShort: (flags & IS_SHORT) !== 0, isAlone: (flags & STANDS_ALONE) !== 0, ...(meaning === undefined ? {} : { meaning }) };
}
