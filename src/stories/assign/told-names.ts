import { words32 } from '../store/growing.ts';
import { termOfPacked, type Weighed } from '../terms/weighed.ts';
import { settings } from './settings.ts';

/** Names that are kept of an article, a byte each in two numbers. */
const MOST = 8;
const HALF = MOST / 2;

/** An article as those before are compared with it. */
interface Asked {
  /** Terms of its names, the weightiest first. */
  names: readonly number[];
  has: (term: number) => boolean;
}

/**
 * Whom and where articles name. Two accidents are told in the same words; what tells them apart is that each names its own
 * town and people, so names that differ are evidence against one event. Of a million articles it takes 8 MB.
 */
export class ToldNames {
  // By article: places of its names among its terms, counted from 1.
  readonly #first = words32();
  readonly #second = words32();
  #asked: Asked = { names: [], has: () => false };

  /**
   * The article that others are compared with from now on.
   * @param all its terms, also those that are not kept of it
   */
  ask({ terms, names }: Pick<Weighed, 'terms' | 'names'>, all: ReadonlyMap<number, unknown>): void {
    this.#asked = { names: termsOf(terms, names), has: (term) => all.has(term) };
  }

  /** @param names of the next article (`Weighed`) */
  add(names: Uint8Array): void {
    const half = (from: number): number => [...names.subarray(from, from + HALF)].reduce((bits, place, at) => bits | ((place + 1) << (at * 8)), 0) >>> 0;
    this.#first.push(half(0));
    this.#second.push(half(HALF));
  }

  /**
   * Whether an earlier article names others: neither tells the weightiest name of the other, and of the rest they share at most
   * one, which may be the police of a country. False where one of them names nobody.
   * @param vector the earlier article's terms
   */
  areOthers(row: number, vector: Uint32Array): boolean {
    const { names, has } = this.#asked;
    const theirs = termsOf(vector, this.#of(row));
    const [name] = names;
    const [their] = theirs;
    if (name === undefined || their === undefined || has(their)) return false;
    const terms = new Set(Array.from(vector, termOfPacked));
    if (terms.has(name)) return false;
    return new Set([...names.filter((one) => terms.has(one)), ...theirs.filter(has)]).size <= settings.otherNamesShared;
  }

  forget(before: number): void {
    this.#first.forget(before);
    this.#second.forget(before);
  }

  #of(row: number): number[] {
    const places: number[] = [];
    for (const half of [this.#first.get(row), this.#second.get(row)]) for (let bits = half; bits !== 0; bits >>>= 8) places.push((bits & 255) - 1);
    return places;
  }
}

const termsOf = (terms: Uint32Array, places: Iterable<number>): number[] => Array.from(places, (place) => termOfPacked(terms[place] ?? 0));
