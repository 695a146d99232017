import { escapeAttribute, escapeText } from '../../common/html/escape.ts';
import { blockTags, voidTags } from '../../common/html/tags.ts';
import { attribute, type HtmlElement } from '../../common/html/tree.ts';
import { Hint } from './hints.ts';
import { isShadowRoot, type Line } from './line.ts';
import type { PageLines } from './lines.ts';
import type { Selection } from './select.ts';

const silent = new Set(
  'script style template svg math head title object embed select textarea button input canvas datalist map link meta base form-field progress meter output noembed noframes applet dialog'.split(' '),
);
const media = new Set(['img', 'picture', 'video', 'audio', 'iframe', 'amp-img', 'amp-video', 'amp-audio', 'amp-iframe']);
/** Elements whose attributes the sanitiser can use. */
const attributed = new Set(['a', 'img', 'picture', 'source', 'video', 'audio', 'iframe', 'amp-img', 'amp-video', 'amp-audio', 'amp-iframe', 'td', 'th', 'ol', 'li', 'time', 'abbr', 'del', 'ins', 'details']);
const everywhere = ['dir', 'lang'];

/** Plain text of the lines that stay: paragraphs with a blank line between, list items and broken lines below one another, cells side by side. */
export function textOf(lines: readonly Line[]): string {
  let text = '';
  let before: Line | undefined;
  for (const line of lines) {
    text += before === undefined ? line.text : gapBetween(before, line) + line.text;
    before = line;
  }
  return text;
}

function gapBetween(before: Line, line: Line): string {
  if (line.breaks > 0 && before.element === line.element) return line.breaks > 1 ? '\n\n' : '\n';
  if (line.context.table && before.context.table && before.element.parent === line.element.parent && line.element.tag.startsWith('t')) return '\t';
  if ((line.context.table && before.context.table) || (line.context.list && before.context.list && (line.element.tag === 'li' || line.element.tag === 'dd' || line.element.tag === 'dt'))) return '\n';
  return '\n\n';
}

/**
 * HTML of the chosen part, not yet sanitised: without the lines that go, the boxes that hold none of the lines that
 * stay, and the pictures outside the text.
 * @param lead a picture that is shown apart; it is left out where it stands above the text, with its figure
 */
export function render(page: PageLines, { root, lines, titleLine }: Selection, reasons: readonly (string | undefined)[], lead?: HtmlElement): string {
  return new Renderer(page, root, lines, reasons, titleLine, lead).render();
}

/** Pictures of the chosen part, in page order. */
export function imagesOf(page: PageLines, { root }: Selection): HtmlElement[] {
  const found: HtmlElement[] = [];
  const look = (element: HtmlElement): void => {
    for (const child of element.children) {
      if (typeof child === 'string' || page.removed[child.index] === 1 || child.tag === 'svg') continue;
      if (child.tag === 'img' || child.tag === 'picture' || child.tag === 'amp-img') found.push(child);
      else look(child);
    }
  };
  look(root);
  return found;
}

class Renderer {
  private readonly page: PageLines;
  private readonly root: HtmlElement;
  private readonly lead: HtmlElement | undefined;
  private readonly dropped = new Map<HtmlElement, Set<number>>();
  /** For each line: how many of the lines before it stay. */
  private readonly kept: Int32Array;
  private readonly captions: Int32Array;
  private readonly from: number;
  private readonly to: number;
  private inFigure = false;
  private inCaption = false;
  private out = '';

  constructor(page: PageLines, root: HtmlElement, lines: readonly Line[], reasons: readonly (string | undefined)[], titleLine: Line | undefined, lead: HtmlElement | undefined) {
    this.page = page;
    this.root = root;
    const count = page.lines.length;
    const fate = new Map(lines.map((line, at) => [line, reasons[at] ?? 'stays']));
    this.kept = new Int32Array(count + 1);
    this.captions = new Int32Array(count + 1);
    let first = count;
    let last = 0;
    for (const [at, line] of page.lines.entries()) {
      const reason = fate.get(line);
      const stays = reason === 'stays';
      const caption = !stays && (line.hints & Hint.caption) !== 0 && !line.pruned;
      this.kept[at + 1] = (this.kept[at] ?? 0) + (stays ? 1 : 0);
      this.captions[at + 1] = (this.captions[at] ?? 0) + (caption ? 1 : 0);
      if (stays) [first, last] = [Math.min(first, at), at];
      else if (!caption) this.drop(line);
    }
    const titleAt = titleLine ? page.lines.indexOf(titleLine) : -1;
    this.from = titleAt >= 0 && titleAt < first ? titleAt : (page.first[root.index] ?? 0) - 1;
    this.to = last;
    // Above the text, or below its standfirst.
    this.lead = lead && (this.kept[page.first[lead.index] ?? 0] ?? 0) <= 1 ? (figureOf(lead) ?? lead) : undefined;
  }

  render(): string {
    this.children(this.root);
    return isRightToLeft(this.root) ? `<div dir="rtl">${this.out}</div>` : this.out;
  }

  private drop(line: Line): void {
    for (const [at, parent] of line.parents.entries()) {
      const place = line.places[at] ?? 0;
      const places = this.dropped.get(parent);
      if (places) places.add(place);
      else this.dropped.set(parent, new Set([place]));
    }
  }

  private children(element: HtmlElement): void {
    const gone = this.dropped.get(element);
    for (let at = 0; at < element.children.length; at++) {
      const child = element.children[at];
      if (typeof child === 'string') {
        if (gone === undefined || !gone.has(at)) this.out += escapeText(child);
      } else if (child !== undefined) this.element(child);
    }
  }

  private element(element: HtmlElement): void {
    const { tag, index } = element;
    if (isShadowRoot(element)) return this.children(element);
    if (silent.has(tag) || this.page.removed[index] === 1 || this.isLead(element)) return;
    if (media.has(tag)) {
      if (this.isInside(this.page.first[index] ?? 0)) this.medium(element);
      return;
    }
    const stands = blockTags.has(tag) || element.holdsBlock;
    if (stands && !this.isWanted(element)) return;
    if (tag === 'figure' || (stands && this.isCaptioned(element))) return this.figure(element);
    if (this.inFigure && stands && this.isCaption(element)) return this.caption(element);
    const open = tag !== 'html' && tag !== 'body' && tag !== 'font' && !(tag === 'noscript' && this.holdsKept(element));
    if (open) this.out += this.startTag(element);
    if (voidTags.has(tag)) return;
    this.children(element);
    if (open) this.out += `</${tag}>`;
  }

  /** What stands under a picture, whatever element the page uses for it. */
  private caption(element: HtmlElement): void {
    this.out += '<figcaption>';
    this.inCaption = true;
    this.children(element);
    this.inCaption = false;
    this.out += '</figcaption>';
  }

  private holdsKept({ index }: HtmlElement): boolean {
    return (this.kept[this.page.last[index] ?? 0] ?? 0) > (this.kept[this.page.first[index] ?? 0] ?? 0);
  }

  private isCaption(element: HtmlElement): boolean {
    return !this.inCaption && (this.page.last[element.index] ?? 0) > (this.page.first[element.index] ?? 0) && !this.holdsKept(element) && !holdsMedia(element);
  }

  /** A block of a picture and its caption, whatever elements it is made of. */
  private figure(element: HtmlElement): void {
    this.out += '<figure>';
    const inside = this.inFigure;
    this.inFigure = true;
    this.children(element);
    this.inFigure = inside;
    this.out += '</figure>';
  }

  private isCaptioned(element: HtmlElement): boolean {
    const first = this.page.first[element.index] ?? 0;
    const last = this.page.last[element.index] ?? 0;
    return !this.inFigure && last > first && !this.holdsKept(element) && holdsMedia(element);
  }

  /** The picture shown apart, or its figure when that holds nothing of the text. */
  private isLead(element: HtmlElement): boolean {
    if (element !== this.lead) return false;
    return !this.holdsKept(element);
  }

  /** A block stays for its lines, or for pictures among the text. */
  private isWanted(element: HtmlElement): boolean {
    const first = this.page.first[element.index] ?? 0;
    const last = this.page.last[element.index] ?? 0;
    if (this.holdsKept(element)) return true;
    if (!this.isInside(first)) return false;
    const captioned = (this.captions[last] ?? 0) - (this.captions[first] ?? 0);
    if (last - first !== captioned) return false;
    return captioned === 0 || this.inFigure || holdsMedia(element);
  }

  /** Whether something before line `at` lies between the title and the text's last line. */
  private isInside(at: number): boolean {
    return at > this.from && at <= this.to + 1;
  }

  private medium(element: HtmlElement): void {
    if (element.tag === 'img' && isOrnament(element)) {
      this.out += escapeText(emojiOf(element));
      return;
    }
    this.out += this.startTag(element);
    if (voidTags.has(element.tag)) return;
    for (const child of element.children) {
      if (typeof child !== 'string' && (child.tag === 'source' || child.tag === 'img')) this.out += this.startTag(child);
    }
    this.out += `</${element.tag}>`;
  }

  private startTag({ tag, attributes }: HtmlElement): string {
    const all = attributed.has(tag);
    let start = `<${tag}`;
    for (let at = 0; at < attributes.length; at += 2) {
      const name = attributes[at] ?? '';
      if ((all || everywhere.includes(name)) && /^[a-z][\w-]*$/.test(name)) start += ` ${name}="${escapeAttribute(attributes[at + 1] ?? '')}"`;
    }
    return `${start}>`;
  }
}

const small = (value: string | undefined): boolean => value !== undefined && Number.parseInt(value, 10) <= 48;

/** Smilies, icons and authors' faces: what is small, or says so. */
function isOrnament(image: HtmlElement): boolean {
  if (small(attribute(image, 'width')) && small(attribute(image, 'height'))) return true;
  const names = `${attribute(image, 'class') ?? ''} ${attribute(image, 'src') ?? ''}`;
  return /(?:^|[\s/_-])(?:emoji|wp-smiley|smil(?:ey|ies)|avatars?|gravatar|favicon|status-?icons?|icons?)(?=$|[\s/_.-])/i.test(names);
}

/** The character that a picture of one stands for. */
function emojiOf(image: HtmlElement): string {
  const alt = attribute(image, 'alt') ?? '';
  return alt.length < 15 && /^\p{Extended_Pictographic}/u.test(alt) ? alt : '';
}

/** The writing direction that an element inherits. */
function isRightToLeft(start: HtmlElement): boolean {
  for (let element: HtmlElement | undefined = start; element; element = element.parent) {
    const direction = attribute(element, 'dir')?.toLowerCase();
    if (direction === 'rtl' || direction === 'ltr') return direction === 'rtl';
  }
  return false;
}

const holdsMedia = (element: HtmlElement): boolean => element.children.some((child) => typeof child !== 'string' && (media.has(child.tag) || holdsMedia(child)));

/** The figure or captioned box around a picture, no further up than three elements. */
export function figureOf(image: HtmlElement): HtmlElement | undefined {
  let element: HtmlElement | undefined = image.parent;
  for (let level = 0; element && level < 4; level++, element = element.parent) {
    if (element.tag === 'figure' || /caption|figure|bild|image|photo|foto|picture/i.test(attribute(element, 'class') ?? '')) return element;
  }
  return undefined;
}
