import type { HtmlElement, HtmlNode } from './tree.ts';

export const isElement = (node: HtmlNode): node is HtmlElement => typeof node !== 'string';

/** The first element of that name inside. */
export function find(element: HtmlElement, tag: string): HtmlElement | undefined {
  for (const child of element.children) {
    if (!isElement(child)) continue;
    if (child.tag === tag) return child;
    const below = find(child, tag);
    if (below) return below;
  }
  return undefined;
}

/**
 * The element before (-1) or after (1) another, unless there is text between.
 * @param at place of `element` among its parent's children; looking for it would take too long in a wide parent
 */
export function elementBeside(element: HtmlElement, at: number, step: 1 | -1): HtmlElement | undefined {
  const siblings = element.parent?.children ?? [];
  if (siblings[at] !== element) return undefined;
  const node = siblings[at + step];
  if (typeof node !== 'string') return node;
  const further = node.trim() === '' ? siblings[at + step * 2] : undefined;
  return typeof further === 'string' ? undefined : further;
}

const unseen = new Set(['script', 'style', 'noscript', 'template', 'svg', 'iframe', 'select', 'textarea']);

/** How much text is inside, counted no further than `most`. */
export function textSize(element: HtmlElement, most: number): number {
  let size = 0;
  for (const child of element.children) {
    size += isElement(child) ? (unseen.has(child.tag) ? 0 : textSize(child, most - size)) : child.trim().length;
    if (size >= most) break;
  }
  return size;
}
