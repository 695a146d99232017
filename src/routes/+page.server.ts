import { redirect } from '@sveltejs/kit';
import { listingFrom, listingPath } from '#lib/listing.ts';
import { onlyShown } from '#lib/only-shown.ts';
import { withComments } from '#lib/server/conversation/comment-counts.ts';
import { getDateline } from '#lib/server/dateline.ts';
import { frontListed, rareSoon } from '#lib/server/front.ts';
import { progressSoon } from '#lib/server/progress.ts';
import { shelfOf } from '#lib/server/shelf.ts';
import { titlesOffer } from '#lib/server/titles.ts';
import { trendingSoon } from '#lib/server/trending.ts';
import type { FrontCard } from '#lib/types.ts';
import type { PageServerLoad } from './$types';

/** A slim row, no cloud. */
const mostFollowed = 12;
const mostTrending = 6;
/** What stands above the shelf of rare voices, about. */
const cardsBeforeRare = 13;

/** Those that do not stand on the page already. */
const notShown = (rare: readonly FrontCard[], cards: readonly FrontCard[]): FrontCard[] => rare.filter(({ id }) => cards.slice(0, cardsBeforeRare).every((card) => card.id !== id));

export const load: PageServerLoad = async ({ url, request, locals }) => {
  const { edition } = locals;
  const { newsroom } = getDateline();
  const { show, folder } = listingFrom(url.searchParams);
  const { feeds } = await shelfOf(edition, Date.now());
  if (feeds === 0) redirect(303, '/welcome');
  // What is unread or saved was here before there were stories.
  if (show !== 'all') redirect(307, listingPath({ show, folder }));
  const isFront = folder.length === 0 && !url.searchParams.has('before');
  const [page, progress, rare, stories, followed, trending] = await Promise.all([
    frontListed(edition, { show, folder }, url.searchParams),
    progressSoon(newsroom, edition.reader),
    isFront ? rareSoon(edition, Date.now()) : [],
    isFront ? edition.stories.followed() : [],
    isFront ? edition.tags.followed() : [],
    isFront ? trendingSoon(edition, Date.now()) : [],
  ]);
  return onlyShown({ ...(await withComments(page, locals)), titles: await titlesOffer(page.cards, { request, locals }), progress: { ...progress, feeds }, rare: notShown(rare, page.cards), stories: { followed: stories.length, withNews: stories.filter(({ newSinceSeen }) => newSinceSeen > 0).length }, followed: followed.slice(0, mostFollowed), trending: trending.slice(0, mostTrending) });
};
