import type { Enclosure, EntryImage } from '../../../common/feed.ts';
import type { XmlElement } from '../xml/element.ts';
import { textOf } from '../xml/value.ts';
import { urlIn, type ReadContext } from './context.ts';
import type { FeedLink } from './links.ts';
import { titleIn } from './text-construct.ts';

const most = 100;
const imageName = /\.(?:jpe?g|png|gif|webp|avif|svg|bmp)(?:[?#]|$)/i;

/** Number of bytes, pixels and the like; undefined for what is none. */
export function count(text: string | undefined): number | undefined {
  const digits = /^(\d{1,15})(?:\.0+|px)?$/.exec(text?.replace(/[,\s]/g, '') ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}

interface MediaFile {
  element: XmlElement;
  url: string;
  type: string | undefined;
  isImage: boolean;
}

/** `media:content` wherever Media RSS allows it: on the entry and in its groups. */
function mediaFiles(entry: XmlElement, context: ReadContext): MediaFile[] {
  const contents = [entry, ...entry.all('media:group')].flatMap((holder) => holder.all('media:content'));
  return contents.slice(0, most).flatMap((element) => {
    const url = urlIn(element, element.attribute('url'), context);
    if (url === undefined) return [];
    const type = element.attribute('type')?.toLowerCase();
    const medium = element.attribute('medium')?.toLowerCase() ?? type?.split('/')[0];
    const guessed = medium === undefined && (imageName.test(url) || element.attribute('width') !== undefined);
    return [{ element, url, type, isImage: medium === 'image' || guessed }];
  });
}

/** A media type as written (RFC 9110 section 8.3.1) without its parameters; undefined for what is none. */
export const mediaType = (text: string | undefined): string | undefined => /^\s*([\w.+-]{1,60}\/[\w.+-]{1,80})/.exec(text?.slice(0, 200) ?? '')?.[1];

function enclosure(url: string, stated: string | undefined, length: string | undefined): Enclosure {
  const bytes = count(length);
  const type = mediaType(stated);
  return { url, ...(type === undefined ? {} : { type }), ...(bytes === undefined ? {} : { length: bytes }) };
}

/** Attached files: RSS enclosures, Atom links of that relation, sound and film of Media RSS. Each address once. */
export function enclosuresIn(entry: XmlElement, links: readonly FeedLink[], context: ReadContext): Enclosure[] {
  const found = [
    ...entry.all('enclosure').flatMap((element) => {
      const url = urlIn(element, element.attribute('url') ?? element.attribute('href') ?? element.attribute('rdf:resource') ?? textOf(element), context);
      return url === undefined ? [] : [enclosure(url, element.attribute('type'), element.attribute('length'))];
    }),
    ...links.filter(({ rel }) => rel === 'enclosure').map(({ url, type, length }) => enclosure(url, type, length)),
    ...mediaFiles(entry, context).filter(({ isImage }) => !isImage).map(({ element, url, type }) => enclosure(url, type, element.attribute('filesize'))),
  ];
  return uniqueEnclosures(found);
}

/** Each address once, with all that is known of it. */
export function uniqueEnclosures(found: readonly Enclosure[]): Enclosure[] {
  const byUrl = new Map<string, Enclosure>();
  for (const one of found) byUrl.set(one.url, { ...one, ...byUrl.get(one.url) });
  return [...byUrl.values()].slice(0, most);
}

/**
 * The picture that an entry names as its own, with its credit: the largest of Media RSS, else a thumbnail, the picture of
 * a podcast episode, an enclosed picture.
 */
export function imageIn(entry: XmlElement, enclosures: readonly Enclosure[], context: ReadContext): EntryImage | undefined {
  const [largest] = mediaFiles(entry, context).filter(({ isImage }) => isImage)
    .toSorted((a, b) => (count(b.element.attribute('width')) ?? 0) - (count(a.element.attribute('width')) ?? 0));
  if (largest) return describe(largest.element, entry, largest.url);
  const holders = [entry, ...entry.all('media:group'), ...entry.all('media:content'), ...entry.all('media:group').flatMap((group) => group.all('media:content'))];
  const [thumbnail] = holders.flatMap((holder) => holder.all('media:thumbnail')).flatMap((element) => {
    const url = urlIn(element, element.attribute('url') ?? textOf(element), context);
    return url === undefined ? [] : [{ element, url, width: count(element.attribute('width')) ?? 0 }];
  }).toSorted((a, b) => b.width - a.width);
  if (thumbnail) return describe(thumbnail.element, entry, thumbnail.url);
  const simple = entry.first('itunes:image', 'googleplay:image', 'image', 'thumbnail', 'webfeeds:featuredimage');
  const url = simple && imageUrl(simple, context);
  if (url !== undefined) return { url };
  const enclosed = enclosures.find(({ type, url }) => (type === undefined ? imageName.test(url) : type.toLowerCase().startsWith('image/')));
  return enclosed && { url: enclosed.url };
}

/** A picture's address in one of the ways of RSS, RDF, iTunes and home-made elements. */
export function imageUrl(image: XmlElement, context: ReadContext): string | undefined {
  const reference = image.attribute('href') ?? image.attribute('url') ?? image.attribute('src') ?? textOf(image.first('url', 'href', 'link'));
  return urlIn(image, reference ?? image.attribute('rdf:resource') ?? (image.children.length === 0 ? textOf(image) : undefined), context);
}

function describe(element: XmlElement, entry: XmlElement, url: string): EntryImage {
  const image: EntryImage = { url };
  const width = count(element.attribute('width'));
  const height = count(element.attribute('height'));
  if (width !== undefined) image.width = width;
  if (height !== undefined) image.height = height;
  const group = element.parent === entry || !element.parent ? undefined : element.parent;
  const said = (name: string): XmlElement | undefined => element.first(name) ?? group?.first(name);
  const alt = titleIn(said('media:text')) ?? titleIn(said('media:description')) ?? titleIn(said('media:title'));
  // Outside of the picture, credit may be the film's or the article's, but nobody else credits a sole picture.
  const credit = titleIn(said('media:credit')) ?? titleIn(entry.first('media:credit')) ?? titleIn(said('media:copyright'));
  if (alt !== undefined) image.alt = alt;
  if (credit !== undefined) image.credit = credit;
  return image;
}
