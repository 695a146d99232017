import { positiveInteger } from '#lib/listing.ts';
import { getDateline } from '#lib/server/dateline.ts';
import { nearTo } from '#lib/server/near.ts';
import type { PageServerLoad } from './$types';

const hitsPerPage = 20;
const longestQuery = 300;
const lastPage = 500;

export const load: PageServerLoad = async ({ url }) => {
  const { archive } = getDateline();
  const query = (url.searchParams.get('q') ?? '').trim().slice(0, longestQuery);
  const page = Math.min(positiveInteger(url.searchParams.get('page')) ?? 1, lastPage);
  const feedId = positiveInteger(url.searchParams.get('feed'));
  const feed = feedId === undefined ? undefined : await archive.feeds.get(feedId);
  const started = performance.now();
  const result = query === '' ? undefined : await archive.search(query, { near: await nearTo(query), limit: hitsPerPage, offset: (page - 1) * hitsPerPage, ...(feed ? { filter: { feedIds: [feed.id] } } : {}) });
  return {
    query,
    page,
    feed: feed && { id: feed.id, title: feed.title },
    result,
    tookMs: performance.now() - started,
    more: result !== undefined && page < lastPage && (page * hitsPerPage < result.total || (!result.totalIsExact && result.hits.length === hitsPerPage)),
  };
};
