import type { StoryArticle } from '../story-article.ts';
import { TERMS } from '../terms/hash.ts';
import { readTerms, TermSpace } from '../terms/term-space.ts';
import { termOfPacked, type Weighed, weightOfPacked } from '../terms/weighed.ts';
import { findHalves } from './find-halves.ts';
import { doubles, words32 } from '../store/growing.ts';
import { Postings } from '../store/postings.ts';
import { settings } from './settings.ts';
import { VectorArena } from '../store/vector-arena.ts';

/** How an article came into its story. */
export interface Placement {
  /** Number of the article: 0, 1, 2 … in the order in which they came. */
  article: number;
  /** Number of its story. */
  story: number;
  isNew: boolean;
  /** Closeness to the story that was nearest, with time counted in; 0 when nothing was like it. */
  closeness: number;
  /** Closeness that would have been enough. */
  needed: number;
  /** Numbers of the story's nearest reports, at most two. */
  nearest: number[];
  /** What the article shares with the nearest, the most telling first. */
  shared: string[];
  /** Days since the story's latest report; undefined where a time is not known. */
  gapDays: number | undefined;
}

interface Match {
  story: number;
  closeness: number;
  nearest: number[];
  gapDays: number | undefined;
  /** Sum of the closeness to all reports of the story. */
  toAll: number;
}

const NONE = 0xffffffff;
const DAY_MS = 86_400_000;

/**
 * Puts articles into stories as they come, in one pass, each decided once: tf · idf with time decay, compared with the story's
 * centre and its two nearest reports (topic detection and tracking, Allan 2002), stories found by their rarest terms. A story
 * in which two events prove to have been taken for one is parted, so that what follows goes where it belongs.
 */
export class StoryStream {
  readonly #space = new TermSpace();
  readonly #vectors = new VectorArena();
  readonly #postings = new Postings();
  readonly #dense = new Float32Array(TERMS);
  // By article.
  readonly #storyOf = words32();
  readonly #before = words32();
  readonly #isShort = words32();
  // By story.
  readonly #newest = words32();
  readonly #first = words32();
  readonly #sizes = words32();
  readonly #norms = doubles();
  readonly #latest = doubles();
  readonly #nextCheck = words32();

  /**
   * Decides on the next article.
   * @param article in the order of arrival
   * @param copyOf number of an article with the same text (`DuplicateFinder`): it goes where that one is
   */
  add(article: StoryArticle, copyOf?: number): Placement {
    const read = readTerms(article);
    this.#space.count(read);
    const weighed = this.#space.weigh(read);
    const time = article.publishedAt === undefined ? Number.NaN : article.publishedAt / DAY_MS;
    const { terms } = weighed;
    for (const entry of terms) this.#dense[termOfPacked(entry)] = weightOfPacked(entry);
    const match = copyOf === undefined ? this.#bestMatch(weighed, time) : this.#compare(this.storyOf(copyOf), time, weighed.isShort);
    const shared = match === undefined ? [] : this.#shared(match.nearest, weighed);
    for (const entry of terms) this.#dense[termOfPacked(entry)] = 0;

    const needed = weighed.isShort ? settings.closenessOfShort : settings.closeness;
    const joins = match !== undefined && (copyOf !== undefined || match.closeness >= needed);
    const story = joins ? match.story : this.#newStory();
    const row = this.#vectors.add(terms);
    this.#isShort.push(weighed.isShort ? 1 : 0);
    this.#storyOf.push(story);
    this.#before.push(NONE);
    this.#join(row, story, time, joins ? match.toAll : 0);
    if (this.#sizes.get(story) >= this.#nextCheck.get(story)) this.#part(story);
    return { article: row, story, isNew: !joins, closeness: match?.closeness ?? 0, needed, nearest: match?.nearest ?? [], shared, gapDays: match?.gapDays };
  }

  /** The number of the story that an article is in now; it changes when a story is parted. */
  storyOf(article: number): number {
    return this.#storyOf.get(article);
  }

  /** Numbers of the story's articles that are compared with new ones, newest first. */
  #members(story: number): number[] {
    const members: number[] = [];
    for (let row = this.#newest.get(story); row !== NONE && members.length < settings.members - 1; row = this.#before.get(row)) members.push(row);
    const first = this.#first.get(story);
    if (first !== NONE && members.at(-1) !== first) members.push(first);
    return members;
  }

  #bestMatch({ terms, isShort }: Weighed, time: number): Match | undefined {
    const marks = new Map<number, number>();
    for (const entry of terms.subarray(0, settings.searchTerms)) {
      const term = termOfPacked(entry);
      const weight = weightOfPacked(entry);
      this.#postings.each(term, settings.newestStories, (story) => { marks.set(story, (marks.get(story) ?? 0) + weight * weight); });
    }
    const candidates = [...marks].map(([story, mark]) => ({ story, mark: mark * this.#fading(story, time) })).sort((a, b) => b.mark - a.mark || b.story - a.story).slice(0, settings.candidates);
    let best: Match | undefined;
    for (const { story } of candidates) {
      const match = this.#compare(story, time, isShort);
      if (best === undefined || match.closeness > best.closeness) best = match;
    }
    return best;
  }

  #compare(story: number, time: number, isShort: boolean): Match {
    const members = this.#members(story);
    let sum = 0;
    const nearest: { row: number; closeness: number }[] = [];
    for (const row of members) {
      let closeness = 0;
      for (const entry of this.#vectors.get(row)) closeness += (this.#dense[termOfPacked(entry)] ?? 0) * weightOfPacked(entry);
      sum += closeness;
      nearest.push({ row, closeness });
    }
    nearest.sort((a, b) => b.closeness - a.closeness || a.row - b.row);
    nearest.length = Math.min(2, nearest.length);
    const toAll = (sum / members.length) * this.#sizes.get(story);
    const toCentre = toAll / Math.sqrt(this.#norms.get(story));
    const toNearest = nearest.reduce((total, { closeness }) => total + closeness, 0) / nearest.length;
    const share = isShort ? settings.centreOfShort : settings.centre;
    const latest = this.#latest.get(story);
    const gap = time - latest;
    return { story, closeness: (share * toCentre + (1 - share) * toNearest) * this.#fading(story, time), nearest: nearest.map(({ row }) => row), gapDays: Number.isNaN(gap) ? undefined : gap, toAll };
  }

  /** What closeness counts, the time between a story's latest report and the article considered. */
  #fading(story: number, time: number): number {
    const gap = Math.max(0, time - this.#latest.get(story));
    if (Number.isNaN(gap)) return settings.undated;
    return (settings.longAfter + (1 - settings.longAfter) * Math.exp(-gap / settings.fadeDays)) * (1 + settings.burst * Math.exp(-gap / settings.burstDays));
  }

  #shared(nearest: readonly number[], { words }: Weighed): string[] {
    const shared = new Map<string, number>();
    for (const row of nearest) {
      for (const entry of this.#vectors.get(row)) {
        const word = words.get(termOfPacked(entry));
        const weight = (this.#dense[termOfPacked(entry)] ?? 0) * weightOfPacked(entry);
        if (word !== undefined && weight > 0) shared.set(word, (shared.get(word) ?? 0) + weight);
      }
    }
    return [...shared].sort((a, b) => b[1] - a[1]).slice(0, 8).map(([word]) => word);
  }

  #newStory(): number {
    this.#newest.push(NONE);
    this.#first.push(NONE);
    this.#sizes.push(0);
    this.#norms.push(0);
    this.#latest.push(Number.NaN);
    return this.#nextCheck.push(settings.splitFrom);
  }

  /** @param toAll sum of the closeness to all reports that the story has */
  #join(row: number, story: number, time: number, toAll: number): void {
    const posted = new Set<number>();
    for (const member of this.#members(story)) {
      for (const entry of this.#vectors.get(member).subarray(0, settings.searchTerms)) posted.add(termOfPacked(entry));
    }
    for (const entry of this.#vectors.get(row).subarray(0, settings.searchTerms)) if (!posted.has(termOfPacked(entry))) this.#postings.add(termOfPacked(entry), story);
    this.#storyOf.set(row, story);
    this.#before.set(row, this.#newest.get(story));
    this.#newest.set(story, row);
    if (this.#first.get(story) === NONE) this.#first.set(story, row);
    this.#sizes.set(story, this.#sizes.get(story) + 1);
    this.#norms.set(story, this.#norms.get(story) + 2 * toAll + 1);
    const latest = this.#latest.get(story);
    if (!Number.isNaN(time) && !(latest >= time)) this.#latest.set(story, time);
  }

  /** Parts a story whose reports prove to be of two events; the larger half keeps the number. */
  #part(story: number): void {
    this.#nextCheck.set(story, Math.ceil(this.#sizes.get(story) * settings.splitGrowth));
    const members = this.#members(story).sort((a, b) => a - b);
    if (members.length < this.#sizes.get(story) || members.filter((row) => this.#isShort.get(row) === 1).length * 2 > members.length) return;
    const found = findHalves(members.map((row) => this.#vectors.get(row)));
    if (found === undefined || found.closeness > settings.halvesClose) return;
    const [small, large] = found.halves.map((half) => half.map((at) => members[at] ?? NONE).sort((a, b) => a - b)).sort((a, b) => a.length - b.length);
    if (small === undefined || large === undefined || small.length < Math.max(settings.halfReports, settings.halfShare * members.length)) return;
    const latest = this.#latest.get(story);
    this.#newest.set(story, NONE);
    this.#first.set(story, NONE);
    this.#sizes.set(story, 0);
    this.#norms.set(story, 0);
    const other = this.#newStory();
    this.#latest.set(other, latest);
    for (const [half, rows] of [[story, large], [other, small]] as const) {
      for (const row of rows) this.#join(row, half, Number.NaN, this.#sumTo(row, half));
    }
  }

  #sumTo(row: number, story: number): number {
    const vector = this.#vectors.get(row);
    for (const entry of vector) this.#dense[termOfPacked(entry)] = weightOfPacked(entry);
    let sum = 0;
    for (const member of this.#members(story)) {
      for (const entry of this.#vectors.get(member)) sum += (this.#dense[termOfPacked(entry)] ?? 0) * weightOfPacked(entry);
    }
    for (const entry of vector) this.#dense[termOfPacked(entry)] = 0;
    return sum;
  }
}
