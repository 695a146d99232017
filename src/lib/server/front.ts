import type { Archive } from '../../archive/archive.ts';
import { frontPage } from '../../newsroom/front/front-page.ts';
import type { Listing } from '../listing.ts';
import type { FrontCard } from '../types.ts';

const usualCards = 42;

/** One page of stories. */
export interface FrontListed {
  listing: Listing;
  cards: FrontCard[];
  /** Where the next page begins; absent on the last. */
  next: string | undefined;
  newestId: number;
  /** Whether this is the first page. */
  first: boolean;
}

/**
 * Reads the page of stories that an address asks for: those of the front page, of a folder or of a section.
 * @param query of the address: `before` is where the page begins
 */
export async function frontListed(archive: Pick<Archive, 'articles' | 'stories'>, listing: Listing, query: Pick<URLSearchParams, 'get'>): Promise<FrontListed> {
  const before = query.get('before') ?? undefined;
  const [{ cards, next }, { newestId }] = await Promise.all([
    frontPage(archive, { subject: listing.section, folder: listing.folder, limit: usualCards, before }),
    archive.articles.list({ limit: 1 }),
  ]);
  return { listing, cards, next, newestId, first: before === undefined };
}
