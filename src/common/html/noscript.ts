import { imageSource } from './image.ts';
import { elementBeside, find, isElement } from './near.ts';
import { sourcesOf } from './safe-media.ts';
import { attribute, type HtmlElement } from './tree.ts';

const tiny = /[?&](?:w|width|h|height|q|blur)=\d{1,2}(?:&|$)|[/,_-]w_\d{1,2}[,/]|\bblur(?:red)?\b/i;

/** The picture is only a first look at one that a script brings: nothing, a blur, or a few points. */
function isStandIn(image: HtmlElement, base: string | undefined, sources: readonly HtmlElement[]): boolean {
  const src = imageSource(image, base, sources)?.src;
  return src === undefined || src.startsWith('data:') || tiny.test(src);
}

/**
 * Whether a stand-in's own picture follows in a `noscript`.
 * @param around the picture, or the `picture` element around it, and its place among its parent's children
 */
export function waitsForTwin(image: HtmlElement, around: HtmlElement, at: number, base: string | undefined, sources: readonly HtmlElement[]): boolean {
  const next = elementBeside(around, at, 1);
  if (next?.tag !== 'noscript' || !isStandIn(image, base, sources)) return false;
  const twin = find(next, 'img');
  return twin !== undefined && imageSource(twin, base) !== undefined;
}

/** Pictures in an element, itself included, not far down. */
function* images(element: HtmlElement, except: HtmlElement, depth: number): Generator<HtmlElement> {
  if (element === except || element.tag === 'noscript') return;
  if (element.tag === 'img' || element.tag === 'amp-img') yield element;
  else if (depth > 0) for (const child of element.children) if (isElement(child)) yield* images(child, except, depth - 1);
}

/** What the `noscript` may stand for: the picture before it, else the one after it, else those of a small box around it. */
function twinsOf(noscript: HtmlElement, at: number): HtmlElement[] {
  for (const sibling of besideOf(noscript, at)) {
    const found = [...images(sibling, noscript, 2)];
    if (found.length > 0) return found;
  }
  const { parent } = noscript;
  return parent && parent.children.length <= mostInBox ? [...images(parent, noscript, 3)] : [];
}

const mostInBox = 8;

const besideOf = (element: HtmlElement, at: number): HtmlElement[] => [elementBeside(element, at, -1), elementBeside(element, at, 1)].filter((sibling) => sibling !== undefined);

/**
 * Whether the picture of a `noscript` is one of the text that is not there yet: the lazy picture beside it has no address.
 * @param at place of the `noscript` among its parent's children
 */
export function isWanted(noscript: HtmlElement, at: number, image: HtmlElement, base: string | undefined): boolean {
  const twins = twinsOf(noscript, at);
  if (twins.some((twin) => !isStandIn(twin, base, twin.parent?.tag === 'picture' ? sourcesOf(twin.parent) : []))) return false;
  const parent = noscript.parent?.tag;
  const wide = Number.parseInt(attribute(image, 'width') ?? '', 10) >= 50;
  return twins.length > 0 || parent === 'figure' || parent === 'picture' || wide || (attribute(image, 'alt') ?? '') !== '';
}

/** Whether an element of that name stands right before or after. */
export function hasNeighbour(element: HtmlElement, at: number, tag: string): boolean {
  return besideOf(element, at).some((sibling) => sibling.tag === tag || find(sibling, tag) !== undefined);
}
