import { cosine, unit } from '../../common/vectors/sparse.ts';
import { termsOf } from '../../common/words/terms.ts';
import type { ReadSentence } from './read-sentence.ts';
import { centrality, centroid, similarities } from './vectors.ts';

/** What is measured of each sentence, in the order of a row. */
export const features = [
  'place', 'placeShare', 'early', 'sentences', 'paragraph', 'opensParagraph', 'words', 'wordsShare', 'lexRank', 'lexRankCut', 'degree', 'centroid', 'toLead', 'toSecond', 'toTitle', 'ofTitle',
  'toPrevious', 'toNext', 'toEarlier', 'numbers', 'names', 'newTerms', 'quotation', 'question', 'pointsBack', 'fragment', 'rarity', 'repetition', 'spread', 'comesAgain', 'endsQuotation', 'marks',
] as const;

/** Cosine from which two sentences count as alike. */
const ALIKE = 0.1;
const name = /(?<=[\p{Ll}\p{N},]\s{1,3})\p{Lu}[\p{L}\p{M}]+/gu;
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

interface Terms {
  /** The terms of a sentence, each once. */
  of: string[][];
  /** In how many sentences each stands, how often, and in which last. */
  holding: Map<string, number>;
  times: Map<string, number>;
  last: Map<string, number>;
}

function termsIn(sentences: readonly ReadSentence[]): Terms {
  const [holding, times, last] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  const of = sentences.map(({ terms }, at) => {
    for (const term of terms) times.set(term, (times.get(term) ?? 0) + 1);
    const once = [...new Set(terms)];
    for (const term of once) {
      holding.set(term, (holding.get(term) ?? 0) + 1);
      last.set(term, at);
    }
    return once;
  });
  return { of, holding, times, last };
}

/**
 * Measures the sentences of an article: place, centrality in three ways, likeness to title, lead and neighbours, how rare, new
 * and lasting its terms are, numbers, names, marks, length.
 * @returns row after row, `features.length` numbers each
 */
export function measureSentences(sentences: readonly ReadSentence[], title: string, language: string): Float64Array {
  const size = sentences.length;
  const vectors = sentences.map(({ vector }) => vector);
  const similar = similarities(vectors);
  const central = centrality(similar);
  const centralCut = centrality(similar.map((row) => row.map((value) => (value > ALIKE ? 1 : 0))));
  const degrees = similar.map((row) => row.reduce((sum, value) => sum + value, 0));
  const mostDegree = Math.max(...degrees, 1e-9);
  const middle = centroid(vectors);
  const near = vectors.map((vector) => cosine(vector, middle));
  const nearest = Math.max(...near, 1e-9);
  const titleTerms = new Set(termsOf(title, language));
  const heading = unit(new Map([...titleTerms].map((term) => [term, 1])));
  const first = Math.max(0, sentences.findIndex(({ isFragment }) => !isFragment));
  const meanWords = sentences.reduce((sum, { words }) => sum + words, 0) / Math.max(1, size);
  const { of, holding, times, last } = termsIn(sentences);
  const seen = new Set<string>();
  const rows = new Float64Array(size * features.length);
  for (const [at, sentence] of sentences.entries()) {
    const { text, words, vector } = sentence;
    const all = of[at] ?? [];
    const telling = size < 6 ? all : all.filter((term) => (holding.get(term) ?? 0) < size * 0.4);
    const mean = (measure: (term: string) => number): number => telling.reduce((sum, term) => sum + measure(term), 0) / Math.max(1, telling.length);
    const place = Math.max(0, at - first);
    const row = [
      place, at / size, Math.exp(-place / 5), size, sentence.paragraph, sentences[at - 1]?.paragraph === sentence.paragraph ? 0 : 1, words, words / meanWords,
      central[at] ?? 0, centralCut[at] ?? 0, (degrees[at] ?? 0) / mostDegree, (near[at] ?? 0) / nearest,
      place === 0 ? 1 : cosine(vector, vectors[first] ?? vector), cosine(vector, vectors[first + 1] ?? new Map()), cosine(vector, heading), titleTerms.size === 0 ? -1 : all.filter((term) => titleTerms.has(term)).length / titleTerms.size,
      at > 0 ? (similar[at]?.[at - 1] ?? 0) : 0, similar[at]?.[at + 1] ?? 0, Math.max(0, ...(similar[at]?.subarray(0, at) ?? [])),
      count(text, /\p{N}+/gu), count(text, name) / Math.max(5, words), mean((term) => (seen.has(term) ? 0 : 1)), sentence.isQuotation ? 1 : 0, sentence.isQuestion ? 1 : 0, sentence.pointsBack ? 1 : 0, sentence.isFragment ? 1 : 0,
      mean((term) => Math.log(size / (holding.get(term) ?? 1))), mean((term) => times.get(term) ?? 0), telling.reduce((sum, term) => sum + (holding.get(term) ?? 1) - 1, 0) / size, mean((term) => ((last.get(term) ?? 0) > at ? 1 : 0)),
      /["”»'']\W{0,8}$/u.test(text) ? 1 : 0, count(text, /[,;:–—]/gu),
    ];
    rows.set(row, at * features.length);
    for (const term of all) seen.add(term);
  }
  return rows;
}
