import { error } from '@sveltejs/kit';
import { escapeAttribute, escapeText } from '../../../common/html/escape.ts';
import { askedBy, meOf } from '#lib/server/asked.ts';
import { getDateline } from '#lib/server/dateline.ts';
import { formOf, textField } from '#lib/server/forms.ts';
import { ownPath } from '#lib/server/paths.ts';
import type { RequestHandler } from './$types';

/** Sends the browser to the OpenID provider: to sign in, to use an invitation, or to connect an account with one that is there. */
export const POST: RequestHandler = async (event) => {
  const { oidc } = getDateline().accounts;
  if (oidc === undefined) error(404, 'No provider is set up here.');
  const form = await formOf(event.request);
  const connect = textField(form, 'connect') === 'yes';
  if (connect && event.locals.session?.proved !== true) error(403, 'Confirm first that it is you.');
  const invitation = textField(form, 'invitation');
  const begun = await oidc.begin(askedBy(event), {
    next: connect ? '/account' : ownPath(textField(form, 'next'), event.url.origin),
    ...(connect ? { connect: meOf(event.locals) } : {}),
    invitation: invitation === '' ? undefined : invitation,
  });
  if (!begun.ok) error(begun.status, begun.problem);
  event.locals.cookies.push(...begun.cookies);
  // No redirect: browsers hold those of a form to `form-action` of the page it was on.
  const address = escapeAttribute(begun.url);
  return new Response(`<!doctype html><html lang="en"><meta charset="utf-8"><title>Signing in</title><meta http-equiv="refresh" content="0;url=${address}"><p><a href="${address}">Go on to ${escapeText(oidc.name)}</a></p></html>`, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'", 'cache-control': 'no-store' },
  });
};
