import { getDateline } from '#lib/server/dateline.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { edition } }) =>
  new Response(await getDateline().newsroom.exportOpml(edition.reader), {
    headers: { 'content-type': 'text/x-opml; charset=utf-8', 'content-disposition': 'attachment; filename="dateline-feeds.opml"', 'cache-control': 'no-store' },
  });
