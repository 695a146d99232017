import type { LinkReason } from '../../common/story.ts';
import type { TagCandidate } from '../../common/tag.ts';
import { type SmallVector, similarity, toSmall } from '../../common/vectors/quantise.ts';
import { doubles, words32 } from '../store/growing.ts';
import { Postings } from '../store/postings.ts';
import { Probe } from '../store/probe.ts';
import { VectorArena } from '../store/vector-arena.ts';
import type { StoryArticle } from '../story-article.ts';
import { termId } from '../terms/hash.ts';
import { readTerms, TermSpace } from '../terms/term-space.ts';
import { termOfPacked, weightOfPacked } from '../terms/weighed.ts';
import { breadthNeeded, evidenceOf } from './evidence.ts';
import { linkReason } from './link-reason.ts';
import { namesOf, sharedNames } from './names.ts';
import { spreadOutlets } from './spread-outlets.ts';
import { TopRows } from './top-rows.ts';
import { VectorScale } from './vector-scale.ts';

/** An article of the index that is related. */
export interface Related {
  /** Number of the article: 0, 1, 2 … in the order in which they were added. */
  article: number;
  /** 0 to 1. */
  score: number;
  /** Why it is related; absent where the article only stands near those that are. */
  reason?: LinkReason;
}

/** An article with its vector, where there is a model: a unit vector, all of one model. */
export interface RelatableArticle extends StoryArticle {
  vector?: Float32Array | undefined;
  /** Where it has them; all articles of an index, or none. */
  tags?: readonly Pick<TagCandidate, 'tag' | 'kind'>[] | undefined;
}

export interface RelatedOptions {
  most?: number;
  /** Whether an article must not be named: itself, its copies, those of the same story. */
  except?: ((article: number) => boolean) | undefined;
  /** False: all that share anything are ranked, as for a comparison of rankings. */
  needsEvidence?: boolean;
}

interface Found extends Related {
  breadth: number;
  needed: number;
  closeness: number;
  gapDays: number;
}

const SEARCH_TERMS = 60;
const NEWEST = 1000;
const CANDIDATES = 200;
/** What a standard deviation of nearness by the vectors adds to closeness and to breadth, and how many count. */
const VECTOR = { closeness: 0.03, breadth: 0.02, most: 5 };
/** Where one article is related, the others need only this part of the evidence. */
const FOLLOWING = 0.2;
/** What is left of the score of an article long before or after, and the days in which the rest falls to 1/e. */
const AGE = { left: 0.9, days: 60 };
const DAY_MS = 86_400_000;

/**
 * Articles of all time, to be asked what is related to another: cosine of tf · idf, in which no single shared word decides, and
 * nearness by vectors where there are some. An article is weighed once, by what is known when it is added.
 */
export class RelatedIndex {
  readonly #space = new TermSpace();
  readonly #vectors = new VectorArena();
  readonly #postings = new Postings();
  readonly #probe = new Probe();
  readonly #times = doubles();
  readonly #languages = words32();
  readonly #names = new VectorArena();
  readonly #sources = words32();
  readonly #sourceNumbers = new Map<string, number>();
  readonly #meanings: (SmallVector | undefined)[] = [];
  readonly #scale = new VectorScale();
  readonly #marks = doubles();

  get length(): number {
    return this.#marks.length;
  }

  /** @returns the article's number */
  add(article: RelatableArticle): number {
    const read = readTerms(article);
    this.#space.count(read);
    const { terms } = this.#space.weigh(read);
    const row = this.#vectors.add(terms);
    for (const entry of terms.subarray(0, SEARCH_TERMS)) this.#postings.add(termOfPacked(entry), row);
    this.#times.push(article.publishedAt ?? Number.NaN);
    this.#languages.push(termId(read.language));
    this.#names.add(namesOf(article, article.tags));
    this.#sources.push(this.#sourceNumber(article.source));
    if (article.vector !== undefined) this.#scale.count(article.vector, this.#meanings);
    this.#meanings.push(article.vector === undefined ? undefined : toSmall(article.vector));
    return this.#marks.push(0);
  }

  /**
   * What is related to an article, the nearest first, no outlet twice among the first unless it is much nearer.
   * @returns empty when nothing is
   */
  related(article: RelatableArticle, { most = 5, except, needsEvidence = true }: RelatedOptions = {}): Related[] {
    const read = readTerms(article);
    const { terms } = this.#space.weigh(read);
    this.#probe.load(terms);
    const found = this.#candidates(terms, except).map((row) => this.#compare(row, article));
    if (needsEvidence && found.every(({ breadth, needed }) => breadth < needed)) return [];
    const named = found.filter(({ breadth, needed, score }) => score > 0 && (!needsEvidence || breadth >= needed * FOLLOWING)).sort((a, b) => b.score - a.score || a.article - b.article);
    const names = namesOf(article, article.tags);
    const language = termId(read.language);
    return spreadOutlets(named, ({ article: row }) => this.#sources.get(row), most).map(({ article: row, score, closeness, gapDays, breadth, needed }) => {
      if (breadth < needed) return { article: row, score };
      const facts = { closeness, gapDays, sameLanguage: this.#languages.get(row) === language, ...sharedNames(names, this.#names.get(row)) };
      return { article: row, score, reason: linkReason(facts) };
    });
  }

  #compare(row: number, { vector, publishedAt }: RelatableArticle): Found {
    const { closeness, breadth } = evidenceOf(this.#probe, this.#vectors.get(row));
    const meaning = this.#meanings[row];
    const cosine = vector === undefined || meaning?.values.length !== vector.length ? undefined : similarity(vector, meaning);
    const above = cosine === undefined ? 0 : Math.min(VECTOR.most, this.#scale.above(cosine));
    const gapDays = (this.#times.get(row) - (publishedAt ?? Number.NaN)) / DAY_MS;
    const age = Number.isNaN(gapDays) ? 1 : AGE.left + (1 - AGE.left) * Math.exp(-Math.abs(gapDays) / AGE.days);
    return {
      article: row,
      closeness,
      gapDays,
      score: Math.min(1, (closeness + VECTOR.closeness * above) * age),
      breadth: breadth + VECTOR.breadth * above,
      needed: breadthNeeded(this.length, cosine !== undefined),
    };
  }

  /** Articles that share the most of the weightiest terms. */
  #candidates(terms: Uint32Array, except: ((article: number) => boolean) | undefined): readonly number[] {
    const rows: number[] = [];
    for (const entry of terms.subarray(0, SEARCH_TERMS)) {
      const mark = weightOfPacked(entry) ** 2;
      this.#postings.each(termOfPacked(entry), NEWEST, (row) => {
        const before = this.#marks.get(row);
        if (before === 0) rows.push(row);
        this.#marks.set(row, before + mark);
      });
    }
    const top = new TopRows(CANDIDATES);
    for (const row of rows) {
      if (except?.(row) !== true) top.offer(row, this.#marks.get(row));
      this.#marks.set(row, 0);
    }
    return top.rows;
  }

  /** 0 where it is not known. */
  #sourceNumber(source: string | undefined): number {
    if (source === undefined) return 0;
    const known = this.#sourceNumbers.get(source);
    if (known !== undefined) return known;
    this.#sourceNumbers.set(source, this.#sourceNumbers.size + 1);
    return this.#sourceNumbers.size;
  }
}
