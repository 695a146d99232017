import type { FeedState } from '../../common/feed-state.ts';
import type { Redirect } from '../http/http-client.ts';

/** A permanent redirect is believed after it was the same this often … */
export const moveSeen = 3;
/** … over at least this long: a careless deployment is usually mended within the day. */
export const moveStaysMs = 24 * 3600_000;

const permanent = new Set([301, 308]);

/**
 * What a successful fetch says about the feed's address (RFC 9110, sections 15.4.2 and 15.4.9). Only the redirects
 * before the first temporary one move it, never from https back to http, and only once they have lasted.
 *
 * @returns the address to ask from now on, and the move that is still on trial
 */
export function settleMove(state: Pick<FeedState, 'url' | 'move'>, redirects: readonly Redirect[], now: number): Pick<FeedState, 'url' | 'move'> {
  const target = permanentTarget(redirects);
  if (target === undefined || (state.url.startsWith('https:') && !target.startsWith('https:'))) return { url: state.url };
  const move = state.move?.url === target ? { ...state.move, seen: state.move.seen + 1 } : { url: target, seen: 1, since: now };
  return move.seen >= moveSeen && now - move.since >= moveStaysMs ? { url: withUserinfo(target, state.url) } : { url: state.url, move };
}

function permanentTarget(redirects: readonly Redirect[]): string | undefined {
  const temporary = redirects.findIndex(({ status }) => !permanent.has(status));
  return redirects[(temporary < 0 ? redirects.length : temporary) - 1]?.to;
}

/** Keeps the name and password of an address that stays on its origin; another origin never learns them. */
function withUserinfo(target: string, before: string): string {
  const old = URL.parse(before);
  const moved = URL.parse(target);
  if (!old || !moved || old.origin !== moved.origin) return target;
  moved.username = old.username;
  moved.password = old.password;
  return moved.href;
}
