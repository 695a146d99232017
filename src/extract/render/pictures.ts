import { imageSource } from '../../common/html/image.ts';
import { find } from '../../common/html/near.ts';
import { isFormula, sourcesOf } from '../../common/html/safe-media.ts';
import { attribute, type HtmlElement } from '../../common/html/tree.ts';
import type { PageLines } from '../content/lines.ts';
import { Hint } from '../content/hints.ts';
import type { Selection } from '../content/select.ts';

/** Pictures of the chosen part, in page order, but for ornaments and formulas. */
export function imagesOf(page: PageLines, { root }: Pick<Selection, 'root'>): HtmlElement[] {
  const found: HtmlElement[] = [];
  const look = (element: HtmlElement): void => {
    for (const child of element.children) {
      if (typeof child === 'string' || page.removed[child.index] === 1 || child.tag === 'svg') continue;
      if (child.tag !== 'img' && child.tag !== 'picture' && child.tag !== 'amp-img') look(child);
      else if (!isFormula(imgOf(child)) && !isOrnament(imgOf(child), page.hints)) found.push(child);
    }
  };
  look(root);
  return found;
}

/** The figure or captioned box around a picture, no further up than three elements. */
export function figureOf(image: HtmlElement): HtmlElement | undefined {
  let element: HtmlElement | undefined = image.parent;
  for (let level = 0; element && level < 4; level++, element = element.parent) {
    if (element.tag === 'figure' || /caption|figure|bild|image|photo|foto|picture/i.test(attribute(element, 'class') ?? '')) return element;
  }
  return undefined;
}

/** The `img` of a picture. */
export const imgOf = (element: HtmlElement): HtmlElement => (element.tag === 'picture' ? (find(element, 'img') ?? element) : element);

/** The address of a picture, lazy loading resolved; undefined when it has none. */
export const addressOf = (element: HtmlElement, base: string): string | undefined =>
  imageSource(imgOf(element), base, element.tag === 'picture' ? sourcesOf(element) : [])?.src;

/** Smaller than any picture that tells something. */
const largestOrnament = 64;
const small = (value: string | undefined): boolean => value !== undefined && Number.parseInt(value, 10) <= largestOrnament;
const ornament = /(?:^|[\s/_-])(?:emoji|wp-smiley|smil(?:ey|ies)|avatars?|gravatar|favicon|status-?icons?|icons?|bullet|arrow|pfeil|spacer|logo-small|sprite|badge)(?=$|[\s/_.-])/i;

/** Smilies, icons, arrows and authors' faces: what is small, or says so, or stands in an author's box. */
export function isOrnament(image: HtmlElement, hints: Int32Array): boolean {
  if (isFormula(image)) return false;
  if (small(attribute(image, 'width')) && small(attribute(image, 'height'))) return true;
  const src = attribute(image, 'src') ?? '';
  if (ornament.test(`${attribute(image, 'class') ?? ''} ${src.startsWith('data:') ? '' : src}`)) return true;
  let around: HtmlElement | undefined = image.parent;
  for (let level = 0; around && level < 3; level++, around = around.parent) if (((hints[around.index] ?? 0) & Hint.author) !== 0) return true;
  return false;
}

/** The character that a picture of one stands for. */
export function emojiOf(image: HtmlElement): string {
  const alt = attribute(image, 'alt') ?? '';
  return alt.length < 15 && /^\p{Extended_Pictographic}/u.test(alt) ? alt : '';
}
