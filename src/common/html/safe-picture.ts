import { find } from './near.ts';
import { hasNeighbour, isWanted, waitsForTwin } from './noscript.ts';
import { writeFrame } from './safe-embed.ts';
import { imageTag, mediaTag, sourcesOf } from './safe-media.ts';
import type { HtmlElement } from './tree.ts';
import type { Walk } from './walk.ts';

export function writePicture(walk: Walk, element: HtmlElement): void {
  const sources = sourcesOf(element);
  const image = find(element, 'img') ?? find(element, 'amp-img') ?? sources[0];
  if (image) writeImage(walk, image, sources, element);
}

/** @param around the `picture` around, if there is one */
export function writeImage(walk: Walk, element: HtmlElement, sources: readonly HtmlElement[] = [], around = element): void {
  if (walk.out.mode === 'pre' || waitsForTwin(element, around, walk.at, walk.base, sources)) return;
  const tag = imageTag(element, walk.base, sources);
  if (tag !== undefined) walk.out.thing(tag);
}

export function writeMedia(walk: Walk, element: HtmlElement): void {
  const tag = walk.out.mode === 'pre' ? undefined : mediaTag(element, walk.base);
  if (tag !== undefined) walk.out.thing(tag);
}

/** What readers without script get in place of a lazy picture or player; all else in there is notices and pixels. */
export function writeNoscript(walk: Walk, element: HtmlElement): void {
  const frame = find(element, 'iframe');
  if (frame && !hasNeighbour(element, walk.at, 'iframe')) return writeFrame(walk, frame);
  const image = find(element, 'img');
  if (image && isWanted(element, walk.at, image, walk.base)) writeImage(walk, image);
}
