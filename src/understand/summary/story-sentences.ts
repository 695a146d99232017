import type { StoryReport } from './story-report.ts';
import { readSentences } from './read-sentences.ts';
import type { ScoredSentence } from './score-sentences.ts';
import { termsOf } from '../../common/words/terms.ts';

/** The part of an article that a story's summary is made from. */
export interface Telling {
  article: StoryReport;
  /** Tellings of one voice count once: the same outlet, or the same text (a wire copy). */
  voice: number;
  sentences: ScoredSentence[];
}

/** News tells the event first; the rest is background. */
const OPENING = 24;
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

/** Reads the openings of a story's articles and finds which of them speak with one voice. */
export function tellingsOf(articles: readonly StoryReport[], language: string): Telling[] {
  const runs = articles.map(({ text }) => runsOf(text, language));
  const voices: number[] = [];
  for (const [at, article] of articles.entries()) {
    const before = articles.findIndex((other, earlier) => earlier < at
      && ((article.source !== undefined && other.source === article.source) || isCopy(runs[at] ?? new Set(), runs[earlier] ?? new Set())));
    voices.push(before < 0 ? at : (voices[before] ?? before));
  }
  return articles.map((article, at) => ({
    article,
    voice: voices[at] ?? at,
    sentences: readSentences({ title: article.title, text: article.text, lang: language }, language, OPENING),
  }));
}
