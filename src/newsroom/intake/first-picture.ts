import { decodeHTMLAttribute } from 'entities';
import type { ArticleImage } from '../../archive/archive.ts';

/** Smaller ones are icons and rules. */
const SMALLEST = 120;

const attribute = (tag: string, name: string): string | undefined => {
  const start = tag.indexOf(` ${name}="`);
  if (start < 0) return undefined;
  const from = start + name.length + 3;
  const value = decodeHTMLAttribute(tag.slice(from, tag.indexOf('"', from)));
  return value === '' ? undefined : value;
};

const size = (tag: string, name: string): number | undefined => {
  const value = Number(attribute(tag, name));
  return Number.isInteger(value) && value > 0 ? value : undefined;
};

/**
 * The first picture of an article's text that is no icon.
 * @param html sanitised HTML, whose attributes are all in double quotes
 */
export function firstPicture(html: string): ArticleImage | undefined {
  for (let at = html.indexOf('<img '); at >= 0; at = html.indexOf('<img ', at + 1)) {
    const tag = html.slice(at, html.indexOf('>', at));
    const url = attribute(tag, 'src');
    const width = size(tag, 'width');
    const height = size(tag, 'height');
    if (url === undefined || !/^https?:/.test(url) || (width ?? SMALLEST) < SMALLEST || (height ?? SMALLEST) < SMALLEST) continue;
    const alt = attribute(tag, 'alt');
    return { url, ...(width === undefined ? {} : { width }), ...(height === undefined ? {} : { height }), ...(alt === undefined ? {} : { alt }) };
  }
  return undefined;
}
