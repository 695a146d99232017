import { fail, redirect } from '@sveltejs/kit';
import { describeModelFigures } from '#lib/model-figures.ts';
import { getDateline } from '#lib/server/dateline.ts';
import { formOf, textField } from '#lib/server/forms.ts';
import { notes } from '#lib/server/notes.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const { newsroom } = getDateline();
  const [settings, state, figures] = await Promise.all([newsroom.modelSettings(), newsroom.aiState(), newsroom.modelFigures()]);
  return { settings, isOn: state.on, trouble: state.model?.trouble, figures: describeModelFigures(figures) };
};

/** @returns a number of things a day, or nothing when it is none */
const amount = (text: string): number | undefined => (/^\d{1,10}$/.test(text.trim()) ? Number(text) : undefined);

export const actions: Actions = {
  save: async ({ request }) => {
    const form = await formOf(request);
    const [url, model, key] = [textField(form, 'url').trim(), textField(form, 'model').trim(), textField(form, 'key').trim()];
    const [tasks, characters] = [amount(textField(form, 'tasks')), amount(textField(form, 'characters'))];
    // What was typed is shown again, but for the key.
    const typed = { url, model };
    if (tasks === undefined || characters === undefined) return fail(400, { problem: 'What a reader may have done in a day is a whole number.', typed });
    const problem = await getDateline().newsroom.changeModel({ url, model, budget: { tasks, characters }, ...(textField(form, 'remove') === 'yes' ? { key: { remove: true as const } } : key === '' ? {} : { key }) });
    if (problem !== undefined) return fail(400, { problem, typed });
    redirect(303, `/settings/model?note=${notes.leave({ text: 'Saved.' })}`);
  },
  try: async () => ({ trial: await getDateline().newsroom.tryModel() }),
};
