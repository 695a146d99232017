import { fail, redirect } from '@sveltejs/kit';
import { changeConversationSettings, readConversationSettings, type ConversationSettings } from '../../../common/conversation/settings.ts';
import { changeSiteSettings } from '../../../common/site-settings.ts';
import { getDateline } from '#lib/server/dateline.ts';
import { formOf, textField } from '#lib/server/forms.ts';
import { notes } from '#lib/server/notes.ts';
import { plural } from '#lib/words.ts';
import { boundsOf, numberFields, usual } from '#lib/server/conversation/settings-fields.ts';
import { readForm } from '#lib/server/conversation/settings-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  comments: locals.settings.comments,
  settings: await readConversationSettings(getDateline().archive.settings),
  usual,
  groups: numberFields.map((group) => ({ ...group, fields: group.fields.map((field) => ({ ...field, ...boundsOf(field.name) })) })),
});

const said = (value: ConversationSettings[keyof ConversationSettings]): string => (Array.isArray(value) ? plural(value.length, 'word') : String(value));

const labels = new Map<keyof ConversationSettings, string>([
  ['heldWords', 'Words held for review'],
  ['firstReview', 'Comments looked at first'],
  ...numberFields.flatMap(({ legend, fields }) => fields.map(({ name, label }): [keyof ConversationSettings, string] => [name, `${legend}, ${label.toLowerCase()}`])),
]);

/** What is different, for the log: the list of words by its length only, since it may be nobody's business. */
function changesBetween(before: ConversationSettings, after: ConversationSettings): string[] {
  const names = Object.keys(before).filter((name): name is keyof ConversationSettings => name in after);
  return names.flatMap((name) => (JSON.stringify(before[name]) === JSON.stringify(after[name]) ? [] : [`${labels.get(name) ?? name}: ${said(before[name])} → ${said(after[name])}`]));
}

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await formOf(request);
    const read = readForm(form);
    if ('problem' in read) return fail(400, { problem: read.problem, given: Object.fromEntries([...form.keys()].map((name) => [name, textField(form, name)])) });
    const { archive } = getDateline();
    const before = await readConversationSettings(archive.settings);
    const { comments } = locals.settings;
    const after = await changeConversationSettings(archive.settings, read.change);
    await changeSiteSettings(archive.settings, { comments: read.comments });
    const changes = [...(read.comments === comments ? [] : [`Who may take part: ${comments} → ${read.comments}`]), ...changesBetween(before, after)];
    if (changes.length > 0) await archive.comments.moderation.note({ what: 'Settings of conversations', why: changes.join(', ') }, { reader: locals.actor.reader }, Date.now());
    const untaken = read.untaken.length === 0 ? '' : ` Not taken as words: ${read.untaken.slice(0, 5).join(', ').slice(0, 200)}.`;
    redirect(303, `/settings/conversation?note=${notes.leave({ text: `${changes.length === 0 ? 'Nothing changed.' : 'Saved.'}${untaken}` })}`);
  },
};
