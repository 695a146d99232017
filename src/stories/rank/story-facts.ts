import { mostCommon } from '../../common/most-common.ts';
import { outletOf } from '../../common/outlet.ts';
import type { FactsReport, StoryFacts } from '../../common/story.ts';
import { chooseHead } from './choose-head.ts';
import { isPaid, rankAt } from './rank-at.ts';

/**
 * What a story's list entry says: the report that stands for it (`chooseHead`), its voices and outlets, its place in the order
 * (`rankAt`) and its subject. A `StoryFactsOf`.
 *
 * Copies, press releases and what is paid for are no voices of their own; a story of nothing else has one.
 * @param given all reports of the story
 * @throws {RangeError} for none
 */
export function storyFacts(given: readonly FactsReport[]): StoryFacts {
  const reports = given.toSorted((a, b) => a.sortAt - b.sortAt || a.articleId - b.articleId);
  const head = chooseHead(reports);
  if (head === undefined) throw new RangeError('A story without reports has no facts.');
  const own = reports.filter((report) => !report.isCopy && !isPaid(report));
  return {
    headId: head.articleId,
    voices: Math.max(1, new Set(own.map(({ voice }) => voice)).size),
    outlets: new Set(reports.map(outletOf)).size,
    rankAt: rankAt(reports),
    subject: mostCommon((own.length === 0 ? reports : own).map(({ subject }) => subject)),
  };
}
