import { foldAllSpace } from '../../common/html/space.ts';
import { mathText } from '../../common/html/math.ts';
import { find } from '../../common/html/near.ts';
import { isFormula } from '../../common/html/safe-media.ts';
import { hasSign, Sign } from '../../common/html/signs.ts';
import { blockTags } from '../../common/html/tags.ts';
import { attribute, type HtmlElement, type HtmlTree } from '../../common/html/tree.ts';
import { Hint, HintReader } from './hints.ts';
import { isBlock, isShadowRoot, letters, Line, type LineContext } from './line.ts';

/** A page as lines, with what is known of each element; the arrays are indexed by `element.index`. */
export interface PageLines {
  root: HtmlElement;
  lines: Line[];
  hints: Int32Array;
  /** The lines of an element are `lines.slice(first[index], last[index])`. */
  first: Int32Array;
  last: Int32Array;
  /** 1 for elements whose content is no text of the page. */
  removed: Uint8Array;
}

const silent = new Set(
  ('script style template svg math head title iframe object embed select textarea button input canvas audio video datalist map param source track '
  + 'link meta base progress meter output noembed noframes applet dialog rt rp').split(' '),
);

/** A tree or a part of one; without `tags` it is taken to hold no formulas. */
type LineTree = Pick<HtmlTree, 'root' | 'size'> & Partial<Pick<HtmlTree, 'tags'>>;

const outside: LineContext = { heading: 0, list: false, table: false, quote: false, preformatted: false, figure: false };
const hidingStyle = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const hidingClass = /(?:^|\s)(?:hidden|d-none|is-hidden|hide|u-hidden|js-hidden)(?:\s|$)/i;
const shownSomewhere = /(?:sm|md|lg|xl|desktop|tablet|mobile|print)[:-]/i;

/** Splits a page into lines and reads the hints of its elements, in one walk. */
export function linesOf(tree: LineTree): PageLines {
  const walker = new Walker(tree);
  walker.walk(tree.root, outside, 0);
  walker.flush(false);
  walker.page.last[tree.root.index] = walker.page.lines.length;
  return walker.page;
}

class Walker {
  readonly page: PageLines;
  private readonly reader = new HintReader();
  private line: Line | undefined;
  private breaks = 0;
  private block: HtmlElement;
  private context = outside;
  private bold = 0;
  private emphasis = 0;
  private times = 0;

  private readonly hasFormulas: boolean;

  constructor({ root, size, tags }: LineTree) {
    this.block = root;
    this.hasFormulas = tags?.has('math') ?? false;
    this.page = { root, lines: [], hints: new Int32Array(size), first: new Int32Array(size), last: new Int32Array(size), removed: new Uint8Array(size) };
  }

  walk(element: HtmlElement, context: LineContext, links: number): void {
    const { children } = element;
    for (let at = 0; at < children.length; at++) {
      const child = children[at];
      if (typeof child === 'string') this.text(child, element, at, links);
      else if (child !== undefined && !this.formula(child, element, at, links)) this.element(child, context, links);
    }
  }

  /** A formula is read as one writes it in a line, once, however often the page gives it. */
  private formula(element: HtmlElement, parent: HtmlElement, place: number, links: number): boolean {
    const math = element.tag === 'math' ? element : this.hasFormulas && hasSign(element, Sign.formula) ? find(element, 'math') : undefined;
    const text = math ? mathText(math) : element.tag === 'img' && isFormula(element) ? (attribute(element, 'alt') ?? '') : '';
    if (text === '') return false;
    this.page.first[element.index] = this.page.last[element.index] = this.page.lines.length;
    this.text(text, parent, place, links);
    return true;
  }

  private element(element: HtmlElement, context: LineContext, links: number): void {
    const { page } = this;
    const { tag, index } = element;
    page.first[index] = page.lines.length;
    page.last[index] = page.lines.length;
    if (silent.has(tag) && !isShadowRoot(element)) return;
    if (tag === 'br') return this.flush(true);
    if (tag === 'img' || tag === 'picture') this.pictures++;
    else if (tag === 'hr') this.ruled = true;
    let hints = element.attributes.length > 0 || blockTags.has(tag) ? this.reader.of(element) : 0;
    if (element.attributes.length > 0 && isOutOfSight(element)) hints |= Hint.hidden;
    if (tag === 'noscript') hints |= Hint.popup;
    page.hints[index] = hints;
    if (isBlock(element)) this.inBlock(element, context, links);
    else if ((hints & (Hint.hidden | Hint.share | Hint.popup)) !== 0) page.removed[index] = 1;
    else this.inline(element, context, links);
    page.last[index] = page.lines.length;
  }

  private inline(element: HtmlElement, context: LineContext, links: number): void {
    const { tag } = element;
    if (tag === 'a' && attribute(element, 'href') !== undefined) {
      if (this.line) this.line.links++;
      else this.pendingLinks++;
      return this.walk(element, context, links + 1);
    }
    if (tag === 'b' || tag === 'strong') this.bold++;
    else if (tag === 'i' || tag === 'em') this.emphasis++;
    else if (tag === 'time') this.times++;
    this.walk(element, context, links);
    if (tag === 'b' || tag === 'strong') this.bold--;
    else if (tag === 'i' || tag === 'em') this.emphasis--;
    else if (tag === 'time') this.times--;
  }

  private pendingLinks = 0;
  private pictures = 0;
  private ruled = false;

  private inBlock(element: HtmlElement, context: LineContext, links: number): void {
    const { page } = this;
    this.flush(false);
    const before = this.block;
    const contextBefore = this.context;
    this.block = element;
    this.context = contextIn(element.tag, context);
    page.first[element.index] = page.lines.length;
    this.walk(element, this.context, element.tag === 'a' && attribute(element, 'href') !== undefined ? links + 1 : links);
    this.flush(false);
    this.block = before;
    this.context = contextBefore;
  }

  private text(text: string, parent: HtmlElement, place: number, links: number): void {
    const size = letters(text);
    if (size === 0) {
      if (this.line) {
        this.line.text += this.context.preformatted ? text : ' ';
        this.line.parents.push(parent);
        this.line.places.push(place);
      }
      return;
    }
    const line = (this.line ??= this.begin());
    line.text += text;
    line.size += size;
    if (links > 0) line.linked += size;
    if (this.bold > 0) line.bold += size;
    if (this.times > 0) line.timed += size;
    if (this.emphasis > 0) line.emphasised += size;
    line.parents.push(parent);
    line.places.push(place);
  }

  private begin(): Line {
    const line = new Line(this.block, this.context, this.breaks);
    line.links = this.pendingLinks;
    line.pictures = this.pictures;
    line.ruled = this.ruled;
    this.pendingLinks = 0;
    this.pictures = 0;
    this.ruled = false;
    return line;
  }

  /** Ends the line; the next one is a continuation when a line break ended this one. */
  flush(byBreak: boolean): void {
    const { line } = this;
    this.line = undefined;
    this.breaks = byBreak ? (line ? 1 : Math.min(2, this.breaks + 1)) : 0;
    this.pendingLinks = 0;
    if (!line) return;
    line.text = line.context.preformatted ? line.text.replace(/^\s*\n|\s+$/g, '') : foldAllSpace(line.text.replace(invisible, '')).trim();
    this.page.lines.push(line);
  }
}

/** Soft hyphens, zero-width characters and joiners that only steer line breaking. */
const invisible = /[\u00ad\u200b\u2060\ufeff]/g;

function contextIn(tag: string, context: LineContext): LineContext {
  switch (tag) {
    case 'h1': case 'h2': case 'h3': case 'h4': case 'h5': case 'h6': return { ...context, heading: Number(tag[1]) };
    case 'ul': case 'ol': case 'dl': case 'menu': return { ...context, list: true };
    case 'table': return { ...context, table: true };
    case 'blockquote': return { ...context, quote: true };
    case 'pre': case 'listing': case 'xmp': return { ...context, preformatted: true };
    case 'figure': case 'figcaption': return { ...context, figure: true };
    default: return context;
  }
}

function isOutOfSight({ attributes }: HtmlElement): boolean {
  for (let at = 0; at < attributes.length; at += 2) {
    const value = attributes[at + 1] ?? '';
    switch (attributes[at]) {
      case 'hidden': return value.toLowerCase() !== 'until-found';
      case 'style': if (hidingStyle.test(value)) return true; break;
      case 'aria-hidden': if (value === 'true') return true; break;
      case 'class': if (hidingClass.test(value) && !shownSomewhere.test(value)) return true; break;
      default:
    }
  }
  return false;
}
