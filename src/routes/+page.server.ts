import { redirect } from '@sveltejs/kit';
import { listingFrom } from '#lib/listing.ts';
import { getDateline } from '#lib/server/dateline.ts';
import { listed } from '#lib/server/listed.ts';
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
  const { feeds } = await shelfOf(archive, Date.now());
  if (feeds === 0) redirect(303, '/welcome');
  const isFront = listing.show === 'all' && listing.folder.length === 0 && !url.searchParams.has('before');
  const [page, progress, followed, trending] = await Promise.all([
    listed(archive, listing, url.searchParams, cardsPerPage),
    progressSoon(newsroom),
    isFront ? archive.tags.followed() : [],
    isFront ? trendingSoon(archive, Date.now()) : [],
  ]);
  return { ...page, progress: { ...progress, feeds }, followed: followed.slice(0, mostFollowed), trending: trending.slice(0, mostTrending) };
};
