import { languageOf } from './language-of-article.ts';
import type { StoryReport } from './story-report.ts';
import { type StorySummary, type StorySummaryOptions, summarizeReports } from './summarize-reports.ts';

/**
 * `summarizeReports` for articles of which not all state their language: it is found out.
 * @param articles in any order
 */
export const summarizeStory = (articles: readonly StoryReport[], options?: StorySummaryOptions): StorySummary =>
  summarizeReports(articles.map((article) => ({ ...article, lang: languageOf(article) })), options);
