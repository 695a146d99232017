/** Articles of a source before its habits count. */
const KNOWN = 3;
/** After so many articles what it says seldom is forgotten, and all counts are halved. */
const SEASON = 64;
const MOST_SOURCES = 20_000;

interface Habits {
  articles: number;
  counts: Map<number, number>;
}

/**
 * What a source says in most of its articles: its own name, its town, its section, a line about itself. It tells its articles
 * apart from others', not from each other.
 */
export class SourceHabits {
  readonly #sources = new Map<string, Habits>();

  /** @returns for a term the share of the source's other articles that have it, 0 to 1; the article asked about is counted already */
  of(source: string | undefined): (term: number) => number {
    const habits = source === undefined ? undefined : this.#sources.get(source);
    if (habits === undefined || habits.articles <= KNOWN) return () => 0;
    return (term) => Math.max(0, (habits.counts.get(term) ?? 0) - 1) / habits.articles;
  }

  add(source: string, terms: Iterable<number>): void {
    let habits = this.#sources.get(source);
    if (habits === undefined) {
      if (this.#sources.size >= MOST_SOURCES) this.#sources.clear();
      this.#sources.set(source, (habits = { articles: 0, counts: new Map() }));
    }
    habits.articles += 1;
    for (const term of terms) habits.counts.set(term, (habits.counts.get(term) ?? 0) + 1);
    if (habits.articles >= SEASON) {
      habits.articles >>= 1;
      for (const [term, count] of habits.counts) {
        if (count < 8) habits.counts.delete(term);
        else habits.counts.set(term, count >> 1);
      }
    }
  }
}
