import type { Archive } from '../../archive/archive.ts';
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
export async function frontListed(archive: Archive, listing: Listing, query: Pick<URLSearchParams, 'get'>): Promise<FrontListed> {
  const before = query.get('before') ?? undefined;
  const personal = await isOrderPersonal(archive);
  const [{ cards, next }, { newestId }] = await Promise.all([
    frontPage(archive, { subject: listing.section, folder: listing.folder, limit: usualCards, before, isPersonal: personal, now: Date.now() }),
    // After everything: only how far that is.
    archive.articles.arrivedAfter(Number.MAX_SAFE_INTEGER, 0),
  ]);
  return { listing, cards, next, newestId, first: before === undefined, personal };
}

const rareFreshMs = 60_000;
let kept: { archive: Archive; at: number; cards: Promise<FrontCard[]> } | undefined;

/** Stories that one small outlet alone has, looked up at most once a minute; what is read of them is told by the next. */
export function rareSoon(archive: Archive, now: number): Promise<FrontCard[]> {
  if (kept?.archive !== archive || now - kept.at >= rareFreshMs) {
    const cards = rareStories(archive, now);
    // A failure is told once, not for a minute.
    cards.catch(() => (kept = undefined));
    kept = { archive, at: now, cards };
  }
  return kept.cards;
}
