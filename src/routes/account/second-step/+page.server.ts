import { fail, redirect } from '@sveltejs/kit';
import { askedBy, meOf } from '#lib/server/asked.ts';
import { getDateline } from '#lib/server/dateline.ts';
import { formOf, textField } from '#lib/server/forms.ts';
import { notes } from '#lib/server/notes.ts';
import { settle } from '#lib/server/outcome.ts';
import { qrPath } from '#lib/server/qr.ts';
import type { Actions, PageServerLoad } from './$types';

const toAccount = (text: string): never => redirect(303, `/account?note=${notes.leave({ text })}`);

export const load: PageServerLoad = ({ locals }) => {
  meOf(locals);
  if (locals.session?.proved !== true) toAccount('Confirm first that it is you.');
  return {};
};

export const actions: Actions = {
  begin: async (event) => {
    const form = await formOf(event.request);
    const begun = await getDateline().accounts.own.beginSecondStep(askedBy(event), meOf(event.locals), textField(form, 'password'));
    if (!begun.ok) return fail(begun.status, { problem: begun.problem });
    event.locals.cookies.push(...begun.cookies);
    return { secret: begun.secret, uri: begun.uri, codes: begun.codes, qr: qrPath(begun.uri) };
  },
  confirm: async (event) => {
    const form = await formOf(event.request);
    const failed = settle(event.locals, await getDateline().accounts.own.confirmSecondStep(askedBy(event), meOf(event.locals), textField(form, 'code')));
    if (failed) return fail(failed.status, { problem: failed.data.problem, again: true });
    toAccount('The second step is on.');
  },
};
