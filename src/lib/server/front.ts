import type { Edition } from '../../archive/archive.ts';
import { frontPage, rareStories } from '../../newsroom/front/front-page.ts';
import { isOrderPersonal } from './personal-order.ts';
import type { Listing } from '../listing.ts';
import type { FrontCard } from '../types.ts';

/** A story says more than an article, so a page has fewer of them. */
const usualCards = 36;

/** One page of stories. */
export interface FrontListed {
  listing: Listing;
  cards: FrontCard[];
  /** Where the next page begins; absent on the last. */
  next: string | undefined;
  newestId: number;
  /** Whether this is the first page. */
  first: boolean;
  /** Whether the order heeds what the reader follows and reads. */
  personal: boolean;
}

/**
 * Reads the page of stories that an address asks for: those of the front page, of a folder or of a section.
 * @param query of the address: `before` is where the page begins
 */
export async function frontListed(edition: Edition, listing: Listing, query: Pick<URLSearchParams, 'get'>): Promise<FrontListed> {
  const before = query.get('before') ?? undefined;
  const personal = await isOrderPersonal(edition);
  const [{ cards, next }, { newestId }] = await Promise.all([
    frontPage(edition, { subject: listing.section, folder: listing.folder, limit: usualCards, before, isPersonal: personal, now: Date.now() }),
    // After everything: only how far that is.
    edition.articles.arrivedAfter(Number.MAX_SAFE_INTEGER, 0),
  ]);
  return { listing, cards, next, newestId, first: before === undefined, personal };
}

const rareFreshMs = 60_000;
const kept = new WeakMap<Edition, { at: number; cards: Promise<FrontCard[]> }>();

/** Stories that one small outlet alone has, looked up at most once a minute; what is read of them is told by the next. */
export function rareSoon(edition: Edition, now: number): Promise<FrontCard[]> {
  const before = kept.get(edition);
  if (before !== undefined && now - before.at < rareFreshMs) return before.cards;
  const cards = rareStories(edition, now);
  // A failure is told once, not for a minute.
  cards.catch(() => kept.delete(edition));
  kept.set(edition, { at: now, cards });
  return cards;
}
