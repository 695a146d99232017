import { imageSource, imageUrl } from '../../common/html/image.ts';
import { plainTitle } from '../../common/html/text.ts';
import { isSamePicture } from '../../common/html/picture-key.ts';
import { attribute, type HtmlElement } from '../../common/html/tree.ts';
import { figureOf } from '../render/pictures.ts';
import { type Caption, splitCaption } from './caption.ts';
import type { PageHead } from './head.ts';
import { articleOf, isObject, textOf, typesOf } from './json-ld.ts';

export interface MainImage extends Caption {
  image?: string;
  /** Pixels, both or none. */
  imageWidth?: number;
  imageHeight?: number;
  /** Where the picture stands in the page. */
  element?: HtmlElement;
}

/** An address of a picture as written, with its size where the page tells it. */
interface Candidate {
  reference: string;
  width?: number;
  height?: number;
}

/** Pictures that stand for the site and not for the article, by the words of their address. */
const siteImage = /(?:^|[/_.-])(?:(?:\w+[-_])?logos?(?:[-_]?\w+)?|favicon|placeholder|default(?:[-_](?:image|img|thumb(?:nail)?|social|share|og|picture))?|fallback|generic|avatar|gravatar|icons?|sprite|blank|spacer|pixel|1x1|no[_-]?(?:image|img|photo|picture|thumb)|share[_-]?(?:image|default|logo|card)|og[_-]?(?:image|default|logo|share)|(?:fb|facebook|twitter)[_-]?(?:image|share|default|standard|logo|card)|social[_-]?(?:share|default|image|card|media|preview)|touch-icon|site-?image|opengraph(?:-default)?|dummy|masthead|missing)(?:[/_.-]|\d*\.|$)/i;

/** Smaller pictures are icons and faces. */
const least = { width: 200, height: 100 };

/**
 * The article's own picture with its caption, credit and size: what the page tells networks and search engines, unless
 * that is a logo, a placeholder or too small, else the first large picture of the text.
 * @param images pictures of the article's part, in page order
 * @param figures pictures of the whole page that stand in a figure: the main one is often set above the article's part
 */
export function mainImageOf(head: PageHead, images: readonly HtmlElement[], base: string, figures: () => readonly HtmlElement[] = () => []): MainImage {
  const data = articleOf(head.data);
  const logos = head.data.filter((object) => typesOf(object).some((type) => type.endsWith('Organization'))).flatMap((object) => dataImages(object['logo'])).flatMap(({ reference }) => imageUrl(reference, base) ?? []);
  const isOwn = (url: string): boolean => !url.startsWith('data:') && !siteImage.test(new URL(url).pathname) && !/\.svg(?:$|\?)/i.test(url) && !logos.some((logo) => isSamePicture(logo, url));
  const told = [...metaImages(head), ...dataImages(data?.['image']), ...dataImages(data?.['thumbnailUrl']), ...(head.links.get('image_src') ?? []).map((reference) => ({ reference }))];
  const stated = usable(told, base, isOwn);
  const image = stated?.url ?? images.map((element) => large(element, base)).find((url) => url !== undefined);
  if (image === undefined) return {};
  const shown = images.find((element) => isSamePicture(sourceOf(element, base), image));
  const captioned = shown ?? figures().find((element) => isSamePicture(sourceOf(element, base), image));
  const caption = captioned ? captionOf(captioned) : undefined;
  const told2 = dataCaption(data?.['image']);
  const imageCaption = caption?.imageCaption ?? told2?.imageCaption;
  const imageCredit = caption?.imageCredit ?? told2?.imageCredit;
  const size = sizeOf(image, stated, told, base, captioned);
  return { image, ...size, ...(shown ? { element: shown } : {}), ...(imageCaption === undefined ? {} : { imageCaption }), ...(imageCredit === undefined ? {} : { imageCredit }) };
}

function usable(told: readonly Candidate[], base: string, isOwn: (url: string) => boolean): (Candidate & { url: string }) | undefined {
  for (const candidate of told) {
    if ((candidate.width ?? least.width) < least.width || (candidate.height ?? least.height) < least.height) continue;
    const url = imageUrl(candidate.reference, base);
    if (url !== undefined && isOwn(url)) return { ...candidate, url };
  }
  return undefined;
}

/** Sizes in an address: `river-1200x630.jpg`, `/1200x630/`, `?w=1200&h=630`. */
const sizeInPath = /[/_.,-](\d{3,4})x(\d{3,4})(?=[/_.,-]|$)/;
const sizeInQuery = [/[?&](?:w|width|imwidth)=(\d{3,4})(?=&|$)/, /[?&](?:h|height)=(\d{3,4})(?=&|$)/] as const;

/** The size that the page or the address tells of a picture; that of the shown copy comes last, for it may be scaled. */
function sizeOf(url: string, stated: Candidate | undefined, told: readonly Candidate[], base: string, shown: HtmlElement | undefined): Pick<MainImage, 'imageWidth' | 'imageHeight'> {
  const same = stated?.width !== undefined && stated.height !== undefined ? stated : told.find(({ reference, width, height }) => width !== undefined && height !== undefined && imageUrl(reference, base) === url);
  const path = sizeInPath.exec(url);
  const [width, height] = same ? [same.width, same.height]
    : path ? [Number(path[1]), Number(path[2])]
    : sizeInQuery.every((pattern) => pattern.test(url)) ? sizeInQuery.map((pattern) => Number(pattern.exec(url)?.[1]))
    : shown ? [...sidesOf(shown, base)] : [];
  return width !== undefined && height !== undefined && width >= least.width && height >= least.height ? { imageWidth: width, imageHeight: height } : {};
}

function* sidesOf(element: HtmlElement, base: string): Generator<number | undefined> {
  const source = imageSource(imgOf(element), base);
  yield source?.width;
  yield source?.height;
}

const sides = (width: number, height: number): Pick<Candidate, 'width' | 'height'> => ({ ...(width > 0 && width < 20_000 ? { width: Math.round(width) } : {}), ...(height > 0 && height < 20_000 ? { height: Math.round(height) } : {}) });

function metaImages({ metas }: PageHead): Candidate[] {
  return ['og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src', 'parsely-image-url', 'sailthru.image.full', 'thumbnail'].flatMap((name) => (metas.get(name) ?? []).slice(0, 10).map((reference, at) => ({
    reference,
    ...(name.startsWith('og:') ? sides(Number(metas.get('og:image:width')?.[at]), Number(metas.get('og:image:height')?.[at])) : {}),
  })));
}

function dataImages(value: unknown, depth = 0): Candidate[] {
  if (typeof value === 'string') return [{ reference: value }];
  if (depth > 4) return [];
  if (Array.isArray(value)) return value.slice(0, 10).flatMap((item: unknown) => dataImages(item, depth + 1));
  if (!isObject(value)) return [];
  const reference = textOf(value['url']) ?? textOf(value['contentUrl']) ?? textOf(value['@id']);
  return reference === undefined ? [] : [{ reference, ...sides(lengthOf(value['width']), lengthOf(value['height'])) }];
}

/** A number of pixels: `1200`, `"1200"`, `"1200px"`, `{"value": 1200}`. */
const lengthOf = (value: unknown): number => Number.parseFloat(textOf(isObject(value) ? value['value'] : value) ?? '');

function dataCaption(value: unknown): Caption | undefined {
  const object: unknown = Array.isArray(value) ? value[0] : value;
  if (!isObject(object)) return undefined;
  const caption = textOf(object['caption']);
  const credit = textOf(object['creditText']) ?? textOf(object['copyrightNotice']) ?? textOf(object['creator']) ?? textOf(object['author']);
  // Many systems write their captions as HTML here too.
  return splitCaption(plainTitle(caption ?? ''), credit === undefined ? undefined : plainTitle(credit));
}

function large(element: HtmlElement, base: string): string | undefined {
  const found = imageSource(imgOf(element), base);
  if (!found || found.src.startsWith('data:') || siteImage.test(found.src)) return undefined;
  return found.width !== undefined && found.height !== undefined && (found.width < least.width || found.height < least.height) ? undefined : found.src;
}

const imgOf = (element: HtmlElement): HtmlElement => {
  for (const child of element.tag === 'picture' ? element.children : []) if (typeof child !== 'string' && child.tag === 'img') return child;
  return element;
};

const sourceOf = (element: HtmlElement, base: string): string => {
  const sources = element.tag === 'picture' ? element.children.filter((child) => typeof child !== 'string').filter((child) => child.tag === 'source') : [];
  return imageSource(imgOf(element), base, sources)?.src ?? '';
};

const creditNames = /(?:^|[\s_-])(?:credits?|copyright|source|photographer|byline|quelle|urheber|fotograf|autor|attribution|rights|agency)(?:$|[\s_-])/i;

function captionOf(image: HtmlElement): Caption | undefined {
  const figure = figureOf(image);
  if (!figure) return undefined;
  let credit = '';
  const words = (element: HtmlElement, inCaption: boolean): string => element.children.map((child) => {
    if (typeof child === 'string') return inCaption ? child : '';
    if (child.tag === 'script' || child.tag === 'style' || child.tag === 'noscript' || child.tag === 'button' || child.tag === 'svg') return '';
    const names = `${attribute(child, 'class') ?? ''} ${attribute(child, 'itemprop') ?? ''}`.replace(/([a-z])([A-Z])/g, '$1 $2');
    if (creditNames.test(names)) {
      credit += ` ${words(child, true)}`;
      return ' ';
    }
    const text = words(child, inCaption || child.tag === 'figcaption' || /caption|legend|beschreibung|description|bildunter/i.test(names));
    return child.tag === 'br' ? ' ' : ` ${text}`;
  }).join('');
  const caption = words(figure, false).replace(/\s+/g, ' ').trim();
  const named = credit.replace(/\s+/g, ' ').trim();
  return splitCaption(caption, named === '' ? undefined : named);
}
