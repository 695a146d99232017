import { error } from '@sveltejs/kit';
import { getDateline } from '#lib/server/dateline.ts';
import type { RequestHandler } from './$types';

const callbackShape = /^[\w-]{16,64}$/;

function callbackOf(parameter: string): string {
  if (!callbackShape.test(parameter)) error(404, 'There is no such subscription.');
  return parameter;
}

/** A hub asks whether we meant a subscription (W3C WebSub, section 5.3). */
export const GET: RequestHandler = async ({ params, url }) => {
  const { status, body } = await getDateline().newsroom.verifyPush(callbackOf(params.callbackId), url.search);
  return new Response(body, { status, headers: { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' } });
};

/** A hub delivers what is new in a feed (section 7). */
export const POST: RequestHandler = async ({ params, request }) => {
  const callbackId = callbackOf(params.callbackId);
  const body = new Uint8Array(await request.arrayBuffer());
  const { status } = await getDateline().newsroom.acceptPush(callbackId, Object.fromEntries(request.headers), body);
  return new Response(null, { status });
};
