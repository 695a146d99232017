/** Wide enough for a full column on a dense screen. */
const wanted = 1000;
/** What a density of one is taken for. */
const ordinary = 600;

/**
 * The best candidate of a `srcset` (HTML Standard, 4.8.4.2.1): the narrowest that fills a column, else the widest.
 * @returns its address as written, or undefined when there is none
 */
export function bestOfSrcset(srcset: string): string | undefined {
  let best: string | undefined;
  let bestWidth = 0;
  for (const candidate of srcset.slice(0, 10_000).split(/,\s+|\s,|,(?=https?:|\/\/)/)) {
    const [url = '', descriptor = '1x'] = candidate.trim().split(/\s+/, 2);
    if (url === '' || url.startsWith('data:')) continue;
    const size = Number.parseFloat(descriptor);
    if (!(size > 0)) continue;
    const width = descriptor.endsWith('w') ? size : size * ordinary;
    const better = bestWidth === 0 || (bestWidth < wanted ? width > bestWidth : width >= wanted && width < bestWidth);
    if (better) [best, bestWidth] = [url.replace(/,+$/, ''), width];
  }
  return best;
}
