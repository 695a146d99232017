import { fail, redirect } from '@sveltejs/kit';
import { changeSiteSettings, siteSettings } from '../../../common/site-settings.ts';
import { getDateline } from '#lib/server/dateline.ts';
import { formOf, textField } from '#lib/server/forms.ts';
import { notes } from '#lib/server/notes.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { settings, actor } }) => ({ settings, accounts: actor.kind !== 'sole' });

/** Only what the form can say; anything else is no settings page of ours. */
const { signUp, ai } = siteSettings.shape;

export const actions: Actions = {
  default: async ({ request }) => {
    const form = await formOf(request);
    const given = { signUp: signUp.unwrap().safeParse(textField(form, 'signUp')), ai: ai.unwrap().safeParse(textField(form, 'ai')) };
    if (!given.signUp.success || !given.ai.success) return fail(400, { problem: 'The form is not complete.' });
    await changeSiteSettings(getDateline().archive.settings, { publicReading: textField(form, 'publicReading') === 'yes', signUp: given.signUp.data, ai: given.ai.data });
    redirect(303, `/settings/site?note=${notes.leave({ text: 'Saved.' })}`);
  },
};
