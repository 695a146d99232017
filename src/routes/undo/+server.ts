import { getDateline } from '#lib/server/dateline.ts';
import { goBack, textField } from '#lib/server/forms.ts';
import { notes } from '#lib/server/notes.ts';
import { plural } from '#lib/words.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ request, url }) => {
  const form = await request.formData();
  const ids = notes.takeUndo(textField(form, 'note'));
  if (!ids) goBack(form, url.origin, { text: 'That is too long ago to undo.' });
  await getDateline().archive.articles.setRead(ids, false, Date.now());
  goBack(form, url.origin, { text: `${plural(ids.length, 'article')} unread again.` });
};
