import { fail, redirect } from '@sveltejs/kit';
import { roles } from '../../../common/actor.ts';
import { getDateline } from '#lib/server/dateline.ts';
import { formOf, idField, textField } from '#lib/server/forms.ts';
import { notes } from '#lib/server/notes.ts';
import { settle } from '#lib/server/outcome.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals: { settings, actor, session } }) => {
  if (actor.kind === 'sole') redirect(303, '/setup');
  const { people } = getDateline().accounts;
  const [list, invitations] = await Promise.all([people.list(), people.invitations()]);
  return { list, invitations, mayInvite: settings.signUp !== 'closed', proved: session?.proved === true };
};

const leave = (text: string): never => redirect(303, `/settings/people?note=${notes.leave({ text })}`);
const roleIn = (form: FormData) => roles.find((role) => role === textField(form, 'role'));

/** What gives or takes power over the site wants a proof from the last minutes of who asks. */
const proved = <T>(action: (event: RequestEvent, form: FormData) => Promise<T>) => async (event: RequestEvent) =>
  event.locals.session?.proved === true ? action(event, await formOf(event.request)) : fail(403, { problem: 'Confirm first that it is you: your account page asks for your password.' });

export const actions: Actions = {
  invite: proved(async ({ url, locals }, form) => {
    const role = roleIn(form);
    if (role === undefined) return fail(400, { problem: 'Choose a role.' });
    if (locals.settings.signUp === 'closed') return fail(403, { problem: 'Nobody may make an account: see the settings of the site.' });
    return { link: `${url.origin}/join?invitation=${await getDateline().accounts.people.invite(role)}`, what: 'It makes one account, within three days.' };
  }),
  newPassword: proved(async ({ url }, form) => ({
    link: `${url.origin}/join?invitation=${await getDateline().accounts.people.linkForPassword(textField(form, 'user'))}`,
    what: 'It sets a new password once, within three days.',
  })),
  uninvite: async ({ request }) => {
    const id = idField(await formOf(request), 'id');
    if (id !== undefined) await getDateline().accounts.people.uninvite(id);
    leave('The link holds no more.');
  },
  role: proved(async ({ locals }, form) => {
    const role = roleIn(form);
    if (role === undefined) return fail(400, { problem: 'Choose a role.' });
    return settle(locals, await getDateline().accounts.people.setRole(textField(form, 'user'), role)) ?? leave('The role is changed. It holds from their next sign-in on.');
  }),
  signOut: async ({ request }) => {
    await getDateline().accounts.people.signOut(textField(await formOf(request), 'user'));
    leave('All sessions of that account have ended.');
  },
  close: proved(async ({ locals }, form) => settle(locals, await getDateline().accounts.people.ban(textField(form, 'user'), true)) ?? leave('The account is closed and its sessions have ended.')),
  open: proved(async ({ locals }, form) => settle(locals, await getDateline().accounts.people.ban(textField(form, 'user'), false)) ?? leave('The account is open again.')),
  remove: proved(async ({ locals }, form) => {
    if (textField(form, 'sure') !== 'yes') return fail(400, { problem: 'Tick the box to say that you are sure.' });
    return settle(locals, await getDateline().accounts.people.remove(textField(form, 'user'))) ?? leave('The account is removed.');
  }),
};
