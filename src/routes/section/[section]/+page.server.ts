import { error } from '@sveltejs/kit';
import { isSection, sections } from '../../../common/sections.ts';
import { isRanked, listingFrom } from '#lib/listing.ts';
import { onlyShown } from '#lib/only-shown.ts';
import { getDateline } from '#lib/server/dateline.ts';
import { frontListed } from '#lib/server/front.ts';
import { listed } from '#lib/server/listed.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url }) => {
  const { archive } = getDateline();
  if (!isSection(params.section)) error(404, 'There is no such section.');
  const listing = { show: listingFrom(url.searchParams).show, folder: [], section: params.section };
  const [page, unread] = await Promise.all([
    isRanked(listing) ? frontListed(archive, listing, url.searchParams) : listed(archive, listing, url.searchParams),
    archive.articles.list({ subject: params.section, unread: true, limit: 1 }),
  ]);
  return onlyShown({ ...page, label: sections[params.section].label, anyUnread: unread.cards.length > 0 });
};
