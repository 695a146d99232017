import { fail, redirect } from '@sveltejs/kit';
import { getDateline } from '#lib/server/dateline.ts';
import { formOf, textField, textFields } from '#lib/server/forms.ts';
import { notes } from '#lib/server/notes.ts';
import { forgetShelf } from '#lib/server/shelf.ts';
import { chosenStarters, packChoices } from '#lib/server/starters.ts';
import { addressesIn, takeSources } from '#lib/server/take-sources.ts';
import { fileSize, plural } from '#lib/words.ts';
import type { Actions, PageServerLoad } from './$types';

/** A list of some 20,000 feeds; nobody's real list is larger. */
const largestOpml = 5_000_000;

export const load: PageServerLoad = ({ request }) => packChoices(request.headers.get('accept-language'));

export const actions: Actions = {
  default: async ({ request, locals: { edition } }) => {
    const form = await formOf(request);
    const typed = textField(form, 'addresses');
    const file = form.get('opml');
    const addresses = addressesIn(typed);
    const starters = chosenStarters(textFields(form, 'pack'), textFields(form, 'feed'));
    const hasFile = file instanceof File && file.size > 0;
    if (addresses.length === 0 && starters.length === 0 && !hasFile) {
      return fail(400, { problem: 'Nothing was chosen yet: paste an address, choose an OPML file or tick a pack.', typed });
    }
    if (hasFile && file.size > largestOpml) {
      return fail(413, { problem: `${file.name} has ${fileSize(file.size)}; an OPML file may have ${fileSize(largestOpml)}.`, typed });
    }
    const taken = await takeSources(getDateline().newsroom, edition.reader, {
      addresses,
      starters,
      ...(hasFile ? { opml: { name: file.name, bytes: await file.bytes() } } : {}),
    });
    forgetShelf(edition);
    if (taken.trouble) return { taken, typed: taken.addresses.filter(({ ok }) => !ok).map(({ address }) => address).join('\n') };
    const known = taken.known > 0 ? ` ${plural(taken.known, 'feed was', 'feeds were')} there already.` : '';
    redirect(303, `/?note=${notes.leave({ text: `Subscribed to ${plural(taken.added, 'feed')}.${known}` })}`);
  },
};
