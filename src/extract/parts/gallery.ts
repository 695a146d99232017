import { attribute, type HtmlElement } from '../../common/html/tree.ts';
import { Hint } from '../content/hints.ts';
import { type Line, proseOf } from '../content/line.ts';
import type { PageLines } from '../content/lines.ts';
import { type JsonObject, typesOf } from '../metadata/json-ld.ts';
import { repeats } from './repeats.ts';

/** A story told in pictures. */
export interface Gallery {
  /** The element that holds all pictures. */
  parent: HtmlElement;
  slides: readonly Slide[];
}

export interface Slide {
  block: HtmlElement;
  image: HtmlElement;
  /** What stands beside the picture. */
  captions: readonly Line[];
}

const fewest = 5;
const fewestStated = 3;
const fewestImages = 3;

/**
 * Recognises a gallery: at least five pictures side by side, most with a caption that is marked or named as such, and less
 * running text around them than in the captions. A list article has paragraphs below its pictures; a teaser's picture
 * leads to another page.
 * @param page lines after `prune`
 * @param data the page's JSON-LD; an `ImageGallery` or `MediaGallery` makes three pictures enough
 */
export function galleryOf(page: PageLines, data: readonly JsonObject[]): Gallery | undefined {
  const images = picturesOf(page.root);
  if (images.length < fewestImages) return undefined;
  const isStated = data.some((object) => typesOf(object).some((type) => type === 'ImageGallery' || type === 'MediaGallery'));
  for (const { parent, blocks } of repeats(images, (image) => image)) {
    if (blocks.length < (isStated ? fewestStated : fewest)) break;
    if (isElsewhere(page, parent)) continue;
    const slides = blocks.map(({ block, mark }) => ({ block, image: mark, captions: captionsOf(page, block) }));
    const told = slides.filter(({ captions, image }) => captions.length > 0 && !leadsAway(image));
    if (told.length < (isStated ? fewestStated : fewest) || told.length < slides.length * 0.6) continue;
    if ((isStated || areNamed(page, told)) && isCaptioned(told) && !hasArticle(page, told)) return { parent, slides: told };
  }
  return undefined;
}

function picturesOf(root: HtmlElement): HtmlElement[] {
  const found: HtmlElement[] = [];
  const visit = (element: HtmlElement): void => {
    for (const child of element.children) {
      if (typeof child === 'string' || child.tag === 'svg' || child.tag === 'noscript' || child.tag === 'template') continue;
      if (child.tag === 'img' || child.tag === 'picture' || child.tag === 'amp-img') {
        if (!isSmall(child)) found.push(child);
      } else visit(child);
    }
  };
  visit(root);
  return found;
}

const isSmall = (image: HtmlElement): boolean => Number.parseInt(attribute(image, 'width') ?? '999', 10) < 120;

function isElsewhere(page: PageLines, start: HtmlElement): boolean {
  for (let element: HtmlElement | undefined = start; element; element = element.parent) {
    if (((page.hints[element.index] ?? 0) & (Hint.comments | Hint.side | Hint.foot | Hint.related | Hint.hidden | Hint.navigation | Hint.advert)) !== 0) return true;
  }
  return false;
}

/** Lines beside a picture that say something: not a number, a button, a name. */
const captionsOf = (page: PageLines, { index }: HtmlElement): Line[] => page.lines.slice(page.first[index], page.last[index]).filter((line) => !line.pruned && line.size >= 25 && line.linked < line.size / 2);

/** Whether a picture is the way to another page rather than to a larger picture. */
function leadsAway(image: HtmlElement): boolean {
  let element: HtmlElement | undefined = image.parent;
  for (let level = 0; element && level < 4; level++, element = element.parent) {
    if (element.tag === 'a') {
      const href = attribute(element, 'href') ?? '#';
      return !href.startsWith('#') && !/\.(?:jpe?g|png|webp|avif|gif)(?:$|\?)/i.test(href);
    }
  }
  return false;
}

const galleryNames = /galler|galeri|slide|carousel|carrusel|bilder?strecke|fotostrecke|bildergalerie|diaporama|portfolio|swiper|lightbox|photo-?stor|image-?list|album/i;

/** Whether the captions are marked as such, or what stands around the pictures is named as galleries are. */
function areNamed(page: PageLines, slides: readonly Slide[]): boolean {
  const marked = slides.filter(({ captions }) => captions.some((line) => line.context.figure || (line.hints & Hint.caption) !== 0));
  if (marked.length > slides.length * 0.6) return true;
  let element: HtmlElement | undefined = slides[0]?.block;
  for (let level = 0; element && element !== page.root && level < 6; level++, element = element.parent) if (element.tag !== 'body' && galleryNames.test(`${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`.slice(0, 500))) return true;
  return false;
}

/** One caption a picture, perhaps in two or three lines (headline, text, credit), and short. */
function isCaptioned(slides: readonly Slide[]): boolean {
  const sizes = slides.map(({ captions }) => captions.reduce((sum, line) => sum + line.size, 0)).sort((a, b) => a - b);
  const lines = slides.map(({ captions }) => captions.length).sort((a, b) => a - b);
  const middle = slides.length >> 1;
  return (sizes[middle] ?? 0) <= 700 && (lines[middle] ?? 0) <= 3 && slides.every(({ captions }) => captions.every((line) => line.context.heading === 0 || line.size < 120));
}

/** Whether the page tells more outside its captions. */
function hasArticle(page: PageLines, slides: readonly Slide[]): boolean {
  const captions = slides.flatMap((slide) => slide.captions);
  const told = captions.reduce((sum, line) => sum + line.size, 0);
  const inside = new Set(slides.flatMap(({ block: { index } }) => page.lines.slice(page.first[index], page.last[index])));
  const others = page.lines.reduce((sum, line) => sum + (line.pruned || inside.has(line) ? 0 : proseOf(line)), 0);
  return others > told;
}
