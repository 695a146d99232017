import { cosine } from '../../common/vectors/sparse.ts';
import { chooseSentences } from './choose-sentences.ts';
import { languageOf } from './language-of-article.ts';
import { readSentences, type SummarizableArticle } from './read-sentences.ts';
import { endMark, type ScoredSentence } from './score-sentences.ts';
import { defaultLimits } from './summarize.ts';
import { themesOf } from './themes.ts';
import { centroid } from './vectors.ts';

/** A sentence that stands for one theme of a long article. */
export interface KeyPoint {
  /** Word for word. */
  text: string;
  /** Its place among the text's sentences. */
  index: number;
}

export interface KeyPointOptions {
  /** At most so many points. */
  most?: number;
}

/** Shorter articles are told by their summary. */
const LONG = 600;
/** Words of a theme, about. */
const WORDS_OF_THEME = 220;
/** One point alone is a sentence, no list. */
const LEAST_POINTS = 2;
const MAX_SENTENCES = 300;
/** A sentence that is this much like another (cosine) says the same. */
const SAME = 0.45;
const weights = { central: 1, paragraph: 0.12, number: 0.08, length: 0.35, target: 18, quotation: 0.4, repeats: 0.8 };
const words = { least: 7, most: 40 };

/**
 * What a long article says beyond its summary: for each of its themes the sentence that stands best for it, complete in
 * itself, word for word and in the article's order.
 * @returns nothing for an article that is not long (some 600 words), or has no such sentences
 */
export function keyPoints(article: SummarizableArticle, { most = 5 }: KeyPointOptions = {}): KeyPoint[] {
  const language = languageOf(article);
  const sentences = readSentences(article, language, MAX_SENTENCES);
  const length = sentences.reduce((sum, sentence) => sum + sentence.words, 0);
  if (length < LONG) return [];
  const told: ScoredSentence[] = chooseSentences(sentences.slice(0, 120), defaultLimits);
  const points: ScoredSentence[] = [];
  const themes = themesOf(sentences, Math.min(most + 1, Math.round(length / WORDS_OF_THEME)));
  for (const theme of themes) {
    const point = standing(theme, [...told, ...points]);
    if (point !== undefined && points.length < most) points.push(point);
  }
  return points.length < LEAST_POINTS ? [] : points.map(({ text, index }) => ({ text, index }));
}

const unmarked = /\p{Script=Thai}|\p{Script=Lao}/u;
/** A line of a list, of figures or of a program, or one that something follows. */
const isLine = (text: string): boolean =>
  !(endMark.test(text) || unmarked.test(text)) || /^\W*\p{N}+[.)]\s/u.test(text) || (text.match(/\p{N}/gu)?.length ?? 0) * 5 > text.length || (text.match(/[{}<>=_|\\]/g)?.length ?? 0) > 1;

/** The sentence that stands for a theme, unless what is told already says the same. */
function standing(theme: readonly ScoredSentence[], told: readonly ScoredSentence[]): ScoredSentence | undefined {
  const middle = centroid(theme.map(({ vector }) => vector));
  let best: ScoredSentence | undefined;
  let bestMark = -Infinity;
  for (const [at, sentence] of theme.entries()) {
    const { vector } = sentence;
    if (sentence.pointsBack || sentence.isFragment || sentence.isQuestion || isLine(sentence.text) || sentence.words < words.least || sentence.words > words.most) continue;
    const repeats = Math.max(0, ...told.map((one) => (one.index === sentence.index ? 1 : cosine(one.vector, vector))));
    if (repeats > SAME) continue;
    const mark = weights.central * cosine(vector, middle)
      + (theme[at - 1]?.paragraph === sentence.paragraph ? 0 : weights.paragraph)
      + (/\p{N}/u.test(sentence.text) ? weights.number : 0)
      - weights.length * Math.abs(Math.log(sentence.words / weights.target))
      - (sentence.isQuotation ? weights.quotation : 0)
      - weights.repeats * repeats;
    if (mark > bestMark) [best, bestMark] = [sentence, mark];
  }
  return best;
}
