import type { PushState } from '../../common/feed-state.ts';
import { leaseEnd } from './lease.ts';

/** What to answer a hub, as plain text, and the subscription after it. */
export interface IntentVerdict {
  status: 200 | 404;
  body: string;
  /** To be stored; absent when nothing changed. */
  push?: PushState;
}

const nothing: IntentVerdict = { status: 404, body: '' };

/**
 * Answers a hub's GET to our callback (W3C WebSub, sections 5.2 and 5.3). The challenge is returned only for a topic
 * that was asked for and not yet verified; unsubscriptions are never confirmed, for none is ever asked for.
 *
 * @param push the subscription of this callback; `undefined` when there is none
 */
export function verifyIntent(push: PushState | undefined, query: URLSearchParams, now: number): IntentVerdict {
  if (!push || query.get('hub.topic') !== push.topic) return nothing;
  const mode = query.get('hub.mode');
  if (mode === 'denied') return { status: 200, body: '', push: { ...push, state: 'refused' } };
  const challenge = query.get('hub.challenge') ?? '';
  const isAwaited = push.state === 'pending' && push.askedAt !== undefined;
  if (mode !== 'subscribe' || !isAwaited || challenge === '' || challenge.length > 4096) return nothing;
  return { status: 200, body: challenge, push: { ...push, state: 'active', leaseEndsAt: leaseEnd(query.get('hub.lease_seconds'), now) } };
}
