import { baseLanguage } from '../../common/language/base-language.ts';
import type { StoryReport } from '../../understand/summary/story-report.ts';
import { voicesOf } from '../../understand/summary/voices.ts';
import { agreedIn } from './agreed.ts';
import { align } from './alignment.ts';
import type { Comparison } from './comparison.ts';
import { differingAges } from './differing-ages.ts';
import { differingFigures } from './differing-figures.ts';
import { differingNames } from './differing-names.ts';
import { differingQuotations } from './differing-quotations.ts';
import { onlyOneSays } from './only-in.ts';
import { type KnownWords, type ReadReport, readReport, withFirstNames } from './read-report.ts';

export interface CompareOptions {
  /** Statements that are shown as agreed, at most (default 6). */
  agreed?: number;
  /** Differences at most (default 8). */
  differs?: number;
  /** Facts that one voice reports, at most (default 4). */
  onlyIn?: number;
}

/** The newest reports are read; a story of hundreds says no more. */
const MOST_REPORTS = 40;

const timeOf = ({ publishedAt }: StoryReport): number => {
  const time = Date.parse(publishedAt ?? '');
  return Number.isNaN(time) ? -Infinity : time;
};

/**
 * Puts the reports of a story side by side: what several independent voices say, what they tell differently, and what only
 * one of them has; all of it word for word, with the place of each sentence. No model: sentences are aligned by their rare
 * words, numbers are read with what they count. What cannot be told for sure is left out.
 * @param reports in any order; the newest 40 are read, of each some 6,000 characters
 */
export function compareReports(reports: readonly StoryReport[], { agreed = 6, differs = 8, onlyIn = 4 }: CompareOptions = {}): Comparison {
  const read = readAll(reports);
  if (new Set(read.map(({ voice }) => voice)).size < 2) return { agreed: [], differs: [], onlyIn: [] };
  const alignment = align(read);
  const differences = [...differingFigures(read, alignment), ...differingAges(read), ...differingNames(read, alignment), ...differingQuotations(read, alignment)]
    .map((difference) => ({ difference, support: difference.sides.reduce((sum, { articles }) => sum + articles.length, 0) }))
    .sort((a, b) => b.support - a.support)
    .slice(0, differs)
    .map(({ difference }) => difference);
  const disputed = new Set(differences.flatMap(({ sides }) => sides.flatMap(({ articles }) => articles.map(({ id, index }) => `${index} ${id}`))));
  const inDispute = new Set(alignment.sentences.filter(({ index, report }) => disputed.has(`${index} ${report.article.id}`)));
  return { agreed: agreedIn(read, alignment, inDispute, agreed), differs: differences, onlyIn: onlyOneSays(read, alignment, onlyIn) };
}

/** Reads the newest reports, with what they have in common. */
export function readAll(reports: readonly StoryReport[]): ReadReport[] {
  const newest = reports.toSorted((a, b) => timeOf(b) - timeOf(a)).slice(0, MOST_REPORTS);
  const voices = voicesOf(newest, ({ lang }) => baseLanguage(lang) ?? 'und');
  const known: KnownWords = new Map();
  let places = 0;
  return withFirstNames(newest.map((article, at) => {
    const report = readReport(article, voices[at] ?? at, places, known);
    places += 1 + report.sentences.length;
    return report;
  }));
}
