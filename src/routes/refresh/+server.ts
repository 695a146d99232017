import { getDateline } from '#lib/server/dateline.ts';
import { formOf, goBack, idField } from '#lib/server/forms.ts';
import { dateAndTime, plural } from '#lib/words.ts';
import type { RequestHandler } from './$types';

/** Asks for an early refresh of one feed (`feed`) or of all; a feed whose server wants rest is left alone. */
export const POST: RequestHandler = async ({ request, url, locals }) => {
  const form = await formOf(request);
  const { asked, tooEarly, earliestAt } = await getDateline().newsroom.refreshSoon(locals.edition.reader, idField(form, 'feed'));
  const waiting = `${plural(tooEarly, 'feed')} may not be asked yet${earliestAt === undefined ? '' : `, the first one from ${dateAndTime(earliestAt)}`}.`;
  const asking = asked > 0 ? `Asking ${plural(asked, 'feed')} for news.` : '';
  goBack(form, url.origin, { text: [asking, tooEarly > 0 ? waiting : ''].filter(Boolean).join(' ') || 'There is no feed to ask.' });
};
