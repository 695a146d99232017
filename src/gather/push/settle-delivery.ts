import type { FeedState } from '../../common/feed-state.ts';
import { publishingOf, smoothed } from '../poll/pace.ts';
import type { ParsedFeed } from '../poll/settle-feed.ts';

/**
 * The state of a feed after a delivery that parsed. It brought news but no validators, so what the next poll asks with
 * stays as it was; a delivery proves nothing about the feed's own address either.
 */
export function settleDelivery(state: FeedState, parsed: ParsedFeed, now: number): FeedState {
  const { newestAt, paceMs } = publishingOf(parsed.entries, now);
  const pace = smoothed(state.paceMs, paceMs);
  return { ...state, lastChangedAt: Math.max(state.lastChangedAt ?? 0, newestAt ?? now), ...(pace === undefined ? {} : { paceMs: pace }) };
}
