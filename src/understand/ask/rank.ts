import { LinearModel } from '../../common/model/linear.ts';
import type { Candidate, PassageSource } from './passage-index.ts';
import type { Question } from './question.ts';
import { rankFeatures, type RankedArticles, rankRows, readCandidate } from './rank-features.ts';
import data from './rank.json' with { type: 'json' };

const trained = new LinearModel(data, rankFeatures);

/** Articles that are looked at closely. */
const CANDIDATES = 40;
/** Reciprocal rank fusion (Cormack, Clarke and Büttcher 2009). */
const RRF = 60;

/**
 * How near each candidate is to a question by meaning, where larger is nearer: the seam for embeddings. The numbers are only
 * compared with each other.
 */
export type Closeness = (question: string, candidates: readonly Candidate[]) => Promise<readonly number[]>;

/** Ranks a source's articles for a question. */
export async function rankArticles(question: Question, source: PassageSource, { model = trained, closeness }: { model?: LinearModel; closeness?: Closeness | undefined } = {}): Promise<RankedArticles> {
  const weights = await source.rarities(question.terms.map(({ forms }) => forms));
  const candidates = (await source.candidates(question, CANDIDATES)).map((candidate) => readCandidate(candidate, question));
  const rows = rankRows(question, candidates, weights);
  const marked = candidates.map((candidate, at) => ({ candidate, score: model.score(rows, at) })).sort((a, b) => b.score - a.score);
  const scores = Float64Array.from(marked, ({ score }) => score);
  const ranked = marked.map(({ candidate }) => candidate);
  if (closeness === undefined || ranked.length === 0) return { ranked, scores, weights };
  const near = await closeness(question.text, ranked);
  const placed = new Map(ranked.map((candidate, at) => ({ candidate, near: near[at] ?? -Infinity })).sort((a, b) => b.near - a.near).map(({ candidate }, place) => [candidate, place]));
  const fused = ranked.map((candidate, place) => ({ candidate, mark: 1 / (RRF + place) + 1 / (RRF + (placed.get(candidate) ?? 0)) })).sort((a, b) => b.mark - a.mark);
  // The marks stay with the places: how far apart the best are is what the words say.
  return { ranked: fused.map(({ candidate }) => candidate), scores, weights };
}
