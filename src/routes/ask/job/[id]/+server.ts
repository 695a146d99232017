import { json } from '@sveltejs/kit';
import { getDateline } from '#lib/server/dateline.ts';
import type { RequestHandler } from './$types';

/** How far the model is with a job of this reader, as soon as it is past `version`: the script of a page waits for it here. */
export const GET: RequestHandler = async ({ params, url, locals: { edition } }) => {
  const { newsroom } = getDateline();
  const version = Number(url.searchParams.get('version') ?? 'NaN');
  const job = await newsroom.aiJob(params.id, edition.reader, Number.isSafeInteger(version) ? version : undefined);
  return json(job === undefined ? { state: 'gone' } : { state: job.state, version: job.version });
};
