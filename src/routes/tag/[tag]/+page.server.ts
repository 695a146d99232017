import { error, redirect } from '@sveltejs/kit';
import { listingFrom, tagPath } from '#lib/listing.ts';
import { onlyShown } from '#lib/only-shown.ts';
import { withComments } from '#lib/server/conversation/comment-counts.ts';
import { listed } from '#lib/server/listed.ts';
import { titlesOffer } from '#lib/server/titles.ts';
import type { PageServerLoad } from './$types';

const relatedShown = 10;
/** Names that are offered when a tag is to be merged. */
const namesOffered = 400;

export const load: PageServerLoad = async ({ params, url, request, locals }) => {
  const { edition } = locals;
  // A typed address has the name, not the key.
  const tag = (await edition.tags.get(params.tag)) ?? (await edition.tags.named(params.tag));
  if (!tag) error(404, 'No article here has this tag (any more).');
  if (tag.tag !== params.tag) redirect(302, `${tagPath(tag.tag)}${url.search}`);
  const listing = { show: listingFrom(url.searchParams).show, folder: [], tag: tag.tag };
  const [page, related, unread, names] = await Promise.all([
    listed(edition, listing, url.searchParams),
    edition.tags.related(tag.tag, relatedShown),
    edition.articles.list({ tag: tag.tag, unread: true, limit: 1 }),
    edition.tags.list({ limit: namesOffered }),
  ]);
  const titles = await titlesOffer(page.cards, { request, locals });
  return onlyShown({ ...(await withComments(page, locals)), titles, tag, related, anyUnread: unread.cards.length > 0, names: names.filter((one) => one.tag !== tag.tag).map(({ label }) => label) });
};
