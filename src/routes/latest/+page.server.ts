import { redirect } from '@sveltejs/kit';
import { listingFrom } from '#lib/listing.ts';
import { onlyShown } from '#lib/only-shown.ts';
import { withComments } from '#lib/server/conversation/comment-counts.ts';
import { getDateline } from '#lib/server/dateline.ts';
import { listed } from '#lib/server/listed.ts';
import { progressSoon } from '#lib/server/progress.ts';
import { shelfOf } from '#lib/server/shelf.ts';
import { titlesOffer } from '#lib/server/titles.ts';
import type { PageServerLoad } from './$types';

const cardsPerPage = 42;

/** Every article in the order of time, all or what is unread or saved. */
export const load: PageServerLoad = async ({ url, request, locals }) => {
  const { edition } = locals;
  const { newsroom } = getDateline();
  const { show, folder } = listingFrom(url.searchParams);
  const { feeds } = await shelfOf(edition, Date.now());
  if (feeds === 0) redirect(303, '/welcome');
  const [page, progress] = await Promise.all([
    listed(edition, { show: show === 'all' ? 'latest' : show, folder }, url.searchParams, cardsPerPage),
    progressSoon(newsroom, edition.reader),
  ]);
  const titles = await titlesOffer(page.cards, { request, locals });
  return onlyShown({ ...(await withComments(page, locals)), titles, progress: { ...progress, feeds } });
};
