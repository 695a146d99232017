import { termsOf } from '../../common/words/terms.ts';
import type { StoryReport } from './story-report.ts';

/** Runs of so many words tell copies of a text from texts about the same. */
const RUN = 4;
/** Copies share at least this part of the shorter one's runs. */
const COPIED = 0.4;

function runsOf(text: string, language: string): Set<string> {
  const terms = termsOf(text.slice(0, 3000), language);
  return new Set(Array.from({ length: Math.max(0, terms.length - RUN + 1) }, (_, at) => terms.slice(at, at + RUN).join(' ')));
}

function isCopy(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  if (small.size === 0) return false;
  let shared = 0;
  for (const run of small) if (large.has(run)) shared += 1;
  return shared >= COPIED * small.size;
}

/**
 * Which of a story's articles speak with one voice: those that say so (`voice`), and where that is not known those of one
 * outlet and those of the same text (wire copies).
 * @param languageOf the language that an article's words are stemmed in
 * @returns for each article the place of the first one of its voice
 */
export function voicesOf(articles: readonly StoryReport[], languageOf: (article: StoryReport) => string): number[] {
  const runs = articles.map((article) => (articles.every(({ voice }) => voice !== undefined) ? new Set<string>() : runsOf(article.text, languageOf(article))));
  const voices: number[] = [];
  for (const [at, article] of articles.entries()) {
    const before = articles.findIndex((other, earlier) => earlier < at && (article.voice !== undefined && other.voice !== undefined
      ? article.voice === other.voice
      : (article.source !== undefined && other.source === article.source) || isCopy(runs[at] ?? new Set(), runs[earlier] ?? new Set())));
    voices.push(before < 0 ? at : (voices[before] ?? before));
  }
  return voices;
}
