import { tableParts } from '../../common/html/table.ts';
import { blockTags } from '../../common/html/tags.ts';
import type { HtmlElement, HtmlNode } from '../../common/html/tree.ts';
import type { Ledger } from './ledger.ts';
import type { MediaCounter } from './media.ts';

export const isBlockLike = (element: HtmlElement): boolean => blockTags.has(element.tag) || element.holdsBlock;

/** Captions of pictures that stay in the text, from which on they are the text. */
const fewestTold = 3;

/** What elements are by what they hold of the text and of pictures, whatever their names. */
export class Shapes {
  private readonly ledger: Ledger;
  private readonly counter: MediaCounter;

  constructor(ledger: Ledger, counter: MediaCounter) {
    this.ledger = ledger;
    this.counter = counter;
  }

  holdsMedia(element: HtmlElement): boolean {
    return this.counter.in(element) > 0;
  }

  /** Place of the caption that follows a picture as a block of its own; -1 when there is none. */
  captionBelow(siblings: readonly HtmlNode[], at: number): number {
    const box = siblings[at];
    if (box === undefined || typeof box === 'string' || this.ledger.holdsLines(box) || !this.holdsMedia(box)) return -1;
    let next = at + 1;
    while (next < siblings.length && typeof siblings[next] === 'string' && `${siblings[next]}`.trim() === '') next++;
    const below = siblings[next];
    return below !== undefined && typeof below !== 'string' && isBlockLike(below) && this.ledger.isCaption(below) && !this.holdsMedia(below) ? next : -1;
  }

  /** Whether a list consists of pictures and what belongs to them. */
  isGallery(element: HtmlElement): boolean {
    return (element.tag === 'ul' || element.tag === 'ol') && this.holdsMedia(element) && !this.ledger.holdsKept(element);
  }

  /** Whether a table places things on the page: it marks no data, and fewer than half of its cells have something to show. */
  isLayout(element: HtmlElement): boolean {
    if (element.tag !== 'table') return false;
    const { rows, caption } = tableParts(element);
    const cells = rows.flatMap((row) => row.cells);
    if (caption || cells.some((cell) => cell.tag === 'th')) return false;
    return cells.filter((cell) => this.ledger.holdsKept(cell) || this.holdsMedia(cell)).length * 2 < cells.length;
  }

  /** Readings go with the words that they stand over. */
  isBaseGone(ruby: HtmlElement): boolean {
    const gone = this.ledger.goneIn(ruby);
    return gone !== undefined && ruby.children.every((child, at) => (typeof child === 'string' ? child.trim() === '' || gone.has(at) : child.tag === 'rt' || child.tag === 'rp' || this.isBaseGone(child)));
  }

  /** Whether the pictures' captions tell the story. */
  isToldInCaptions(root: HtmlElement): boolean {
    return this.keptCaptions(root) >= fewestTold;
  }

  private keptCaptions(element: HtmlElement): number {
    if (element.tag === 'figcaption') return this.ledger.holdsKept(element) ? 1 : 0;
    return element.children.reduce((sum, child) => sum + (typeof child === 'string' || !this.ledger.holdsKept(child) ? 0 : this.keptCaptions(child)), 0);
  }
}
