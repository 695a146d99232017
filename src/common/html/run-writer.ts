import type { Anchors } from './anchors.ts';
import { escapeText } from './escape.ts';
import { OpenElements } from './open-elements.ts';
import { foldSpace } from './space.ts';

/**
 * How loose text is treated: `wrap` puts it into paragraphs, `bare` leaves it as it is (list items, cells), `inline`
 * allows no blocks (headings), `pre` keeps white space.
 */
export type Mode = 'wrap' | 'bare' | 'inline' | 'pre';

export interface Place {
  mode: Mode;
  paragraph: string;
  running: boolean;
  seen: number;
}

export interface Mark {
  parts: number;
  written: number;
  seen: number;
  blocks: number;
}

const blank = /^[\s\u00a0\u200b\ufeff]*$/;
const longestOutput = 4_900_000;

/**
 * Writes elements and text so that nothing empty is left: a start tag waits until something visible follows it, white
 * space and line breaks wait until more text comes.
 */
export class RunWriter {
  mode: Mode = 'wrap';
  /** Set when the output has reached its limit. */
  full = false;
  private parts: string[] = [];
  private length = 0;
  private readonly elements: OpenElements;
  /** Place of the paragraph that loose text is in; -1 for none. */
  private paragraphAt = -1;
  private paragraph = '';
  private gap = '';
  private breaks = 0;
  /** Whether the present run of text has something visible. */
  private running = false;
  private seen = 0;
  private paragraphs = 0;
  private blocks = 0;
  /** @param anchors where it is noted that an id came to stand on an element that has one */
  constructor(anchors: Anchors) {
    this.elements = new OpenElements(anchors);
  }

  text(raw: string): void {
    if (this.mode === 'pre') return this.preformatted(raw);
    if (blank.test(raw)) {
      if (raw !== '' && this.gap === '') this.gap = ' ';
      return;
    }
    const folded = foldSpace(raw);
    const first = folded.charCodeAt(0) === 32 ? 1 : 0;
    const last = folded.charCodeAt(folded.length - 1) === 32 ? folded.length - 1 : folded.length;
    if (first === 1) this.gap = ' ';
    const escaped = escapeText(first === 0 && last === folded.length ? folded : folded.slice(first, last));
    if (!this.fits(escaped)) return;
    this.visible();
    this.push(escaped);
    if (last < folded.length) this.gap = ' ';
  }

  /** Something visible that is not text, complete with its tags. */
  thing(html: string): void {
    this.visible();
    this.push(html);
  }

  open(name: string, attributes: string, inline: boolean): void {
    if (inline && this.mode === 'wrap' && this.paragraphAt < 0) this.elements.around(() => this.startRun());
    this.elements.push(name, attributes, !inline);
  }

  /** Opens a heading of the input's level. */
  openHeading(level: number, attributes: string): void {
    this.elements.pushHeading(level, attributes);
  }

  close(): void {
    const end = this.elements.pop();
    if (end !== '') this.parts.push(end);
  }

  /** The next thing to be seen has this id. */
  anchor(id: string): void {
    this.elements.anchor(id);
  }

  /** Whether an id waits for a place. */
  get anchored(): boolean {
    return this.elements.anchored;
  }

  /** White space, if text came before. */
  space(): void {
    if (this.mode !== 'pre' && this.gap === '') this.gap = ' ';
  }

  /** Opens an element that stays even when it is empty. */
  force(name: string, attributes: string): void {
    this.open(name, attributes, false);
    this.flush();
  }

  /** Begins a block: ends the text before it, and says how text inside is treated. */
  enter(mode: Mode, paragraph: string): Place {
    const back = { mode: this.mode, paragraph: this.paragraph, running: this.running, seen: this.seen };
    this.endRun();
    this.mode = mode;
    this.paragraph = paragraph;
    this.elements.enterBlock();
    return back;
  }

  leaveInside(): void {
    this.endRun();
  }

  leave(back: Place): void {
    this.endRun();
    this.mode = back.mode;
    this.paragraph = back.paragraph;
    // A block in which nothing is to be seen still parts the words before it from those after.
    if (back.mode === 'bare' && back.running && this.seen === back.seen) [this.running, this.breaks] = [true, 1];
  }

  /** An edge between lines, where a block's tags are not written. */
  boundary(): void {
    switch (this.mode) {
      case 'wrap': this.endRun(); break;
      case 'bare': if (this.breaks === 0) this.breaks = 1; break;
      case 'inline': this.gap = ' '; break;
      case 'pre': if (!this.gap.endsWith('\n')) this.gap += '\n'; break;
      default:
    }
  }

  breakLine(): void {
    if (this.mode === 'pre') this.gap += '\n';
    else if (this.mode === 'inline') this.gap = ' ';
    else this.breaks++;
  }

  rule(): void {
    if (this.mode !== 'wrap' && this.mode !== 'bare') return this.boundary();
    this.endRun();
    if (this.parts.length === 0 || this.parts.at(-1) === '<hr>') return;
    this.blocks++;
    this.flush();
    this.push('<hr>');
  }

  /** A place where a long word may break; only inside one. */
  chance(): void {
    if (this.running && this.gap === '' && this.breaks === 0 && this.elements.written === this.elements.count && this.parts.at(-1) !== '<wbr>') this.push('<wbr>');
  }

  /** Notes that a block of the input's own was written since `seen`, so that a lone paragraph keeps its tags. */
  countBlock(seen: number): void {
    if (this.seen > seen) this.blocks++;
  }

  mark(): Mark {
    return { parts: this.parts.length, written: this.elements.written, seen: this.seen, blocks: this.blocks };
  }

  /** Takes back what was written since the mark when nothing of it can be seen. */
  dropIfUnseen(mark: Mark): void {
    if (this.seen > mark.seen) return;
    this.parts.length = mark.parts;
    this.elements.unwrite(mark.written);
    this.blocks = mark.blocks;
  }

  finish(): string {
    this.endRun();
    while (this.parts.at(-1) === '<hr>') this.parts.pop();
    const whole = this.blocks === 0 && this.paragraphs === 1 && this.parts[0] === '<p>';
    return (whole ? this.parts.slice(1, -1) : this.parts).join('');
  }

  private fits(html: string): boolean {
    if (this.length + html.length > longestOutput) this.full = true;
    return !this.full;
  }

  private push(html: string): void {
    this.parts.push(html);
    this.length += html.length;
    if (this.length > longestOutput) this.full = true;
  }

  private startRun(): void {
    if (this.mode !== 'wrap' || this.paragraphAt >= 0) return;
    this.paragraphAt = this.elements.count;
    this.elements.push('p', this.paragraph, false);
  }

  private endRun(): void {
    if (this.paragraphAt >= 0) {
      this.close();
      this.paragraphAt = -1;
    }
    this.gap = '';
    this.breaks = 0;
    this.running = false;
  }

  private visible(): void {
    this.startRun();
    this.seen++;
    if (this.mode === 'pre') return this.visiblePreformatted();
    if (this.running) {
      if (this.breaks > 0) this.writeBreaks();
      else if (this.gap !== '') this.parts.push(' ');
    }
    this.settle();
  }

  private visiblePreformatted(): void {
    if (this.running) {
      this.push(this.gap);
      this.settle();
      return;
    }
    const indent = this.gap.slice(this.gap.lastIndexOf('\n') + 1);
    this.settle();
    this.parts.push(indent);
  }

  private settle(): void {
    this.gap = '';
    this.breaks = 0;
    const anchor = this.elements.settleId();
    this.flush();
    this.running = true;
    if (anchor !== '') this.push(anchor);
  }

  private writeBreaks(): void {
    if (this.breaks > 1 && this.paragraphAt >= 0 && this.elements.written === this.paragraphAt + 1) {
      this.parts.push('</p>', `<p${this.paragraph}>`);
      this.paragraphs++;
    } else this.push(this.breaks > 1 ? '<br><br>' : '<br>');
  }

  private flush(): void {
    for (let at = this.elements.written, tag = this.elements.writeNext(); tag !== ''; at++, tag = this.elements.writeNext()) {
      if (at === this.paragraphAt) this.paragraphs++;
      else if (this.elements.isBlock(at)) this.blocks++;
      this.push(tag);
    }
  }

  private preformatted(raw: string): void {
    const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
    const body = text.trim();
    if (body === '') {
      this.gap += text;
      return;
    }
    const start = text.length - text.trimStart().length;
    const escaped = escapeText(body);
    if (!this.fits(escaped)) return;
    this.gap += text.slice(0, start);
    this.visible();
    this.push(escaped);
    this.gap = text.slice(start + body.length);
  }
}
