import { standsAlone } from '../kind/stands-alone.ts';
import type { StoryArticle } from '../story-article.ts';
import { Commonness } from './commonness.ts';
import { type CopyPrint, readCopyPrint, writeCopyPrint } from './copy-print.ts';
import { Generation, isSample } from './generation.ts';
import { KEPT, type ReadText, readText } from './shingles.ts';

/** What is known of an article's copies. */
export interface Copy {
  /** Number of the article: 0, 1, 2 … in the order in which they came. */
  article: number;
  /** Number of the first article with this text, of those that are remembered. */
  duplicateOf?: number;
  /** Share of the shorter text that the longer one has too, 0 to 1; of the nearest article. */
  shared: number;
  /** Whether it is no report of one event (`standsAlone`), for `StoryStream`. */
  isAlone: boolean;
  /** What `restore` needs to know the article again; opaque. */
  print: Uint8Array;
}

/** Share of the shorter text that must be in the longer one, and with the same headline. */
const SHARED = 0.55;
const SHARED_WITH_TITLE = 0.25;
/** Pieces in common below which it may be chance, and under the same telling headline. */
const LEAST_PIECES = 4;
const LEAST_PIECES_WITH_TITLE = 2;
/** From here on a copy is only a copy; what many of them have in common is their text, not a line about their outlet. */
const ALL_SHARED = 0.9;
/** A text that has another inside and is so many times longer is a digest. */
const MUCH_LONGER = 6;
/** Articles that a piece leads to, and that are compared. */
const NEWEST = 12;
const CANDIDATES = 16;
/** Words of a headline that tell a text by themselves, and the minutes within which it is the same. */
const TITLE_WORDS = 5;
const TITLE_MINUTES = 3 * 24 * 60;
/** A text that comes again later is news of its own. */
const COPY_MINUTES = 30 * 24 * 60;
/** Articles after which it is counted anew what is common, or fewer. */
const SEASON = 25_000;

/** The article that is decided on: all of its shingles, rising, with how many of them before each are not common. */
interface Asked extends ReadText {
  uncommon: Uint32Array;
  isTelling: boolean;
  isAlone: boolean;
  minute: number;
}

interface Found {
  article: number;
  shared: number;
  isCopy: boolean;
}

/**
 * Finds articles that are the same text as an earlier one: at another address, as an agency's copy with its own headline and cuts,
 * edited, or grown; decided one by one. Of each article the 48 smallest hashes of its runs of four words are kept (bottom-k sketch,
 * Broder 1997), and a new text, which is at hand as a whole, is compared with them where both are sampled alike.
 *
 * What it decides is a function of the prints in their order: given these again (`restore`), from `first` on, it decides the same.
 * It remembers the latest `window` articles, or half of them: when there are so many, the older half is forgotten.
 */
export class DuplicateFinder {
  readonly #half: number;
  readonly #season: number;
  readonly #common = new Commonness();
  #old: Generation | undefined;
  #young = new Generation(0);
  /** By the number of a forgotten head the first of its copies that is remembered. */
  #heirs = new Map<number, number>();

  /** @param options.window the most articles that are remembered: a copy comes within days */
  constructor({ window = 250_000 }: { window?: number } = {}) {
    const half = Math.max(2, Math.floor(window / 2));
    const seasons = Math.max(2, Math.ceil(half / SEASON));
    this.#season = Math.floor(half / seasons);
    this.#half = this.#season * seasons;
  }

  /** The earliest article that is remembered: what came before it is needed no more to build the same state. */
  get first(): number {
    return (this.#old ?? this.#young).first;
  }

  /** The number that the next article gets. */
  get next(): number {
    return this.#young.first + this.#young.length;
  }

  /** Decides on the next article. */
  add(next: Omit<StoryArticle, 'source'>): Copy {
    const { title, text, publishedAt } = next;
    const read = readText(title, text);
    const { shingles } = read;
    const asked: Asked = { ...read, uncommon: this.#uncommon(shingles), isTelling: read.titleWords >= TITLE_WORDS, isAlone: standsAlone(next), minute: publishedAt === undefined ? 0 : Math.max(0, Math.round(publishedAt / 60_000)) };
    const found = shingles.length === 0 ? this.#sameTitle(asked) : this.#nearest(asked);
    const article = this.next;
    const head = found?.isCopy === true ? this.#holding(found.article).headOf(found.article) : article;
    const print = { ...asked, pieces: shingles.slice(0, KEPT), back: article - head, isOwn: head === article || (found?.shared ?? 0) < ALL_SHARED };
    this.#keep(print);
    return { article, ...(head === article ? {} : { duplicateOf: head }), shared: found?.shared ?? 0, isAlone: asked.isAlone, print: writeCopyPrint(print) };
  }

  /**
   * Takes an article that was decided on before, without deciding.
   * @param print `Copy.print`
   * @returns its number
   * @throws {Error} that says what is wrong with the print
   */
  restore(print: Uint8Array): number {
    this.#keep(readCopyPrint(print));
    return this.next - 1;
  }

  #keep(print: CopyPrint): void {
    const article = this.next;
    if (article % this.#season === 0) this.#common.nextSeason();
    this.#young.add(print, this.#headFrom(article - print.back));
    if (print.isOwn) this.#common.add(print.pieces);
    if (this.#young.length === this.#half) this.#forgetHalf();
  }

  /** A head that was forgotten leaves its place to the first of its copies that is remembered. */
  #headFrom(head: number): number {
    if (head >= this.first) return head;
    const heir = this.#heirs.get(head);
    if (heir !== undefined) return heir;
    this.#heirs.set(head, this.next);
    return this.next;
  }

  #forgetHalf(): void {
    const known = this.#young;
    if (this.#old !== undefined) {
      this.#heirs = new Map();
      for (let article = known.first; article < known.first + known.length; article++) {
        const head = known.headOf(article);
        if (head >= known.first) continue;
        const heir = this.#heirs.get(head) ?? article;
        this.#heirs.set(head, heir);
        known.setHead(article, heir);
      }
    }
    this.#old = known;
    this.#young = new Generation(known.first + known.length);
  }

  #uncommon(shingles: Uint32Array): Uint32Array {
    const uncommon = new Uint32Array(shingles.length + 1);
    for (let at = 0; at < shingles.length; at++) uncommon[at + 1] = (uncommon[at] ?? 0) + (this.#common.isCommon(shingles[at] ?? 0) ? 0 : 1);
    return uncommon;
  }

  #holding(article: number): Generation {
    return this.#old !== undefined && article < this.#young.first ? this.#old : this.#young;
  }

  #nearest(asked: Asked): Found | undefined {
    const { shingles, uncommon, title, isTelling, minute } = asked;
    const marks = new Map<number, number>();
    const mark = (article: number): void => { marks.set(article, (marks.get(article) ?? 0) + 1); };
    for (const generation of [this.#young, this.#old]) {
      if (generation === undefined) continue;
      for (let at = 0; at < shingles.length; at++) {
        if (uncommon[at] !== uncommon[at + 1]) generation.eachWithPiece(shingles[at] ?? 0, NEWEST, mark);
      }
      if (isTelling) generation.eachWithTitle(title, NEWEST, mark);
    }
    let best: Found | undefined;
    for (const [article] of [...marks].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, CANDIDATES)) {
      const before = this.#holding(article).minuteOf(article);
      if (minute !== 0 && before !== 0 && Math.abs(minute - before) > COPY_MINUTES) continue;
      const found = this.#compare(asked, article);
      if (best === undefined || (found.isCopy && !best.isCopy) || (found.isCopy === best.isCopy && found.shared > best.shared)) best = found;
    }
    return best;
  }

  /** Compares all of a text with what is kept of another, among the shingles that would be kept of either. */
  #compare({ shingles, uncommon, title, isTelling, isStrange, isAlone }: Asked, article: number): Found {
    const kept = this.#holding(article);
    const size = kept.sizeOf(article);
    const most = isSample(size) ? kept.pieceOf(article, size - 1) : 0xffffffff;
    let [own, other, both] = [0, 0, 0];
    let at = 0;
    for (let place = 0; place < size; place++) {
      const piece = kept.pieceOf(article, place);
      while (at < shingles.length && (shingles[at] ?? 0) < piece) at += 1;
      if (this.#common.isCommon(piece)) continue;
      other += 1;
      if (shingles[at] === piece) both += 1;
    }
    while (at < shingles.length && (shingles[at] ?? 0) <= most) at += 1;
    own = uncommon[at] ?? 0;
    const shared = both / Math.max(1, Math.min(own, other));
    const isSameTitle = title !== 0 && kept.titleOf(article) === title;
    const isDigest = Math.max(own, other) > MUCH_LONGER * Math.min(own, other);
    // News in brief has the texts of reports, but is none of them.
    const isSameKind = kept.isAlone(article) === isAlone;
    const isCopy = isSameKind && (isSameTitle
      ? (both >= LEAST_PIECES && shared >= SHARED_WITH_TITLE) || (isTelling && both >= LEAST_PIECES_WITH_TITLE && shared >= SHARED)
      // Two short texts that both have nothing to do with their headlines are one notice of a publisher's pages.
      : both >= LEAST_PIECES && shared >= SHARED && !isDigest && !(isStrange && kept.isStrange(article)));
    return { article, shared, isCopy };
  }

  /** For an article without text. */
  #sameTitle({ title, isTelling, isAlone, minute }: Asked): Found | undefined {
    if (!isTelling) return undefined;
    let found: Found | undefined;
    for (const generation of [this.#young, this.#old]) {
      generation?.eachWithTitle(title, 1, (article) => {
        const before = generation.minuteOf(article);
        if (generation.isAlone(article) === isAlone && (minute === 0 || before === 0 || Math.abs(minute - before) <= TITLE_MINUTES)) found ??= { article, shared: 1, isCopy: true };
      });
    }
    return found;
  }
}
