import { TERMS } from './hash.ts';

/** Articles of a source that tell its habits, and those before which it has none. */
const RECENT = 16;
const KNOWN = 3;
const MOST_SOURCES = 20_000;

/**
 * What a source says in most of its latest articles: its own name, its town, its section, a line about itself. It tells its
 * articles apart from others', not from each other.
 */
export class SourceHabits {
  readonly #sources = new Map<string, Uint32Array[]>();
  /** In how many of the asked source's articles a term stands. */
  readonly #counts = new Uint8Array(TERMS);
  #counted: readonly Uint32Array[] = [];

  /**
   * @returns for a term the share of the source's other articles that have it, 0 to 1; the article asked about is added already.
   * Good until the next call.
   */
  of(source: string | undefined): (term: number) => number {
    for (const terms of this.#counted) for (const term of terms) this.#counts[term] = 0;
    const articles = source === undefined ? [] : (this.#sources.get(source) ?? []);
    this.#counted = articles;
    if (articles.length <= KNOWN) return () => 0;
    for (const terms of articles) for (const term of terms) this.#counts[term] = (this.#counts[term] ?? 0) + 1;
    return (term) => Math.max(0, (this.#counts[term] ?? 0) - 1) / articles.length;
  }

  add(source: string, terms: Iterable<number>): void {
    const articles = this.#sources.get(source) ?? [];
    // The longest silent source makes room.
    this.#sources.delete(source);
    this.#sources.set(source, [...articles.slice(1 - RECENT), Uint32Array.from(terms)]);
    if (this.#sources.size > MOST_SOURCES) for (const first of this.#sources.keys()) { this.#sources.delete(first); break; }
  }
}
