import type { FeedDocument, FeedMetadata } from '../../../common/feed.ts';
import { limits } from '../xml/limits.ts';
import type { XmlElement } from '../xml/element.ts';
import { textOf } from '../xml/value.ts';
import { absoluteUrl, languageOf, languageTag, urlIn, type ReadContext } from './context.ts';
import { dateIn } from './dates.ts';
import { idOf, readEntry, withoutGaps } from './entry.ts';
import { linksOf, linkWith, pageLink } from './links.ts';
import { imageUrl } from './media.ts';
import { paceIn } from './pace.ts';
import { peopleIn } from './people.ts';
import { titleIn } from './text-construct.ts';

/** Where a feed's parts are, whatever its format calls them. */
export interface FeedParts {
  /** Holds the metadata: `channel`, `feed`, or the root of a fragment. */
  channel: XmlElement;
  entries: XmlElement[];
  /** Outermost element of the feed; RSS 1.0 has pictures and items beside the channel. */
  root: XmlElement;
}

const roots = new Set(['rss', 'rdf:rdf', 'rdf', 'feed', 'channel', 'atom:feed']);
const deepestRoot = 6;
const entryNames = ['item', 'entry', 'atom:entry'];

/** Finds the feed in a document; undefined when there is none. */
export function findFeed(top: XmlElement): FeedParts | undefined {
  const root = findRoot(top);
  if (!root) return findFragment(top);
  const channels = [...root.all('channel'), ...root.all('feed')];
  const channel = channels[0] ?? root;
  const holders = [...new Set([...channels, ...channels.flatMap((holder) => holder.all('items', 'channel')), root, ...root.all('items')])];
  const entries = holders.flatMap((holder) => holder.all(...entryNames));
  return { root, channel, entries };
}

/** Breadth first, so that a feed's own root is found before a `channel` further in. */
function findRoot(top: XmlElement): XmlElement | undefined {
  let level = top.children;
  for (let depth = 0; depth < deepestRoot && level.length > 0; depth++) {
    const found = level.find(({ name }) => roots.has(name));
    if (found) return found;
    level = level.slice(0, 1000).flatMap(({ children }) => children);
  }
  return undefined;
}

/** Entries without a root that anybody knows, as in a feed whose beginning is lost, or an Atom entry document. */
function findFragment(top: XmlElement): FeedParts | undefined {
  for (const holder of [top, ...top.children]) {
    if (holder.name === 'html') continue;
    const entries = holder.all(...entryNames).filter((entry) => entry.first('title', 'link', 'description', 'content', 'summary') !== undefined);
    if (entries.length > 0) return { root: holder, channel: holder, entries };
  }
  return undefined;
}

/** Whether a feed that has not a single entry is a feed at all: it has a title or a link, or its root says so. */
export const isFeed = ({ root, channel, entries }: FeedParts): boolean =>
  entries.length > 0 || ['rss', 'rdf:rdf', 'feed', 'atom:feed'].includes(root.name) || channel.first('title', 'link') !== undefined;

/** Reads a feed of any XML format. */
export function readFeed(parts: FeedParts, context: ReadContext): FeedDocument {
  const feed = readMetadata(parts, context);
  const authors = parts.channel.document.isAtom ? peopleIn(parts.channel, ['author']) : [];
  const entries = parts.entries.filter((entry) => !isEmpty(entry)).slice(0, limits.entries);
  return { feed, entries: entries.map((entry) => readEntry(entry, context, { authors })) };
}

/** A stub, or all that is left of an entry where the document was cut. */
const isEmpty = (entry: XmlElement): boolean => !entry.hasAttributes && entry.children.every((child) => !child.hasAttributes && child.inner.trim() === '');

function readMetadata({ channel, root }: FeedParts, context: ReadContext): FeedMetadata {
  const links = linksOf(channel, context);
  const { document } = channel;
  return withoutGaps({
    title: titleIn(channel.first('title', 'atom:title', 'dc:title', 'media:title')),
    subtitle: subtitleOf(channel),
    link: pageLink(links) ?? urlIn(channel, channel.attribute('href') ?? channel.attribute('rdf:about'), context),
    id: idOf(channel, context),
    language: languageTag(textOf(channel.first('language', 'dc:language'))) ?? languageOf(channel),
    updated: dateIn(channel, ...(document.isAtom ? ['updated', 'modified'] : []), 'lastbuilddate', 'updated', 'modified', 'pubdate', 'atom:updated', 'dcterms:modified', 'dc:date', 'published', 'dcterms:created', 'date'),
    author: peopleIn(channel, ['author', 'atom:author'], ['managingeditor'], ['dc:creator', 'dc:author'], ['itunes:author', 'googleplay:author'])[0],
    image: imageOf(channel, root, context),
    icon: iconOf(channel, context),
    generator: generatorOf(channel),
    pace: paceIn(channel),
    hub: linkWith(links, 'hub'),
    self: linkWith(links, 'self'),
  });
}

function subtitleOf(channel: XmlElement): string | undefined {
  for (const element of channel.all('subtitle', 'tagline', 'description', 'atom:subtitle', 'dc:description', 'abstract', 'itunes:summary', 'itunes:subtitle', 'info', 'media:description')) {
    const subtitle = titleIn(element);
    if (subtitle !== undefined) return subtitle;
  }
  return undefined;
}

function imageOf(channel: XmlElement, root: XmlElement, context: ReadContext): string | undefined {
  const logos = channel.all('logo', 'atom:logo');
  for (const image of [...channel.all('image'), ...root.all('image'), ...logos, ...channel.all('itunes:image', 'googleplay:image', 'media:thumbnail', 'webfeeds:logo')]) {
    const url = imageUrl(image, context);
    if (url !== undefined) return url;
  }
  return undefined;
}

function iconOf(channel: XmlElement, context: ReadContext): string | undefined {
  const icon = channel.first('icon', 'atom:icon', 'webfeeds:icon');
  return urlIn(icon, textOf(icon) ?? icon?.attribute('href'), context);
}

function generatorOf(channel: XmlElement): string | undefined {
  const generator = channel.first('generator', 'atom:generator');
  const agent = channel.first('admin:generatoragent');
  const address = generator?.attribute('uri') ?? generator?.attribute('url') ?? agent?.attribute('rdf:resource') ?? agent?.attribute('resource');
  return titleIn(generator) ?? address?.slice(0, 300);
}

/** The site's address as the feed states it, if absolute: the base of last resort. */
export function statedSite({ channel }: FeedParts): string | undefined {
  for (const link of channel.all('link', 'atom:link')) {
    if ((link.attribute('rel') ?? 'alternate') !== 'alternate') continue;
    const url = absoluteUrl(link.attribute('href') ?? textOf(link) ?? '', undefined);
    if (url !== undefined) return url;
  }
  return undefined;
}
