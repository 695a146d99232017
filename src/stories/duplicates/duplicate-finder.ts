import { Postings } from '../store/postings.ts';
import { words32 } from '../store/growing.ts';
import { VectorArena } from '../store/vector-arena.ts';
import { TERMS } from '../terms/hash.ts';
import { fingerprint } from './fingerprint.ts';
import { plainTitle } from './plain-title.ts';

/** What is known of an article's copies. */
export interface Copy {
  /** Number of the article: 0, 1, 2 … in the order in which they came. */
  article: number;
  /** Number of the first article with this text. */
  duplicateOf?: number;
  /** Share of the shorter text that the longer one has too, 0 to 1; of the nearest article. */
  shared: number;
}

/** Share of the shorter text that must be in the longer one, and with the same headline. */
const SHARED = 0.5;
const SHARED_WITH_TITLE = 0.25;
/** Pieces in common below which it may be chance. */
const LEAST_PIECES = 4;
/** A text that has another inside and is so many times longer is a digest. */
const MUCH_LONGER = 6;
/** A piece that so many articles have is a line about an outlet, not a text. */
const COMMON = 12;
/** Pieces after which all counts are halved: common is what is common of late. */
const SEASON = TERMS;
/** Articles that are compared exactly. */
const CANDIDATES = 16;
/** Words of a headline that are enough where there is no text, and the days within which it is the same. */
const TITLE_WORDS = 5;
const DAY_MS = 86_400_000;
const TITLE_DAYS = 3;
const MOST_TITLES = 200_000;

/**
 * Finds articles that are the same text as an earlier one: at another address, as an agency's copy with its own headline and cuts,
 * edited, or grown. By fingerprints (Manber 1994; Broder 1997, containment), decided one by one.
 */
export class DuplicateFinder {
  readonly #prints = new VectorArena();
  readonly #postings = new Postings();
  readonly #counts = new Uint8Array(TERMS);
  #counted = 0;
  readonly #heads = words32();
  readonly #titles = words32();
  readonly #byTitle = new Map<string, { article: number; at: number | undefined }>();

  /** Decides on the next article. */
  add({ title, text, publishedAt }: { title: string; text: string; publishedAt?: number | undefined }): Copy {
    const print = fingerprint(text);
    const name = plainTitle(title);
    const found = this.#nearest(print, name.hash) ?? (print.length === 0 ? this.#sameTitle(name, publishedAt) : undefined);
    const article = this.#prints.add(print);
    const head = found?.isCopy === true ? this.#heads.get(found.article) : article;
    this.#heads.push(head);
    this.#titles.push(name.hash);
    for (const piece of print) {
      const bucket = piece % TERMS;
      this.#counts[bucket] = Math.min(255, (this.#counts[bucket] ?? 0) + 1);
      this.#postings.add(bucket, article);
    }
    this.#counted += print.length;
    if (this.#counted >= SEASON) {
      this.#counted = 0;
      for (let bucket = 0; bucket < TERMS; bucket++) this.#counts[bucket] = (this.#counts[bucket] ?? 0) >> 1;
    }
    if (this.#byTitle.size >= MOST_TITLES) this.#byTitle.clear();
    if (name.words >= TITLE_WORDS) this.#byTitle.set(name.text, { article, at: publishedAt });
    return { article, ...(head === article ? {} : { duplicateOf: head }), shared: found?.shared ?? 0 };
  }

  #isCommon(piece: number): boolean {
    return (this.#counts[piece % TERMS] ?? 0) >= COMMON;
  }

  #nearest(print: Uint32Array, title: number): { article: number; shared: number; isCopy: boolean } | undefined {
    const marks = new Map<number, number>();
    for (const piece of print) {
      if (!this.#isCommon(piece)) this.#postings.each(piece % TERMS, COMMON, (article) => { marks.set(article, (marks.get(article) ?? 0) + 1); });
    }
    const own = print.filter((piece) => !this.#isCommon(piece)).length;
    let best: { article: number; shared: number; isCopy: boolean } | undefined;
    for (const [article] of [...marks].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, CANDIDATES)) {
      const other = this.#prints.get(article);
      const both = this.#inBoth(print, other);
      const size = other.filter((piece) => !this.#isCommon(piece)).length;
      const shared = both / Math.max(1, Math.min(own, size));
      if (best !== undefined && shared <= best.shared) continue;
      const isSameTitle = title !== 0 && this.#titles.get(article) === title;
      const isDigest = Math.max(own, size) > MUCH_LONGER * Math.min(own, size);
      best = { article, shared, isCopy: both >= LEAST_PIECES && (isSameTitle ? shared >= SHARED_WITH_TITLE : shared >= SHARED && !isDigest) };
    }
    return best;
  }

  /** Pieces that two rising lists have in common, those that many articles have left out. */
  #inBoth(one: Uint32Array, other: Uint32Array): number {
    let count = 0;
    for (let i = 0, j = 0; i < one.length && j < other.length; ) {
      const [a = 0, b = 0] = [one[i], other[j]];
      if (a === b && !this.#isCommon(a)) count += 1;
      if (a <= b) i += 1;
      if (b <= a) j += 1;
    }
    return count;
  }

  #sameTitle({ text, words }: { text: string; words: number }, at: number | undefined): { article: number; shared: number; isCopy: boolean } | undefined {
    const before = words < TITLE_WORDS ? undefined : this.#byTitle.get(text);
    if (before === undefined || (at !== undefined && before.at !== undefined && Math.abs(at - before.at) > TITLE_DAYS * DAY_MS)) return undefined;
    return { article: before.article, shared: 1, isCopy: true };
  }
}
