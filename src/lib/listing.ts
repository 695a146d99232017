/**
 * Which list a reader is in. It travels in the query of every link, so that an article knows its neighbours and a
 * form knows where to return to: `?show=unread`, `?show=saved`, `?folder=World&folder=Asia`, `?feed=12`, `?tag=US`, `?section=sport`.
 * Front page, folders and sections show stories in the order of their weight; `?show=latest` is every article in the order of time.
 */
export interface Listing {
  show: 'all' | 'latest' | 'unread' | 'saved';
  /** Names from the outermost folder inwards; empty for all. */
  folder: readonly string[];
  feedId?: number;
  /** Key of a tag. */
  tag?: string;
  /** Key of a subject. */
  section?: string;
}

export const everything: Listing = { show: 'all', folder: [] };

const shows: readonly Listing['show'][] = ['latest', 'unread', 'saved'];

/** Whether it shows stories in the order of their weight; else it is a list of articles in the order of time. */
export const isRanked = ({ show, feedId, tag }: Listing): boolean => show === 'all' && feedId === undefined && tag === undefined;

const deepestFolder = 12;
const longestKey = 300;

/** @returns a whole number from 1, or `undefined` for anything else */
export function positiveInteger(text: string | null | undefined): number | undefined {
  if (!text || !/^[1-9]\d{0,14}$/.test(text)) return undefined;
  return Number(text);
}

/** Reads a listing from a query; what does not fit is ignored, since a query is typed and mangled by anybody. */
export function listingFrom(query: Pick<URLSearchParams, 'get' | 'getAll'>): Listing {
  const show = shows.find((one) => one === query.get('show')) ?? 'all';
  const folder = query.getAll('folder').filter((name) => name !== '').slice(0, deepestFolder);
  const feedId = positiveInteger(query.get('feed'));
  const key = (name: string): string | undefined => query.get(name)?.slice(0, longestKey) || undefined;
  const [tag, section] = [key('tag'), key('section')];
  return { show, folder, ...(feedId === undefined ? {} : { feedId }), ...(tag === undefined ? {} : { tag }), ...(section === undefined ? {} : { section }) };
}

/** @returns the query of a listing with a leading `?`, or an empty string for everything */
export function listingQuery(listing: Listing, more: Readonly<Record<string, string | undefined>> = {}): string {
  const query = new URLSearchParams();
  if (listing.show !== 'all') query.set('show', listing.show);
  for (const name of listing.folder) query.append('folder', name);
  if (listing.feedId !== undefined) query.set('feed', String(listing.feedId));
  if (listing.tag !== undefined) query.set('tag', listing.tag);
  if (listing.section !== undefined) query.set('section', listing.section);
  for (const [name, value] of Object.entries(more)) if (value !== undefined) query.set(name, value);
  return query.size > 0 ? `?${query}` : '';
}

export const tagPath = (tag: string): string => `/tag/${encodeURIComponent(tag)}`;

/**
 * The page that shows a listing: the own page of a source, tag or section, else the front page with its folder, or for articles
 * in the order of time the page of the latest.
 * @param more for the query
 */
export function listingPath(listing: Listing, more: Readonly<Record<string, string | undefined>> = {}): string {
  const own = listingQuery({ show: listing.show, folder: [] }, more);
  if (listing.feedId !== undefined) return `/source/${listing.feedId}${own}`;
  if (listing.tag !== undefined) return `${tagPath(listing.tag)}${own}`;
  if (listing.section !== undefined) return `/section/${encodeURIComponent(listing.section)}${own}`;
  return listing.show === 'all' ? `/${listingQuery(listing, more)}` : `/latest${listingQuery({ ...listing, show: listing.show === 'latest' ? 'all' : listing.show }, more)}`;
}

/** What the archive is asked for a listing. */
export function listingFilter({ show, folder, feedId, tag, section }: Listing) {
  return {
    ...(show === 'unread' ? { unread: true } : {}),
    ...(show === 'saved' ? { saved: true } : {}),
    ...(folder.length > 0 ? { folder } : {}),
    ...(feedId === undefined ? {} : { feedId }),
    ...(tag === undefined ? {} : { tag }),
    ...(section === undefined ? {} : { subject: section }),
  };
}
