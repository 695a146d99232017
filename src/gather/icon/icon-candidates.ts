import { httpUrl } from '../../common/html/url.ts';
import { pageLinks, type PageLink } from '../discover/page-links.ts';

const most = 6;
/** Pixels: large enough for a sharp screen, small enough for a list of sources. */
const best = 64;
const range = { least: 32, most: 192 };

/**
 * Addresses of a site's icon, best first: what the page names (HTML Standard, 4.6.7.8 "icon"; Apple's touch icons), the
 * sizes between 32 and 192 pixels before others, then `/favicon.ico`. No vector graphics, no more than six.
 * @param pageUrl the address that the HTML came from
 */
export function iconCandidates(html: string, pageUrl: string): string[] {
  const named = pageLinks(html, pageUrl).links
    .filter((link) => isIcon(link) && !isVector(link))
    .map((link) => ({ url: link.url, rank: rank(link) }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ url }) => url);
  const usual = httpUrl('/favicon.ico', pageUrl);
  const urls = [...new Set(named)];
  if (usual === undefined || urls.slice(0, most).includes(usual)) return urls.slice(0, most);
  return [...urls.slice(0, most - 1), usual];
}

const isTouchIcon = ({ rel }: PageLink): boolean => rel.some((token) => token === 'apple-touch-icon' || token === 'apple-touch-icon-precomposed');

const isIcon = (link: PageLink): boolean => link.rel.includes('icon') || link.rel.includes('fluid-icon') || isTouchIcon(link);

/** A vector graphic can hold scripts. */
const isVector = ({ type, url }: PageLink): boolean => type.includes('svg') || /\.svgz?$/i.test(new URL(url).pathname);

/** The lower the better. Touch icons often have a margin and a background, so they count a little less. */
function rank(link: PageLink): number {
  const size = sizeOf(link);
  const outside = size < range.least ? 4 : size > range.most ? 2 : 0;
  return Math.abs(Math.log2(size / best)) + outside + (isTouchIcon(link) ? 0.5 : 0);
}

/** Pixels as far as the page says, else what is usual for that kind of icon. */
function sizeOf(link: PageLink): number {
  const sizes = [...link.sizes.slice(0, 200).matchAll(/(\d{1,5})x\d{1,5}/g)].map(([, width]) => Number(width)).filter((width) => width > 0);
  const fitting = sizes.find((size) => size >= range.least && size <= range.most);
  return fitting ?? sizes.at(-1) ?? (isTouchIcon(link) ? 180 : 32);
}
