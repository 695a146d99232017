import type { SiteKnowledge, SiteLines } from '../../common/site.ts';
import { repeatsForSure, repeatsOften } from './site-reasons.ts';

/**
 * In how many of a host's pages each line stands. The same title counts once: it is one article under two addresses.
 * @param pages the host's pages, without the one that is to be judged
 */
export function learnSite(pages: readonly SiteLines[]): SiteKnowledge {
  const counts = new Map<number, number>();
  const titles = new Set<number>();
  for (const { title, mayGo, others } of pages) {
    if (titles.has(title)) continue;
    titles.add(title);
    for (const key of new Set([...mayGo, ...others])) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  for (const [key, count] of counts) if (count < 2) counts.delete(key);
  return { pages: titles.size, lines: counts };
}

/**
 * Which lines of a remembered page repeat so often that its stored text should be looked at.
 * @param site knowledge of the site's other pages
 * @returns their keys; those of `certain` need no second look, whatever comes of the first
 */
export function repeatedIn({ mayGo }: SiteLines, site: SiteKnowledge): { keys: number[]; certain: number[] } {
  const keys = mayGo.filter((key) => repeatsOften(key, site));
  return { keys, certain: keys.filter((key) => repeatsForSure(key, site)) };
}
