import { error } from '@sveltejs/kit';
import { isSection, sections } from '../../../common/sections.ts';
import { isRanked, listingFrom } from '#lib/listing.ts';
import { onlyShown } from '#lib/only-shown.ts';
import { withComments } from '#lib/server/conversation/comment-counts.ts';
import { frontListed } from '#lib/server/front.ts';
import { listed } from '#lib/server/listed.ts';
import { titlesOffer } from '#lib/server/titles.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, request, locals }) => {
  const { edition } = locals;
  if (!isSection(params.section)) error(404, 'There is no such section.');
  const listing = { show: listingFrom(url.searchParams).show, folder: [], section: params.section };
  const [page, unread] = await Promise.all([
    isRanked(listing) ? frontListed(edition, listing, url.searchParams) : listed(edition, listing, url.searchParams),
    edition.articles.list({ subject: params.section, unread: true, limit: 1 }),
  ]);
  return onlyShown({ ...(await withComments(page, locals)), titles: await titlesOffer(page.cards, { request, locals }), label: sections[params.section].label, anyUnread: unread.cards.length > 0 });
};
