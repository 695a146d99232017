import { demand } from '#lib/server/asked.ts';
import { demandModerator } from '#lib/server/conversation/open.ts';
import { getDateline } from '#lib/server/dateline.ts';
import { formOf, goBack, textField } from '#lib/server/forms.ts';
import { notes } from '#lib/server/notes.ts';
import { plural } from '#lib/words.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ request, url, locals }) => {
  const { edition } = locals;
  const form = await formOf(request);
  const undo = notes.takeUndo(textField(form, 'note'));
  if (!undo) goBack(form, url.origin, { text: 'That is too long ago to undo.' });
  if ('tags' in undo) {
    if (undo.tags.some((change) => Object.keys(change).some((key) => key !== 'tag' && key !== 'followed'))) demand(locals, 'correct');
    await edition.tags.change(undo.tags, Date.now());
    goBack(form, url.origin, { text: 'Taken back.' });
  }
  if ('correction' in undo) {
    demand(locals, 'correct');
    const back = await edition.stories.undo(undo.correction, Date.now());
    goBack(form, url.origin, { text: back === undefined ? 'That was taken back already.' : 'Taken back: the reports are where they were.' });
  }
  if ('story' in undo) {
    await edition.stories.mark(undo.story, undo.marks, Date.now());
    goBack(form, url.origin, { text: 'Taken back.' });
  }
  if ('moderation' in undo) {
    const { archive } = getDateline();
    const { viewer: { reader } } = demandModerator(locals);
    let back = 0;
    // What was done last goes first, as each act keeps what was before it.
    for (const entryId of undo.moderation.toReversed()) if (await archive.comments.moderation.undo(entryId, { reader }, Date.now())) back += 1;
    goBack(form, url.origin, { text: back === 0 ? 'That was taken back already.' : 'Taken back.' });
  }
  await edition.articles.setRead(undo.unread, false, Date.now());
  goBack(form, url.origin, { text: `${plural(undo.unread.length, 'article')} unread again.` });
};
