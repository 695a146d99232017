import { bytes, words32 } from '../store/growing.ts';
import type { CopyPrint } from './copy-print.ts';
import { KEPT } from './shingles.ts';

/** The smallest pieces of an article by which it is found, beside its headline. */
const POSTED = 12;
const SLOTS = POSTED + 1;
const FIRST_BITS = 12;
const MOST_BITS = 21;

/** Some articles in a row, in columns: what is kept of each, and where its pieces are found. */
export class Generation {
  /** Number of its first article. */
  readonly first: number;
  readonly #pieces = words32();
  readonly #starts = words32();
  readonly #titles = words32();
  readonly #minutes = words32();
  readonly #heads = words32();
  readonly #strange = bytes();
  readonly #alone = bytes();
  /** Per slot (an article's posted piece) the next slot of the bucket, from 1 on. */
  readonly #before = words32();
  #bits = FIRST_BITS;
  #buckets = new Uint32Array(1 << FIRST_BITS);
  #slots = 0;

  constructor(first: number) {
    this.first = first;
  }

  get length(): number {
    return this.#starts.length;
  }

  /** @param head number of the first article with its text */
  add({ pieces, title, isTelling, minute, isStrange, isAlone }: CopyPrint, head: number): void {
    const at = this.#starts.push(this.#pieces.length);
    for (const piece of pieces) this.#pieces.push(piece);
    this.#titles.push(title);
    this.#minutes.push(minute);
    this.#heads.push(head);
    this.#strange.push(isStrange ? 1 : 0);
    this.#alone.push(isAlone ? 1 : 0);
    for (let slot = 0; slot < SLOTS; slot++) this.#before.push(0);
    const posted = Math.min(POSTED, pieces.length);
    for (let slot = 0; slot < posted; slot++) this.#post(at * SLOTS + slot, pieces[slot] ?? 0);
    if (isTelling) this.#post(at * SLOTS + POSTED, title);
    if (this.#slots > this.#buckets.length && this.#bits < MOST_BITS) this.#spread();
  }

  headOf(article: number): number {
    return this.#heads.get(article - this.first);
  }

  setHead(article: number, head: number): void {
    this.#heads.set(article - this.first, head);
  }

  titleOf(article: number): number {
    return this.#titles.get(article - this.first);
  }

  minuteOf(article: number): number {
    return this.#minutes.get(article - this.first);
  }

  isStrange(article: number): boolean {
    return this.#strange.get(article - this.first) === 1;
  }

  isAlone(article: number): boolean {
    return this.#alone.get(article - this.first) === 1;
  }

  /** How many pieces are kept of an article. */
  sizeOf(article: number): number {
    const at = article - this.first;
    return (at + 1 < this.length ? this.#starts.get(at + 1) : this.#pieces.length) - this.#starts.get(at);
  }

  /** @returns the piece in a place, rising by place */
  pieceOf(article: number, place: number): number {
    return this.#pieces.get(this.#starts.get(article - this.first) + place);
  }

  /** Tells the newest articles that are found by a piece, at most `most`. */
  eachWithPiece(piece: number, most: number, tell: (article: number) => void): void {
    this.#each(piece, most, false, tell);
  }

  /** The same by a telling headline. */
  eachWithTitle(title: number, most: number, tell: (article: number) => void): void {
    this.#each(title, most, true, tell);
  }

  #each(key: number, most: number, byTitle: boolean, tell: (article: number) => void): void {
    let count = 0;
    for (let slot = this.#buckets[this.#bucketOf(key)] ?? 0; slot !== 0 && count < most; slot = this.#before.get(slot - 1)) {
      if (((slot - 1) % SLOTS === POSTED) !== byTitle || this.#keyOf(slot - 1) !== key) continue;
      tell(this.first + Math.floor((slot - 1) / SLOTS));
      count += 1;
    }
  }

  #keyOf(slot: number): number {
    const at = Math.floor(slot / SLOTS);
    return slot % SLOTS === POSTED ? this.#titles.get(at) : this.#pieces.get(this.#starts.get(at) + (slot % SLOTS));
  }

  #bucketOf(key: number): number {
    return Math.imul(key, 0x9e3779b1) >>> (32 - this.#bits);
  }

  #post(slot: number, key: number): void {
    const bucket = this.#bucketOf(key);
    // The slot itself is one less: 0 ends a list.
    this.#before.set(slot, this.#buckets[bucket] ?? 0);
    this.#buckets[bucket] = slot + 1;
    this.#slots += 1;
  }

  /** Twice as many buckets, so that lists stay short; each list keeps its order, the newest first. */
  #spread(): void {
    const old = this.#buckets;
    this.#bits += 1;
    this.#buckets = new Uint32Array(1 << this.#bits);
    for (const first of old) {
      const slots: number[] = [];
      for (let slot = first; slot !== 0; slot = this.#before.get(slot - 1)) slots.push(slot - 1);
      this.#slots -= slots.length;
      for (const slot of slots.reverse()) this.#post(slot, this.#keyOf(slot));
    }
  }
}

/** Whether an article has more pieces than are kept. */
export const isSample = (size: number): boolean => size >= KEPT;
