import type { Archive, ArticleCard } from '../../archive/archive.ts';
import type { StoryFilter } from '../../archive/stories/shelf.ts';
import { frontCard, type FrontCard } from './front-card.ts';
import { mergeByWeight } from './merge-by-weight.ts';

/** Which stories, and from where on. */
export interface FrontRequest {
  /** Key of a top-level subject. */
  subject?: string | undefined;
  folder?: readonly string[];
  limit: number;
  before?: string | undefined;
}

export interface Front {
  cards: FrontCard[];
  /** Where the next page begins; absent on the last. */
  next: string | undefined;
}

/** How many articles that are in no story yet are looked for. */
const mostFresh = 60;

/** One page of stories in their order, and what came in since they were last looked at, each at its place by time. */
export async function frontPage(archive: Pick<Archive, 'articles' | 'stories'>, { subject, folder = [], limit, before }: FrontRequest): Promise<Front> {
  const filter: StoryFilter = { ...(subject === undefined ? {} : { subject }), ...(folder.length === 0 ? {} : { articles: { folder } }) };
  const [{ stories, next }, fresh] = await Promise.all([
    archive.stories.list({ ...filter, limit, ...(before === undefined ? {} : { before }) }),
    unplaced(archive, { subject, folder }),
  ]);
  const weighed = mergeByWeight(
    stories.map((story) => ({ card: frontCard(story), rankAt: story.rankAt })),
    fresh.map((card) => ({ card, rankAt: card.sortAt })),
    { isFirst: before === undefined, isLast: next === undefined },
  );
  return { cards: weighed.map(({ card }) => card), next };
}

/** Articles that are in no story yet; of a folder those among its newest. */
async function unplaced({ articles, stories }: Pick<Archive, 'articles' | 'stories'>, { subject, folder }: { subject: string | undefined; folder: readonly string[] }): Promise<ArticleCard[]> {
  if (folder.length === 0) return (await stories.unplaced(mostFresh)).filter((card) => subject === undefined || card.subject === subject);
  const { cards } = await articles.list({ folder, limit: mostFresh });
  const placed = await stories.ofArticles(cards.map(({ id }) => id));
  return cards.filter(({ id }) => !placed.has(id));
}
