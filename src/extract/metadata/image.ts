import { imageSource, imageUrl } from '../../common/html/image.ts';
import { isSamePicture } from '../../common/html/picture-key.ts';
import { attribute, type HtmlElement } from '../../common/html/tree.ts';
import { figureOf } from '../content/render.ts';
import { type Caption, splitCaption } from './caption.ts';
import type { PageHead } from './head.ts';
import { articleOf, isObject, textOf, typesOf } from './json-ld.ts';

export interface MainImage extends Caption {
  image?: string;
  /** Where the picture stands in the page. */
  element?: HtmlElement;
}

/** Pictures that stand for the site and not for the article, by the words of their address. */
const siteImage = /(?:^|[/_.-])(?:logos?|favicon|placeholder|default|fallback|avatar|gravatar|icons?|sprite|blank|spacer|pixel|1x1|no[_-]?image|share[_-]?(?:image|default|logo)|og[_-]?(?:image|default|logo)|fb[_-]?(?:image|share|default|logo)|social[_-]?(?:share|default|image|card)|touch-icon|site-?image|opengraph-default|dummy)(?:[/_.-]|\d*\.|$)/i;

/**
 * The article's own picture with its caption and credit: what the page tells networks and search engines, unless that is
 * a logo, else the first large picture of the text.
 * @param images pictures of the article's part, in page order
 */
export function mainImageOf(head: PageHead, images: readonly HtmlElement[], base: string): MainImage {
  const data = articleOf(head.data);
  const logos = new Set(head.data.filter((object) => typesOf(object).includes('Organization')).map((object) => firstUrl(object['logo'])).filter((url) => url !== undefined));
  const told = [...metaImages(head), ...dataImages(data?.['image']), ...dataImages(data?.['thumbnailUrl']), ...(head.links.get('image_src') ?? [])];
  const image = told.map((reference) => imageUrl(reference, base)).find((url) => url !== undefined && !url.startsWith('data:') && !siteImage.test(new URL(url).pathname) && !/\.svg(?:$|\?)/i.test(url) && !logos.has(url))
    ?? images.map((element) => large(element, base)).find((url) => url !== undefined);
  if (image === undefined) return {};
  const shown = images.find((element) => isSamePicture(sourceOf(element, base), image));
  const caption = shown ? captionOf(shown) : undefined;
  const told2 = dataCaption(data?.['image']);
  const imageCaption = caption?.imageCaption ?? told2?.imageCaption;
  const imageCredit = caption?.imageCredit ?? told2?.imageCredit;
  return { image, ...(shown ? { element: shown } : {}), ...(imageCaption === undefined ? {} : { imageCaption }), ...(imageCredit === undefined ? {} : { imageCredit }) };
}

function metaImages(head: PageHead): string[] {
  const width = Number(head.metas.get('og:image:width')?.[0] ?? Number.NaN);
  const small = width > 0 && width < 120;
  return ['og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src', 'parsely-image-url', 'sailthru.image.full', 'thumbnail'].flatMap((name) => (small && name.startsWith('og:') ? [] : [...(head.metas.get(name) ?? [])]));
}

const firstUrl = (value: unknown): string | undefined => dataImages(value)[0];

function dataImages(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return [value];
  if (depth > 4) return [];
  if (Array.isArray(value)) return value.slice(0, 10).flatMap((item) => dataImages(item, depth + 1));
  if (!isObject(value)) return [];
  const width = Number(textOf(value['width']) ?? Number.NaN);
  const url = textOf(value['url']) ?? textOf(value['contentUrl']) ?? textOf(value['@id']);
  return url === undefined || width < 120 ? [] : [url];
}

function dataCaption(value: unknown): Caption | undefined {
  const object: unknown = Array.isArray(value) ? value[0] : value;
  if (!isObject(object)) return undefined;
  const caption = textOf(object['caption']);
  const credit = textOf(object['creditText']) ?? textOf(object['copyrightNotice']) ?? textOf(object['creator']) ?? textOf(object['author']);
  return splitCaption(caption ?? '', credit);
}

function large(element: HtmlElement, base: string): string | undefined {
  const found = imageSource(imgOf(element), base);
  if (!found || found.src.startsWith('data:') || siteImage.test(found.src)) return undefined;
  return found.width !== undefined && found.height !== undefined && (found.width < 200 || found.height < 100) ? undefined : found.src;
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
