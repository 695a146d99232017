/** Terms are told apart by so many values here: two of one value in a source's few articles are rare, and do little harm. */
const VALUES = 1 << 16;
/** Articles of a source that tell its habits, and those before which it has none. */
const RECENT = 16;
const KNOWN = 3;
/** A source that is silent while so many articles come has no habits any more. */
const SILENT = 1 << 17;

/**
 * What a source says in most of its latest articles: its own name, its town, its section, a line about itself. It tells its
 * articles apart from others', not from each other.
 */
export class SourceHabits {
  readonly #sources = new Map<string, { row: number; terms: Uint16Array }[]>();
  #rows = 0;
  #first = 0;
  /** In how many of the asked source's articles a term stands. */
  readonly #counts = new Uint8Array(VALUES);
  #counted: readonly { terms: Uint16Array }[] = [];

  /**
   * @returns for a term the share of the source's other articles that have it, 0 to 1; the article asked about is added already.
   * Good until the next call.
   */
  of(source: string | undefined): (term: number) => number {
    for (const { terms } of this.#counted) for (const term of terms) this.#counts[term] = 0;
    const articles = source === undefined ? [] : this.#recent(source);
    this.#counted = articles;
    if (articles.length <= KNOWN) return () => 0;
    for (const { terms } of articles) for (const term of terms) this.#counts[term] = (this.#counts[term] ?? 0) + 1;
    return (term) => Math.max(0, (this.#counts[term % VALUES] ?? 0) - 1) / articles.length;
  }

  /** Counts an article; one without a source makes the others older. */
  add(source: string | undefined, terms: Iterable<number>): void {
    const row = this.#rows++;
    if (source !== undefined) {
      const articles = this.#recent(source);
      // The longest silent source comes first.
      this.#sources.delete(source);
      this.#sources.set(source, [...articles.slice(1 - RECENT), { row, terms: Uint16Array.from(terms) }]);
    }
    for (const [silent, articles] of this.#sources) {
      if (this.#isRecent(articles.at(-1)?.row ?? 0)) break;
      this.#sources.delete(silent);
    }
  }

  /** Leaves out the articles before one, by their number in the order of `add`. */
  forget(before: number): void {
    this.#first = before;
  }

  #recent(source: string): { row: number; terms: Uint16Array }[] {
    return (this.#sources.get(source) ?? []).filter(({ row }) => this.#isRecent(row));
  }

  #isRecent(row: number): boolean {
    return row >= this.#first && row > this.#rows - SILENT;
  }
}
