import { LinearModel } from '../../common/model/linear.ts';
import type { PassageSource } from './passage-index.ts';
import type { Question } from './question.ts';
import type { RankedArticles } from './rank-features.ts';
import { sentenceFeatures, type SentenceRows, sentenceRows } from './sentence-features.ts';
import { type PooledSentence, poolSentences } from './sentence-pool.ts';
import data from './sentences.json' with { type: 'json' };

const trained = new LinearModel(data, sentenceFeatures);

export interface MarkedSentences extends SentenceRows {
  pool: PooledSentence[];
  /** Log-odds up to a constant, beside `pool`. */
  marks: Float64Array;
}

/** Marks the sentences of the first articles by how likely they hold the answer. */
export async function markSentences(question: Question, articles: RankedArticles, source: Pick<PassageSource, 'rarities'>, model = trained): Promise<MarkedSentences> {
  const pool = poolSentences(question, articles.ranked);
  const terms = [...new Set(pool.flatMap(({ novel }) => novel.map(({ term }) => term)))];
  const rarities = await source.rarities(terms.map((term) => [term]));
  const found = sentenceRows(question, pool, articles, new Map(terms.map((term, at) => [term, rarities[at] ?? 0])));
  return { ...found, pool, marks: Float64Array.from(pool, (_, at) => model.score(found.rows, at)) };
}
