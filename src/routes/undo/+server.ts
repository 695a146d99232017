import { formOf, goBack, textField } from '#lib/server/forms.ts';
import { notes } from '#lib/server/notes.ts';
import { plural } from '#lib/words.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ request, url, locals: { edition } }) => {
  const form = await formOf(request);
  const undo = notes.takeUndo(textField(form, 'note'));
  if (!undo) goBack(form, url.origin, { text: 'That is too long ago to undo.' });
  if ('tags' in undo) {
    await edition.tags.change(undo.tags, Date.now());
    goBack(form, url.origin, { text: 'Taken back.' });
  }
  if ('correction' in undo) {
    const back = await edition.stories.undo(undo.correction, Date.now());
    goBack(form, url.origin, { text: back === undefined ? 'That was taken back already.' : 'Taken back: the reports are where they were.' });
  }
  if ('story' in undo) {
    await edition.stories.mark(undo.story, undo.marks, Date.now());
    goBack(form, url.origin, { text: 'Taken back.' });
  }
  await edition.articles.setRead(undo.unread, false, Date.now());
  goBack(form, url.origin, { text: `${plural(undo.unread.length, 'article')} unread again.` });
};
