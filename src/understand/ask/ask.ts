import { choosePassage } from './choose-passage.ts';
import { type MarkedSentences, markSentences } from './mark-sentences.ts';
import type { PassageSource } from './passage-index.ts';
import { type Question, readQuestion } from './question.ts';
import { type Closeness, rankArticles } from './rank.ts';
import type { RankedArticles } from './rank-features.ts';
import { judge, verdictRow } from './verdict.ts';

export interface AskOptions {
  /** ISO 639-1 code of the question. */
  language: string;
  /** When it was asked, in milliseconds since the epoch: what "this week" means. Without it dates count less. */
  askedAt?: number | undefined;
  /** How many passages are given beside the answer (default 10). */
  passages?: number | undefined;
  /** Embeddings, where there are any. */
  closeness?: Closeness | undefined;
}

/** Where an answer stands. */
export interface Citation {
  id: string | number;
  url?: string;
  title: string;
  /** Word for word as the article has it. */
  quote: string;
  /** UTF-16 index of the quote in the article's text; -1 when it is the title. */
  start: number;
}

/** A passage that fits the question, one an article. */
export interface FoundPassage {
  id: string | number;
  url?: string;
  title: string;
  text: string;
  start: number;
  score: number;
}

export interface Answer {
  /** At most 40 words of an article, word for word; null when the archive does not hold the answer. */
  answer: string | null;
  /** The answer's article first, then up to two others that agree. */
  citations: Citation[];
  /** Chance that the answer is in the archive, 0 to 1. */
  confidence: number;
  /** Best first, also when there is no answer. */
  passages: FoundPassage[];
}

const MOST_CITATIONS = 3;

/**
 * Answers a question from articles, in their own words, or says that they do not hold the answer.
 *
 * The articles are ranked by words, names, phrases and dates; the sentences of the first eight by how much of the question
 * they hold, by what kind of thing is asked for and by what the articles agree on; a last look says whether the best of them
 * is an answer at all.
 * @example
 * ```ts
 * const index = new PassageIndex();
 * index.add({ id: 1, title: 'Bridge opens', text: 'The bridge was opened on Monday by Mayor Ada Holm.', language: 'en' });
 * await ask(index, 'Who opened the bridge?', { language: 'en' });
 * // { answer: 'The bridge was opened on Monday by Mayor Ada Holm.', citations: [{ id: 1, … }], … }
 * ```
 */
export async function ask(source: PassageSource, text: string, { language, askedAt, passages = 10, closeness }: AskOptions): Promise<Answer> {
  const question = readQuestion(text, { language, languages: await source.languages(), askedAt });
  const articles = await rankArticles(question, source, { closeness });
  const marked = await markSentences(question, articles, source);
  const shown = articles.ranked.slice(0, passages).map((_, place) => passageOf(place, articles, marked));
  const best = marked.marks.reduce((top, mark, at) => (mark > (marked.marks[top] ?? -Infinity) ? at : top), 0);
  if (marked.pool[best] === undefined) return { answer: null, citations: [], confidence: 0, passages: shown };
  const { chance, answers } = judge(verdictRow(question, articles, marked, best));
  if (!answers) return { answer: null, citations: [], confidence: chance, passages: shown };
  const citations = [best, ...agreeing(question, best, marked)].map((at) => cite(at, articles, marked));
  return { answer: citations[0]?.quote ?? null, citations, confidence: chance, passages: shown };
}

function passageOf(place: number, { ranked, scores }: RankedArticles, { pool, marks }: MarkedSentences): FoundPassage {
  const { article: { id, url, title }, passages } = ranked[place] ?? { article: { id: '', url: undefined, title: '' }, passages: [] };
  const own = pool.flatMap((sentence, at) => (sentence.article === place ? [{ sentence, mark: marks[at] ?? 0 }] : []));
  const passage = choosePassage(passages, own) ?? { text: '', start: 0 };
  return { id, ...(url === undefined ? {} : { url }), title, text: passage.text, start: passage.start, score: scores[place] ?? 0 };
}

/** The best sentence of each other article that names the same thing the question lacks, nearly as likely as the best. */
function agreeing(question: Question, best: number, { pool, marks, votes }: MarkedSentences): number[] {
  const novel = pool[best]?.novel ?? [];
  const wantsNumber = question.kind.type === 'number' || question.kind.type === 'money' || question.kind.type === 'time';
  const names = novel.filter(({ isCapital, isNumber }) => (wantsNumber ? isNumber : isCapital));
  const voteOf = (term: string): number => (wantsNumber ? votes.numbers.get(term) : votes.names.get(term)) ?? votes.words.get(term) ?? 0;
  const key = (names.length > 0 ? names : novel).map(({ term }) => term).sort((a, b) => voteOf(b) - voteOf(a))[0];
  if (key === undefined) return [];
  const byArticle = new Map<number, number>();
  for (const [at, { article, novel: words }] of pool.entries()) {
    if (article === pool[best]?.article || (marks[at] ?? 0) < (marks[best] ?? 0) - 3 || !words.some(({ term }) => term === key)) continue;
    const before = byArticle.get(article);
    if (before === undefined || (marks[at] ?? 0) > (marks[before] ?? 0)) byArticle.set(article, at);
  }
  return [...byArticle.values()].sort((a, b) => (marks[b] ?? 0) - (marks[a] ?? 0)).slice(0, MOST_CITATIONS - 1);
}

function cite(at: number, { ranked }: RankedArticles, { pool }: MarkedSentences): Citation {
  const sentence = pool[at];
  const { id, url, title } = ranked[sentence?.article ?? 0]?.article ?? { id: '', url: undefined, title: '' };
  return { id, ...(url === undefined ? {} : { url }), title, quote: sentence?.text ?? '', start: sentence?.start ?? 0 };
}
