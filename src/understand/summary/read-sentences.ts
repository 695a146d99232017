import { type ScoredSentence, scoreSentences } from './score-sentences.ts';
import { splitArticle } from './split-article.ts';

/** What summaries are made of. */
export interface SummarizableArticle {
  title?: string;
  /** Plain text, a line a paragraph. */
  text: string;
  /** BCP 47; found out when not given. */
  lang?: string | undefined;
}

/** The sentences of an article, marked. */
export const readSentences = (article: SummarizableArticle, language: string, most = 120): ScoredSentence[] =>
  scoreSentences(splitArticle(article, language, most), article.title ?? '', language);
