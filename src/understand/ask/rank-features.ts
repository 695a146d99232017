import { searchTermsOf } from '../../common/words/terms.ts';
import { daysFrom } from './asked-time.ts';
import { type Candidate, nearness } from './passage-index.ts';
import type { Question } from './question.ts';

/** What the ranking looks at, in the order of its rows. */
export const rankFeatures = [
  'body', 'second', 'title', 'sum', 'sumToBest', 'place', 'bodyToBest', 'titleToBest',
  'passageCoverage', 'titleCoverage', 'bothCoverage', 'articleCoverage', 'severalCoverage', 'bothToBest', 'articleToBest',
  'rarestMissing', 'rarestMissingAnywhere', 'titlePrecision', 'phrases', 'nearby', 'titlePhrases', 'tightness',
  'names', 'namesAnywhere', 'numbers', 'focus', 'leads', 'leadCoverage',
  'nearness', 'isLater', 'daysOff', 'logAge', 'near10', 'near60', 'recentNear', 'inSpan', 'size', 'alike',
] as const;

/** A passage or title as numbers of question terms, -1 for every other word. */
export type Slots = Int16Array;

export interface ReadCandidate extends Candidate {
  titleSlots: Slots;
  /** Beside `passages`. */
  slots: Slots[];
  /** Terms of the title that the question does not have. */
  novel: ReadonlySet<string>;
}

/** Articles in the order of the ranking. */
export interface RankedArticles {
  ranked: ReadCandidate[];
  /** The ranking's marks, log-odds up to a constant. */
  scores: Float64Array;
  /** How telling each term of the question is. */
  weights: Float64Array;
}

/** Finds the question's terms in a candidate. */
export function readCandidate(candidate: Candidate, { termOf }: Question): ReadCandidate {
  const { language, title } = candidate.article;
  const slotsOf = (terms: readonly string[]): Slots => Int16Array.from(terms, (term) => termOf.get(term) ?? -1);
  const titleTerms = searchTermsOf(title, language);
  return {
    ...candidate,
    titleSlots: slotsOf(titleTerms),
    slots: candidate.passages.map(({ text, terms }) => slotsOf(terms ?? searchTermsOf(text, language))),
    novel: new Set(titleTerms.filter((term) => !termOf.has(term))),
  };
}

/** Weight of the terms that a set holds, as a share of all. */
const share = (held: ReadonlySet<number>, weights: Float64Array, among: readonly number[], all: number): number => (all === 0 ? 0 : among.reduce((sum, term) => sum + (held.has(term) ? (weights[term] ?? 0) : 0), 0) / all);
const heldBy = (...slots: readonly Slots[]): Set<number> => new Set(slots.flatMap((one) => Array.from(one).filter((slot) => slot >= 0)));

/** Pairs of neighbours in the question that are neighbours here, and how near the others come: weights as a share of all pairs. */
export function closeness(slots: Slots, weights: Float64Array, pairs: number): { phrases: number; nearby: number } {
  const last = new Int32Array(weights.length).fill(-1000);
  const best = new Float64Array(weights.length);
  for (const [at, slot] of slots.entries()) {
    if (slot < 0) continue;
    for (const other of [slot - 1, slot + 1]) {
      if (other < 0 || other >= weights.length) continue;
      const distance = at - (last[other] ?? -1000);
      const pair = Math.min(slot, other);
      const near = distance > 12 ? 0 : 1 / distance;
      if (near > (best[pair] ?? 0)) best[pair] = near;
    }
    last[slot] = at;
  }
  let [phrases, nearby, all] = [0, 0, 0];
  for (let pair = 0; pair < pairs; pair++) {
    const weight = Math.min(weights[pair] ?? 0, weights[pair + 1] ?? 0);
    all += weight;
    nearby += weight * (best[pair] ?? 0);
    if (best[pair] === 1) phrases += weight;
  }
  return all === 0 ? { phrases: 0, nearby: 0 } : { phrases: phrases / all, nearby: nearby / all };
}

/** The largest weight of different terms in any thirty words, as a share of all. */
function tightness(slots: Slots, weights: Float64Array, all: number): number {
  const counts = new Int32Array(weights.length);
  let [sum, best] = [0, 0];
  for (let at = 0; at < slots.length; at++) {
    const enters = slots[at] ?? -1;
    const leaves = slots[at - 30] ?? -1;
    if (enters >= 0) {
      counts[enters] = (counts[enters] ?? 0) + 1;
      if (counts[enters] === 1) sum += weights[enters] ?? 0;
    }
    if (leaves >= 0) {
      counts[leaves] = (counts[leaves] ?? 0) - 1;
      if (counts[leaves] === 0) sum -= weights[leaves] ?? 0;
    }
    best = Math.max(best, sum);
  }
  return all === 0 ? 0 : best / all;
}

function largestMissing(held: ReadonlySet<number>, weights: Float64Array): number {
  const largest = Math.max(...weights, 1e-9);
  return weights.reduce((most, weight, term) => (held.has(term) ? most : Math.max(most, weight)), 0) / largest;
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0;
  for (const term of one) if (other.has(term)) both += 1;
  return both / Math.max(1, one.size + other.size - both);
}

const DAY = 86_400_000;

/**
 * What speaks for each candidate, as rows of `rankFeatures`.
 * @param candidates in the order in which the source ranked them
 * @param weights how telling each term of the question is
 */
export function rankRows(question: Question, candidates: readonly ReadCandidate[], weights: Float64Array): Float64Array {
  const every = question.terms.map((_, term) => term);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const some = (wanted: (term: Question['terms'][number]) => boolean): { among: number[]; all: number } => {
    const among = every.filter((at) => { const term = question.terms[at]; return term !== undefined && wanted(term); });
    return { among, all: among.reduce((sum, term) => sum + (weights[term] ?? 0), 0) };
  };
  const [names, numbers, focus] = [some(({ isName }) => isName), some(({ isNumber }) => isNumber), some(({ isFocus }) => isFocus)];
  const pairs = Math.max(0, question.terms.length - 1);
  const scale = Math.max(total, 1e-9) * 1.9;
  const measured = candidates.map((candidate) => {
    const best = candidate.slots[0] ?? new Int16Array(0);
    const title = heldBy(candidate.titleSlots);
    const both = heldBy(candidate.titleSlots, best);
    const several = heldBy(candidate.titleSlots, ...candidate.slots);
    const body = (candidate.passages[0]?.score ?? 0) / scale;
    const titleScore = candidate.titleScore / scale;
    return { candidate, best, title, both, several, body, titleScore, sum: body + titleScore + candidate.coverage / 8, bothCoverage: share(both, weights, every, total) };
  });
  const most = (of: (one: (typeof measured)[number]) => number): number => measured.reduce((max, one) => Math.max(max, of(one)), 1e-9);
  const [mostSum, mostBody, mostTitle, mostBoth, mostArticle] = [most(({ sum }) => sum), most(({ body }) => body), most(({ titleScore }) => titleScore), most(({ bothCoverage }) => bothCoverage), most(({ candidate }) => candidate.coverage)];
  const placed = new Map(measured.toSorted((a, b) => b.sum - a.sum).map((one, place) => [one, place]));
  const first = measured.slice(0, 10);
  const rows = new Float64Array(measured.length * rankFeatures.length);
  for (const [at, one] of measured.entries()) {
    const { candidate, best, title, both, several, body, titleScore, sum, bothCoverage } = one;
    const { article, passages, titleSlots } = candidate;
    const near = closeness(best, weights, pairs);
    const inTitle = closeness(titleSlots, weights, pairs);
    const lead = passages.findIndex(({ index }) => index === 0);
    const { publishedAt } = article;
    const age = question.askedAt === undefined || publishedAt === undefined ? undefined : (question.askedAt - publishedAt) / DAY;
    const fresh = age === undefined ? 0 : Math.exp(-Math.max(age - 7, 0) / 10);
    const off = publishedAt === undefined ? undefined : daysFrom(question.time, publishedAt);
    const alike = first.reduce((mean, other) => (other === one ? mean : mean + overlap(candidate.novel, other.candidate.novel) * (other.sum / mostSum)), 0);
    const row: Record<(typeof rankFeatures)[number], number> = {
      body, second: (passages[1]?.score ?? 0) / scale, title: titleScore, sum, sumToBest: sum / mostSum, place: Math.log1p(placed.get(one) ?? 0), bodyToBest: body / mostBody, titleToBest: titleScore / mostTitle,
      passageCoverage: share(heldBy(best), weights, every, total), titleCoverage: share(title, weights, every, total), bothCoverage, articleCoverage: candidate.coverage, severalCoverage: share(several, weights, every, total),
      bothToBest: bothCoverage / mostBoth, articleToBest: candidate.coverage / mostArticle,
      rarestMissing: largestMissing(both, weights), rarestMissingAnywhere: largestMissing(several, weights),
      titlePrecision: titleSlots.length === 0 ? 0 : titleSlots.filter((slot) => slot >= 0).length / titleSlots.length,
      phrases: near.phrases, nearby: near.nearby, titlePhrases: inTitle.phrases, tightness: tightness(best, weights, total),
      names: names.all === 0 ? -1 : share(both, weights, names.among, names.all), namesAnywhere: names.all === 0 ? -1 : share(several, weights, names.among, names.all),
      numbers: numbers.all === 0 ? -1 : share(both, weights, numbers.among, numbers.all), focus: focus.all === 0 ? -1 : share(both, weights, focus.among, focus.all),
      leads: Math.log1p(passages[0]?.index ?? 0), leadCoverage: lead < 0 ? 0 : share(heldBy(candidate.slots[lead] ?? new Int16Array(0)), weights, every, total),
      nearness: nearness(question, publishedAt), isLater: age === undefined ? 0 : Number(age < -1), daysOff: off === undefined ? -1 : Math.log1p(off), logAge: age === undefined ? -1 : Math.log1p(Math.abs(age)),
      near10: fresh, near60: age === undefined ? 0 : Math.exp(-Math.abs(age) / 60), recentNear: question.time.isRecent ? fresh : 0, inSpan: off === undefined ? 0 : 1 / (1 + off),
      size: Math.log1p(candidate.size), alike: alike / Math.max(1, first.length - 1),
    };
    rows.set(rankFeatures.map((name) => row[name]), at * rankFeatures.length);
  }
  return rows;
}
