import type { Edition } from '../../archive/archive.ts';
import type { TrendingTag } from '../types.ts';

const freshMs = 60_000;
const mostTrending = 8;
const kept = new WeakMap<Edition, { at: number; tags: Promise<TrendingTag[]> }>();

/** What comes up, looked up at most once a minute. */
export function trendingSoon(edition: Edition, now: number): Promise<TrendingTag[]> {
  const before = kept.get(edition);
  if (before !== undefined && now - before.at < freshMs) return before.tags;
  const tags = edition.tags.trending(now, mostTrending);
  kept.set(edition, { at: now, tags });
  return tags;
}
