import type { Archive } from '../../archive/archive.ts';
import type { TrendingTag } from '../types.ts';

const freshMs = 60_000;
const mostTrending = 8;
let kept: { archive: Archive; at: number; tags: Promise<TrendingTag[]> } | undefined;

/** What comes up, looked up at most once a minute. */
export function trendingSoon(archive: Archive, now: number): Promise<TrendingTag[]> {
  if (kept?.archive !== archive || now - kept.at >= freshMs) kept = { archive, at: now, tags: archive.tags.trending(now, mostTrending) };
  return kept.tags;
}
