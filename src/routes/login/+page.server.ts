import { fail, redirect } from '@sveltejs/kit';
import { askedBy } from '#lib/server/asked.ts';
import { getDateline } from '#lib/server/dateline.ts';
import { formOf, textField } from '#lib/server/forms.ts';
import { passkeysWork } from '#lib/server/passkeys.ts';
import { settle } from '#lib/server/outcome.ts';
import { ownPath } from '#lib/server/paths.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals: { actor, settings } }) => {
  if (actor.kind === 'sole') redirect(303, '/setup');
  const { oidc } = getDateline().accounts;
  return {
    next: ownPath(url.searchParams.get('next'), url.origin),
    step: url.searchParams.get('step') === 'code' ? 'code' as const : 'password' as const,
    provider: oidc?.name,
    passkeys: passkeysWork(url),
    open: settings.signUp === 'open',
    problem: url.searchParams.has('expired') ? 'That took too long, or too many codes were wrong. Sign in again.' : undefined,
  };
};

export const actions: Actions = {
  password: async (event) => {
    const form = await formOf(event.request);
    const name = textField(form, 'name').trim();
    const next = ownPath(textField(form, 'next'), event.url.origin);
    const outcome = await getDateline().accounts.signIn.byPassword(askedBy(event), { name, password: textField(form, 'password') });
    const failed = settle(event.locals, outcome);
    if (failed) return fail(failed.status, { ...failed.data, name });
    redirect(303, outcome.ok && outcome.secondStep ? `/login?step=code&next=${encodeURIComponent(next)}` : next);
  },
  code: async (event) => {
    const form = await formOf(event.request);
    const next = ownPath(textField(form, 'next'), event.url.origin);
    const failed = settle(event.locals, await getDateline().accounts.signIn.secondStep(askedBy(event), textField(form, 'code')));
    if (failed?.status === 410) redirect(303, `/login?expired&next=${encodeURIComponent(next)}`);
    if (failed) return fail(failed.status, { ...failed.data, name: '' });
    redirect(303, next);
  },
};
