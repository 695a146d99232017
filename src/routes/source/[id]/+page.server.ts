import { error } from '@sveltejs/kit';
import { describeHealth } from '#lib/health.ts';
import { listingFrom, positiveInteger } from '#lib/listing.ts';
import { onlyShown } from '#lib/only-shown.ts';
import { withComments } from '#lib/server/conversation/comment-counts.ts';
import { listed } from '#lib/server/listed.ts';
import { titlesOffer } from '#lib/server/titles.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, request, locals }) => {
  const { edition } = locals;
  const feedId = positiveInteger(params.id);
  const feed = feedId === undefined ? undefined : await edition.feeds.get(feedId);
  if (!feed) error(404, 'There is no such source, or it was unsubscribed.');
  const listing = { show: listingFrom(url.searchParams).show, folder: [], feedId: feed.id };
  const { state, ...shown } = feed;
  const page = await listed(edition, listing, url.searchParams);
  const titles = await titlesOffer(page.cards, { request, locals });
  return onlyShown({ ...(await withComments(page, locals)), titles, feed: shown, health: describeHealth(state, Date.now()) });
};
