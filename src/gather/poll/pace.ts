import type { FeedEntry } from '../../common/feed.ts';

/** So many of the newest entries tell how often a feed brings something. */
const sample = 12;

/** When entries came out, as far as their dates can be believed. */
export interface Publishing {
  /** Mean time between the newest entries; absent when fewer than two moments are known. */
  paceMs?: number;
  newestAt?: number;
}

/**
 * Reads from the entries' own dates how often a feed brings something new; a date in the future counts as none.
 * @param entries of one feed document, in any order
 */
export function publishingOf(entries: readonly Pick<FeedEntry, 'published' | 'updated'>[], now: number): Publishing {
  const moments = entries.map(({ published, updated }) => Date.parse(published ?? updated ?? '')).filter((at) => at > 0 && at <= now);
  const newest = [...new Set(moments)].sort((a, b) => b - a).slice(0, sample);
  const [newestAt] = newest;
  const oldestAt = newest.at(-1);
  if (newestAt === undefined || oldestAt === undefined) return {};
  return newest.length < 2 ? { newestAt } : { newestAt, paceMs: Math.round((newestAt - oldestAt) / (newest.length - 1)) };
}

/** Half of what was thought before, half of what is seen now. */
export const smoothed = (before: number | undefined, seen: number | undefined): number | undefined =>
  before === undefined || seen === undefined ? seen ?? before : Math.round((before + seen) / 2);
