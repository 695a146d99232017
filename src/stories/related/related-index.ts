import { Postings } from '../store/postings.ts';
import { VectorArena } from '../store/vector-arena.ts';
import type { StoryArticle } from '../story-article.ts';
import { TERMS } from '../terms/hash.ts';
import { type ReadTerms, readTerms, TermSpace } from '../terms/term-space.ts';
import { termOfPacked, weightOfPacked } from '../terms/weighed.ts';

/** An article of the index that is about the same. */
export interface Related {
  /** Number of the article: 0, 1, 2 … in the order in which they were added. */
  article: number;
  /** 0 to 1. */
  score: number;
}

/** Below this nothing is related, however near it is by comparison. */
const LEAST = 0.12;
const SEARCH_TERMS = 60;
const NEWEST = 2000;
const CANDIDATES = 200;

/** Articles of all time, to be asked what is about the same as another: by the cosine of tf · idf. */
export class RelatedIndex {
  readonly #space = new TermSpace();
  readonly #read: ReadTerms[] = [];
  #vectors = new VectorArena();
  #postings = new Postings();
  #weighed = 0;
  readonly #dense = new Float32Array(TERMS);

  add(article: StoryArticle): number {
    const read = readTerms(article);
    this.#space.count(read);
    return this.#read.push(read) - 1;
  }

  /**
   * What is about the same as an article, the nearest first.
   * @param except number of the article itself, where it is in the index
   * @returns empty when nothing is
   */
  related(article: StoryArticle, { most = 5, except }: { most?: number; except?: number | undefined } = {}): Related[] {
    this.#weighAll();
    const { terms } = this.#space.weigh(readTerms(article));
    const marks = new Map<number, number>();
    for (const entry of terms.subarray(0, SEARCH_TERMS)) {
      const weight = weightOfPacked(entry);
      this.#postings.each(termOfPacked(entry), NEWEST, (row) => { marks.set(row, (marks.get(row) ?? 0) + weight * weight); });
    }
    for (const entry of terms) this.#dense[termOfPacked(entry)] = weightOfPacked(entry);
    const found = [...marks].filter(([row]) => row !== except).sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, CANDIDATES).map(([row]) => {
      let score = 0;
      for (const entry of this.#vectors.get(row)) score += (this.#dense[termOfPacked(entry)] ?? 0) * weightOfPacked(entry);
      return { article: row, score };
    });
    for (const entry of terms) this.#dense[termOfPacked(entry)] = 0;
    return found.filter(({ score }) => score >= LEAST).sort((a, b) => b.score - a.score || a.article - b.article).slice(0, most);
  }

  /** Rarity is known when all articles are. */
  #weighAll(): void {
    if (this.#weighed === this.#read.length) return;
    this.#vectors = new VectorArena();
    this.#postings = new Postings();
    for (const read of this.#read) {
      const { terms } = this.#space.weigh(read);
      const row = this.#vectors.add(terms);
      for (const entry of terms.subarray(0, SEARCH_TERMS)) this.#postings.add(termOfPacked(entry), row);
    }
    this.#weighed = this.#read.length;
  }
}
