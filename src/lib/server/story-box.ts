import type { Edition } from '../../archive/archive.ts';
import type { StoryOutline } from '../../archive/stories/reader-stories.ts';
import { copyWords, evidenceWords } from '../story.ts';
import { textsOf } from './story-texts.ts';
import type { ArticleCard, RelatedStory } from '../types.ts';

const othersShown = 5;
const relatedShown = 6;

/** What an article's page says of the story that it is in. */
export interface StoryBox {
  story: { id: number; reports: number; outlets: number; voices: number; followed: boolean; muted: boolean };
  /** The latest report of each other outlet, the latest first. */
  others: ArticleCard[];
  /** Why the article is in it; nothing where it is alone. */
  why: string | undefined;
  /** Whose text it has, and where else that is. */
  copy: string | undefined;
  related: RelatedStory[];
}

/** @returns undefined while the article is in no story */
export async function storyBox({ stories }: Pick<Edition, 'stories'>, articleId: number): Promise<StoryBox | undefined> {
  const ref = (await stories.ofArticles([articleId])).get(articleId);
  if (ref === undefined) return undefined;
  const [story, related] = await Promise.all([stories.outline(ref.storyId), stories.related(ref.storyId, relatedShown)]);
  if (story === undefined) return undefined;
  const { id, reports, outlets, voices, followed, muted } = story;
  const sources = new Map(story.all.map(({ card }) => [card.id, card.source.title]));
  const evidence = story.all.find(({ card }) => card.id === articleId)?.evidence;
  return {
    story: { id, reports, outlets, voices, followed, muted },
    others: othersThan(articleId, story),
    why: reports === 1 || evidence === undefined ? undefined : evidenceWords(evidence, (nearest) => sources.get(nearest)),
    copy: copyWords(articleId, textsOf(story.all)),
    related,
  };
}

function othersThan(articleId: number, { all }: Pick<StoryOutline, 'all'>): ArticleCard[] {
  const own = all.find(({ card }) => card.id === articleId)?.card.source.feedId;
  const latest = new Map<number, ArticleCard>();
  for (const { card, copyOf } of all.toSorted((a, b) => a.card.sortAt - b.card.sortAt)) if (card.id !== articleId && card.source.feedId !== own && copyOf === undefined) latest.set(card.source.feedId, card);
  return [...latest.values()].toSorted((a, b) => b.sortAt - a.sortAt).slice(0, othersShown);
}
