import { createHmac, timingSafeEqual } from 'node:crypto';
import type { PushState } from '../../common/feed-state.ts';

/** Larger deliveries are not read; the next poll brings what they held. */
export const maxDeliveryBytes = 10_000_000;

/** The methods of WebSub (section 7); anything else proves nothing. */
const methods = new Set(['sha1', 'sha256', 'sha384', 'sha512']);

export type DeliveryVerdict =
  | { status: 200; accepted: true; document: { body: Uint8Array; headers: Record<string, string>; url: string } }
  /** To be thrown away; the hub is told 200 all the same, so that it learns nothing by trying (section 7). */
  | { status: 200; accepted: false; reason: string }
  | { status: 410; accepted: false; reason: string };

/**
 * Judges a hub's POST to our callback: a document counts only with a signature made with our secret.
 *
 * @param push the subscription of this callback; `undefined` when there is none
 * @param delivery header names in lower case; the body as it arrived, at most `maxDeliveryBytes`
 * @returns a verdict; when accepted, the bytes and what `parseFeed` wants to know of them
 */
export function acceptDelivery(push: PushState | undefined, delivery: { headers: Readonly<Record<string, string | undefined>>; body: Uint8Array }): DeliveryVerdict {
  if (!push) return { status: 410, accepted: false, reason: 'there is no such subscription' };
  const { headers, body } = delivery;
  if (body.length > maxDeliveryBytes) return { status: 200, accepted: false, reason: 'it is too large' };
  const signature = headers['x-hub-signature'];
  if (signature === undefined) return { status: 200, accepted: false, reason: 'it has no signature' };
  if (!isSignedWith(push.secret, signature, body)) return { status: 200, accepted: false, reason: 'its signature does not match' };
  const type = headers['content-type'];
  return { status: 200, accepted: true, document: { body, url: push.topic, headers: type === undefined ? {} : { 'content-type': type } } };
}

function isSignedWith(secret: string, signature: string, body: Uint8Array): boolean {
  const [method = '', digest = ''] = signature.trim().split('=', 2);
  const name = method.toLowerCase();
  if (!methods.has(name) || !/^[0-9a-f]+$/i.test(digest)) return false;
  const expected = createHmac(name, secret).update(body).digest();
  const given = Buffer.from(digest, 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
