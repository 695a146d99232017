import type { ArticleKind } from '../../common/article.ts';
import { baseLanguage } from '../../common/language/base-language.ts';
import { mostCommon } from '../../common/most-common.ts';
import type { FactsReport } from '../../common/story.ts';

/** How much less a kind stands for a story than a plain report does. */
const besidesTheReport: Partial<Record<ArticleKind, number>> = {
  analysis: 1.5, interview: 1.5, obituary: 0, video: 2, audio: 2.5, gallery: 2.5, 'live-blog': 3, 'round-up': 4, opinion: 4, review: 2, recipe: 2, correction: 4, listing: 4, 'press-release': 4, sponsored: 6,
};
const COPY = 5;
const FULL_TEXT = 2;
const PICTURE = 1;
const LANGUAGE = 1.5;
/** What a headline costs that is no headline: a first sentence, cut off, hardly a word, or a question. */
const SENTENCE = 1.5;
const CUT_OFF = 1.5;
const BARE = 1.5;
const QUESTION = 0.6;
const LONGEST = 110;
const SHORTEST = 12;
/** Scripts in which a character says as much as two or three letters. */
const dense = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}]/u;
/** Words from which on a report is long enough to say what happened. */
const ENOUGH_WORDS = 250;
/** A report takes the head's place when it is so much better … */
const CLEARLY = 1;
/** … or as good within this, and so much later. */
const ABOUT = 0.5;
const LATER_MS = 12 * 3_600_000;

/**
 * The report that stands for a story, with its headline and picture: no copy, a plain report rather than comment, live blog or
 * round-up, with its full text and a picture, in the language of most reports, under a headline that is one. Reports take each other's place one after the
 * other in the order of time, and only where the later one is clearly better, or as good and half a day newer: the headline does
 * not change with every report.
 * @param reports in the order of time
 * @returns undefined for none
 */
export function chooseHead(reports: readonly FactsReport[]): FactsReport | undefined {
  const language = mostCommon(reports.map(({ lang }) => (lang === undefined ? undefined : baseLanguage(lang))));
  const worth = (report: FactsReport): number =>
    (report.isCopy ? -COPY : 0)
    - (report.kind === undefined ? 0 : (besidesTheReport[report.kind] ?? 0))
    + (report.origin === 'feed' || report.origin === 'page' ? FULL_TEXT : 0)
    + Math.min(1, report.wordCount / ENOUGH_WORDS)
    + (report.hasImage ? PICTURE : 0)
    - headlineCost(report.title)
    + (language !== undefined && report.lang !== undefined && baseLanguage(report.lang) === language ? LANGUAGE : 0);
  let head: { report: FactsReport; worth: number } | undefined;
  for (const report of reports) {
    const next = { report, worth: worth(report) };
    if (head === undefined || next.worth >= head.worth + CLEARLY || (next.worth >= head.worth - ABOUT && report.sortAt - head.report.sortAt >= LATER_MS)) head = next;
  }
  return head?.report;
}

function headlineCost(title: string): number {
  const text = title.trim();
  const length = text.length * (dense.test(text) ? 2.5 : 1);
  return (length > LONGEST || /\p{L}{3}\.$/u.test(text) ? SENTENCE : 0) + (/(?:…|\.\.\.)$/.test(text) ? CUT_OFF : 0) + (length < SHORTEST ? BARE : 0) + (/[?？؟]$/.test(text) ? QUESTION : 0);
}
