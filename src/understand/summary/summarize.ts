import { baseLanguage } from '../../common/language/base-language.ts';
import { detectLanguage } from '../language/detect-language.ts';
import { splitSentences } from '../../common/words/sentences.ts';
import { chooseSentences } from './choose-sentences.ts';
import { scoreSentences } from './score-sentences.ts';

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

/** News says what matters early; beyond this nothing is read. */
const MAX_CHARACTERS = 40_000;
const MAX_SENTENCES = 120;
const WORDS = 60;

/**
 * A summary in the article's own sentences: a hybrid of position, centrality (LexRank), title, names and numbers, without
 * repetition; never a sentence whose pronoun or connective hangs in the air.
 * @param article plain text, a line a paragraph; `lang` is found out when not given
 * @returns no sentences for a text without any
 */
export function summarize(article: { title?: string; text: string; lang?: string | undefined }, { sentences, words = sentences === undefined ? WORDS : Infinity }: SummaryOptions = {}): Summary {
  const { title = '' } = article;
  const text = article.text.slice(0, MAX_CHARACTERS);
  const lang = baseLanguage(article.lang) ?? detectLanguage(`${title} ${text.slice(0, 500)}`).lang;
  // Quotations of several sentences make summaries long: here each may stand for itself when it is not short.
  const split = splitSentences(text, lang, { wholeQuotation: 160 }).slice(0, MAX_SENTENCES);
  const chosen = chooseSentences(scoreSentences(split, title, lang), { sentences: sentences ?? 3, words });
  return { summary: chosen.map((sentence) => sentence.text).join(lang === 'zh' || lang === 'ja' ? '' : ' '), sentences: chosen.map((sentence) => ({ text: sentence.text, index: sentence.index })) };
}
