import { error } from '@sveltejs/kit';
import { formOf, goBack, idField, isScript } from '#lib/server/forms.ts';
import type { RequestHandler } from './$types';

/** Marks one article: `read`, `unread`, `save` or `unsave` names its id; `look` that it was looked at again. The buttons of every page send it. */
export const POST: RequestHandler = async ({ request, url, locals }) => {
  const { articles } = locals.edition;
  const form = await formOf(request);
  const now = Date.now();
  let marked = false;
  for (const read of [true, false]) {
    const id = idField(form, read ? 'read' : 'unread');
    if (id !== undefined) {
      await articles.setRead([id], read, now);
      marked = true;
    }
  }
  for (const saved of [true, false]) {
    const id = idField(form, saved ? 'save' : 'unsave');
    if (id !== undefined) {
      await articles.setSaved(id, saved, now);
      marked = true;
    }
  }
  const looked = idField(form, 'look');
  if (looked !== undefined) {
    // When the page was made: what was changed while it was read is new.
    await articles.noteLook(looked, Math.min(idField(form, 'at') ?? now, now));
    marked = true;
  }
  if (!marked) error(400, 'The form names no article.');
  if (isScript(request)) return new Response(null, { status: 204 });
  goBack(form, url.origin);
};
