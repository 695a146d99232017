import { baseLanguage } from '../../common/language/base-language.ts';
import { type Sentence, splitSentences } from '../../common/words/sentences.ts';
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
/** Sentences in whose midst a dateline may stand. */
const OPENING = 4;

export const languageOf = ({ title = '', text, lang }: SummarizableArticle): string => baseLanguage(lang) ?? detectLanguage(`${title} ${text.slice(0, 500)}`).lang;

/**
 * The sentences of an article, without the dateline that the first may begin with.
 * @param most sentences that are read at most
 */
export function splitArticle({ title = '', text, lang }: SummarizableArticle, language: string, most: number): Sentence[] {
  const read = text.slice(0, MAX_CHARACTERS);
  const { bodyAt } = readOpening({ title, text: read, lang });
  const body = read.slice(bodyAt);
  // Quotations of several sentences make summaries long: here each may stand for itself when it is not short.
  const sentences = splitSentences(body, language, { wholeQuotation: 160 }).slice(0, most);
  return bodyAt > 0 ? sentences : sentences.map((sentence, at) => (at < OPENING && at > 0 && sentences[at - 1]?.paragraph !== sentence.paragraph ? withoutDateline(sentence, title, lang) : sentence));
}

/** Below a caption or the headline's second half the dateline comes later. */
function withoutDateline(sentence: Sentence, title: string, lang: string | undefined): Sentence {
  const { bodyAt } = readOpening({ title, text: sentence.text, lang });
  return { ...sentence, text: sentence.text.slice(bodyAt), start: sentence.start + bodyAt };
}

/** The sentences of an article, marked. */
export const readSentences = (article: SummarizableArticle, language: string, most = 120): ScoredSentence[] =>
  scoreSentences(splitArticle(article, language, most), article.title ?? '', language);
