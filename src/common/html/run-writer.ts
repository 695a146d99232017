import { escapeText } from './escape.ts';
import { foldSpace } from './space.ts';

/**
 * How loose text is treated: `wrap` puts it into paragraphs, `bare` leaves it as it is (list items, cells), `inline`
 * allows no blocks (headings), `pre` keeps white space.
 */
export type Mode = 'wrap' | 'bare' | 'inline' | 'pre';

export interface Place {
  mode: Mode;
  paragraph: string;
}

export interface Mark {
  parts: number;
  emitted: number;
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
  private readonly names: string[] = [];
  private readonly starts: string[] = [];
  private readonly blockFlags: boolean[] = [];
  /** How many of the open elements have their start tag written. */
  private emitted = 0;
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
    if (inline) this.startRun();
    this.names.push(name);
    this.blockFlags.push(!inline);
    this.starts.push(attributes === '' ? `<${name}>` : `<${name}${attributes}>`);
  }

  close(): void {
    const name = this.names.pop();
    this.starts.pop();
    this.blockFlags.pop();
    if (this.emitted > this.names.length) {
      this.emitted--;
      this.parts.push(`</${name}>`);
    }
  }

  /** Opens an element that stays even when it is empty. */
  force(name: string, attributes: string): void {
    this.open(name, attributes, false);
    this.flush();
  }

  /** Begins a block: ends the text before it, and says how text inside is treated. */
  enter(mode: Mode, paragraph: string): Place {
    this.endRun();
    const back = { mode: this.mode, paragraph: this.paragraph };
    this.mode = mode;
    this.paragraph = paragraph;
    return back;
  }

  leaveInside(): void {
    this.endRun();
  }

  leave(back: Place): void {
    this.endRun();
    this.mode = back.mode;
    this.paragraph = back.paragraph;
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
    if (this.running && this.gap === '' && this.breaks === 0 && this.emitted === this.names.length && this.parts.at(-1) !== '<wbr>') this.push('<wbr>');
  }

  /** Notes that a block of the input's own was written since `seen`, so that a lone paragraph keeps its tags. */
  countBlock(seen: number): void {
    if (this.seen > seen) this.blocks++;
  }

  mark(): Mark {
    return { parts: this.parts.length, emitted: this.emitted, seen: this.seen, blocks: this.blocks };
  }

  /** Takes back what was written since the mark when nothing of it can be seen. */
  dropIfUnseen(mark: Mark): void {
    if (this.seen > mark.seen) return;
    this.parts.length = mark.parts;
    this.emitted = mark.emitted;
    this.blocks = mark.blocks;
  }

  finish(): string {
    this.endRun();
    const whole = this.blocks === 0 && this.paragraphs === 1;
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
    this.paragraphAt = this.names.length;
    this.names.push('p');
    this.blockFlags.push(false);
    this.starts.push(`<p${this.paragraph}>`);
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
    this.flush();
    this.running = true;
  }

  private writeBreaks(): void {
    if (this.breaks > 1 && this.paragraphAt >= 0 && this.emitted === this.paragraphAt + 1) {
      this.parts.push('</p>', `<p${this.paragraph}>`);
      this.paragraphs++;
    } else this.push(this.breaks > 1 ? '<br><br>' : '<br>');
  }

  private flush(): void {
    while (this.emitted < this.starts.length) {
      if (this.emitted === this.paragraphAt) this.paragraphs++;
      else if (this.blockFlags[this.emitted] === true) this.blocks++;
      this.push(this.starts[this.emitted] ?? '');
      this.emitted++;
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
