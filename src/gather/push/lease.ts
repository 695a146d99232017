import type { PushState } from '../../common/feed-state.ts';

const hourMs = 3600_000;
const dayMs = 24 * hourMs;

/** What is asked for; hubs grant what they like. */
export const wantedLeaseSeconds = 10 * 24 * 3600;
/** A lease that a hub does not name, and the longest that is believed. */
const unstatedLeaseMs = 10 * dayMs;
const longestLeaseMs = 60 * dayMs;
/** Renewed after this part of the lease, so that there is time to try again. */
const renewAfter = 0.7;
const unansweredMs = 6 * hourMs;
const refusedMs = 7 * dayMs;

/** Whether a hub tells us of news now; while a renewal is pending, the old lease still counts. */
export const isPushed = (push: PushState | undefined, now: number): boolean => push !== undefined && push.state !== 'refused' && (push.leaseEndsAt ?? 0) > now;

/**
 * Whether a hub is to be asked (again) for a subscription: never asked, not answered for hours, refused a week ago, or
 * the lease nears its end. Never twice in an hour, whatever lease the hub grants.
 */
export function needsPush(push: PushState | undefined, now: number): boolean {
  if (!push) return false;
  if (push.askedAt === undefined) return true;
  const sinceMs = now - push.askedAt;
  if (push.state === 'refused') return sinceMs >= refusedMs;
  if (push.state === 'pending') return sinceMs >= unansweredMs;
  return sinceMs >= Math.max(hourMs, ((push.leaseEndsAt ?? now) - push.askedAt) * renewAfter);
}

/** @param seconds `hub.lease_seconds` as the hub sent it */
export function leaseEnd(seconds: string | null, now: number): number {
  const leaseMs = seconds !== null && /^\d{1,12}$/.test(seconds) ? Number(seconds) * 1000 : unstatedLeaseMs;
  return now + Math.min(leaseMs, longestLeaseMs);
}
