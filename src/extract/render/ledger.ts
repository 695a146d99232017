import type { HtmlElement } from '../../common/html/tree.ts';
import { Hint } from '../content/hints.ts';
import type { Line } from '../content/line.ts';
import type { PageLines } from '../content/lines.ts';
import type { Selection } from '../content/select.ts';

/** What becomes of a page's lines, answered for any element at once. */
export class Ledger {
  private readonly page: PageLines;
  /** For each line: how many of the lines before it stay, and how many belong to pictures. */
  private readonly kept: Int32Array;
  private readonly captions: Int32Array;
  private readonly dropped = new Map<HtmlElement, Set<number>>();
  private readonly from: number;
  private readonly to: number;

  constructor(page: PageLines, { root, lines, titleLine }: Selection, reasons: readonly (string | undefined)[]) {
    this.page = page;
    const count = page.lines.length;
    const fate = new Map(lines.map((line, at) => [line, reasons[at] ?? 'stays']));
    this.kept = new Int32Array(count + 1);
    this.captions = new Int32Array(count + 1);
    let first = count;
    let last = 0;
    for (const [at, line] of page.lines.entries()) {
      const stays = fate.get(line) === 'stays';
      this.kept[at + 1] = (this.kept[at] ?? 0) + (stays ? 1 : 0);
      if (stays) [first, last] = [Math.min(first, at), at];
    }
    for (const [at, line] of page.lines.entries()) {
      const reason = fate.get(line);
      const caption = reason !== 'stays' && !line.pruned && ((line.hints & Hint.caption) !== 0 || reason === 'caption') && !this.holdsKept(line.element);
      this.captions[at + 1] = (this.captions[at] ?? 0) + (caption ? 1 : 0);
      if (reason !== 'stays' && !caption) this.drop(line);
    }
    const titleAt = titleLine ? page.lines.indexOf(titleLine) : -1;
    this.from = titleAt >= 0 && titleAt < first ? titleAt : (page.first[root.index] ?? 0) - 1;
    this.to = last;
  }

  private drop(line: Line): void {
    for (const [at, parent] of line.parents.entries()) {
      const place = line.places[at] ?? 0;
      const places = this.dropped.get(parent);
      if (places) places.add(place);
      else this.dropped.set(parent, new Set([place]));
    }
  }

  /** Places of an element's children that are text which goes. */
  goneIn(element: HtmlElement): ReadonlySet<number> | undefined {
    return this.dropped.get(element);
  }

  holdsLines({ index }: HtmlElement): boolean {
    return (this.page.last[index] ?? 0) > (this.page.first[index] ?? 0);
  }

  holdsKept(element: HtmlElement): boolean {
    return this.sum(this.kept, element) > 0;
  }

  /** Whether an element has lines, and all of them belong to a picture. */
  isCaption(element: HtmlElement): boolean {
    const { index } = element;
    const lines = (this.page.last[index] ?? 0) - (this.page.first[index] ?? 0);
    return lines > 0 && this.sum(this.captions, element) === lines;
  }

  holdsCaption(element: HtmlElement): boolean {
    return this.sum(this.captions, element) > 0;
  }

  /** Whether an element begins between the title and the text's last line. */
  isInside({ index }: HtmlElement): boolean {
    const at = this.page.first[index] ?? 0;
    return at > this.from && at <= this.to + 1;
  }

  /** Whether no more than a standfirst of the text comes before an element. */
  isAboveText({ index }: HtmlElement): boolean {
    return (this.kept[this.page.first[index] ?? 0] ?? 0) <= 1;
  }

  private sum(sums: Int32Array, { index }: HtmlElement): number {
    return (sums[this.page.last[index] ?? 0] ?? 0) - (sums[this.page.first[index] ?? 0] ?? 0);
  }
}
