import type { HtmlElement } from '../../common/html/tree.ts';
import { proseOf } from './line.ts';
import type { PageLines } from './lines.ts';

/** What a part of the page holds, in letters. */
export interface Measure {
  size: number;
  linked: number;
  prose: number;
}

/** Running sums over the lines, so that any element is measured at once. */
export class Ruler {
  private readonly page: PageLines;
  private readonly sizes: Float64Array;
  private readonly linked: Float64Array;
  private readonly proses: Float64Array;
  readonly total: Measure;

  constructor(page: PageLines) {
    const count = page.lines.length + 1;
    this.page = page;
    this.sizes = new Float64Array(count);
    this.linked = new Float64Array(count);
    this.proses = new Float64Array(count);
    for (const [at, line] of page.lines.entries()) {
      this.sizes[at + 1] = (this.sizes[at] ?? 0) + line.size;
      this.linked[at + 1] = (this.linked[at] ?? 0) + line.linked;
      this.proses[at + 1] = (this.proses[at] ?? 0) + proseOf(line);
    }
    this.total = this.measure(page.root);
  }

  measure({ index }: HtmlElement): Measure {
    const from = this.page.first[index] ?? 0;
    const to = this.page.last[index] ?? 0;
    const over = (sums: Float64Array): number => (sums[to] ?? 0) - (sums[from] ?? 0);
    return { size: over(this.sizes), linked: over(this.linked), prose: over(this.proses) };
  }
}
