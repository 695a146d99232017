import { fail, redirect } from '@sveltejs/kit';
import { askedBy } from '#lib/server/asked.ts';
import { getDateline } from '#lib/server/dateline.ts';
import { formOf, textField } from '#lib/server/forms.ts';
import { settle } from '#lib/server/outcome.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { actor, unset } }) => {
  // Whoever has an account, or could have one, has nothing to do here.
  if (actor.kind !== 'sole' && !unset) redirect(303, '/');
  return { unset };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await formOf(event.request);
    const given = { token: textField(form, 'token'), name: textField(form, 'name').trim(), password: textField(form, 'password') };
    const failed = settle(event.locals, await getDateline().accounts.setup.begin(askedBy(event), given));
    if (failed) return fail(failed.status, { ...failed.data, name: given.name, token: given.token });
    redirect(303, '/');
  },
};
