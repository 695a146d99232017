import type { PushState } from '../../common/feed-state.ts';
import type { Result } from '../../common/result.ts';
import type { HttpAnswer, RequestOptions } from '../http/http-client.ts';
import { wantedLeaseSeconds } from './lease.ts';

/** Where the web room listens for hubs, below the public address. */
export const callbackPath = '/websub/';

/**
 * The request that asks a hub for a subscription (W3C WebSub, section 5.1), ready for `client.get(url, options)`. Store
 * `asked(push, now)` before it goes out: a hub may verify before it answers.
 *
 * @param publicUrl address under which the hub reaches us, without a slash at its end
 */
export function subscribeRequest(push: PushState, publicUrl: string): { url: string; options: RequestOptions } {
  const form = new URLSearchParams({
    'hub.callback': `${publicUrl}${callbackPath}${push.callbackId}`,
    'hub.mode': 'subscribe',
    'hub.topic': push.topic,
    'hub.lease_seconds': String(wantedLeaseSeconds),
    'hub.secret': push.secret,
  });
  return { url: push.hub, options: { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: form.toString(), maxBytes: 64 * 1024 } };
}

/** The subscription while its request is on the way; an old lease goes on until it is renewed. */
export const asked = (push: PushState, now: number): PushState => ({ ...push, state: 'pending', askedAt: now });

/**
 * @param answer what the hub said to the request
 * @returns the subscription: refused when the hub refuses for a reason of ours (4xx), else unchanged, to be verified or
 * asked for again
 */
export function answered(push: PushState, answer: Result<Pick<HttpAnswer, 'status'>>): PushState {
  const refused = answer.ok && answer.value.status >= 400 && answer.value.status < 500 && answer.value.status !== 429;
  return refused ? { ...push, state: 'refused' } : push;
}
