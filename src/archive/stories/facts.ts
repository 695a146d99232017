import { mostCommon } from '../../common/most-common.ts';
import { outletOf } from '../../common/outlet.ts';
import type { FactsReport, StoryFacts, StoryFactsOf } from '../../common/story.ts';

/** Reports shown beside the head. */
const othersAtMost = 4;

/**
 * What can be said of a story without the newsroom, until it says it: after a correction, or when articles went with their
 * feed. The head stays while it can, and so does what was added to the newest time for the place in the order.
 */
export const plainFacts =
  (before: { headId: number; rankAt: number; newestAt: number }): StoryFactsOf =>
  (reports) => {
    const own = reports.filter(({ isCopy }) => !isCopy);
    const best = (own.length > 0 ? own : reports).toSorted((a, b) => b.wordCount - a.wordCount || a.sortAt - b.sortAt)[0];
    const head = reports.find(({ articleId }) => articleId === before.headId) ?? best;
    const newestAt = reports.reduce((latest, { sortAt }) => Math.max(latest, sortAt), Number.NEGATIVE_INFINITY);
    return {
      headId: head?.articleId ?? 0,
      voices: new Set(reports.map(({ voice }) => voice)).size,
      outlets: new Set(reports.map(outletOf)).size,
      rankAt: newestAt + Math.max(0, before.rankAt - before.newestAt),
      subject: mostCommon(reports.map(({ subject }) => subject)),
    } satisfies StoryFacts;
  };

/**
 * The reports shown beside the head: no copies, one of each feed and none of the head's; those with a voice that was not heard
 * yet first, then those with a text of their own, then the longest.
 */
export function chooseOthers(reports: readonly FactsReport[], headId: number): number[] {
  const head = reports.find(({ articleId }) => articleId === headId);
  const feeds = new Set([head?.feedId]);
  const voices = new Set([head?.voice]);
  const left = reports.filter(({ articleId, isCopy }) => !isCopy && articleId !== headId).toSorted((a, b) => Number(isShort(a)) - Number(isShort(b)) || b.wordCount - a.wordCount || a.sortAt - b.sortAt);
  const chosen: number[] = [];
  for (const onlyNewVoices of [true, false]) {
    for (const { articleId, feedId, voice } of left) {
      if (chosen.length === othersAtMost) return chosen;
      if (feeds.has(feedId) || (onlyNewVoices && voices.has(voice))) continue;
      feeds.add(feedId);
      voices.add(voice);
      chosen.push(articleId);
    }
  }
  return chosen;
}

const isShort = ({ origin }: FactsReport): boolean => origin === 'teaser' || origin === 'none';
