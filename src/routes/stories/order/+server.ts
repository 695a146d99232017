import { formOf, goBack, textField } from '#lib/server/forms.ts';
import { setPersonalOrder } from '#lib/server/personal-order.ts';
import type { RequestHandler } from './$types';

/** Whether the order of stories heeds what the reader follows and reads: `order` is `mine` or `plain`. */
export const POST: RequestHandler = async ({ request, url, locals: { edition } }) => {
  const form = await formOf(request);
  const isMine = textField(form, 'order') === 'mine';
  await setPersonalOrder(edition, isMine);
  goBack(form, url.origin, { text: isMine ? 'What you follow and read counts in the order.' : 'Only outlets and time count in the order.' });
};
