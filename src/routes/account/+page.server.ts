import { fail, redirect } from '@sveltejs/kit';
import { scopes } from '../../common/actor.ts';
import { askedBy, meOf } from '#lib/server/asked.ts';
import { getDateline } from '#lib/server/dateline.ts';
import { formOf, idField, textField, textFields } from '#lib/server/forms.ts';
import { notes } from '#lib/server/notes.ts';
import { settle } from '#lib/server/outcome.ts';
import { passkeysWork } from '#lib/server/passkeys.ts';
import { deviceName } from '#lib/device.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { own, oidc } = getDateline().accounts;
  const shown = await own.show(meOf(locals));
  if (shown === undefined) redirect(303, '/login');
  const { account, ways, sessions, keys } = shown;
  return {
    account,
    ways,
    keys,
    sessions: sessions.map(({ userAgent, ...session }) => ({ ...session, device: deviceName(userAgent) })),
    proved: locals.session?.proved === true,
    provider: oidc?.name,
    passkeysWork: passkeysWork(url),
    onLoopback: url.hostname === '127.0.0.1' || url.hostname === '[::1]' ? `http://localhost:${url.port}/account` : undefined,
  };
};

const leave = (text: string, anchor = ''): never => redirect(303, `/account?note=${notes.leave({ text })}${anchor}`);

/** An action that wants a proof from the last minutes of who one is. */
const proved = <T>(action: (event: RequestEvent, form: FormData) => Promise<T>) => async (event: RequestEvent) => {
  meOf(event.locals);
  if (event.locals.session?.proved !== true) return fail(403, { problem: 'Confirm first that it is you.' });
  return action(event, await formOf(event.request));
};

export const actions: Actions = {
  prove: async (event) => {
    const form = await formOf(event.request);
    const failed = settle(event.locals, await getDateline().accounts.own.prove(askedBy(event), meOf(event.locals), textField(form, 'password')));
    return failed ?? leave('Confirmed. You can change everything here for a quarter of an hour.');
  },
  rename: async ({ request, locals }) => {
    const form = await formOf(request);
    return settle(locals, await getDateline().accounts.own.rename(meOf(locals), textField(form, 'name'))) ?? leave('Changed.');
  },
  password: proved(async (event, form) => {
    const outcome = await getDateline().accounts.own.setPassword(askedBy(event), meOf(event.locals), textField(form, 'password'));
    return settle(event.locals, outcome) ?? leave('Your new password holds. All other sessions have ended.');
  }),
  endSecondStep: proved(async (event) => settle(event.locals, await getDateline().accounts.own.endSecondStep(askedBy(event), meOf(event.locals))) ?? leave('The second step is off. All other sessions have ended.')),
  removePasskey: proved(async ({ locals }, form) => settle(locals, await getDateline().accounts.own.removePasskey(meOf(locals), textField(form, 'id'))) ?? leave('The passkey is removed.')),
  disconnect: proved(async ({ locals }) => settle(locals, await getDateline().accounts.own.disconnect(meOf(locals))) ?? leave('Disconnected.')),
  makeKey: proved(async ({ locals }, form) => {
    const wanted = textFields(form, 'scope');
    const made = await getDateline().accounts.own.makeKey(meOf(locals), { name: textField(form, 'name'), scopes: scopes.filter((scope) => wanted.includes(scope)) });
    return made.ok ? { key: made.key } : fail(made.status, { problem: made.problem });
  }),
  revokeKey: async ({ request, locals }) => {
    const id = idField(await formOf(request), 'id');
    if (id !== undefined) await getDateline().accounts.own.revokeKey(meOf(locals), id);
    leave('The key is revoked.');
  },
  endSession: async ({ request, locals }) => {
    const which = textField(await formOf(request), 'which');
    await getDateline().accounts.own.endSession(meOf(locals), which === 'others' || which === 'all' ? which : { id: which });
    if (which === 'all') redirect(303, '/login');
    leave(which === 'others' ? 'All other sessions have ended.' : 'The session has ended.');
  },
  remove: proved(async (event, form) => {
    if (textField(form, 'sure') !== 'yes') return fail(400, { problem: 'Tick the box to say that you are sure.' });
    const failed = settle(event.locals, await getDateline().accounts.own.remove(askedBy(event), meOf(event.locals)));
    return failed ?? redirect(303, '/login');
  }),
};
