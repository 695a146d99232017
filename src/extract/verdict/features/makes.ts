import type { PageLines } from '../../content/lines.ts';
import { Mark } from './line-marks.ts';
import type { Survey } from './survey.ts';

/** Numbers kept for each line: size, size inside links, running text, dates, prices. */
const WIDTH = 5;

/** Running sums over the lines, so that any range of them is measured at once. */
export class Sums {
  private readonly sums: Float64Array;
  readonly size: number;
  readonly prose: number;

  constructor({ lines }: PageLines, { marks, prose }: Survey) {
    const sums = new Float64Array((lines.length + 1) * WIDTH);
    for (const [at, { size, linked }] of lines.entries()) {
      const mark = marks[at] ?? 0;
      const here = at * WIDTH;
      const next = here + WIDTH;
      sums[next] = (sums[here] ?? 0) + size;
      sums[next + 1] = (sums[here + 1] ?? 0) + linked;
      sums[next + 2] = (sums[here + 2] ?? 0) + (prose[at] ?? 0);
      sums[next + 3] = (sums[here + 3] ?? 0) + ((mark & Mark.date) === 0 ? 0 : 1);
      sums[next + 4] = (sums[here + 4] ?? 0) + ((mark & Mark.price) === 0 ? 0 : 1);
    }
    this.sums = sums;
    this.size = this.sizeOf(0, lines.length);
    this.prose = this.proseOf(0, lines.length);
  }

  private of(kind: number, from: number, to: number): number {
    return (this.sums[to * WIDTH + kind] ?? 0) - (this.sums[from * WIDTH + kind] ?? 0);
  }

  sizeOf(from: number, to: number): number {
    return this.of(0, from, to);
  }

  linkedOf(from: number, to: number): number {
    return this.of(1, from, to);
  }

  proseOf(from: number, to: number): number {
    return this.of(2, from, to);
  }

  datesOf(from: number, to: number): number {
    return this.of(3, from, to);
  }

  pricesOf(from: number, to: number): number {
    return this.of(4, from, to);
  }
}

/** Blocks of one make: the same tag and classes. */
export class Make {
  readonly names: string;
  /** Which make of its page it is, counted from 1. */
  readonly place: number;
  private readonly tag: string;
  private first: string | undefined;
  count = 0;
  size = 0;
  prose = 0;
  /** The most running text of one of them. */
  most = 0;
  lines = 0;
  withLink = 0;
  withProse = 0;
  withPrice = 0;
  withImage = 0;
  /** Those between title and text, and those inside the text. */
  before = 0;
  inside = 0;
  /** Where the last of them ended: blocks inside blocks of the same make do not count. */
  end = -1;

  constructor(tag: string, names: string, place: number) {
    this.place = place;
    this.names = names;
    this.tag = tag;
  }

  add(sums: Sums, from: number, to: number, images: number): void {
    const prose = sums.proseOf(from, to);
    this.end = to;
    this.count++;
    this.size += sums.sizeOf(from, to);
    this.prose += prose;
    this.lines += to - from;
    if (prose > this.most) this.most = prose;
    if (prose > 0) this.withProse++;
    if (sums.linkedOf(from, to) > 0) this.withLink++;
    if (sums.pricesOf(from, to) > 0) this.withPrice++;
    if (images > 0) this.withImage++;
  }

  /** Blocks of the same tag whose first class begins with the same letters are of one kin. */
  get kin(): string {
    return (this.first ??= this.tag + (/^\s*[a-z_-]{2,40}/i.exec(this.names)?.[0] ?? ''));
  }

  /** Teasers and products: several lines, a link, little text. */
  get isCard(): boolean {
    return this.count >= 4 && this.lines >= this.count * 1.5 && this.withLink >= this.count * 0.7 && this.prose < this.count * 400;
  }

  /** Contributions of a discussion: several lines, a link, running text. */
  get isPost(): boolean {
    return this.count >= 2 && this.lines >= this.count * 2 && this.withProse >= this.count * 0.5 && this.withLink >= this.count * 0.5;
  }
}

const mostMakes = 3000;

/** The makes of a page's blocks. */
export class Makes {
  private readonly byTag = new Map<string, Map<string, Make>>();
  readonly all: Make[] = [];

  /** @returns undefined when the page has more makes than any template needs */
  of(tag: string, names: string): Make | undefined {
    let ofTag = this.byTag.get(tag);
    if (!ofTag) this.byTag.set(tag, (ofTag = new Map()));
    let make = ofTag.get(names);
    if (!make && this.all.length < mostMakes) {
      make = new Make(tag, names, this.all.length + 1);
      ofTag.set(names, make);
      this.all.push(make);
    }
    return make;
  }
}
