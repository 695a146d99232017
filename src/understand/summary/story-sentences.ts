import { readSentences } from './read-sentences.ts';
import type { ScoredSentence } from './score-sentences.ts';
import type { StoryReport } from './story-report.ts';
import { voicesOf } from './voices.ts';

/** The part of an article that a story's summary is made from. */
export interface Telling {
  article: StoryReport;
  /** Tellings of one voice count once: the same outlet, or the same text (a wire copy). */
  voice: number;
  sentences: ScoredSentence[];
}

/** News tells the event first; the rest is background. */
const OPENING = 24;

/** Reads the openings of a story's articles and finds which of them speak with one voice. */
export function tellingsOf(articles: readonly StoryReport[], language: string): Telling[] {
  const voices = voicesOf(articles, () => language);
  return articles.map((article, at) => ({
    article,
    voice: voices[at] ?? at,
    sentences: readSentences({ title: article.title, text: article.text, lang: language }, language, OPENING),
  }));
}
