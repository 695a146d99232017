import { error } from '@sveltejs/kit';
import { describeHealth } from '#lib/health.ts';
import { listingFilter, listingFrom, positiveInteger } from '#lib/listing.ts';
import { getDateline } from '#lib/server/dateline.ts';
import type { PageServerLoad } from './$types';

const cardsPerPage = 36;

export const load: PageServerLoad = async ({ params, url }) => {
  const { archive } = getDateline();
  const feedId = positiveInteger(params.id);
  const feed = feedId === undefined ? undefined : await archive.feeds.get(feedId);
  if (!feed) error(404, 'There is no such source, or it was unsubscribed.');
  const listing = { show: listingFrom(url.searchParams).show, folder: [], feedId: feed.id };
  const before = url.searchParams.get('before') ?? undefined;
  const { cards, next, newestId } = await archive.articles.list({ ...listingFilter(listing), limit: cardsPerPage, ...(before === undefined ? {} : { before }) });
  const { state, ...shown } = feed;
  return { listing, cards, next, newestId, first: before === undefined, feed: shown, health: describeHealth(state, Date.now()) };
};
