import { chooseSentences } from './choose-sentences.ts';
import { joined } from './joined.ts';
import { languageOf } from './language-of-article.ts';
import { readSentences, type SummarizableArticle } from './read-sentences.ts';

export interface SummaryOptions {
  /** At most so many sentences (default 3). */
  sentences?: number;
  /** At most so many words (default 60, without limit when `sentences` is given); one sentence stays whole however long. */
  words?: number;
}

export interface Summary {
  /** The sentences joined by spaces (by nothing in Chinese and Japanese). */
  summary: string;
  /** Each word for word, in the text's order, with its place among the text's sentences. */
  sentences: { text: string; index: number }[];
}

export const defaultLimits = { sentences: 3, words: 60 };

/**
 * A summary in the article's own sentences: a hybrid of position, centrality (LexRank), title, names and numbers, without
 * repetition; never a sentence whose pronoun or connective hangs in the air.
 * @returns no sentences for a text without any
 */
export function summarize(article: SummarizableArticle, { sentences, words = sentences === undefined ? defaultLimits.words : Infinity }: SummaryOptions = {}): Summary {
  const language = languageOf(article);
  const chosen = chooseSentences(readSentences(article, language), { sentences: sentences ?? defaultLimits.sentences, words });
  return { summary: joined(chosen.map(({ text }) => text), language), sentences: chosen.map(({ text, index }) => ({ text, index })) };
}
