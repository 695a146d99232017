import { error } from '@sveltejs/kit';
import { isSection, sections } from '../../../common/sections.ts';
import { listingFilter, listingFrom } from '#lib/listing.ts';
import { getDateline } from '#lib/server/dateline.ts';
import type { PageServerLoad } from './$types';

const cardsPerPage = 36;

export const load: PageServerLoad = async ({ params, url }) => {
  const { archive } = getDateline();
  if (!isSection(params.section)) error(404, 'There is no such section.');
  const listing = { show: listingFrom(url.searchParams).show, folder: [], section: params.section };
  const before = url.searchParams.get('before') ?? undefined;
  const [{ cards, next, newestId }, unread] = await Promise.all([
    archive.articles.list({ ...listingFilter(listing), limit: cardsPerPage, ...(before === undefined ? {} : { before }) }),
    archive.articles.list({ subject: params.section, unread: true, limit: 1 }),
  ]);
  return { listing, cards, next, newestId, first: before === undefined, label: sections[params.section].label, anyUnread: unread.cards.length > 0 };
};
