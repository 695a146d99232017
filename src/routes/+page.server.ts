import { redirect } from '@sveltejs/kit';
import { listingFrom, listingPath } from '#lib/listing.ts';
import { getDateline } from '#lib/server/dateline.ts';
import { frontListed } from '#lib/server/front.ts';
import { isOrderPersonal } from '#lib/server/personal-order.ts';
import { progressSoon } from '#lib/server/progress.ts';
import { shelfOf } from '#lib/server/shelf.ts';
import { trendingSoon } from '#lib/server/trending.ts';
import type { PageServerLoad } from './$types';

/** A slim row, no cloud. */
const mostFollowed = 12;
const mostTrending = 6;

export const load: PageServerLoad = async ({ url }) => {
  const { archive, newsroom } = getDateline();
  const { show, folder } = listingFrom(url.searchParams);
  const { feeds } = await shelfOf(archive, Date.now());
  if (feeds === 0) redirect(303, '/welcome');
  // What is unread or saved was here before there were stories.
  if (show !== 'all') redirect(307, listingPath({ show, folder }));
  const isFront = folder.length === 0 && !url.searchParams.has('before');
  const [page, progress, personal, followed, trending] = await Promise.all([
    frontListed(archive, { show, folder }, url.searchParams),
    progressSoon(newsroom),
    isOrderPersonal(archive),
    isFront ? archive.tags.followed() : [],
    isFront ? trendingSoon(archive, Date.now()) : [],
  ]);
  return { ...page, progress: { ...progress, feeds }, personal, followed: followed.slice(0, mostFollowed), trending: trending.slice(0, mostTrending) };
};
