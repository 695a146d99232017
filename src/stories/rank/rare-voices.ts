import type { ArticleKind } from '../../common/article.ts';

/** What of a story in a list tells whether a single small outlet has it. */
export interface SingleStory {
  rankAt: number;
  voices: number;
  outlets: number;
  head: { source: { feedId: number; title: string }; kind?: ArticleKind | undefined };
}

/** What is known of an outlet of late. */
export interface OutletHabits {
  articlesADay: number;
  /** Share of its articles that are in stories with other outlets, 0 to 1. */
  sharedShare: number;
}

/** From so many articles a day on an outlet is no small one. */
const MANY_A_DAY = 8;
/** From here on its subjects are those of all. */
const OFTEN_SHARED = 0.4;
const MOST = 6;
/** No reports of its own. */
const others = new Set<ArticleKind | undefined>(['sponsored', 'press-release', 'listing', 'correction', 'round-up']);

/**
 * Stories that one small outlet alone has: of those that write little and seldom about what all write about, one each, the rarest
 * voices first.
 * @param habitsOf what is known of a feed's outlet; of one that nothing is known of nothing is shown
 * @returns at most six
 */
export function rareVoices<Story extends SingleStory>(stories: readonly Story[], habitsOf: (feedId: number) => OutletHabits | undefined): PlacedVoice<Story>[] {
  const byOutlet = new Map<number, { card: Story; rarity: number }>();
  for (const card of stories) {
    const { feedId } = card.head.source;
    const habits = habitsOf(feedId);
    if (card.voices > 1 || card.outlets > 1 || others.has(card.head.kind) || habits === undefined || habits.articlesADay > MANY_A_DAY || habits.sharedShare > OFTEN_SHARED) continue;
    const before = byOutlet.get(feedId);
    if (before !== undefined && before.card.rankAt >= card.rankAt) continue;
    byOutlet.set(feedId, { card, rarity: (1 - habits.sharedShare) / (1 + habits.articlesADay) });
  }
  return [...byOutlet.values()].sort((a, b) => b.rarity - a.rarity || b.card.rankAt - a.card.rankAt).slice(0, MOST).map(({ card }) => ({ card, reason: `Only ${card.head.source.title} has this` }));
}

interface PlacedVoice<Story> {
  card: Story;
  /** In plain words. */
  reason: string;
}
