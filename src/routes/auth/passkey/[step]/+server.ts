import { error } from '@sveltejs/kit';
import { askedBy, meOf } from '#lib/server/asked.ts';
import { getDateline } from '#lib/server/dateline.ts';
import type { RequestHandler } from './$types';

/** The browser's part of passkeys; a new one is added only by somebody who just proved who they are. */
const answer: RequestHandler = (event) => {
  const { step } = event.params;
  if (step === 'generate-register-options' || step === 'verify-registration') {
    meOf(event.locals);
    if (event.locals.session?.proved !== true) error(403, 'Confirm first that it is you.');
  }
  return getDateline().accounts.signIn.passkey(askedBy(event), event.request);
};

export const GET = answer;
export const POST = answer;
