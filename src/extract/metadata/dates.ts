import { attribute, type HtmlElement } from '../../common/html/tree.ts';
import type { Line } from '../content/line.ts';
import { notInFuture, readDate } from './date.ts';
import type { PageHead } from './head.ts';
import { articleOf, textOf } from './json-ld.ts';

export interface PageDates {
  published?: string;
  modified?: string;
}

const publishedNames = [
  'article:published_time', 'og:article:published_time', 'og:published_time', 'datepublished', 'parsely-pub-date', 'sailthru.date', 'publish-date', 'publishdate', 'publish_date', 'published', 'published_time', 'publication_date',
  'article.published', 'cxenseparse:recs:publishtime', 'rnews:datepublished', 'citation_publication_date', 'citation_date', 'dcterms.issued', 'dcterms.created', 'dcterms.date', 'dc.date.issued', 'dc.date.created', 'dc.date', 'dc:date', 'prism.publicationdate', 'originalpublicationdate',
  'article_date_original', 'bt:pubdate', 'pubdate', 'pub_date', 'date', 'article:post_date', 'datecreated', 'article:created_time',
];
const modifiedNames = ['article:modified_time', 'og:article:modified_time', 'og:updated_time', 'datemodified', 'dcterms.modified', 'dc.date.modified', 'article:updated_time', 'lastmod', 'last-modified', 'revised', 'updated_time'];

/**
 * When the article came out and was last changed: JSON-LD, then meta tags, then `time` elements near the title, then a
 * date written under the title, then one in the address.
 * @param now milliseconds since the epoch; no date is later
 */
export function datesOf(head: PageHead, root: HtmlElement, nearTitle: readonly Line[], url: string, lang: string | undefined, now: number): PageDates {
  const article = articleOf(head.data);
  const first = (texts: Iterable<string | undefined>): string | undefined => {
    for (const text of texts) {
      const time = text === undefined ? undefined : readDate(text, lang);
      const date = time === undefined ? undefined : notInFuture(time, now);
      if (date !== undefined) return date;
    }
    return undefined;
  };
  const metas = (names: readonly string[]): string[] => names.flatMap((name) => head.metas.get(name) ?? []);
  const times = [...timesOf(root)];
  const published = first([
    textOf(article?.['datePublished']), ...metas(publishedNames), ...times.filter((time) => time.published).map((time) => time.text), textOf(article?.['dateCreated']), textOf(article?.['uploadDate']),
    ...times.filter((time) => !time.modified).map((time) => time.text), ...nearTitle.filter((line) => line.size < 120).map((line) => line.text), dateInUrl(url),
  ]);
  const modified = first([textOf(article?.['dateModified']), ...metas(modifiedNames), ...times.filter((time) => time.modified).map((time) => time.text)]);
  return { ...(published === undefined ? {} : { published }), ...(modified === undefined || (published !== undefined && modified <= published) ? {} : { modified }) };
}

interface TimeElement {
  text: string;
  published: boolean;
  modified: boolean;
}

function* timesOf(root: HtmlElement): Generator<TimeElement> {
  const waiting: HtmlElement[] = [root];
  let found = 0;
  for (let element = waiting.pop(); element && found < 20; element = waiting.pop()) {
    const property = attribute(element, 'itemprop')?.toLowerCase() ?? '';
    if (element.tag === 'time' || property === 'datepublished' || property === 'datemodified') {
      const text = attribute(element, 'datetime') ?? attribute(element, 'content') ?? element.children.filter((child) => typeof child === 'string').join('');
      const names = `${attribute(element, 'class') ?? ''} ${property}`.toLowerCase();
      found++;
      yield { text, published: property === 'datepublished' || attribute(element, 'pubdate') !== undefined || /publish|entry-date/.test(names), modified: /modif|updat/.test(names) };
    }
    for (let at = element.children.length - 1; at >= 0; at--) {
      const child = element.children[at];
      if (typeof child !== 'string' && child !== undefined) waiting.push(child);
    }
  }
}

function dateInUrl(url: string): string | undefined {
  const found = /[/_-](20\d{2}|19\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/.exec(url);
  return found ? `${found[1]}-${found[2]}-${found[3]}` : undefined;
}
