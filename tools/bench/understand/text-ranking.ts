/** Okapi BM25 (k1 0.9, b 0.4, as Anserini has them for passages) over texts cut into terms. */
export class TextRanking {
  readonly #postings = new Map<string, { doc: number; count: number }[]>();
  readonly #lengths: number[];
  readonly #mean: number;

  constructor(texts: readonly (readonly string[])[]) {
    this.#lengths = texts.map((terms) => terms.length);
    this.#mean = this.#lengths.reduce((sum, length) => sum + length, 0) / this.#lengths.length;
    for (const [doc, terms] of texts.entries()) {
      const counts = new Map<string, number>();
      for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
      for (const [term, count] of counts) {
        const known = this.#postings.get(term);
        if (known === undefined) this.#postings.set(term, [{ doc, count }]);
        else known.push({ doc, count });
      }
    }
  }

  /** @returns a score for each text; a term counts once, however often it is asked for */
  scores(terms: Iterable<string>): number[] {
    const marks = this.#lengths.map(() => 0);
    for (const term of new Set(terms)) {
      const found = this.#postings.get(term) ?? [];
      const rarity = Math.log(1 + (this.#lengths.length - found.length + 0.5) / (found.length + 0.5));
      for (const { doc, count } of found) {
        marks[doc] = (marks[doc] ?? 0) + rarity * ((count * 1.9) / (count + 0.9 * (0.6 + 0.4 * ((this.#lengths[doc] ?? 0) / this.#mean))));
      }
    }
    return marks;
  }
}
