import type { Anchors } from './anchors.ts';
import { escapeAttribute } from './escape.ts';
import { Outline } from './outline.ts';

/** The elements that are open, outermost first; a start tag waits here until something visible follows it. */
export class OpenElements {
  /** How many of them have their start tag written. */
  written = 0;
  private readonly names: string[] = [];
  /** Attributes, as they are written. */
  private readonly starts: string[] = [];
  private readonly blocks: boolean[] = [];
  private readonly ids: string[] = [];
  private readonly outline = new Outline();
  private headingLevel = 0;
  private readonly anchors: Anchors;
  /** An id that waits for the next thing to be seen, `''` for none. */
  private id = '';
  /** Whether it is the id of a block that has been entered, and not of the inline element that comes. */
  private idOfBlock = false;

  constructor(anchors: Anchors) {
    this.anchors = anchors;
  }

  get count(): number {
    return this.names.length;
  }

  push(name: string, attributes: string, block: boolean): void {
    this.names.push(name);
    this.blocks.push(block);
    this.starts.push(this.id === '' ? attributes : `${attributes} id="${escapeAttribute(this.id)}"`);
    this.ids.push(this.id);
    this.id = '';
  }

  /** A heading of the input's level; the level that is written follows from the headings before it. */
  pushHeading(level: number, attributes: string): void {
    this.headingLevel = level;
    this.push('h', attributes, true);
  }

  /** Closes the innermost one. @returns its end tag, `''` when its start tag was never written */
  pop(): string {
    const name = this.names.pop();
    this.starts.pop();
    this.blocks.pop();
    const id = this.ids.pop() ?? '';
    if (this.written > this.names.length) {
      this.written--;
      return `</${name}>`;
    }
    if (id !== '') {
      if (this.id === '') this.id = id;
      else this.anchors.alias(id, this.id);
    }
    return '';
  }

  /** @returns the first start tag that is not written, which it is from now on; `''` when all are */
  writeNext(): string {
    const at = this.written;
    if (at >= this.names.length) return '';
    if (this.names[at] === 'h') this.names[at] = `h${this.outline.next(this.headingLevel)}`;
    const id = this.ids[at] ?? '';
    if (id !== '') this.anchors.written.add(id);
    this.written++;
    return `<${this.names[at]}${this.starts[at]}>`;
  }

  isBlock(at: number): boolean {
    return this.blocks[at] === true;
  }

  /** Takes back that start tags were written. */
  unwrite(written: number): void {
    for (let at = written; at < this.written; at++) this.anchors.written.delete(this.ids[at] ?? '');
    this.written = written;
  }

  /** The next thing to be seen has this id. */
  anchor(id: string): void {
    if (this.id !== '') this.anchors.alias(this.id, id);
    this.id = id;
    this.idOfBlock = false;
  }

  /** Whether an id waits for a place. */
  get anchored(): boolean {
    return this.id !== '';
  }

  /** A block has been entered: the id that waits is its own, and goes to the paragraph in it rather than to what that begins with. */
  enterBlock(): void {
    this.idOfBlock = this.id !== '';
  }

  /** Does something that opens elements around the one that the waiting id belongs to. */
  around(open: () => void): void {
    const { id } = this;
    if (!this.idOfBlock) this.id = '';
    open();
    if (!this.idOfBlock) this.id = id;
  }

  /**
   * Something is seen: the waiting id goes to the innermost element that is not written yet.
   * @returns an element for the id when there is none, to be written in front; else `''`
   */
  settleId(): string {
    const { id } = this;
    if (id === '') return '';
    this.id = '';
    const at = this.names.length - 1;
    if (at < this.written) {
      this.anchors.written.add(id);
      return `<span id="${escapeAttribute(id)}"></span>`;
    }
    const own = this.ids[at] ?? '';
    if (own !== '') this.anchors.alias(id, own);
    else {
      this.starts[at] = `${this.starts[at] ?? ''} id="${escapeAttribute(id)}"`;
      this.ids[at] = id;
    }
    return '';
  }
}
