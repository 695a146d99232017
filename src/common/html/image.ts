import { attribute, type HtmlElement } from './tree.ts';
import { httpUrl } from './url.ts';

export interface ImageSource {
  src: string;
  width?: number;
  height?: number;
}

const lazySources = ['data-src', 'data-lazy-src', 'data-original', 'data-original-src', 'data-lazy', 'data-url', 'data-image', 'data-hi-res-src', 'data-full-src', 'data-fallback-src', 'data-delayed-url', 'data-runner-src', 'data-echo'];
const lazySets = ['data-srcset', 'data-lazy-srcset', 'data-sources', 'srcset'];

/** Wide enough for a full column on a dense screen. */
const wanted = 1000;
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

/**
 * The best candidate of a `srcset` (HTML Standard, 4.8.4.2.1): the narrowest that fills a column, else the widest.
 * @returns its address as written, or undefined when there is none
 */
export function bestOfSrcset(srcset: string): string | undefined {
  let best: string | undefined;
  let bestWidth = 0;
  for (const candidate of srcset.slice(0, 10_000).split(/,\s+|\s,|,(?=https?:|\/\/)/)) {
    const [url = '', descriptor = '1x'] = candidate.trim().split(/\s+/, 2);
    if (url === '' || url.startsWith('data:')) continue;
    const size = Number.parseFloat(descriptor);
    if (!(size > 0)) continue;
    const width = descriptor.endsWith('w') ? size : size * 600;
    const better = bestWidth === 0 || (bestWidth < wanted ? width > bestWidth : width >= wanted && width < bestWidth);
    if (better) [best, bestWidth] = [url.replace(/,+$/, ''), width];
  }
  return best;
}

const side = (value: string | undefined): number | undefined => {
  if (value === undefined || !/^\s*\d{1,5}(?:\.\d+)?(?:px)?\s*$/.test(value)) return undefined;
  const size = Math.round(Number.parseFloat(value));
  return size <= 20_000 ? size : undefined;
};

const hiddenStyle = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const tinyStyle = /(?:^|[;\s])(?:width|height)\s*:\s*[012](?:px)?\s*(?:;|!|$)/i;

/** Whether a style attribute or `hidden` keeps an element from being seen. */
export function isHidden(element: HtmlElement): boolean {
  const { attributes } = element;
  for (let at = 0; at < attributes.length; at += 2) {
    const name = attributes[at];
    if (name === 'hidden') return attributes[at + 1]?.toLowerCase() !== 'until-found';
    if (name === 'style' && hiddenStyle.test(attributes[at + 1] ?? '')) return true;
  }
  return false;
}

/**
 * The picture that an `img` (or a `picture`'s `source`) means, lazy loading resolved.
 * @param sources `source` elements of the picture around it
 * @returns undefined when nothing usable is given, or when the size gives a counting pixel away
 */
export function imageSource(image: HtmlElement, base: string | undefined, sources: readonly HtmlElement[] = []): ImageSource | undefined {
  const width = side(attribute(image, 'width'));
  const height = side(attribute(image, 'height'));
  if ((width !== undefined && width <= 2) || (height !== undefined && height <= 2)) return undefined;
  const style = attribute(image, 'style');
  if (style !== undefined && tinyStyle.test(style)) return undefined;
  const src = firstUsable(image, base, sources);
  if (src === undefined) return undefined;
  return { src, ...(width !== undefined && height !== undefined && width > 0 && height > 0 ? { width, height } : {}) };
}

const placeholder = /(?:^|[/_-])(?:blank|spacer|placeholder|transparent|pixel|1x1|lazy(?:load)?|grey|gray|loading|empty)[\w-]*\.(?:gif|png|svg|jpe?g|webp)(?:$|\?)/i;

function firstUsable(image: HtmlElement, base: string | undefined, sources: readonly HtmlElement[]): string | undefined {
  const src = attribute(image, 'src') ?? '';
  const own = src === '' ? undefined : imageUrl(src, base);
  for (const element of [image, ...sources]) {
    for (const name of lazySets) {
      const set = attribute(element, name);
      const best = set === undefined ? undefined : bestOfSrcset(set);
      const url = best === undefined ? undefined : imageUrl(best, base);
      if (url !== undefined) return url;
    }
    if (element === image) {
      for (const name of lazySources) {
        const given = attribute(element, name);
        const url = given === undefined || !/[./]/.test(given) || /\s/.test(given.trim()) ? undefined : imageUrl(given, base);
        if (url !== undefined) return url;
      }
      if (own !== undefined && !placeholder.test(src)) return own;
    }
  }
  return own;
}
