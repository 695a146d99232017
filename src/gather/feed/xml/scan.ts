import { readDoctype } from './doctype.ts';
import { XmlElement, type XmlDocument } from './element.ts';
import { emptyElements, entryElements, entryNames, structure, valueElements } from './fields.ts';
import { limits } from './limits.ts';

export interface ScannedXml {
  /** An element around the document's root, so that several roots or none are no special case. */
  top: XmlElement;
  /** A limit was reached and the rest of the document left out. */
  cut: boolean;
}

/**
 * Reads the elements of a feed document, well-formed or not. Unlike an XML processor it has no fatal errors: missing or
 * stray end tags, attributes without quotes, a bare `<`, an end in mid-word, text before or after the root are all read
 * for what they are worth. Names are case-insensitive. Time is proportional to the length.
 * @param suspicious whether the text may have been decoded wrongly before ({@link mendText})
 */
export function scanXml(source: string, suspicious = false): ScannedXml {
  return new Scanner(source, suspicious).run();
}

const attributePattern = /([^\s=/>"'<]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'<]+)))?/y;
const longestName = 100;

class Scanner {
  private readonly source: string;
  private readonly document: XmlDocument;
  private readonly top: XmlElement;
  private current: XmlElement;
  private depth = 0;
  /** Open elements below the deepest that is kept. */
  private buried = 0;
  private elements = 0;
  private entries = 0;
  /** As the document writes `item` or `entry`. */
  private entryName = '';
  private at = 0;
  private readonly found = new Map<string, { from: number; at: number }>();
  private readonly unclosed = new Map<string, number>();

  constructor(source: string, suspicious: boolean) {
    this.source = source;
    this.document = { source, declared: { texts: new Map(), grown: 0 }, isAtom: false, rootPrefix: '', usesBase: false, suspicious };
    this.top = new XmlElement('#top', [], undefined, this.document, 0);
    this.top.end = source.length;
    this.current = this.top;
  }

  run(): ScannedXml {
    const { source } = this;
    for (let open = source.indexOf('<'); open >= 0; open = source.indexOf('<', this.at)) {
      this.at = open + 1;
      const next = source.charCodeAt(open + 1);
      if (next === 0x2f) this.endTag(open);
      else if (next === 0x21) this.declaration(open);
      else if (next === 0x3f) this.at = this.after('?>', open + 2) ?? this.after('>', open + 2) ?? source.length;
      else if (isNameStart(next)) {
        if (this.elements >= limits.elements || this.entries > limits.entries) return this.finish(open, true);
        this.startTag(open);
      }
    }
    return this.finish(source.length, false);
  }

  private finish(end: number, cut: boolean): ScannedXml {
    while (this.current !== this.top) this.close(end);
    return { top: this.top, cut };
  }

  /** `indexOf` that remembers its last answer, so that a mark which never comes is looked for once and not at each beginning. */
  private find(mark: string, from: number): number {
    const last = this.found.get(mark);
    if (last && last.from <= from && (from <= last.at || last.at < 0)) return last.at;
    const at = this.source.indexOf(mark, from);
    this.found.set(mark, { from, at });
    return at;
  }

  /** Index behind the next `mark`, or undefined when there is none. */
  private after(mark: string, from: number): number | undefined {
    const at = this.find(mark, from);
    return at < 0 ? undefined : at + mark.length;
  }

  private declaration(open: number): void {
    const { source } = this;
    if (source.startsWith('<!--', open)) this.at = this.after('-->', open + 4) ?? open + 4;
    else if (source.startsWith('<![CDATA[', open)) this.at = this.after(']]>', open + 9) ?? open + 9;
    else if (source.slice(open, open + 9).toUpperCase() === '<!DOCTYPE') {
      const { end, entities } = readDoctype(source, open);
      this.at = end;
      if (this.document.declared.texts.size === 0) this.document.declared.texts = entities;
    } else this.at = this.after('>', open) ?? source.length;
  }

  private startTag(open: number): void {
    const { source } = this;
    const rawName = this.nameAt(open + 1);
    this.at = open + 1 + rawName.length;
    const attributes: string[] = [];
    for (;;) {
      const code = source.charCodeAt(this.at);
      if (code === 0x3e || code === 0x3c || Number.isNaN(code)) break;
      if (code <= 0x20 || code === 0x2f) {
        this.at++;
        continue;
      }
      attributePattern.lastIndex = this.at;
      const match = attributePattern.exec(source);
      if (!match) {
        this.at++;
        continue;
      }
      this.at = attributePattern.lastIndex;
      if (attributes.length < limits.attributes * 2) attributes.push((match[1] ?? '').toLowerCase(), match[2] ?? match[3] ?? match[4] ?? '');
    }
    const closesItself = source.charCodeAt(this.at - 1) === 0x2f;
    if (source.charCodeAt(this.at) === 0x3e) this.at++;
    this.open(rawName.toLowerCase(), attributes, open, closesItself);
  }

  private nameAt(start: number): string {
    const end = Math.min(this.source.length, start + longestName);
    let at = start;
    while (at < end && isNameCharacter(this.source.charCodeAt(at))) at++;
    return this.source.slice(start, at);
  }

  private open(rawName: string, attributes: string[], tagStart: number, closesItself: boolean): void {
    this.elements++;
    if (this.depth >= limits.depth) {
      if (!closesItself) this.buried++;
      return;
    }
    this.learnFormat(rawName);
    if (this.entryName === rawName) this.closeOpenEntry(tagStart);
    const element = new XmlElement(rawName, attributes, this.current, this.document, this.at);
    this.current.children.push(element);
    if (entryNames.has(element.name)) {
      this.entries++;
      this.entryName = rawName;
    }
    if (closesItself) return;
    if (valueElements.has(element.name) && this.readValue(element)) return;
    this.current = element;
    this.depth++;
  }

  private learnFormat(rawName: string): void {
    const colon = rawName.indexOf(':');
    const local = rawName.slice(colon + 1);
    if (local === 'feed' || (local === 'entry' && this.current === this.top)) this.document.isAtom = true;
    if (colon > 0 && (local === 'feed' || local === 'rss' || local === 'channel') && this.document.rootPrefix === '') this.document.rootPrefix = rawName.slice(0, colon);
  }

  /** An entry inside an entry means that the first was never closed. */
  private closeOpenEntry(tagStart: number): void {
    for (let above: XmlElement | undefined = this.current; above; above = above.parent) {
      if (!entryNames.has(above.name)) continue;
      while (this.current !== above.parent && this.current !== this.top) this.close(tagStart);
      return;
    }
  }

  private close(end: number, implied = true): void {
    const { current } = this;
    current.end = end;
    this.current = current.parent ?? this.top;
    // `<enclosure url="…">` without an end: what followed was not inside.
    if (implied && emptyElements.has(current.name)) {
      current.end = current.start;
      this.current.children.push(...current.children.splice(0));
    }
    this.depth--;
    this.buried = 0;
  }

  private endTag(open: number): void {
    const rawName = this.nameAt(open + 2).toLowerCase();
    this.at = this.after('>', open + 2) ?? this.source.length;
    let target: XmlElement | undefined = this.current;
    while (target && target.rawName !== rawName) target = target.parent;
    const closesKept = target !== undefined && target !== this.top;
    if (this.buried > 0 && !(closesKept && structure.has(rawName))) this.buried--;
    else if (closesKept) {
      while (this.current !== target) this.close(open);
      this.close(open, false);
    }
  }

  /** Finds the end of an element that holds a value, and goes on behind it. */
  private readValue(element: XmlElement): boolean {
    const { source } = this;
    const { rawName } = element;
    if (element.start < (this.unclosed.get(rawName) ?? 0)) return this.endAtNextTag(element);
    let nested = 0;
    let from = this.at;
    for (;;) {
      const open = source.indexOf('<', from);
      if (open < 0) return this.endUnclosed(element, source.length);
      const next = source.charCodeAt(open + 1);
      if (next === 0x21) {
        const end = source.startsWith('<![CDATA[', open) ? this.endOfCdata(open, rawName) : source.startsWith('<!--', open) ? this.after('-->', open + 4) : undefined;
        from = end ?? open + 2;
        continue;
      }
      const isEnd = next === 0x2f;
      from = open + (isEnd ? 2 : 1);
      if (!isNameStart(source.charCodeAt(from))) continue;
      if (this.hasName(from, rawName)) {
        if (isEnd && nested === 0) return this.endValue(element, open, this.after('>', from) ?? source.length);
        if (isEnd) nested--;
        else if (!this.closesItself(from)) nested++;
      } else if (this.isStructure(from)) return this.endUnclosed(element, open);
    }
  }

  private endValue(element: XmlElement, end: number, next: number): true {
    element.end = end;
    this.at = next;
    return true;
  }

  /** `]]>`, or where the element ends when somebody cut the section short. */
  private endOfCdata(open: number, rawName: string): number {
    const end = this.after(']]>', open + 9);
    if (end !== undefined) return end;
    const close = this.find(`</${rawName}`, open);
    return close < 0 ? this.source.length : close;
  }

  private hasName(start: number, rawName: string): boolean {
    const end = start + rawName.length;
    return !isNameCharacter(this.source.charCodeAt(end)) && this.source.slice(start, end).toLowerCase() === rawName;
  }

  private closesItself(from: number): boolean {
    const end = this.source.indexOf('>', from);
    return end > 0 && this.source.charCodeAt(end - 1) === 0x2f;
  }

  private isStructure(from: number): boolean {
    const name = this.nameAt(from).toLowerCase();
    const colon = name.indexOf(':');
    return colon < 0 ? structure.has(name) : structure.has(name.slice(colon + 1)) && this.current.rawName.startsWith(name.slice(0, colon + 1));
  }

  /** Up to a point that was searched before, end tags of this name do not match start tags: the nearest one has to do. */
  private endAtNextTag(element: XmlElement): true {
    const limit = this.unclosed.get(element.rawName) ?? this.source.length;
    const end = this.find(`</${element.rawName}`, element.start);
    return end < 0 || end > limit ? this.endUnclosed(element, limit) : this.endValue(element, end, this.after('>', end) ?? this.source.length);
  }

  /** A value without end tag ends before the next element of the entry. */
  private endUnclosed(element: XmlElement, limit: number): true {
    const { source } = this;
    this.unclosed.set(element.rawName, limit);
    for (let open = source.indexOf('<', element.start); open >= 0 && open < limit; open = source.indexOf('<', open + 1)) {
      if (source.startsWith('<![CDATA[', open)) {
        open = this.endOfCdata(open, element.rawName) - 1;
        continue;
      }
      const name = this.nameAt(open + 1).toLowerCase();
      if (name !== '' && entryElements.has(name)) return this.endValue(element, open, open);
    }
    return this.endValue(element, limit, limit);
  }
}

const isNameStart = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f || code === 0x3a || code > 0x7f;
const isNameCharacter = (code: number): boolean => isNameStart(code) || (code >= 0x30 && code <= 0x39) || code === 0x2d || code === 0x2e;
