import type { PlacedArticle, Placing, StoryClaim, StoryMove } from '../../archive/stories/shelf.ts';
import type { StoryEvidence } from '../../common/story.ts';
import { DuplicateFinder, StoryStream } from '../../stories/index.ts';
import { settings } from '../../stories/assign/settings.ts';
import { writeCopyPrint } from '../../stories/duplicates/copy-print.ts';
import { words32 } from '../../stories/store/growing.ts';
import { RecentAcross } from './recent-across.ts';
import { packPrint, unpackPrint } from './print.ts';

/** In the place of an article that is gone: the numbers of the others stay as they were. */
const gap = writeCopyPrint({ pieces: new Uint32Array(), title: 0, isTelling: false, minute: 0, back: 0, isOwn: false, isStrange: false, isAlone: false });

/** Characters of an outlet's name and of a language tag, which come from outside, that a print has room for. */
const sourceAtMost = 300;
const langAtMost = 60;

/** What was decided on an article; `row` is its number in the memory. */
export interface Decision extends Pick<Placing, 'articleId' | 'story' | 'copyOf' | 'evidence' | 'print'> {
  row: number;
}

/** Pairs of articles, as readers said of them. */
export interface Pairs {
  apart: readonly [number, number][];
  together: readonly [number, number][];
}

/**
 * What new articles are compared with: the engines of `stories/`, and which of their numbers are which articles and stories of the
 * archive. It is built from what the archive holds and decides the same as the one that it replaces.
 */
export class StoryMemory {
  readonly #stream: StoryStream;
  readonly #copies: DuplicateFinder;
  // By row, the number of an article among those that are known.
  readonly #articles = words32();
  readonly #seqs = words32();
  /** By number of an article among all that were placed since `#base`: its row and 1; 0 for one that is gone. */
  readonly #rows = words32();
  #base: number | undefined;
  // By number of a story; 0 until the archive has one for it.
  readonly #stories = words32();
  #numbers = new Map<number, number>();
  /** Recent stories as those of other languages know them; filled when links are made. */
  readonly across = new RecentAcross();
  #pairs = new Map<string, [number, number, 'apart' | 'together']>();
  #first = 0;
  /** Why the first print that could not be read was not. */
  problem: string | undefined;
  /** The last placing and the last move that are in it. */
  lastSeq = 0;
  lastMove = 0;

  /** @param options.window articles that are remembered at most */
  constructor(options: { window?: number } = {}) {
    this.#stream = new StoryStream(options);
    this.#copies = new DuplicateFinder(options);
  }

  get articles(): number {
    return this.#stream.next - this.#stream.first;
  }

  /**
   * Takes an article that was placed before.
   * @returns whether its print could be read; if not, it is not remembered
   */
  restore({ seq, articleId, storyId, print }: PlacedArticle): boolean {
    this.lastSeq = seq;
    const read = unpackPrint(print);
    if (read === undefined) {
      this.problem ??= `The print of article ${articleId} is of another version, or cut short.`;
      return false;
    }
    const { publishedAt, source, lang, story, copy } = read;
    this.#base ??= seq;
    while (this.#copies.next < seq - this.#base) {
      this.#copies.restore(gap);
      this.#rows.push(0);
    }
    try {
      this.#copies.restore(copy);
      const restored = this.#stream.restore({ print: story, publishedAt, source, lang, story: this.#numbers.get(storyId) });
      this.#note(restored.article, articleId, seq);
      this.#learn(restored.story, storyId);
    } catch (error) {
      // One broken print must not keep all others out; whoever asked counts it.
      this.problem ??= error instanceof Error ? error.message : String(error);
      if (this.#copies.next > this.#rows.length) this.#rows.push(0);
      return false;
    }
    this.#prune();
    return true;
  }

  /**
   * Decides on the next article. What was decided is to be stored, and `confirm` told of it, before anything else is asked.
   * @param vector unit vector of a short article, where there is a model
   */
  decide(claim: StoryClaim, vector?: Float32Array): Decision {
    const { articleId, title, text, kind, site, sortAt } = claim;
    // What claims to be from tomorrow is from when it was seen.
    const publishedAt = claim.publishedAt === undefined ? undefined : sortAt;
    const source = cutTo(sourceAtMost, site ?? claim.source);
    const lang = claim.lang === undefined ? undefined : cutTo(langAtMost, claim.lang);
    this.#base ??= this.lastSeq + 1;
    const article = { title, text, publishedAt, source, lang, kind };
    const copy = this.#copies.add(article);
    const original = copy.duplicateOf === undefined ? 0 : this.#rows.get(copy.duplicateOf);
    const placement = this.#stream.add(article, { vector, isAlone: copy.isAlone, ...(original > 0 ? { copyOf: original - 1 } : {}) });
    this.#note(placement.article, articleId, 0);
    this.#learn(placement.story, this.#stories.get(placement.story));
    const copyOf = placement.copyOf === undefined ? 0 : this.#articles.get(placement.copyOf);
    const by: StoryEvidence['by'] = placement.isNew ? 'first' : copyOf > 0 ? 'copy' : 'closeness';
    const decision: Decision = {
      row: placement.article,
      articleId,
      story: this.#target(placement.story),
      ...(copyOf > 0 ? { copyOf } : {}),
      evidence: {
        by,
        closeness: share(placement.closeness),
        needed: placement.needed,
        shared: placement.shared,
        figures: placement.figures,
        gapDays: placement.gapDays,
        nearest: placement.nearest.map((row) => this.#articles.get(row)).filter((id) => id > 0),
      },
      print: packPrint({ publishedAt, source, lang, story: placement.print, copy: copy.print }),
    };
    this.#prune();
    return decision;
  }

  /**
   * Takes note of what the archive made of decisions.
   * @returns whether it stored just them; if not, this memory is not what the archive holds, and of no more use
   */
  confirm(decisions: readonly Decision[], { storyIds, lastSeq }: { storyIds: readonly number[]; lastSeq: number }): boolean {
    if (lastSeq !== this.lastSeq + decisions.length) return false;
    for (const [at, { row, story }] of decisions.entries()) {
      const [number, storyId = 0] = [this.#stream.storyOf(row), storyIds[at]];
      if (storyId === 0 || ('id' in story && story.id !== storyId)) return false;
      this.#seqs.set(row, this.lastSeq + at + 1);
      if (number !== undefined) this.#learn(number, storyId);
    }
    this.lastSeq = lastSeq;
    return true;
  }

  /** Follows moves that somebody else made. */
  follow(moves: readonly { moveId: number; articleIds: readonly number[]; storyId: number }[]): void {
    const rows = this.#rowsOf(moves.flatMap(({ articleIds }) => articleIds));
    for (const { moveId, articleIds, storyId } of moves) {
      const moved = articleIds.flatMap((id) => rows.get(id) ?? []);
      if (moved.length > 0) this.#learn(this.#stream.move(moved, this.#numbers.get(storyId)), storyId);
      this.lastMove = moveId;
    }
  }

  /** Holds to what readers said, and no longer to what they took back. */
  constrain({ apart, together }: Pairs): void {
    const wanted = new Map([...apart.map(([a, b]) => pairOf(a, b, 'apart')), ...together.map(([a, b]) => pairOf(a, b, 'together'))]);
    // Asked for all the time, and looking for articles takes a while.
    if (wanted.size === this.#pairs.size && [...wanted.keys()].every((pair) => this.#pairs.has(pair))) return;
    const rows = this.#rowsOf([...this.#pairs.values(), ...wanted.values()].flatMap(([a, b]) => [a, b]));
    const each = (pairs: Iterable<[number, number, 'apart' | 'together']>, tell: (one: number, other: number, what: 'apart' | 'together') => void): void => {
      for (const [a, b, what] of pairs) {
        const [one, other] = [rows.get(a), rows.get(b)];
        if (one !== undefined && other !== undefined) tell(one, other, what);
      }
    };
    each(this.#pairs.values(), (one, other) => this.#stream.release(one, other));
    each(wanted.values(), (one, other, what) => (what === 'apart' ? this.#stream.keepApart(one, other) : this.#stream.keepTogether(one, other)));
    this.#pairs = wanted;
  }

  /** Looks again at stories with an article that was placed after a moment. The moves are done here and are to be stored. */
  repair(afterSeq: number): StoryMove[] {
    return this.#stream.repair(this.#rowAfter(afterSeq)).map(({ kind, rows, to, closeness }) => ({
      articleIds: rows.map((row) => this.#articles.get(row)),
      to: this.#target(to),
      // What parts two events is how far they are from each other; it says nothing of how near the reports of one are.
      evidence: { by: 'repair', ...(kind === 'merge' ? { closeness: share(closeness), needed: settings.mergeCloseness } : { closeness: 0, needed: 0 }) },
    }));
  }

  /** Takes note of the stories that moves of `repair` went into. */
  confirmMoves(moves: readonly StoryMove[], { storyIds, lastMove }: { storyIds: readonly number[]; lastMove: number }): void {
    for (const [at, { to }] of moves.entries()) {
      const storyId = storyIds[at] ?? 0;
      if ('fresh' in to && storyId > 0) this.#learn(to.fresh, storyId);
    }
    this.lastMove = lastMove;
  }

  /** Stories that are related to one, the nearest first; none when it is not remembered. */
  near(storyId: number, most: number): { storyId: number; closeness: number; gapDays: number }[] {
    const number = this.#numbers.get(storyId);
    if (number === undefined) return [];
    return this.#stream.near(number, most).flatMap(({ story, closeness, gapDays }) => {
      const other = this.#stories.get(story);
      return other === 0 ? [] : [{ storyId: other, closeness, gapDays }];
    });
  }

  /** The first placing that is needed to build this memory again. */
  get firstSeq(): number {
    return this.#seqs.get(this.#stream.first);
  }

  #note(row: number, articleId: number, seq: number): void {
    this.#rows.push(row + 1);
    this.#articles.push(articleId);
    this.#seqs.push(seq);
  }

  #learn(number: number, storyId: number): void {
    while (this.#stories.length <= number) this.#stories.push(0);
    this.#stories.set(number, storyId);
    if (storyId > 0) this.#numbers.set(storyId, number);
  }

  #target(number: number): Placing['story'] {
    const id = this.#stories.get(number);
    return id > 0 ? { id } : { fresh: number };
  }

  /** The row of the first article that was placed after a moment. */
  #rowAfter(seq: number): number {
    let [low, high] = [this.#stream.first, this.#stream.next];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#seqs.get(middle) <= seq) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Rows of articles; seldom asked for, so that no table is kept. */
  #rowsOf(articleIds: readonly number[]): Map<number, number> {
    const wanted = new Set(articleIds);
    const rows = new Map<number, number>();
    if (wanted.size === 0) return rows;
    for (let row = this.#stream.next - 1; row >= this.#stream.first && rows.size < wanted.size; row--) {
      const id = this.#articles.get(row);
      if (wanted.has(id)) rows.set(id, row);
    }
    return rows;
  }

  /** Forgets the stories of which nothing is remembered any more. */
  #prune(): void {
    const { first, next } = this.#stream;
    if (first === this.#first) return;
    this.#first = first;
    this.#articles.forget(first);
    this.#seqs.forget(first);
    this.#rows.forget(this.#copies.first);
    const numbers = new Map<number, number>();
    for (let row = first; row < next; row++) {
      const number = this.#stream.storyOf(row);
      const storyId = number === undefined ? 0 : this.#stories.get(number);
      if (number !== undefined && storyId > 0) numbers.set(storyId, number);
    }
    this.#numbers = numbers;
  }
}

/** Well-formed, so that it is the same when it is read back as UTF-8. */
const cutTo = (most: number, text: string): string => text.slice(0, most).toWellFormed();

/** Closeness counts a little more than itself where reports follow at once. */
const share = (closeness: number): number => Math.max(0, Math.min(1, closeness));

const pairOf = (a: number, b: number, what: 'apart' | 'together'): [string, [number, number, 'apart' | 'together']] => [`${a} ${b} ${what}`, [a, b, what]];
