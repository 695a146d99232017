import { error, redirect } from '@sveltejs/kit';
import { askedBy } from '#lib/server/asked.ts';
import { getDateline } from '#lib/server/dateline.ts';
import { ownPath } from '#lib/server/paths.ts';
import type { PageServerLoad } from './$types';

/** Where the provider sends the browser back to. It changes something by GET, as it must; the state in the browser's cookie says that it was asked for. */
export const load: PageServerLoad = async (event) => {
  const { oidc } = getDateline().accounts;
  if (oidc === undefined) error(404, 'No provider is set up here.');
  const finished = await oidc.finish(askedBy(event), event.url.searchParams);
  if (!finished.ok) error(finished.status, finished.problem);
  event.locals.cookies.push(...finished.cookies);
  redirect(303, ownPath(finished.next, event.url.origin));
};
