import type { StoryMember } from '../../archive/stories/reader-stories.ts';
import { siteOf } from '../../common/site.ts';
import type { Voice } from '../../common/story.ts';
import { originOf } from '../../stories/duplicates/origin-of.ts';

/** Reports of a story that have one text; most stand alone. */
export interface SharedText<T> {
  /** Where it comes from, as far as that is known: the agency's own article, else the one that was published first. */
  origin: T;
  /** Whose text it is. */
  voice: Voice;
  /** The others that have it, by time. */
  copies: T[];
}

type Report = Pick<StoryMember, 'card' | 'copyOf' | 'voice'>;

const byTime = (a: Report, b: Report): number => a.card.sortAt - b.card.sortAt || a.card.id - b.card.id;

/** The texts of a story's reports, by the time of the first that has each. */
export function textsOf<T extends Report>(all: readonly T[]): SharedText<T>[] {
  const here = new Set(all.map(({ card }) => card.id));
  const groups = Map.groupBy(all.toSorted(byTime), ({ card, copyOf }) => (copyOf !== undefined && here.has(copyOf) ? copyOf : card.id));
  return [...groups.values()].flatMap((reports): SharedText<T>[] => {
    const from = originOf(reports.map((report) => ({ report, voice: report.voice, site: report.card.url === undefined ? undefined : siteOf(report.card.url), publishedAt: report.card.sortAt })));
    return from === undefined ? [] : [{ origin: from.article.report, voice: from.voice, copies: reports.filter((report) => report !== from.article.report) }];
  }).toSorted((a, b) => byTime(a.origin, b.origin));
}
