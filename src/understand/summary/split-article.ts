import { type Sentence, splitSentences } from '../../common/words/sentences.ts';
import { readOpening } from '../wire/read-opening.ts';

/** News says what matters early; beyond this nothing is read. */
const MAX_CHARACTERS = 40_000;
/** A dateline that begins a text ends before. */
const DATELINE = 2000;
/** Sentences in whose midst a dateline may stand. */
const OPENING = 4;

/**
 * The sentences of an article, without the dateline that the first may begin with.
 * @param most sentences that are read at most
 */
export function splitArticle({ title = '', text, lang }: { title?: string; text: string; lang?: string | undefined }, language: string, most: number): Sentence[] {
  const read = text.slice(0, MAX_CHARACTERS);
  const { bodyAt } = readOpening({ title, text: read.slice(0, DATELINE), lang });
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
