import { placeFrom } from '#lib/conversation.ts';
import { positiveInteger } from '#lib/listing.ts';
import { perform } from '#lib/server/conversation/acts.ts';
import { demandModerator } from '#lib/server/conversation/open.ts';
import { getDateline } from '#lib/server/dateline.ts';
import { formOf, goBack, idField, textField, textFields } from '#lib/server/forms.ts';
import type { RequestHandler } from './$types';

/** As many as a page of the queue has. */
const mostAtOnce = 100;

/** Everything that moderators do, of all their pages; `do` says what. */
export const POST: RequestHandler = async ({ request, url, locals }) => {
  const { archive } = getDateline();
  const { viewer } = demandModerator(locals);
  const form = await formOf(request);
  const now = Date.now();
  const by = { reader: viewer.reader };
  const entryId = idField(form, 'undo');
  if (entryId !== undefined) goBack(form, url.origin, { text: (await archive.comments.moderation.undo(entryId, by, now)) ? 'Taken back.' : 'That was taken back already.' });
  const did = await perform(archive, {
    do: textField(form, 'do'),
    why: textField(form, 'why'),
    commentIds: [...new Set(textFields(form, 'comment').flatMap((id) => positiveInteger(id) ?? []))].slice(0, mostAtOnce),
    readerId: idField(form, 'reader'),
    place: placeFrom(textField(form, 'place')),
    ban: textField(form, 'ban'),
    sure: textField(form, 'sure') === 'yes',
  }, by, now);
  if ('problem' in did) goBack(form, url.origin, { text: did.problem });
  goBack(form, url.origin, { text: did.text, ...(did.entries.length === 0 ? {} : { undo: { moderation: did.entries } }) });
};
