import type { FeedState } from '../common/feed-state.ts';

/** Not even a reader's own request brings a feed twice within this time. */
export const READER_PAUSE_MS = 15 * 60_000;

/**
 * When a reader may ask for a feed ahead of its time. What a server demanded stands; an attempt that never reached the
 * server (no network, no such name) bothered nobody and does not count.
 * @param now milliseconds since the epoch
 * @returns `undefined` for now, `Infinity` for never
 */
export function mayAskAt({ notBefore = 0, lastAttemptAt = 0, errorCount, gone }: FeedState, now: number): number | undefined {
  if (gone) return Infinity;
  const reached = errorCount === 0 || notBefore > 0;
  const soonest = Math.max(notBefore, reached && lastAttemptAt > 0 ? lastAttemptAt + READER_PAUSE_MS : 0);
  return soonest > now ? soonest : undefined;
}
