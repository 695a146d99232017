import { plainDate } from '../../common/date/plain.ts';
import { decodedPath, httpUrl } from '../../common/html/url.ts';
import { attribute, type HtmlElement } from '../../common/html/tree.ts';
import { Hint } from '../content/hints.ts';
import type { PageLines } from '../content/lines.ts';
import type { PageHead } from '../metadata/head.ts';
import { pageOf } from './page-number.ts';

/** Further pages of an article that its publisher parted. */
export interface Pager {
  /** Address of the next page. */
  next: string;
  /** How many pages there are, as far as the links tell. */
  count: number;
  /** All of them on one page, or as a page to print. */
  whole?: string;
}

const mostLinks = 3000;
const mostPages = 60;
const pagerNames = /(?:^|[\s_-])(?:pag(?:e|er|es|ination|inator|inate|ing|enav|ed?)|page-?(?:link|number|item|nav|break)s?|post-page-numbers|multi-?page|next(?:-?page)?|forward|seiten?(?:navi\w*|zahl\w*)?|weiter|suivant\w*|siguiente|proxim[ao]|seguinte|successiv[ao]|volgende|nast[eę]pna|article-?pages?|story-?pages?)(?=$|[\s_-])/i;
const arrow = /^[\s›»>→▶❯⟩❱⏵▸←]+$/u;
const elsewhere = Hint.comments | Hint.related | Hint.side | Hint.foot | Hint.hidden;

interface Link {
  element: HtmlElement;
  href: string;
  text: string;
}

/**
 * Finds the next page of an article: a link whose address differs from the page's own by the number of the page only,
 * and that is marked as such a link: by `rel="next"`, by its number as its text, by the names of what stands around it,
 * by an arrow. Words are not looked at. Links among comments and teasers lead to pages of those.
 * @param page lines after `linesOf`, for the names of elements
 * @param url address of the page
 * @param base address that links are resolved against
 */
export function pagerOf(page: PageLines, head: PageHead, url: string, base: string): Pager | undefined {
  // A site's front page is no article.
  if ((URL.parse(url)?.pathname ?? '/') === '/') return undefined;
  const pages = new Map<number, string>();
  let next: string | undefined;
  let from = 1;
  for (const reference of head.links.get('next') ?? []) {
    const place = pageOf(reference, url, base);
    if (place && isFollowing(place.page, place.from)) [next, from] = [place.url, place.from];
  }
  const links = linksIn(page, keysOf(url));
  for (const { element, href, text } of links) {
    const number = numberIn(text);
    if (number === 0 && !marksNext(element, text)) continue;
    const place = pageOf(href, url, base);
    if (!place || place.page > mostPages || isElsewhere(page, element)) continue;
    const isNumbered = number === place.page || number === place.page + 1;
    if (isNumbered) pages.set(number, place.url);
    if (!isNumbered && !marksNext(element, text)) continue;
    from = place.from;
    if (isFollowing(place.page, place.from) || (number === 2 && place.page === 1 && place.from === 1)) next ??= place.url;
  }
  if (next === undefined) return undefined;
  const count = Math.max(from + 1, ...pages.keys());
  const whole = wholeOf(links.map(({ element }) => element), url, base);
  return { next, count: Math.min(count, mostPages), ...(whole === undefined ? {} : { whole }) };
}

const isFollowing = (page: number, from: number): boolean => page === from + 1 && page > 1;

/** A piece of the page's own path, encoded and not, that the addresses of its other pages hold too. */
function keysOf(url: string): string[] {
  const segments = (URL.parse(url)?.pathname ?? '').split('/').filter((segment) => segment !== '');
  const segment = segments.findLast((part) => !/^(?:index\.\w+|(?:\p{L}+[-_]?)?\d{1,2}(?:\.\w+)?)$/u.test(part)) ?? segments.at(-1) ?? '';
  const encoded = /^[^.,]*/.exec(segment)?.[0].replace(/[-_]?(?:\p{L}{1,8}[-_]?)?\d{1,2}$/u, '') ?? '';
  const key = encoded.length < 3 ? segment : encoded;
  const plain = decodedPath(key);
  return key === plain ? [key] : [key, plain];
}

/** Links that a pager may consist of: short ones whose address may be that of another page. */
function linksIn({ root }: PageLines, keys: readonly string[]): Link[] {
  const found: Link[] = [];
  const visit = (element: HtmlElement): void => {
    for (const child of element.children) {
      if (typeof child === 'string' || child.tag === 'svg' || child.tag === 'script' || found.length >= mostLinks) continue;
      if (child.tag !== 'a') {
        visit(child);
        continue;
      }
      const href = attribute(child, 'href');
      if (href === undefined || !mayBePage(href, keys)) continue;
      const text = wordsIn(child).replace(/\s+/g, ' ').trim();
      if (text.length <= 40) found.push({ element: child, href, text });
    }
  };
  visit(root);
  return found;
}

/** The address holds a piece of the page's own, or is a short relative one with a number. */
const mayBePage = (href: string, keys: readonly string[]): boolean => (keys.some((key) => href.includes(key)) ? !href.startsWith('#') : (href.length < 16 || href.startsWith('?')) && /[\d=]/.test(href) && !href.startsWith('#'));

const wordsIn = (element: HtmlElement): string => element.children.map((child) => (typeof child === 'string' ? child : wordsIn(child))).join('');

function marksNext(link: HtmlElement, text: string): boolean {
  if (/(?:^|\s)next(?:\s|$)/i.test(attribute(link, 'rel') ?? '') || arrow.test(text)) return true;
  let element: HtmlElement | undefined = link;
  for (let level = 0; element && level < 4 && element.tag !== 'body'; level++, element = element.parent) {
    if (pagerNames.test(`${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`.slice(0, 500))) return true;
  }
  return false;
}

/** The only number of a short text, whatever its digits: "2", "Page 2", "第2页", "٢". */
function numberIn(text: string): number {
  if (!/\p{Nd}/u.test(text)) return 0;
  const found = plainDate(text).match(/\d+/g);
  return found?.length === 1 && text.length <= 24 ? Number(found[0]) : 0;
}

function isElsewhere(page: PageLines, start: HtmlElement): boolean {
  for (let element: HtmlElement | undefined = start; element; element = element.parent) if (((page.hints[element.index] ?? 0) & elsewhere) !== 0) return true;
  return false;
}

const wholeName = /^(?:(?:page|view|pagewanted|p|mode|display|seite|show|article_?view|layout|format|output|type)=(?:all|full|single|one|complete|print(?:able|view)?|onepage|alles|komplett)|(?:single_?page|one_?page|all|show_?all|view_?all|full|fullstory|print(?:able|er|view)?|drucken|imprimir|stampa)(?:=(?:1|true|yes|y|on|all)?)?)$/i;
const wholePath = /^\/?(?:all|full|complete|komplett\w*|gesamt\w*|single-?page|one-?page|view-?all|show-?all|allpages|print(?:able|er|view)?|drucken|druckansicht|druckversion|imprimir|imprimer|stampa|afdrukken|tisk|drukuj)(?:\.\w{2,5}|\/)?$/i;

/** A link to the same address with a word that means all of it, or print. */
export function wholeOf(links: readonly HtmlElement[], here: string, base: string): string | undefined {
  const own = URL.parse(here);
  if (!own) return undefined;
  const path = own.pathname.replace(/\/+$/, '');
  const bare = path.replace(/\.(?:html?|php\d?|aspx?|jsp|shtml)$/i, '');
  for (const element of links) {
    const href = attribute(element, 'href') ?? '';
    if (!/all|full|print|complet|komplett|gesamt|single|one-?page|druck|imprim|stampa|afdruk|tisk/i.test(href)) continue;
    const url = URL.parse(httpUrl(href, base) ?? '');
    if (!url || url.host !== own.host) continue;
    if (url.pathname.replace(/\/+$/, '') === path && [...url.searchParams].some(([name, value]) => wholeName.test(value === '' ? name : `${name}=${value}`))) return url.href;
    for (const stem of [path, bare]) {
      if (url.pathname.startsWith(stem) && /^[/_,.-]/.test(url.pathname.slice(stem.length)) && wholePath.test(url.pathname.slice(stem.length + 1))) return url.href;
    }
  }
  return undefined;
}
