import type { LinkReason } from '../common/story.ts';
import { linkWords } from './story.ts';
import type { ArticleCard, RelatedStory } from './types.ts';

/** Something to read next, and why. */
export interface RelatedItem {
  href: string;
  title: string;
  lang: string | undefined;
  source: ArticleCard['source'];
  /** Outlets beside it that tell the same. */
  moreOutlets: number;
  at: number;
  /** In a word. */
  why: string;
  /** What both are about, the more telling first. */
  shared: string[];
}

type Tagged = Pick<ArticleCard, 'tags'>;

const sharedShown = 3;
const kindsFirst = ['person', 'organization', 'place', 'topic'];

/** Names of the tags that both have: people first, subjects last. */
function sharedTags(one: Tagged, other: Tagged): string[] {
  const own = new Set(one.tags.map(({ tag }) => tag));
  const shared = other.tags.filter(({ tag }) => own.has(tag));
  return shared.toSorted((a, b) => kindsFirst.indexOf(a.kind) - kindsFirst.indexOf(b.kind)).slice(0, sharedShown).map(({ label }) => label);
}

/** @param to the article, or the article that stands for the story, that it is shown beside */
export function relatedStory({ story, reason }: RelatedStory, to: Tagged): RelatedItem {
  const { head } = story;
  return { ...itemOf(head, reason, to), href: story.reports > 1 ? `/story/${story.id}` : `/article/${head.id}`, moreOutlets: story.outlets - 1, at: story.newestAt };
}

/** Another article of the same story that tells of something else in it. */
export const relatedReport = (card: ArticleCard, reason: LinkReason, to: Tagged): RelatedItem => itemOf(card, reason, to);

const itemOf = (card: ArticleCard, reason: LinkReason, to: Tagged): RelatedItem => ({
  href: `/article/${card.id}`, title: card.title, lang: card.lang, source: card.source, moreOutlets: 0, at: card.sortAt, why: linkWords[reason], shared: sharedTags(to, card),
});
