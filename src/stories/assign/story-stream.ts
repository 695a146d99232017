import { baseLanguage } from '../../common/language/base-language.ts';
import { toSmall } from '../../common/vectors/quantise.ts';
import { Meanings } from '../meaning/meanings.ts';
import { standsAlone } from '../kind/stands-alone.ts';
import { Probe } from '../store/probe.ts';
import type { StoryArticle } from '../story-article.ts';
import { nearStories, type NearStory, type StoryView } from '../related/near-stories.ts';
import { readPrint, writePrint } from '../terms/print.ts';
import { readTerms, TermSpace } from '../terms/term-space.ts';
import { termOfPacked, type Weighed, weightOfPacked } from '../terms/weighed.ts';
import { Constraints } from './constraints.ts';
import type { Change, Placement } from './placement.ts';
import { repair } from './repair.ts';
import { closenessOf, neededFor } from './score.ts';
import { settings } from './settings.ts';
import { StoryTable } from './story-table.ts';
import { ToldNames } from './told-names.ts';

interface Match {
  story: number;
  closeness: number;
  nearest: { row: number; cosine: number }[];
  gapDays: number;
}

/** An article as it was placed before. */
export interface PlacedBefore extends Pick<StoryArticle, 'publishedAt' | 'source' | 'lang'> {
  /** `Placement.print`. */
  print: Uint8Array;
  /** Number of a story that this stream gave; absent for a new one. */
  story?: number | undefined;
}

const DAY_MS = 86_400_000;

/**
 * Puts articles into stories as they come, in one pass, each decided once: tf · idf with time decay, compared with the story's
 * centre and its two nearest reports (topic detection and tracking, Allan 2002), stories found by their rarest terms.
 *
 * What it decides is a function of the articles in their order, the story that each is in now, and what readers said of them
 * (`keepApart`, `keepTogether`): given these again (`restore`), it decides the same. Of old articles it keeps the
 * latest `window`, or half of them: when there are so many, the older half is forgotten.
 */
export class StoryStream {
  readonly #space = new TermSpace();
  readonly #table = new StoryTable();
  readonly #meanings = new Meanings();
  readonly #names = new ToldNames();
  readonly #constraints = new Constraints();
  readonly #probe = new Probe();
  readonly #half: number;

  /** @param options.window the most articles that are remembered */
  constructor({ window = settings.window }: { window?: number } = {}) {
    this.#half = Math.max(1, Math.floor(window / 2));
  }

  /**
   * Decides on the next article.
   * @param article in the order of arrival
   * @param options.copyOf number of an article with the same text (`DuplicateFinder`): it goes where that one is, if that is still
   *   known, or where a reader put a copy of it that is no less like this one
   * @param options.isAlone whether it is no report of one event, where that was read before (`DuplicateFinder`)
   * @param options.vector unit vector of the article's text, all of one model: headlines and short texts are compared by it too
   */
  add(article: StoryArticle, { copyOf, isAlone = standsAlone(article), vector }: { copyOf?: number | undefined; isAlone?: boolean | undefined; vector?: Float32Array | undefined } = {}): Placement {
    const read = readTerms(article);
    this.#space.count(read);
    const weighed = this.#space.weigh(read, settings.terms);
    const days = daysOf(article.publishedAt);
    this.#probe.load(weighed.terms);
    this.#names.ask(weighed, read.terms);
    const small = vector === undefined || weighed.fullness === 1 ? undefined : toSmall(vector);
    this.#meanings.ask(small === undefined ? undefined : vector);
    const original = copyOf !== undefined && this.#knows(copyOf) ? this.#asCorrected(copyOf) : undefined;
    const match = original === undefined ? this.#bestMatch(weighed, days) : this.#compare(this.#table.storyOf(original), days, weighed.fullness);
    const needed = neededFor(weighed.fullness) * (isAlone ? settings.closenessOfAlone : 1);
    const isNear = match !== undefined && match.closeness >= needed;
    const isLate = isNear && Math.abs(match.gapDays) > settings.linkedAfterDays;
    const joins = match !== undefined && (original !== undefined || (isNear && !isLate));
    const story = joins ? match.story : this.#table.newStory();
    const row = this.#table.add(weighed.terms, { isShort: weighed.isShort, isAlone }, days, story);
    this.#meanings.add(row, small);
    this.#names.add(weighed.names);
    const placement = {
      article: row,
      story: this.#table.numberOf(story),
      isNew: !joins,
      copyOf: original,
      closeness: match?.closeness ?? 0,
      needed,
      nearest: match?.nearest.map((one) => one.row) ?? [],
      ...this.#shared(match, weighed),
      gapDays: match === undefined || Number.isNaN(match.gapDays) ? undefined : match.gapDays,
      print: writePrint({ terms: Uint32Array.from(read.terms.keys()).sort(), kept: weighed.terms, names: weighed.names, isShort: weighed.isShort, isAlone, meaning: small === undefined ? undefined : { vector: small, usual: this.#meanings.usual } }),
    };
    this.#keepWindow();
    return placement;
  }

  /**
   * Takes an article that was placed before into the story that it is in now, without deciding.
   * @returns its number, and that of its story
   * @throws {Error} that says what is wrong with the print, or that there is no such story
   */
  restore({ print, publishedAt, source, lang, story }: PlacedBefore): { article: number; story: number } {
    const { terms, kept, names, isShort, isAlone, meaning } = readPrint(print);
    const place = story === undefined ? this.#table.newStory() : this.#placeOf(story);
    this.#space.count({ terms, language: baseLanguage(lang) ?? 'und', source });
    const article = this.#table.add(kept, { isShort, isAlone }, daysOf(publishedAt), place);
    this.#meanings.add(article, meaning?.vector, meaning?.usual);
    this.#names.add(names);
    const number = this.#table.numberOf(place);
    this.#keepWindow();
    return { article, story: number };
  }

  /** The number of the story that an article is in now; undefined when the article is not known any more. */
  storyOf(article: number): number | undefined {
    return this.#knows(article) ? this.#table.numberOf(this.#table.storyOf(article)) : undefined;
  }

  /** The earliest article that is remembered: what came before it is needed no more to build the same state. */
  get first(): number {
    return this.#table.first;
  }

  /** The number that the next article gets. */
  get next(): number {
    return this.#table.length;
  }

  /**
   * Puts articles into another story.
   * @param articles those that are not known any more are passed over
   * @param story absent for a new one
   * @returns the story's number
   * @throws {Error} when there is no such story
   */
  move(articles: readonly number[], story?: number): number {
    const known = articles.filter((article) => this.#knows(article));
    const to = story === undefined ? this.#table.newStory() : this.#placeOf(story);
    this.#table.move(known, to);
    return this.#table.numberOf(to);
  }

  /** Two articles are not of one event, and a reader took the one out of the other's story: repair never brings their stories together, and what is nearer to the one stays out of the other's. */
  keepApart(one: number, other: number): void {
    this.#constraints.keepApart(one, other);
  }

  /** Two articles are of one event: repair never parts them. It is for the caller to bring them together (`move`). */
  keepTogether(one: number, other: number): void {
    this.#constraints.keepTogether(one, other);
  }

  /** Takes back what was said of two articles. */
  release(one: number, other: number): void {
    this.#constraints.release(one, other);
  }

  /**
   * Mends the stories that have an article from a number on: parts those in which two events were taken for one, merges those
   * that grew towards each other. To be called every so many articles (50), always after the same ones.
   * @returns what changed, in order; nothing when it is done a second time
   */
  repair(since: number): Change[] {
    return repair(this.#table, this.#constraints, since);
  }

  /**
   * Stories that are related to one: earlier and later developments, other angles; the nearest first. `linkReason` says why.
   * @param most stories at most
   * @throws {Error} when there is no such story
   */
  near(story: number, most: number): NearStory[] {
    const table = this.#table;
    const view: StoryView = {
      size: table.length - table.first,
      reportsOf: (place) => table.members(place),
      vectorOf: (row) => table.vectors.get(row),
      daysOf: (row) => table.daysOf(row),
      candidates: (terms, except) => table.candidates(terms, Number.NaN, 1, except),
    };
    return nearStories(view, this.#placeOf(story), most).map((near) => ({ ...near, story: table.numberOf(near.story) }));
  }

  #knows(article: number): boolean {
    return article >= this.#table.first && article < this.#table.length;
  }

  #placeOf(number: number): number {
    const place = this.#table.byNumber(number);
    if (place === undefined) throw new Error(`There is no story ${number}, or it was forgotten.`);
    return place;
  }

  #keepWindow(): void {
    const { first, length } = this.#table;
    if (length - first < this.#half) return;
    if (length - first === this.#half) this.#space.beginLater();
    if (length - first < 2 * this.#half) return;
    this.#table.forget(length - this.#half);
    this.#constraints.forget(length - this.#half);
    this.#meanings.forget(length - this.#half);
    this.#names.forget(length - this.#half);
    this.#space.forgetEarlier();
    this.#space.beginLater();
  }

  #bestMatch({ terms, fullness }: Weighed, days: number): Match | undefined {
    const byWords = this.#table.candidates(terms, days, fullness).map((story) => this.#compare(story, days, fullness));
    const matches = this.#meanings.isAsked ? byWords.sort(nearestFirst).slice(0, settings.meaningCandidates).map(({ story }) => this.#compare(story, days, fullness, true)) : byWords;
    let best = matches[0];
    if (best === undefined) return undefined;
    for (const match of matches) if (match.closeness > best.closeness) best = match;
    return this.#constraints.hasApart ? this.#besideApart(best, matches) : best;
  }

  /** Of an article's copies a reader may have taken one out of its story: what has that text too goes where that is now. */
  #asCorrected(original: number): number {
    if (!this.#constraints.hasApart) return original;
    const story = this.#table.storyOf(original);
    const isOf = (row: number): boolean => this.#knows(row) && this.#table.storyOf(row) === story;
    const needed = this.#probe.cosine(this.#table.vectors, original) * settings.sameText;
    return this.#constraints.lastTakenOut(isOf, (row) => this.#knows(row) && !isOf(row) && this.#probe.cosine(this.#table.vectors, row) >= needed) ?? original;
  }

  /** Of two stories that a reader keeps apart an article belongs to that which has the single report that is nearest to it. */
  #besideApart(best: Match, matches: readonly Match[]): Match {
    const rows = this.#table.rowsOf(best.story);
    const closest = ({ nearest }: Match): number => nearest[0]?.cosine ?? 0;
    let nearer = best;
    for (const match of matches) {
      if (match.story !== best.story && closest(match) > closest(nearer) && this.#constraints.areApart(rows, (row) => this.#knows(row) && this.#table.storyOf(row) === match.story)) nearer = match;
    }
    return nearer === best ? best : { ...nearer, closeness: Math.max(nearer.closeness, best.closeness) };
  }

  #compare(story: number, days: number, fullness: number, withMeaning = false): Match {
    const { toAll, nearest } = this.#table.overlap(this.#probe, story);
    const gapDays = this.#table.gapTo(story, days);
    const meaning = withMeaning ? this.#meanings.nearness(this.#table.members(story).slice(0, settings.meaningMembers)) : undefined;
    const namesOthers = nearest.every(({ row }) => this.#names.areOthers(row, this.#table.vectors.get(row)));
    const closeness = closenessOf({ toCentre: toAll / Math.sqrt(this.#table.normOf(story)), toNearest: nearest.map(({ cosine }) => cosine), meaning, namesOthers }, fullness, gapDays);
    return { story, closeness, nearest, gapDays };
  }

  #shared(match: Match | undefined, { words }: Weighed): Pick<Placement, 'shared' | 'figures'> {
    const shared = new Map<string, number>();
    for (const { row } of match?.nearest ?? []) {
      for (const entry of this.#table.vectors.get(row)) {
        const term = termOfPacked(entry);
        const word = words.get(term);
        const weight = this.#probe.weightOf(term) * weightOfPacked(entry);
        if (word !== undefined && weight > 0) shared.set(word, (shared.get(word) ?? 0) + weight);
      }
    }
    const inOrder = [...shared].sort((a, b) => b[1] - a[1]).map(([word]) => word);
    return { shared: inOrder.slice(0, 8), figures: inOrder.filter((word) => hasDigit.test(word)).slice(0, 8) };
  }
}

const nearestFirst = (one: Match, other: Match): number => other.closeness - one.closeness;

const daysOf = (publishedAt: number | undefined): number => (publishedAt === undefined ? Number.NaN : publishedAt / DAY_MS);

const hasDigit = /\p{Nd}/u;
