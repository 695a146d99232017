import { redirect } from '@sveltejs/kit';
import { listingFilter, listingFrom } from '#lib/listing.ts';
import { getDateline } from '#lib/server/dateline.ts';
import { progressSoon } from '#lib/server/progress.ts';
import { shelfOf } from '#lib/server/shelf.ts';
import { trendingSoon } from '#lib/server/trending.ts';
import type { PageServerLoad } from './$types';

const cardsPerPage = 42;
/** A slim row, no cloud. */
const mostFollowed = 12;
const mostTrending = 6;

export const load: PageServerLoad = async ({ url }) => {
  const { archive, newsroom } = getDateline();
  const listing = listingFrom(url.searchParams);
  const before = url.searchParams.get('before') ?? undefined;
  const { feeds } = await shelfOf(archive, Date.now());
  if (feeds === 0) redirect(303, '/welcome');
  const isFront = listing.show === 'all' && listing.folder.length === 0 && before === undefined;
  const [{ cards, next, newestId }, progress, followed, trending] = await Promise.all([
    archive.articles.list({ ...listingFilter(listing), limit: cardsPerPage, ...(before === undefined ? {} : { before }) }),
    progressSoon(newsroom),
    isFront ? archive.tags.followed() : [],
    isFront ? trendingSoon(archive, Date.now()) : [],
  ]);
  return { listing, cards, next, newestId, first: before === undefined, progress: { ...progress, feeds }, followed: followed.slice(0, mostFollowed), trending: trending.slice(0, mostTrending) };
};
