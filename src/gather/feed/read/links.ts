import { textOf } from '../xml/value.ts';
import type { XmlElement } from '../xml/element.ts';
import { urlIn, type ReadContext } from './context.ts';

export interface FeedLink {
  /** Relation in lower case; `alternate` unless stated (RFC 4287 section 4.2.7.2). */
  rel: string;
  url: string;
  type: string | undefined;
  length: string | undefined;
  /** A link of RSS: an address as text. */
  isText: boolean;
}

const ianaRelation = /^https?:\/\/www\.iana\.org\/assignments\/relation\//;

/** All links of a feed or entry: `link` with `href` (Atom, also inside RSS) and `link` with text (RSS). */
export function linksOf(element: XmlElement, context: ReadContext): FeedLink[] {
  return element.all('link', 'atom:link', 'xhtml:link').flatMap((link) => {
    const href = link.attribute('href') ?? link.attribute('rdf:resource') ?? link.attribute('url');
    const url = urlIn(link, href ?? textOf(link), context);
    if (url === undefined) return [];
    const rel = (link.attribute('rel') ?? 'alternate').toLowerCase().replace(ianaRelation, '');
    return [{ rel, url, type: link.attribute('type')?.toLowerCase(), length: link.attribute('length'), isText: href === undefined }];
  });
}

const isPage = ({ type }: FeedLink): boolean => type === undefined || /html|^text\/plain/.test(type);

/** The page that a feed or entry stands for: RSS's own link, else the alternate that a browser shows. */
export function pageLink(links: readonly FeedLink[]): string | undefined {
  const alternates = links.filter(({ rel }) => rel.split(/\s+/).includes('alternate'));
  return (alternates.find((link) => link.isText) ?? alternates.find(isPage) ?? alternates[0])?.url;
}

export const linkWith = (links: readonly FeedLink[], rel: string): string | undefined => links.find((link) => link.rel.split(/\s+/).includes(rel))?.url;
