import { error } from '@sveltejs/kit';
import { formOf, goBack, idField, textField, textFields } from '#lib/server/forms.ts';
import { plural } from '#lib/words.ts';
import type { RequestHandler } from './$types';

/** Marks everything of a list as read, up to the newest article that the reader's page knew of. */
export const POST: RequestHandler = async ({ request, url, locals }) => {
  const form = await formOf(request);
  const upTo = idField(form, 'upTo');
  if (upTo === undefined) error(400, 'The form does not say up to which article.');
  const folder = textFields(form, 'folder').filter((name) => name !== '');
  const feedId = idField(form, 'feed');
  const [tag, subject] = [textField(form, 'tag'), textField(form, 'section')];
  const filter = { ...(folder.length > 0 ? { folder } : {}), ...(feedId === undefined ? {} : { feedId }), ...(tag === '' ? {} : { tag }), ...(subject === '' ? {} : { subject }) };
  const marked = await locals.edition.articles.markAllRead(filter, upTo, Date.now());
  if (marked.length === 0) goBack(form, url.origin, { text: 'Everything here was read already.' });
  goBack(form, url.origin, { text: `Marked ${plural(marked.length, 'article')} as read.`, undo: { unread: marked } });
};
