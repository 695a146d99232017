import { redirect } from '@sveltejs/kit';
import { listingFilter, listingFrom } from '#lib/listing.ts';
import { getDateline } from '#lib/server/dateline.ts';
import { progressSoon } from '#lib/server/progress.ts';
import { shelfOf } from '#lib/server/shelf.ts';
import type { PageServerLoad } from './$types';

const cardsPerPage = 42;

export const load: PageServerLoad = async ({ url }) => {
  const { archive, newsroom } = getDateline();
  const listing = listingFrom(url.searchParams);
  const before = url.searchParams.get('before') ?? undefined;
  const { feeds } = await shelfOf(archive, Date.now());
  if (feeds === 0) redirect(303, '/welcome');
  const [{ cards, next, newestId }, progress] = await Promise.all([
    archive.articles.list({ ...listingFilter(listing), limit: cardsPerPage, ...(before === undefined ? {} : { before }) }),
    progressSoon(newsroom),
  ]);
  return { listing, cards, next, newestId, first: before === undefined, progress: { ...progress, feeds } };
};
