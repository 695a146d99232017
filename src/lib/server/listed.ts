import type { Archive, ArticleCard } from '../../archive/archive.ts';
import { listingFilter, type Listing } from '../listing.ts';

const usualCards = 36;

/** One page of a listing. */
export interface Listed {
  listing: Listing;
  cards: ArticleCard[];
  /** Where the next page begins; absent on the last. */
  next: string | undefined;
  newestId: number;
  /** Whether this is the first page. */
  first: boolean;
}

/**
 * Reads the page of a listing that an address asks for.
 * @param query of the address: `before` is where the page begins
 */
export async function listed({ articles }: Pick<Archive, 'articles'>, listing: Listing, query: Pick<URLSearchParams, 'get'>, limit = usualCards): Promise<Listed> {
  const before = query.get('before') ?? undefined;
  const { cards, next, newestId } = await articles.list({ ...listingFilter(listing), limit, ...(before === undefined ? {} : { before }) });
  return { listing, cards, next, newestId, first: before === undefined };
}
