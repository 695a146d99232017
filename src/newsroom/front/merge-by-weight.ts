/** What has a place in the order of stories, in milliseconds: `StoryCard.rankAt`; an article that is in no story stands at its own time. */
interface Weighed {
  rankAt: number;
}

/**
 * Puts what came in since stories were last looked at into a page of stories, each at its place by time.
 * @param stories a page in order, the heaviest first
 * @param isLast whether nothing follows the page; else what belongs below its last story is left for the pages after it
 * @param isFirst whether nothing comes before it; else what belongs above its first story was on the page before
 */
export function mergeByWeight<Item extends Weighed>(stories: readonly Item[], fresh: readonly Item[], { isFirst, isLast }: { isFirst: boolean; isLast: boolean }): Item[] {
  const top = isFirst ? Number.POSITIVE_INFINITY : (stories[0]?.rankAt ?? Number.NEGATIVE_INFINITY);
  const floor = isLast ? Number.NEGATIVE_INFINITY : (stories.at(-1)?.rankAt ?? Number.NEGATIVE_INFINITY);
  const fitting = fresh.filter(({ rankAt }) => rankAt <= top && rankAt >= floor);
  // A stable sort: of equals the story comes first.
  return [...stories, ...fitting].toSorted((a, b) => b.rankAt - a.rankAt);
}
