import type { ArticleCard, Edition } from '../../archive/archive.ts';
import type { StoryCard, StoryFilter } from '../../archive/stories/reader-stories.ts';
import { orderForReader, type RankedStory } from '../../stories/rank/order-for-reader.ts';
import { rareVoices } from '../../stories/rank/rare-voices.ts';
import { frontCard, type FrontCard } from './front-card.ts';
import { mergeByWeight } from './merge-by-weight.ts';
import { frontReader } from './reader.ts';

/** Which stories, from where on, and for whom. */
export interface FrontRequest {
  /** Key of a top-level subject. */
  subject?: string | undefined;
  folder?: readonly string[];
  limit: number;
  before?: string | undefined;
  /** Whether the order heeds what the reader follows and reads. */
  isPersonal: boolean;
  now: number;
}

export interface Front {
  cards: FrontCard[];
  /** Where the next page begins; absent on the last. */
  next: string | undefined;
}

/** How many articles that are in no story yet are looked for. */
const mostFresh = 60;
/** Followed stories with news that the first page takes in, at most. */
const mostAwaited = 12;
/** Among how many stories of one voice, of how long, those of rare voices are looked for. */
const singles = 150;
const rareMs = 3 * 86_400_000;

/** What stands in the order: a story, or an article that is in none yet. */
interface Ranked extends RankedStory {
  shown: { story: StoryCard } | { article: ArticleCard };
}

const rankedStory = (story: StoryCard): Ranked => ({ ...story, shown: { story } });

/** An article that nobody else tells so far. */
const rankedArticle = (article: ArticleCard): Ranked => ({ id: -article.id, rankAt: article.sortAt, voices: 1, subject: article.subject, tags: article.tags, sources: [article.source], followed: false, newSinceSeen: 0, shown: { article } });

/** One page of stories in the order for the reader, and what came in since they were last looked at, each at its place by time. */
export async function frontPage(edition: Pick<Edition, 'articles' | 'stories' | 'tags'>, { subject, folder = [], limit, before, isPersonal, now }: FrontRequest): Promise<Front> {
  const filter: StoryFilter = { ...(subject === undefined ? {} : { subject }), ...(folder.length === 0 ? {} : { articles: { folder } }) };
  const [{ stories, next }, awaited, fresh, reader] = await Promise.all([
    edition.stories.list({ ...filter, limit, ...(before === undefined ? {} : { before }) }),
    isPersonal && folder.length === 0 ? awaitedStories(edition, subject) : [],
    unplaced(edition, { subject, folder }),
    frontReader(edition, now),
  ]);
  // However far down its rank would put it, what is new in a followed story is told on the first page, and not again.
  const isAwaited = new Set(awaited.map(({ id }) => id));
  const listed = stories.filter(({ id }) => !isAwaited.has(id));
  const ofPage = mergeByWeight(listed.map(rankedStory), fresh.map(rankedArticle), { isFirst: before === undefined, isLast: next === undefined });
  const inOrder = before === undefined ? [...ofPage, ...awaited.map(rankedStory)].toSorted((a, b) => b.rankAt - a.rankAt) : ofPage;
  const placed = orderForReader(inOrder, { ...reader, isPersonal });
  const cards = placed.map(({ card: { shown }, reasons: [reason], isReaders }) => {
    const why = isReaders ? reason : undefined;
    return 'story' in shown ? frontCard(shown.story, why) : { ...shown.article, why };
  });
  return { cards, next };
}

/** Followed stories in which something is new. */
const awaitedStories = async ({ stories }: Pick<Edition, 'stories'>, subject: string | undefined): Promise<StoryCard[]> =>
  (await stories.followed()).filter((story) => story.newSinceSeen > 0 && !story.muted && (subject === undefined || story.subject === subject)).slice(0, mostAwaited);

/** Articles that are in no story yet; of a folder those among its newest. */
async function unplaced({ articles, stories }: Pick<Edition, 'articles' | 'stories'>, { subject, folder }: { subject: string | undefined; folder: readonly string[] }): Promise<ArticleCard[]> {
  if (folder.length === 0) return (await stories.unplaced(mostFresh)).filter((card) => subject === undefined || card.subject === subject);
  const { cards } = await articles.list({ folder, limit: mostFresh });
  const placed = await stories.ofArticles(cards.map(({ id }) => id));
  return cards.filter(({ id }) => !placed.has(id));
}

/** Stories of late that one small outlet alone has, at most six. */
export async function rareStories(edition: Pick<Edition, 'articles' | 'stories' | 'tags'>, now: number): Promise<FrontCard[]> {
  const [{ stories }, { habitsOf }] = await Promise.all([edition.stories.list({ mostVoices: 1, since: now - rareMs, limit: singles }), frontReader(edition, now)]);
  return rareVoices(stories.filter(({ newestAt }) => newestAt >= now - rareMs), habitsOf).map(({ card, reason }) => frontCard(card, reason));
}
