import { cleanUrl, decodedPath, httpUrl } from '../../common/html/url.ts';

/** An address read as one page of several. */
export interface PageAddress {
  /** What the addresses of all pages have in common. */
  stem: string;
  /** From 1 (some count from 0). */
  page: number;
  /** Whether the address says so; one without a number is the first page. */
  marked: boolean;
}

const words = 'page|pages|pg|pag|p|seite|teil|pagina|página|parte|partie|part|strona|stranica|strana|sayfa|sivu|side|sida|sider|oldal|страница|صفحة|trang|halaman|hal|ye';
const inQuery = new RegExp(`^(?:${words}|page_?(?:no|num|number|id|index)|paged|paging|pn|pno|currentpage|article_?page|story_?page|pageno|pagenum|pagenumber|slide|start_?page|cp)$`, 'iu');
const lastSegment = new RegExp(`^(.*?)/(?:(?:${words})[-_/:]?)?(\\d{1,2})(?:\\.\\w{2,5})?$`, 'iu');
const endOfSegment = new RegExp(`^(.+?[^-_,./])(?:\\.\\w{2,5})?[-_,.:](?:(?:${words})[-_:]?)?(\\d{1,2})(?:\\.\\w{2,5})?$`, 'iu');

const longest = 2000;

/**
 * Ways to read an address as a page of an article: `?page=2`, `/2`, `/page/2`, `-2.html`, `,2.html`, `_p2.html`, `/seite-2`,
 * and as the first page, which mostly has no number.
 */
export function pageAddresses(url: URL): PageAddress[] {
  if (url.href.length > longest) return [];
  const found: PageAddress[] = [{ stem: stemOf(url, url.pathname, undefined), page: 1, marked: false }];
  for (const [name, value] of url.searchParams) {
    if (inQuery.test(name) && /^\d{1,3}$/.test(value)) found.push({ stem: stemOf(url, url.pathname, name), page: Number(value), marked: true });
  }
  const path = decodedPath(url.pathname).replace(/\/+$/, '');
  for (const pattern of [lastSegment, endOfSegment]) {
    const parts = pattern.exec(path);
    if (parts) found.push({ stem: stemOf(url, parts[1] ?? '', undefined), page: Number(parts[2]), marked: true });
  }
  return found;
}

/** Host, path and query without what differs between spellings of one address. */
function stemOf(url: URL, path: string, without: string | undefined): string {
  const plain = decodedPath(path).replace(/\/+$/, '').replace(/(?:\/index)?\.(?:html?|php\d?|aspx?|jsp|shtml|cfm)$/i, '').replace(/\/index$/i, '');
  const query = [...new URL(cleanUrl(url.href)).searchParams].filter(([name]) => name !== without).map(([name, value]) => `${name}=${value}`).sort();
  return `${url.host.replace(/^www\./, '')}${plain}?${query.join('&')}`;
}

/**
 * Which page of the same article another address is.
 * @param here address of a page of it
 * @returns undefined when the addresses differ by more than a page's number
 */
export function pageOf(address: string, here: string, base: string): { url: string; page: number; from: number } | undefined {
  const url = httpUrl(address, base);
  const [other, own] = [URL.parse(url ?? ''), URL.parse(here)];
  if (url === undefined || !other || !own || other.host !== own.host) return undefined;
  const owns = pageAddresses(own);
  for (const place of pageAddresses(other)) {
    if (!place.marked) continue;
    // An address that says its number goes before one that does not.
    const from = owns.findLast((one) => one.stem === place.stem);
    if (from) return { url, page: place.page, from: from.page };
  }
  return undefined;
}
