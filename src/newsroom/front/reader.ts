import type { Edition, LateArticle } from '../../archive/archive.ts';
import type { StoryReader } from '../../stories/rank/order-for-reader.ts';
import type { OutletHabits } from '../../stories/rank/rare-voices.ts';
import { tasteOf } from '../../stories/rank/taste.ts';

/** What a front page is made for: the reader, and what the outlets are used to. */
export interface FrontReader {
  tags: StoryReader['tags'];
  taste: NonNullable<StoryReader['taste']>;
  habitsOf(feedId: number): OutletHabits | undefined;
}

/** Articles that tell what the reader reads and what outlets are used to: some days of a usual archive. */
const counted = 3000;
const freshMs = 10 * 60_000;
const dayMs = 86_400_000;
/** Of an outlet of which so few articles are known nothing is said. */
const leastOfOutlet = 2;

/** As much of an edition as is asked. */
interface Asked {
  articles: Pick<Edition['articles'], 'lately'>;
  tags: Pick<Edition['tags'], 'followed'>;
}

const kept = new WeakMap<Asked, { at: number; counts: Promise<Omit<FrontReader, 'tags'>> }>();

/** Who reads; what is counted for it is counted at most every ten minutes, what is followed is asked anew. */
export async function frontReader(edition: Asked, now: number): Promise<FrontReader> {
  const [counts, followed] = await Promise.all([countsSoon(edition, now), edition.tags.followed()]);
  return { ...counts, tags: new Set(followed.map(({ tag }) => tag)) };
}

function countsSoon(edition: Asked, now: number): Promise<Omit<FrontReader, 'tags'>> {
  const before = kept.get(edition);
  if (before !== undefined && now - before.at < freshMs) return before.counts;
  const counts = edition.articles.lately(counted).then((late) => countsOf(late, now));
  // A failure is told once, not for ten minutes.
  counts.catch(() => kept.delete(edition));
  kept.set(edition, { at: now, counts });
  return counts;
}

/** What the newest articles tell of the reader and of the outlets. */
export function countsOf(late: readonly LateArticle[], now: number): Omit<FrontReader, 'tags'> {
  const days = Math.max(1, (now - Math.min(now, ...late.map(({ sortAt }) => sortAt))) / dayMs);
  const byFeed = Map.groupBy(late, ({ feedId }) => feedId);
  return {
    taste: tasteOf(late.filter(({ read }) => read), late),
    habitsOf(feedId) {
      const articles = byFeed.get(feedId) ?? [];
      if (articles.length < leastOfOutlet) return undefined;
      return { articlesADay: articles.length / days, sharedShare: articles.filter(({ outlets }) => outlets > 1).length / articles.length };
    },
  };
}
