import type { FeedEntry } from '../../../common/feed.ts';
import { parseDate } from '../../../common/date/parse-date.ts';
import type { XmlElement } from '../xml/element.ts';
import { textOf } from '../xml/value.ts';
import { categoriesIn } from './categories.ts';
import { absoluteUrl, baseOf, languageOf, languageTag, urlIn, type ReadContext } from './context.ts';
import { dateIn } from './dates.ts';
import { discussionIn } from './discussion.ts';
import { linksOf, pageLink, type FeedLink } from './links.ts';
import { enclosuresIn, imageIn } from './media.ts';
import { peopleIn } from './people.ts';
import { htmlIn, titleIn } from './text-construct.ts';

/** What an entry takes from its feed when it does not say itself (RFC 4287 section 4.2.1). */
export interface Inherited {
  authors: readonly string[];
}

/** Reads one `item` or `entry` of any XML format. */
export function readEntry(entry: XmlElement, context: ReadContext, inherited: Inherited): FeedEntry {
  const links = linksOf(entry, context);
  const enclosures = enclosuresIn(entry, links, context);
  const link = pageOf(entry, links, context);
  const authors = authorsOf(entry, inherited);
  const summary = summaryOf(entry, context);
  const content = contentOf(entry, context, summary);
  return withoutGaps({
    // Apple's podcast rules: without a guid, the episode's file is what an episode is known by.
    id: idOf(entry, context) ?? enclosures.find(({ type = '' }) => /^(?:audio|video)\//i.test(type))?.url,
    title: firstOf(entry.all('title', 'atom:title', 'dc:title', 'media:title', 'itunes:title'), titleIn) ?? titleIn(entry.first('media:group')?.first('media:title') ?? entry.first('media:content')?.first('media:title')),
    link,
    summary,
    content,
    author: authors[0],
    authors,
    published: dateIn(entry, 'pubdate', 'published', 'issued', 'atom:published', 'dcterms:issued', 'dc:date', 'dcterms:created', 'created', 'date', 'prism:publicationdate', 'dcterms:date', 'pub_date'),
    updated: dateIn(entry, 'updated', 'modified', 'atom:updated', 'dcterms:modified', 'dc:date', 'lastbuilddate') ?? lastModified(entry),
    categories: categoriesIn(entry),
    enclosures,
    language: languageTag(textOf(entry.first('dc:language', 'language'))) ?? (entry.document.isAtom ? languageOf(entry.first('content', 'summary', 'title') ?? entry) : languageTag(entry.attribute('xml:lang'))),
    image: imageIn(entry, enclosures, context),
    discussion: discussionIn(entry, links, context, { link, html: content ?? summary }),
  });
}

/** The same record without the fields that hold nothing. */
export function withoutGaps<T extends object>(record: T): T {
  for (const key of Object.keys(record)) if (Reflect.get(record, key) === undefined) Reflect.deleteProperty(record, key);
  return record;
}

function firstOf<T>(elements: readonly XmlElement[], read: (element: XmlElement) => T | undefined): T | undefined {
  for (const element of elements) {
    const value = read(element);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** CDF gives an item's date as an attribute. */
const lastModified = (entry: XmlElement): string | undefined => {
  const date = entry.attribute('lastmod');
  return date === undefined ? undefined : parseDate(date);
};

/** The identifier of an entry or feed, letter by letter as the publisher wrote it. */
export function idOf(holder: XmlElement, context: ReadContext): string | undefined {
  const element = holder.first('id', 'guid', 'atom:id');
  const id = (element && textOf(element)) ?? holder.attribute('rdf:about') ?? textOf(holder.first('dc:identifier'));
  // Ids are compared letter by letter, so only one that is plainly a path, and useless elsewhere, is made absolute.
  const isPath = id !== undefined && /^\.{0,2}\//.test(id) && element?.attribute('ispermalink')?.toLowerCase() !== 'false';
  return isPath ? (absoluteUrl(id, element ? baseOf(element, context) : context.base) ?? id) : id?.slice(0, 2048);
}

/** The article's page. FeedBurner's original link comes before its redirect, a permalink guid after a real link. */
function pageOf(entry: XmlElement, links: readonly FeedLink[], context: ReadContext): string | undefined {
  const original = entry.first('feedburner:origlink');
  const direct = urlIn(original, textOf(original), context) ?? pageLink(links);
  if (direct !== undefined) return direct;
  const href = urlIn(entry, entry.attribute('href'), context);
  if (href !== undefined) return href;
  const guid = entry.first('guid');
  const permalink = textOf(guid);
  if (permalink !== undefined && guid?.attribute('ispermalink')?.toLowerCase() !== 'false' && /^(?:https?:\/\/|\/)/i.test(permalink)) {
    const url = urlIn(guid, permalink, context);
    if (url !== undefined) return url;
  }
  const source = entry.first('content')?.attribute('src');
  return urlIn(entry, source ?? entry.attribute('rdf:about'), context);
}

function authorsOf(entry: XmlElement, inherited: Inherited): string[] {
  const own = peopleIn(entry, ['author', 'atom:author'], ['dc:creator', 'dc:author'], ['itunes:author', 'googleplay:author']);
  if (own.length > 0 || !entry.document.isAtom) return own;
  const source = entry.first('source');
  const ofSource = source ? peopleIn(source, ['author']) : [];
  return ofSource.length > 0 ? ofSource : [...inherited.authors];
}

/** The full text, if the feed has it apart from the summary. An RSS item with both `summary` and `description` has it in the latter. */
function contentOf(entry: XmlElement, context: ReadContext, summary: string | undefined): string | undefined {
  const content = firstOf(entry.all('content:encoded', 'content', 'fullitem', 'atom:content', 'body', 'xhtml:body', 'div', 'xhtml:div', 'xhtml:content'), (element) => htmlIn(element, context));
  if (content !== undefined || entry.document.isAtom || entry.first('summary') === undefined) return content;
  const description = htmlIn(entry.first('description'), context);
  return description === summary ? undefined : description;
}

function summaryOf(entry: XmlElement, context: ReadContext): string | undefined {
  const own = firstOf(entry.all('summary', 'description', 'abstract', 'atom:summary', 'dc:description', 'dcterms:abstract', 'content:description', 'xhtml:description'), (element) => htmlIn(element, context));
  if (own !== undefined) return own;
  const spoken = firstOf(entry.all('itunes:summary', 'googleplay:description', 'media:description', 'itunes:subtitle'), (element) => htmlIn(element, context, { breaks: true }));
  return spoken ?? firstOf([...entry.all('media:group'), ...entry.all('media:content')].flatMap((holder) => holder.all('media:description')), (element) => htmlIn(element, context, { breaks: true }));
}
