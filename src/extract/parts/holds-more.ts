import type { ExtractedArticle } from '../../common/article.ts';
import { LetterRuns } from '../agreement/letter-runs.ts';

/** So much of the text must be in the other, and so many words more. */
const held = 0.7;
const richer = 1.2;

/**
 * Whether another version of an article (AMP, print, all pages on one) holds what is known of it and clearly more.
 * @param known the article as its page shows it
 */
export function holdsMore(other: ExtractedArticle, known: ExtractedArticle): boolean {
  return other.wordCount >= known.wordCount * richer && new LetterRuns(other.text).coverageOf(known.text) >= held;
}
