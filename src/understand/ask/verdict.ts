import { LinearModel } from '../../common/model/linear.ts';
import { daysFrom } from './asked-time.ts';
import type { MarkedSentences } from './mark-sentences.ts';
import type { Question } from './question.ts';
import type { RankedArticles, Slots } from './rank-features.ts';
import { sentenceFeatures } from './sentence-features.ts';
import data from './verdict.json' with { type: 'json' };

/** What tells an answer from a sentence that only looks like one. */
export const verdictFeatures = [
  'bestChance', 'rankGap', 'coverage', 'titleAndPassage', 'rarestMissing', 'namesMissing', 'articles', 'agreement',
  'sentenceChance', 'sentenceMark', 'sentenceGap', 'sentenceCoverage', 'sentenceInPassage', 'nameVote', 'wordVote', 'threeVotes', 'typeMissing', 'typeFound', 'phrases',
  'isRecent', 'staleRecent', 'inSpan', 'terms',
] as const;

const DAY = 86_400_000;
const held = (...slots: readonly Slots[]): Set<number> => new Set(slots.flatMap((one) => [...one].filter((slot) => slot >= 0)));

/** What speaks for the best sentence as an answer: one row of `verdictFeatures`. @param best its place in the pool */
export function verdictRow(question: Question, { ranked, scores, weights }: RankedArticles, { pool, marks, rows, coverage, chances }: MarkedSentences, best: number): Float64Array {
  const sentence = pool[best];
  const article = ranked[sentence?.article ?? 0];
  const total = Math.max(1e-9, weights.reduce((sum, weight) => sum + weight, 0));
  const share = (terms: ReadonlySet<number>): number => [...terms].reduce((sum, term) => sum + (weights[term] ?? 0), 0) / total;
  const both = article === undefined ? new Set<number>() : held(article.titleSlots, article.slots[Math.max(0, sentence?.passage ?? 0)] ?? new Int16Array(0));
  const missing = question.terms.flatMap((_, at) => (both.has(at) ? [] : [at]));
  const names = question.terms.flatMap(({ isName }, at) => (isName ? [at] : []));
  const of = (name: (typeof sentenceFeatures)[number]): number => rows[best * sentenceFeatures.length + sentenceFeatures.indexOf(name)] ?? 0;
  const top = marks[best] ?? 0;
  const other = marks.reduce((most, mark, at) => (pool[at]?.article !== sentence?.article && mark > most ? mark : most), top - 10);
  const publishedAt = article?.article.publishedAt;
  const age = question.askedAt === undefined || publishedAt === undefined ? undefined : Math.max(0, question.askedAt - publishedAt) / DAY;
  const off = publishedAt === undefined ? undefined : daysFrom(question.time, publishedAt);
  const row: Record<(typeof verdictFeatures)[number], number> = {
    bestChance: chances[0] ?? 0, rankGap: Math.min(5, (scores[0] ?? 0) - (scores[1] ?? -10)), coverage: article?.coverage ?? 0, titleAndPassage: share(both),
    rarestMissing: missing.reduce((most, term) => Math.max(most, weights[term] ?? 0), 0) / Math.max(...weights, 1e-9), namesMissing: names.length === 0 ? 0 : names.filter((term) => !both.has(term)).length / names.length,
    articles: Math.log1p(ranked.filter(({ coverage: covered }) => covered > 0.6).length),
    agreement: chances.filter((chance) => chance > 0.1).length,
    sentenceChance: 1 / marks.reduce((sum, mark) => sum + Math.exp(mark - top), 1e-9), sentenceMark: top, sentenceGap: Math.min(5, top - other), sentenceCoverage: coverage[best] ?? 0, sentenceInPassage: of('inPassage'),
    nameVote: of('nameVote'), wordVote: of('wordVote'), threeVotes: of('threeVotes'),
    typeMissing: of('numberMissing') + of('timeMissing') + of('nameMissing') + of('placeMissing'), typeFound: of('numberWanted') + of('timeWanted') + of('nameWanted') + of('placeWanted') + of('moneyWanted'), phrases: of('phrases'),
    isRecent: Number(question.time.isRecent), staleRecent: question.time.isRecent && age !== undefined ? Math.log1p(Math.max(0, age - 14)) : 0, inSpan: off === undefined ? 0.5 : 1 / (1 + off), terms: question.terms.length,
  };
  return Float64Array.from(verdictFeatures, (name) => row[name]);
}

const trained = new LinearModel(data.model, verdictFeatures);

/** The chance that the archive holds an answer, and whether that is enough to give one. */
export function judge(row: Float64Array): { chance: number; answers: boolean } {
  const chance = trained.chance(row);
  return { chance, answers: chance >= data.threshold };
}
