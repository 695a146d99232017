import { withoutControls } from './controls.ts';
import { scanHtml, type ScanHandler } from './scan.ts';
import { blockTags, frameTags, headTags, headingTags, svgBreakout, voidTags } from './tags.ts';

/** An element of a parsed page. Text nodes are plain strings among the children, entities already decoded. */
export class HtmlElement {
  readonly tag: string;
  /** Names and values in turn: `['href', '/a', 'title', 'A']`; names in lower case. */
  readonly attributes: readonly string[];
  readonly parent: HtmlElement | undefined;
  readonly children: HtmlNode[] = [];
  /** Whether a block, a table part or a frame is somewhere below. */
  holdsBlock = false;
  /** Place in document order, so that others can keep their notes about an element in an array. */
  readonly index: number;

  constructor(tag: string, attributes: readonly string[], parent: HtmlElement | undefined, index: number) {
    this.tag = tag;
    this.attributes = attributes;
    this.parent = parent;
    this.index = index;
  }
}

export type HtmlNode = HtmlElement | string;

export interface HtmlTree {
  root: HtmlElement;
  /** Number of elements, the root included. */
  size: number;
  /** Names of all elements that occur. */
  tags: ReadonlySet<string>;
  /** All `a` elements. */
  links: readonly HtmlElement[];
  /** Whether the page was larger than the limits and its end is missing. */
  truncated: boolean;
}

export interface TreeLimits {
  /** Elements nested deeper become siblings at this depth. */
  maxDepth?: number;
  /** Elements and end tags; what comes after is left out. */
  maxNodes?: number;
  /** Attributes of one element; further ones are left out. */
  maxAttributes?: number;
}

const none: readonly string[] = [];
const cellBoundary = new Set(['td', 'th', 'caption', 'table', '#root']);
const listBoundary = new Set(['ul', 'ol', 'menu', 'dir', 'td', 'th', 'caption', 'table', '#root']);
const definitionBoundary = new Set(['dl', 'td', 'th', 'caption', 'table', '#root']);
const tableOnly = new Set(['table', '#root']);
const sections = new Set(['table', 'thead', 'tbody', 'tfoot', '#root']);
const rowOrSection = new Set(['tr', 'table', 'thead', 'tbody', 'tfoot', '#root']);
/** What is nothing outside a table. */
const tableParts = new Set(['caption', 'col', 'colgroup', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th']);
const integrationPoints = new Set(['foreignobject', 'desc', 'title', 'mi', 'mo', 'mn', 'ms', 'mtext', 'annotation-xml']);

/** @returns the value of an attribute, or undefined when the element has none of that name */
export function attribute(element: HtmlElement, name: string): string | undefined {
  const { attributes } = element;
  for (let at = 0; at < attributes.length; at += 2) if (attributes[at] === name) return attributes[at + 1];
  return undefined;
}

/**
 * Parses HTML as found in feeds and pages into a tree, close to the HTML Standard's tree construction (section 13.2.6:
 * implied end tags, scopes, foreign content) where it matters for reading. It never fails, whatever it is given, and
 * takes time in proportion to the input.
 * @param html a document or a fragment
 */
export function parseTree(html: string, { maxDepth = 256, maxNodes = 200_000, maxAttributes = 60 }: TreeLimits = {}): HtmlTree {
  const builder = new TreeBuilder(maxDepth, maxNodes);
  scanHtml(withoutControls(html), builder, maxAttributes);
  return { root: builder.root, size: builder.size, tags: builder.tags, links: builder.links, truncated: builder.stopped };
}

class TreeBuilder implements ScanHandler {
  readonly root = new HtmlElement('#root', none, undefined, 0);
  readonly tags = new Set<string>();
  readonly links: HtmlElement[] = [];
  size = 1;
  /** Whether the limit of elements and end tags was reached. */
  stopped = false;
  private readonly maxDepth: number;
  private readonly maxNodes: number;
  private readonly stack: HtmlElement[] = [this.root];
  private current = this.root;
  private nodes = 0;
  private paragraphs = 0;
  private tables = 0;
  private foreign = 0;
  private readonly seenOnce = new Set<string>();

  constructor(maxDepth: number, maxNodes: number) {
    this.maxDepth = maxDepth;
    this.maxNodes = maxNodes;
  }

  inForeign(): boolean {
    if (this.foreign === 0) return false;
    for (let at = this.stack.length - 1; at > 0; at--) {
      const tag = this.stack[at]?.tag ?? '';
      if (tag === 'svg' || tag === 'math') return true;
      if (integrationPoints.has(tag)) return false;
    }
    return false;
  }

  start(name: string, attributes: readonly string[], selfClosing: boolean): void {
    const tag = name === 'image' ? 'img' : name;
    const foreign = selfClosing && (tag === 'svg' || tag === 'math' || this.inForeign());
    const element = this.open(tag, attributes);
    if (foreign && element !== undefined && this.current === element) this.pop();
  }

  end(tag: string): void {
    if (++this.nodes > this.maxNodes) this.stopped = true;
    else this.close(tag);
  }

  text(text: string): void {
    const { children } = this.current;
    const last = children.length - 1;
    const before = children[last];
    if (typeof before === 'string') children[last] = before + text;
    else children.push(text);
  }

  private open(tag: string, attributes: readonly string[]): HtmlElement | undefined {
    if (++this.nodes > this.maxNodes) {
      this.stopped = true;
      return undefined;
    }
    if (!this.prepareFor(tag)) return undefined;
    this.tags.add(tag);
    const element = new HtmlElement(tag, attributes, this.current, this.size++);
    this.current.children.push(element);
    if (tag === 'a') this.links.push(element);
    if (blockTags.has(tag)) {
      for (let above: HtmlElement | undefined = this.current; above && !above.holdsBlock; above = above.parent) above.holdsBlock = true;
    }
    if (!voidTags.has(tag) && this.stack.length < this.maxDepth) this.push(element);
    return element;
  }

  private push(element: HtmlElement): void {
    this.stack.push(element);
    this.current = element;
    this.count(element.tag, 1);
  }

  private pop(): void {
    const gone = this.stack.pop();
    if (gone) this.count(gone.tag, -1);
    this.current = this.stack.at(-1) ?? this.root;
  }

  private count(tag: string, by: 1 | -1): void {
    if (tag === 'p') this.paragraphs += by;
    else if (tag === 'table') this.tables += by;
    else if (tag === 'svg' || tag === 'math') this.foreign += by;
  }

  /** Pops until the element at `place` of the stack is gone. */
  private popTo(place: number): void {
    for (let left = this.stack.length - Math.max(1, place); left > 0; left--) this.pop();
  }

  /** Place of the innermost open element of that name, searched no further than a boundary; -1 when there is none. */
  private find(tag: string, boundary: ReadonlySet<string>): number {
    for (let at = this.stack.length - 1; at > 0; at--) {
      const open = this.stack[at]?.tag ?? '';
      if (open === tag) return at;
      if (boundary.has(open)) return -1;
    }
    return -1;
  }

  private closeIfOpen(tag: string, boundary: ReadonlySet<string>): void {
    const place = this.find(tag, boundary);
    if (place > 0) this.popTo(place);
  }

  private popUntil(tags: ReadonlySet<string>): void {
    while (this.stack.length > 1 && !tags.has(this.current.tag)) this.pop();
  }

  /** Closes what a start tag closes; false when the tag is to be ignored. */
  private prepareFor(tag: string): boolean {
    if (this.foreign > 0 && svgBreakout.has(tag) && this.inForeign()) {
      while (this.foreign > 0 && this.inForeign()) this.pop();
    }
    if (this.tables === 0 && tableParts.has(tag)) return false;
    if (this.current.tag === 'head' && !headTags.has(tag)) this.pop();
    if (this.paragraphs > 0 && blockTags.has(tag) && !frameTags.has(tag)) this.closeIfOpen('p', cellBoundary);
    switch (tag) {
      case 'html': case 'head': case 'body':
        if (this.seenOnce.has(tag) || (tag !== 'body' && this.seenOnce.has('body'))) return false;
        this.seenOnce.add(tag);
        return true;
      case 'li':
        this.closeIfOpen('li', listBoundary);
        return true;
      case 'dd': case 'dt':
        this.closeIfOpen('dd', definitionBoundary);
        this.closeIfOpen('dt', definitionBoundary);
        return true;
      case 'h1': case 'h2': case 'h3': case 'h4': case 'h5': case 'h6':
        if (headingTags.has(this.current.tag)) this.pop();
        return true;
      case 'a':
        this.closeIfOpen('a', blockTags);
        return true;
      case 'rt': case 'rp':
        if (this.current.tag === 'rt' || this.current.tag === 'rp') this.pop();
        return true;
      case 'option': case 'optgroup':
        if (this.current.tag === 'option') this.pop();
        return true;
      case 'button':
        this.closeIfOpen('button', cellBoundary);
        return true;
      case 'form':
        return this.find('form', tableOnly) < 0;
      case 'caption': case 'colgroup': case 'thead': case 'tbody': case 'tfoot':
        this.popUntil(tableOnly);
        return true;
      case 'tr':
        this.popUntil(sections);
        return true;
      case 'td': case 'th':
        this.popUntil(rowOrSection);
        return true;
      default:
        return true;
    }
  }

  private close(tag: string): void {
    switch (tag) {
      case 'html': case 'body':
        return;
      case 'br':
        this.open('br', none);
        return;
      case 'p':
        if (this.find('p', cellBoundary) < 0) this.open('p', none);
        this.closeIfOpen('p', cellBoundary);
        return;
      case 'h1': case 'h2': case 'h3': case 'h4': case 'h5': case 'h6':
        this.closeHeading();
        return;
      case 'form':
        this.closeForm();
        return;
      case 'li':
        this.closeIfOpen('li', listBoundary);
        return;
      case 'td': case 'th': case 'tr': case 'thead': case 'tbody': case 'tfoot': case 'caption':
        this.closeIfOpen(tag, tableOnly);
        return;
      case 'table':
        this.closeIfOpen('table', new Set(['#root']));
        return;
      default:
        this.closeIfOpen(tag, blockTags.has(tag) ? cellBoundary : blockTags);
    }
  }

  private closeHeading(): void {
    for (let at = this.stack.length - 1; at > 0; at--) {
      const open = this.stack[at]?.tag ?? '';
      if (headingTags.has(open)) return this.popTo(at);
      if (cellBoundary.has(open)) return;
    }
  }

  /** A form's end tag takes the form off the stack without closing what is open inside (HTML Standard, 13.2.6.4.7). */
  private closeForm(): void {
    const place = this.find('form', tableOnly);
    if (place < 0) return;
    this.stack.splice(place, 1);
    this.current = this.stack.at(-1) ?? this.root;
  }
}
