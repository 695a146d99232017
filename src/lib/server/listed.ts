import type { ArticleCard, Edition } from '../../archive/archive.ts';
import { listingFilter, type Listing } from '../listing.ts';
import type { StoryRef } from '../types.ts';

const usualCards = 36;

/** An article in a list, with the story that other outlets tell with it. */
export type ListedCard = ArticleCard & { inStory?: StoryRef };

/** One page of a listing. */
export interface Listed {
  listing: Listing;
  cards: ListedCard[];
  /** Where the next page begins; absent on the last. */
  next: string | undefined;
  newestId: number;
  /** Whether this is the first page. */
  first: boolean;
}

/**
 * Reads the page of a listing that an address asks for: articles in the order of time.
 * @param query of the address: `before` is where the page begins
 */
export async function listed(edition: Pick<Edition, 'articles' | 'stories'>, listing: Listing, query: Pick<URLSearchParams, 'get'>, limit = usualCards): Promise<Listed> {
  const before = query.get('before') ?? undefined;
  const { cards, next, newestId } = await edition.articles.list({ ...listingFilter(listing), limit, ...(before === undefined ? {} : { before }) });
  return { listing, cards: await withStories(edition, cards), next, newestId, first: before === undefined };
}

/** Marks the articles that other outlets tell as well. */
export async function withStories<Card extends { id: number }>({ stories }: Pick<Edition, 'stories'>, cards: readonly Card[]): Promise<(Card & { inStory?: StoryRef })[]> {
  const refs = await stories.ofArticles(cards.map(({ id }) => id));
  return cards.map((card) => {
    const ref = refs.get(card.id);
    return ref !== undefined && ref.outlets > 1 ? { ...card, inStory: ref } : card;
  });
}
