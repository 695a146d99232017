import { bestOfSrcset } from './srcset.ts';
import { attribute, type HtmlElement } from './tree.ts';
import { httpUrl } from './url.ts';

export interface ImageSource {
  src: string;
  width?: number;
  height?: number;
}

interface Size {
  width: number;
  height: number;
}

const lazySources = [
  'data-src', 'data-lazy-src', 'data-original', 'data-original-src', 'data-lazy', 'data-lazyload', 'data-url', 'data-image', 'data-img-src', 'data-image-src', 'data-hi-res-src', 'data-full-src', 'data-src-full',
  'data-orig-file', 'data-large-file', 'data-fallback-src', 'data-delayed-url', 'data-runner-src', 'data-echo', 'data-cfsrc', 'data-ll-src', 'data-actualsrc', 'data-croporisrc', 'nitro-lazy-src', 'file',
];
const lazySets = ['data-srcset', 'data-lazy-srcset', 'data-sources', 'data-original-set', 'nitro-lazy-srcset', 'srcset'];

const mostBytesOfData = 32_768;
/** Shorter data addresses are the blank pictures of lazy loaders. */
const leastBytesOfData = 200;

const rasterData = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,[a-z0-9+/=\s]+$/i;

function dataImage(reference: string): string | undefined {
  return reference.length >= leastBytesOfData && reference.length <= mostBytesOfData && rasterData.test(reference) ? reference.replace(/\s+/g, '') : undefined;
}

/** @returns an absolute address of a picture (http, https or a small raster `data:`), or undefined */
export function imageUrl(reference: string, base?: string): string | undefined {
  const trimmed = reference.trim();
  if (trimmed.length > 4 && trimmed.slice(0, 5).toLowerCase() === 'data:') return dataImage(trimmed);
  return httpUrl(trimmed, base);
}

const largest = 20_000;

const side = (value: string | undefined): number | undefined => {
  if (value === undefined || !/^\s*\d{1,5}(?:\.\d+)?(?:px)?\s*$/.test(value)) return undefined;
  const size = Math.round(Number.parseFloat(value));
  return size <= largest ? size : undefined;
};

const both = (width: number | undefined, height: number | undefined): Size | undefined => (width !== undefined && height !== undefined && width > 0 && height > 0 && width <= largest && height <= largest ? { width, height } : undefined);

const tinyStyle = /(?:^|[;\s])(?:width|height)\s*:\s*[012](?:px)?\s*(?:;|!|$)/i;

/**
 * The picture that an `img` (or a `picture`'s `source`) means, lazy loading resolved, with the size that its attributes,
 * its style or its address tell, so that a page keeps room for it.
 * @param sources `source` elements of the picture around it
 * @returns undefined when nothing usable is given, or when size or address give a counting pixel away
 */
export function imageSource(image: HtmlElement, base: string | undefined, sources: readonly HtmlElement[] = []): ImageSource | undefined {
  const width = side(attribute(image, 'width'));
  const height = side(attribute(image, 'height'));
  if ((width !== undefined && width <= 2) || (height !== undefined && height <= 2)) return undefined;
  const style = attribute(image, 'style');
  if (style !== undefined && tinyStyle.test(style)) return undefined;
  const src = firstUsable(image, base, sources);
  if (src === undefined || counter.test(src)) return undefined;
  return { src, ...(both(width, height) ?? sizeOfData(image) ?? (style === undefined ? undefined : sizeOfStyle(style)) ?? sizeOfAddress(src)) };
}

const styledWidth = /(?:^|[;\s])width\s*:\s*(\d{2,5})px/i;
const styledHeight = /(?:^|[;\s])height\s*:\s*(\d{2,5})px/i;

const sizeOfStyle = (style: string): Size | undefined => both(numberIn(style, styledWidth), numberIn(style, styledHeight));

function numberIn(text: string, pattern: RegExp): number | undefined {
  const found = pattern.exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
}

function sizeOfData(image: HtmlElement): Size | undefined {
  const [, width, height] = /^\s*(\d{2,5})\s*[,x]\s*(\d{2,5})\s*$/.exec(attribute(image, 'data-orig-size') ?? attribute(image, 'data-image-dimensions') ?? '') ?? [];
  return both(Number(width ?? 0), Number(height ?? 0)) ?? both(side(attribute(image, 'data-width')), side(attribute(image, 'data-height')));
}

const sizesInAddress: readonly RegExp[] = [
  /[-_/.,](\d{2,4})x(\d{2,4})(?:[-_.,/?]|$)/i,
  /[?&](?:w|width)=(\d{2,4})&(?:[^#]{0,200}&)?(?:h|height)=(\d{2,4})(?:&|$)/i,
  /[,/]w_(\d{2,4}),(?:[a-z]+_[\w.:]{1,30},){0,10}h_(\d{2,4})[,/]/i,
  /[?&](?:resize|fit|crop)=(\d{2,4})(?:,|%2C)(\d{2,4})(?:&|$)/i,
];

/** Many addresses tell the size: `river-1024x683.jpg`, `?w=1200&h=800`. */
function sizeOfAddress(src: string): Size | undefined {
  if (src.length > 2000 || src.startsWith('data:')) return undefined;
  for (const pattern of sizesInAddress) {
    const [, width, height] = pattern.exec(src) ?? [];
    if (width !== undefined && Number(width) >= 40 && Number(height) >= 40) return both(Number(width), Number(height));
  }
  return undefined;
}

/** Services that count readers with a picture. */
const counter = /^https?:\/\/(?:[\w-]+\.)*(?:vgwort\.de|ioam\.de|scorecardresearch\.com|quantserve\.com|doubleclick\.net|googleadservices\.com|google-analytics\.com|statcounter\.com|histats\.com|liveinternet\.ru|mc\.yandex\.ru|metrika\.yandex\.ru|pixel\.wp\.com|stats\.wordpress\.com|feedsportal\.com|top-fwz1\.mail\.ru|xiti\.com|at-o\.net|webtrekk\.net|etracker\.(?:com|de)|chartbeat\.(?:com|net)|nielsen\.com|imrworldwide\.com|adnxs\.com|bat\.bing\.com|cpx\.to|openx\.net|adsrvr\.org)\/|^https?:\/\/(?:www\.)?facebook\.com\/tr\b|^https?:\/\/feeds?\.feedburner\.com\/~r\/|[/?&]1x1\.(?:gif|png)\b/i;

const placeholder = /(?:^|[/_-])(?:blank|spacer|placeholder|transparent|pixel|1x1|lazy(?:load)?|grey|gray|loading|loader|empty|dummy|trans|clear|pix)[\w-]*\.(?:gif|png|svg|jpe?g|webp)(?:$|\?)/i;
const pictureFile = /^\S{1,2000}\.(?:jpe?g|png|webp|avif|gif)(?:[?#]\S*)?$/i;

function firstUsable(image: HtmlElement, base: string | undefined, sources: readonly HtmlElement[]): string | undefined {
  const src = attribute(image, 'src') ?? '';
  const own = src === '' ? undefined : imageUrl(src, base);
  const standsIn = own === undefined || placeholder.test(src) || own.startsWith('data:');
  for (const element of [image, ...sources]) {
    for (const name of lazySets) {
      const set = attribute(element, name);
      const best = set === undefined ? undefined : bestOfSrcset(set);
      const url = best === undefined || placeholder.test(best) ? undefined : imageUrl(best, base);
      if (url !== undefined) return url;
    }
    if (element !== image) continue;
    for (const name of lazySources) {
      const given = attribute(element, name);
      const url = given === undefined || !/[./]/.test(given) || /\s/.test(given.trim()) ? undefined : imageUrl(given, base);
      if (url !== undefined && !placeholder.test(url)) return url;
    }
    if (!standsIn) return own;
  }
  return anyData(image, base) ?? own;
}

/** Loaders name their attribute as they like: any that holds the address of a picture's file. */
function anyData({ attributes }: HtmlElement, base: string | undefined): string | undefined {
  for (let at = 0; at < attributes.length; at += 2) {
    const value = attributes[at + 1] ?? '';
    if (attributes[at]?.startsWith('data-') === true && pictureFile.test(value) && !placeholder.test(value)) return imageUrl(value, base);
  }
  return undefined;
}
