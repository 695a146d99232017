import { redirect } from '@sveltejs/kit';
import { askedBy } from '#lib/server/asked.ts';
import { getDateline } from '#lib/server/dateline.ts';
import type { RequestHandler } from './$types';

/** Only by POST, so that no picture of another page can sign anybody out. */
export const POST: RequestHandler = async (event) => {
  event.locals.cookies = await getDateline().accounts.signIn.out(askedBy(event));
  redirect(303, event.locals.settings.publicReading ? '/' : '/login');
};
