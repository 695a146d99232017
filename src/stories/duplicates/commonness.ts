/** A piece that so many texts have is a line about an outlet, not a text. */
const COMMON = 12;
const BITS = 21;

/** Counts in how many texts of late a piece is: those of this season and the one before. What is only a copy does not count. */
export class Commonness {
  #season = new Uint8Array(1 << BITS);
  #before = new Uint8Array(1 << BITS);

  add(pieces: Uint32Array): void {
    for (const piece of pieces) {
      const bucket = bucketOf(piece);
      const count = this.#season[bucket] ?? 0;
      if (count < 255) this.#season[bucket] = count + 1;
    }
  }

  isCommon(piece: number): boolean {
    const bucket = bucketOf(piece);
    return (this.#season[bucket] ?? 0) + (this.#before[bucket] ?? 0) >= COMMON;
  }

  nextSeason(): void {
    [this.#season, this.#before] = [this.#before, this.#season];
    this.#season.fill(0);
  }
}

/** Kept pieces are small numbers, alike in their first bits. */
const bucketOf = (piece: number): number => Math.imul(piece, 0x9e3779b1) >>> (32 - BITS);
