import { daysBeyondWeek, ofItsTime } from '../../common/date/of-its-time.ts';
import { rarity, saturated } from '../../common/words/bm25.ts';
import { searchTermsOf } from '../../common/words/terms.ts';
import { type Passage, passagesOf } from '../../common/words/passages.ts';
import { Postings } from './postings.ts';
import { daysFrom } from './asked-time.ts';
import type { Question } from './question.ts';

/** An article that questions can be put to. */
export interface AskableArticle {
  id: string | number;
  title: string;
  text: string;
  url?: string;
  /** Milliseconds since the epoch. */
  publishedAt?: number;
  source?: string;
  /** ISO 639-1 code, or `und`. */
  language: string;
}

/** An article that may answer, with its passages that fit the question best. */
export interface Candidate {
  article: Omit<AskableArticle, 'text'>;
  /** Best first. */
  passages: CandidatePassage[];
  /** BM25 of the title. */
  titleScore: number;
  /** Share of the question's terms, by rarity, that stand anywhere in the article. */
  coverage: number;
  /** Passages of the article. */
  size: number;
}

export interface CandidatePassage extends Passage {
  /** Its place in the article, from 0. */
  index: number;
  score: number;
  /** Its terms (`searchTermsOf`), where they are known already. */
  terms?: readonly string[];
}

/** Where candidates come from: an index in memory, or an archive. */
export interface PassageSource {
  /** Languages that a good part of the articles is in, commonest first. */
  languages(): readonly string[] | Promise<readonly string[]>;
  /** How telling each term is, which may have several forms: the logarithm of how rare it is among passages. */
  rarities(terms: readonly (readonly string[])[]): Float64Array | Promise<Float64Array>;
  /** The articles that fit best by words, best first. */
  candidates(question: Question, limit: number): readonly Candidate[] | Promise<readonly Candidate[]>;
}

const TITLE_WEIGHT = 1;
/** What an article that has every term somewhere is worth, of the sum of their rarities. */
const COVERAGE_WEIGHT = 0.25;
/** Passages of an article that are looked at closely. */
const PASSAGES = 4;

/**
 * Articles in memory, ready to be asked: BM25 over titles and over passages of about 120 words.
 * Add articles, then ask; adding after asking is an error.
 */
export class PassageIndex implements PassageSource {
  private readonly articles: { article: Omit<AskableArticle, 'text'>; first: number; size: number }[] = [];
  private readonly passages: Passage[] = [];
  private readonly owners: number[] = [];
  private readonly bodies = new Postings();
  private readonly titles = new Postings();
  private readonly counts = new Map<string, number>();
  private isSealed = false;

  add({ text, ...article }: AskableArticle): void {
    if (this.isSealed) throw new Error('This index has answered already: build a new one to add articles.');
    const { language } = article;
    const passages = passagesOf(text, language);
    if (passages.length === 0) passages.push({ text: '', start: 0 });
    this.titles.add(searchTermsOf(article.title, language));
    for (const passage of passages) {
      this.bodies.add(searchTermsOf(passage.text, language));
      this.passages.push(passage);
      this.owners.push(this.articles.length);
    }
    this.articles.push({ article, first: this.passages.length - passages.length, size: passages.length });
    this.counts.set(language, (this.counts.get(language) ?? 0) + 1);
  }

  get size(): number { return this.passages.length; }

  languages(): readonly string[] {
    const least = this.articles.length / 200;
    return [...this.counts].filter(([, count]) => count >= least).sort((a, b) => b[1] - a[1]).slice(0, 12).map(([language]) => language);
  }

  private seal(): void {
    if (this.isSealed) return;
    this.isSealed = true;
    this.bodies.seal();
    this.titles.seal();
  }

  rarities(terms: readonly (readonly string[])[]): Float64Array {
    this.seal();
    const all = this.passages.length;
    return Float64Array.from(terms, (forms) => {
      const found = forms.reduce((sum, form) => sum + this.bodies.of(form).length, 0);
      return rarity(all, found);
    });
  }

  candidates(question: Question, limit: number): Candidate[] {
    const rarities = this.rarities(question.terms.map(({ forms }) => forms));
    const scores = new Float32Array(this.passages.length);
    const titleScores = new Float32Array(this.articles.length);
    const coverage = new Float32Array(this.articles.length);
    const seen = new Int16Array(this.articles.length);
    let all = 0;
    for (const [at, { forms }] of question.terms.entries()) {
      const worth = rarities[at] ?? 0;
      all += worth;
      const cover = (owner: number): void => {
        if (seen[owner] === at + 1) return;
        seen[owner] = at + 1;
        coverage[owner] = (coverage[owner] ?? 0) + worth;
      };
      for (const form of forms) {
        addScores(scores, this.bodies, form, worth, (passage) => cover(this.owners[passage] ?? 0));
        addScores(titleScores, this.titles, form, worth, cover);
      }
    }
    const sums = new Float32Array(this.articles.length);
    const dated = new Float32Array(this.articles.length);
    for (const [owner, { article, first, size }] of this.articles.entries()) {
      if (seen[owner] === 0) continue;
      let best = 0;
      for (let passage = first; passage < first + size; passage++) best = Math.max(best, scores[passage] ?? 0);
      const sum = best + TITLE_WEIGHT * (titleScores[owner] ?? 0) + COVERAGE_WEIGHT * (coverage[owner] ?? 0);
      sums[owner] = sum;
      dated[owner] = sum * nearness(question, article.publishedAt);
    }
    // A third of them by words alone, so that a wrong date costs nothing.
    const chosen = new Set([...largest(dated, limit), ...largest(sums, Math.ceil(limit / 2))]);
    return [...chosen].map((owner) => {
      const { article, first, size } = this.articles[owner] ?? { article: { id: '', title: '', language: 'und' }, first: 0, size: 0 };
      const passages = Array.from({ length: size }, (_, index) => ({ text: '', start: 0, ...this.passages[first + index], index, score: scores[first + index] ?? 0 }));
      return { article, passages: passages.sort((a, b) => b.score - a.score || a.index - b.index).slice(0, PASSAGES), titleScore: titleScores[owner] ?? 0, coverage: (coverage[owner] ?? 0) / Math.max(all, 1e-9), size };
    });
  }
}

/** Adds BM25 of one term to the scores of the documents that have it. */
function addScores(scores: Float32Array, postings: Postings, term: string, worth: number, each: (doc: number) => void): void {
  const lengths = postings.relativeLengths;
  for (const posting of postings.of(term)) {
    const doc = posting >>> 8;
    const count = posting & 255;
    scores[doc] = (scores[doc] ?? 0) + worth * saturated(count, lengths[doc] ?? 0);
    each(doc);
  }
}

/** The places of the largest positive values, largest first. */
export function largest(values: Float32Array, count: number): number[] {
  const best: number[] = [];
  let least = 0;
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0;
    if (value <= least) continue;
    let place = best.length;
    while (place > 0 && (values[best[place - 1] ?? 0] ?? 0) < value) place -= 1;
    best.splice(place, 0, at);
    if (best.length > count) best.pop();
    if (best.length === count) least = values[best[count - 1] ?? 0] ?? 0;
  }
  return best;
}

/** How much an article's date speaks for it: 1 where it says nothing, more in the time asked for. */
export function nearness({ time, askedAt }: Question, publishedAt: number | undefined): number {
  if (publishedAt === undefined) return 1;
  const days = daysFrom(time, publishedAt) ?? (askedAt === undefined ? undefined : daysBeyondWeek(askedAt, publishedAt));
  return days === undefined ? 1 : ofItsTime(days);
}
