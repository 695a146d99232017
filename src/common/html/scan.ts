import { decodeHTML, decodeHTMLAttribute } from 'entities/decode';
import { withoutControls } from './controls.ts';

export interface ScanHandler {
  /** Text with its entities decoded; that of `script`, `style` and their kind as it is. */
  text(text: string): void;
  /** @param attributes names in lower case and decoded values in turn; of equal names the first */
  start(tag: string, attributes: readonly string[], selfClosing: boolean): void;
  end(tag: string): void;
  /** Whether the scanner stands inside `svg` or `math`, where no element's content is raw text. */
  inForeign(): boolean;
  /** Set by the handler when it wants no more. */
  readonly stopped: boolean;
}

const space = 32;
const exclamation = 33;
const doubleQuote = 34;
const ampersand = '&';
const singleQuote = 39;
const slash = 47;
const equals = 61;
const greater = 62;
const question = 63;

const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;
const isSpace = (code: number): boolean => code === space || code === 10 || code === 9 || code === 13 || code === 12;

const rawTags = new Set(['script', 'style', 'iframe', 'noembed', 'noframes', 'xmp', 'plaintext', 'title', 'textarea']);
const decodedRawTags = new Set(['title', 'textarea']);
const noAttributes: readonly string[] = [];

/**
 * Splits HTML into tags and text by the HTML Standard's tokenization (section 13.2.5), without script's escaped states.
 * Comments, doctypes and a tag that the input's end cuts off are left out. One pass, time in proportion to the input.
 */
export function scanHtml(html: string, handler: ScanHandler, maxAttributes: number): void {
  new Scanner(html, handler, maxAttributes).run();
}

class Scanner {
  private readonly html: string;
  private readonly handler: ScanHandler;
  private readonly most: number;
  private at = 0;

  constructor(html: string, handler: ScanHandler, maxAttributes: number) {
    this.html = html;
    this.handler = handler;
    this.most = maxAttributes * 2;
  }

  run(): void {
    const { html, handler } = this;
    let from = 0;
    while (!handler.stopped) {
      const open = html.indexOf('<', this.at);
      if (open < 0) break;
      const code = html.charCodeAt(open + 1);
      if (!(isLetter(code) || code === slash || code === exclamation || code === question) || (code === slash && open + 2 >= html.length)) {
        this.at = open + 1;
        continue;
      }
      if (open > from) this.text(html.slice(from, open));
      if (code === slash) this.endTag(open + 2);
      else if (isLetter(code)) this.startTag(open + 1);
      else this.declaration(open + 1);
      from = this.at;
    }
    if (from < html.length && !handler.stopped) this.text(html.slice(from));
  }

  private text(raw: string): void {
    this.handler.text(raw.includes(ampersand) ? decoded(raw) : raw);
  }

  /** Moves behind the next `>`. */
  private skipTag(from: number): void {
    const end = this.html.indexOf('>', from);
    this.at = end < 0 ? this.html.length : end + 1;
  }

  private declaration(from: number): void {
    const { html } = this;
    if (!html.startsWith('!--', from)) {
      if (html.startsWith('![CDATA[', from) && this.handler.inForeign()) return this.characterData(from + 8);
      return this.skipTag(from);
    }
    const start = from + 3;
    if (html.charCodeAt(start) === greater) this.at = start + 1;
    else if (html.startsWith('->', start)) this.at = start + 2;
    else this.comment(start);
  }

  private comment(start: number): void {
    const { html } = this;
    for (let dashes = html.indexOf('--', start); dashes >= 0; dashes = html.indexOf('--', dashes + 1)) {
      const after = html.charCodeAt(dashes + 2);
      if (after === greater || (after === exclamation && html.charCodeAt(dashes + 3) === greater)) {
        this.at = dashes + (after === greater ? 3 : 4);
        return;
      }
    }
    this.at = html.length;
  }

  private characterData(start: number): void {
    const end = this.html.indexOf(']]>', start);
    const text = this.html.slice(start, end < 0 ? undefined : end);
    if (text !== '') this.handler.text(text);
    this.at = end < 0 ? this.html.length : end + 3;
  }

  private nameEnd(start: number): number {
    const { html } = this;
    let at = start;
    for (; at < html.length; at++) {
      const code = html.charCodeAt(at);
      if (code === greater || code === slash || isSpace(code)) break;
    }
    return at;
  }

  private endTag(start: number): void {
    const { html } = this;
    if (!isLetter(html.charCodeAt(start))) return this.skipTag(start);
    const end = this.nameEnd(start);
    this.skipTag(end);
    if (this.at < html.length || html.charCodeAt(html.length - 1) === greater) this.handler.end(html.slice(start, end).toLowerCase());
  }

  private startTag(start: number): void {
    const { html, handler } = this;
    const end = this.nameEnd(start);
    const tag = html.slice(start, end).toLowerCase();
    this.at = end;
    if (html.charCodeAt(end) === greater) {
      this.at = end + 1;
      handler.start(tag, noAttributes, false);
    } else {
      const attributes = this.attributes();
      if (attributes === undefined) return;
      handler.start(tag, attributes, html.charCodeAt(this.at - 2) === slash && this.selfClosing);
    }
    if (rawTags.has(tag) && !handler.stopped && !handler.inForeign()) this.rawText(tag);
  }

  private selfClosing = false;

  /** Reads up to and including the `>`; undefined when the input ends before it. */
  private attributes(): string[] | undefined {
    const { html } = this;
    const found: string[] = [];
    this.selfClosing = false;
    for (;;) {
      let code = html.charCodeAt(this.at);
      while (isSpace(code) || code === slash) {
        this.selfClosing = code === slash;
        code = html.charCodeAt(++this.at);
      }
      if (this.at >= html.length) return undefined;
      if (code === greater) {
        this.at++;
        return found;
      }
      this.selfClosing = false;
      if (!this.attribute(found)) return undefined;
    }
  }

  private attribute(found: string[]): boolean {
    const { html } = this;
    const start = this.at;
    let at = start + 1;
    let code = html.charCodeAt(at);
    while (at < html.length && code !== equals && code !== greater && code !== slash && !isSpace(code)) code = html.charCodeAt(++at);
    const end = at;
    while (isSpace(code)) code = html.charCodeAt(++at);
    let value = '';
    if (code === equals) {
      code = html.charCodeAt(++at);
      while (isSpace(code)) code = html.charCodeAt(++at);
      const from = code === doubleQuote || code === singleQuote ? at + 1 : at;
      if (from > at) {
        at = html.indexOf(code === doubleQuote ? '"' : "'", from);
        if (at < 0) {
          this.at = html.length;
          return false;
        }
        value = html.slice(from, at++);
      } else {
        while (at < html.length && code !== greater && !isSpace(code)) code = html.charCodeAt(++at);
        value = html.slice(from, at);
      }
      this.at = at;
    } else this.at = end;
    if (found.length < this.most && end - start <= 64) keep(found, html.slice(start, end).toLowerCase(), value);
    return true;
  }

  private rawText(tag: string): void {
    const { html, handler } = this;
    const start = this.at;
    const end = tag === 'plaintext' ? html.length : this.rawEnd(tag, start);
    if (end > start) {
      const raw = html.slice(start, end);
      handler.text(decodedRawTags.has(tag) && raw.includes(ampersand) ? decoded(raw) : raw);
    }
    this.at = end;
  }

  private rawEnd(tag: string, start: number): number {
    const { html } = this;
    for (let at = html.indexOf('</', start); at >= 0; at = html.indexOf('</', at + 2)) {
      const after = at + 2 + tag.length;
      const code = html.charCodeAt(after);
      if ((code === greater || code === slash || isSpace(code)) && html.slice(at + 2, after).toLowerCase() === tag) return at;
    }
    return html.length;
  }
}

const decoded = (raw: string): string => withoutControls(decodeHTML(raw));

function keep(found: string[], name: string, value: string): void {
  for (let at = 0; at < found.length; at += 2) if (found[at] === name) return;
  found.push(name, value.includes(ampersand) ? withoutControls(decodeHTMLAttribute(value)) : value);
}
