/**
 * Where each term stands: an inverted index in three typed arrays, eight bytes a posting while it grows, four when sealed.
 * Documents are numbered from 0, fewer than 2^24; counts above 255 count as 255.
 */
export class Postings {
  private readonly terms = new Map<string, number>();
  private pairs = new Uint32Array(1 << 12);
  private used = 0;
  private starts = new Uint32Array(1);
  private sealed = new Uint32Array(0);
  private readonly lengths: number[] = [];
  private total = 0;

  /** Adds the next document. */
  add(terms: readonly string[]): void {
    const doc = this.lengths.length;
    const counts = new Map<string, number>();
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const [term, count] of counts) {
      let id = this.terms.get(term);
      if (id === undefined) this.terms.set(term, id = this.terms.size);
      if (this.used + 2 > this.pairs.length) {
        const wider = new Uint32Array(this.pairs.length * 2);
        wider.set(this.pairs);
        this.pairs = wider;
      }
      this.pairs[this.used] = id;
      this.pairs[this.used + 1] = (doc << 8) | Math.min(count, 255);
      this.used += 2;
    }
    this.lengths.push(terms.length);
    this.total += terms.length;
  }

  /** How long each document is, as a share of the mean: what BM25 wants to know. Made when the index is sealed. */
  relativeLengths = new Float32Array(0);

  /** Orders what was added by term; nothing can be added afterwards. */
  seal(): void {
    const starts = new Uint32Array(this.terms.size + 1);
    for (let at = 0; at < this.used; at += 2) {
      const next = (this.pairs[at] ?? 0) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
    for (let term = 1; term < starts.length; term++) starts[term] = (starts[term] ?? 0) + (starts[term - 1] ?? 0);
    const next = starts.slice();
    const sealed = new Uint32Array(this.used / 2);
    for (let at = 0; at < this.used; at += 2) {
      const term = this.pairs[at] ?? 0;
      const place = next[term] ?? 0;
      sealed[place] = this.pairs[at + 1] ?? 0;
      next[term] = place + 1;
    }
    this.starts = starts;
    this.sealed = sealed;
    const mean = Math.max(1, this.total) / Math.max(1, this.lengths.length);
    this.relativeLengths = Float32Array.from(this.lengths, (length) => length / mean);
    this.pairs = new Uint32Array(0);
    this.used = 0;
  }

  /** The postings of a term in order of documents: document in the upper 24 bits, count in the lower 8. */
  of(term: string): Uint32Array {
    const id = this.terms.get(term);
    return id === undefined ? this.sealed.subarray(0, 0) : this.sealed.subarray(this.starts[id] ?? 0, this.starts[id + 1] ?? 0);
  }
}
