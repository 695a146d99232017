import { attribute, type HtmlElement } from '../../../common/html/tree.ts';
import type { Line } from '../line.ts';

/** Where the links of a line lead, as shares of its text nodes. */
export interface LinkKinds {
  /** Within the page. */
  inside: number;
  /** To other pages of the same site. */
  site: number;
  /** To other sites. */
  away: number;
  /** To pages of tags, categories or authors, by the link's relation or address. */
  index: number;
  /** Advertised, by the link's relation. */
  paid: number;
}

const none: LinkKinds = { inside: 0, site: 0, away: 0, index: 0, paid: 0 };
const indexPath = /\/(?:tags?|topics?|themen?|thema|category|categories|kategorie|rubrik|rubrique|autor(?:en|es)?|authors?|auteurs?|author|profile?|people|etiqueta|tema)s?\//i;

function linkAround(element: HtmlElement): HtmlElement | undefined {
  for (let at: HtmlElement | undefined = element, level = 0; at && level < 8; at = at.parent, level++) if (at.tag === 'a') return at;
  return undefined;
}

/** @param host the page's own host, if it is known */
export function linkKindsOf(line: Line, host: string | undefined): LinkKinds {
  if (line.linked === 0) return none;
  const kinds = { ...none };
  const each = 1 / Math.min(line.parents.length, 40);
  for (const parent of line.parents.slice(0, 40)) {
    const link = linkAround(parent);
    const href = link === undefined ? undefined : attribute(link, 'href')?.trim();
    if (link === undefined || href === undefined) continue;
    const rel = attribute(link, 'rel') ?? '';
    if (href.startsWith('#')) kinds.inside += each;
    else if (isAway(href, host)) kinds.away += each;
    else kinds.site += each;
    if (/\b(?:tag|author|category)\b/.test(rel) || indexPath.test(href.slice(0, 300))) kinds.index += each;
    if (/\bsponsored\b/.test(rel)) kinds.paid += each;
  }
  return kinds;
}

function isAway(href: string, host: string | undefined): boolean {
  const named = /^(?:https?:)?\/\/(?:www\.)?([^/?#:]+)/i.exec(href)?.[1]?.toLowerCase();
  return named !== undefined && host !== undefined && !host.endsWith(named) && !named.endsWith(host);
}
