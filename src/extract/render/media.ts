import { frameTags } from '../../common/html/tags.ts';
import type { HtmlElement } from '../../common/html/tree.ts';

/** Pictures and players. */
export const media: ReadonlySet<string> = new Set([...frameTags, ...'img picture video audio amp-img amp-video amp-audio'.split(' ')]);

/** Counts pictures and players, each element once. */
export class MediaCounter {
  private readonly removed: Uint8Array;
  private readonly counts = new Map<HtmlElement, number>();

  /** @param removed 1 at the index of elements that do not count */
  constructor(removed: Uint8Array) {
    this.removed = removed;
  }

  /** How many there are in an element, itself included. */
  in(element: HtmlElement): number {
    if (media.has(element.tag)) return 1;
    const known = this.counts.get(element);
    if (known !== undefined) return known;
    let count = 0;
    for (const child of element.children) if (typeof child !== 'string' && child.tag !== 'noscript' && this.removed[child.index] !== 1) count += this.in(child);
    this.counts.set(element, count);
    return count;
  }
}
