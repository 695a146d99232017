import { error } from '@sveltejs/kit';
import { describeHealth } from '#lib/health.ts';
import { listingFrom, positiveInteger } from '#lib/listing.ts';
import { onlyShown } from '#lib/only-shown.ts';
import { listed } from '#lib/server/listed.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { edition } }) => {
  const feedId = positiveInteger(params.id);
  const feed = feedId === undefined ? undefined : await edition.feeds.get(feedId);
  if (!feed) error(404, 'There is no such source, or it was unsubscribed.');
  const listing = { show: listingFrom(url.searchParams).show, folder: [], feedId: feed.id };
  const { state, ...shown } = feed;
  return onlyShown({ ...(await listed(edition, listing, url.searchParams)), feed: shown, health: describeHealth(state, Date.now()) });
};
