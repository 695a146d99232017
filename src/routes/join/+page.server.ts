import { error, fail, redirect } from '@sveltejs/kit';
import { askedBy } from '#lib/server/asked.ts';
import { getDateline } from '#lib/server/dateline.ts';
import { formOf, textField } from '#lib/server/forms.ts';
import { notes } from '#lib/server/notes.ts';
import { settle } from '#lib/server/outcome.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { actor, settings } }) => {
  if (actor.kind === 'sole') redirect(303, '/setup');
  const { signIn, oidc } = getDateline().accounts;
  const token = url.searchParams.get('invitation') ?? undefined;
  const invitation = token === undefined ? undefined : await signIn.invitation(token);
  if (token !== undefined && invitation === undefined) error(410, 'This link was used already, or it is too old. Ask for a new one.');
  if (invitation === undefined && settings.signUp !== 'open') error(403, 'Accounts are by invitation here. Ask an administrator for a link.');
  return { token, name: invitation?.name, provider: invitation?.name === undefined ? oidc?.name : undefined };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await formOf(event.request);
    const name = textField(form, 'name').trim();
    const invitation = textField(form, 'invitation');
    const outcome = await getDateline().accounts.signIn.join(askedBy(event), { name, password: textField(form, 'password'), invitation: invitation === '' ? undefined : invitation });
    const failed = settle(event.locals, outcome);
    if (failed) return fail(failed.status, { ...failed.data, name });
    redirect(303, outcome.ok && outcome.cookies.length > 0 ? '/' : `/login?note=${notes.leave({ text: 'Your new password holds. Sign in with it.' })}`);
  },
};
