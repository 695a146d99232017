import { baseLanguage } from '../../common/language/base-language.ts';
import { splitSentences } from '../../common/words/sentences.ts';
import { detectLanguage } from '../language/detect-language.ts';
import { readOpening } from '../wire/read-opening.ts';
import { type ScoredSentence, scoreSentences } from './score-sentences.ts';

/** What summaries are made of. */
export interface SummarizableArticle {
  title?: string;
  /** Plain text, a line a paragraph. */
  text: string;
  /** BCP 47; found out when not given. */
  lang?: string | undefined;
}

/** News says what matters early; beyond this nothing is read. */
const MAX_CHARACTERS = 40_000;

export const languageOf = ({ title = '', text, lang }: SummarizableArticle): string => baseLanguage(lang) ?? detectLanguage(`${title} ${text.slice(0, 500)}`).lang;

/**
 * The sentences of an article, marked; without the dateline that the first may begin with.
 * @param most sentences that are read at most
 */
export function readSentences({ title = '', text, lang }: SummarizableArticle, language: string, most = 120): ScoredSentence[] {
  const read = text.slice(0, MAX_CHARACTERS);
  const { bodyAt } = readOpening({ title, text: read, lang });
  // Quotations of several sentences make summaries long: here each may stand for itself when it is not short.
  return scoreSentences(splitSentences(read.slice(bodyAt), language, { wholeQuotation: 160 }).slice(0, most), title, language);
}
