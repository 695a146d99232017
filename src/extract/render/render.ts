import { escapeText } from '../../common/html/escape.ts';
import { textSize } from '../../common/html/near.ts';
import { hasSign, Sign } from '../../common/html/signs.ts';
import { headingTags, voidTags } from '../../common/html/tags.ts';
import { attribute, type HtmlElement, type HtmlNode } from '../../common/html/tree.ts';
import { pictureKey } from '../../common/html/picture-key.ts';
import { isShadowRoot } from '../content/line.ts';
import type { PageLines } from '../content/lines.ts';
import type { Selection } from '../content/select.ts';
import { Ledger } from './ledger.ts';
import { media, MediaCounter } from './media.ts';
import { addressOf, emojiOf, figureOf, imgOf, isOrnament } from './pictures.ts';
import { PullQuotes } from './pull-quotes.ts';
import { isBlockLike, Shapes } from './shapes.ts';
import { startTag } from './start-tag.ts';

const silent = new Set(
  'script style template svg head title select textarea button input canvas datalist map link meta base form-field progress meter output noembed noframes applet dialog'.split(' '),
);

export interface RenderOptions {
  /** Address that others are resolved against. */
  base: string;
  /** The article's main picture, which is shown apart: its address, and where it stands on the page, when it does. */
  picture?: { url: string; element?: HtmlElement };
  /** Language of the page; parts in it need not say so. */
  lang?: string;
}

/**
 * HTML of the chosen part, not yet sanitised: without the lines that go, the boxes that hold none of the lines that
 * stay, the pictures outside the text, ornaments, and pictures that have been shown. What the page sets under a picture
 * becomes its caption.
 */
export function render(page: PageLines, selection: Selection, reasons: readonly (string | undefined)[], options: RenderOptions): string {
  return new Renderer(page, selection, reasons, options).render();
}

class Renderer {
  private readonly page: PageLines;
  private readonly root: HtmlElement;
  private readonly ledger: Ledger;
  private readonly base: string;
  private readonly language: string;
  private readonly lead: HtmlElement | undefined;
  private readonly leadKey: string | undefined;
  private readonly shown = new Set<string>();
  /** Parts that have been written before their place. */
  private readonly hoisted = new Set<HtmlElement>();
  private readonly counter: MediaCounter;
  private readonly shapes: Shapes;
  private readonly pullQuotes: PullQuotes;
  /** Whether the pictures' captions tell the story. */
  private readonly captionsAreText: boolean;
  /** Captions of the figure that is open; undefined outside figures. */
  private captions: string[] | undefined;
  private inCaption = false;
  /** How many pictures and players the figure that is open has. */
  private figureMedia = 0;
  /** How many figures are in it. */
  private figures = 0;
  /** Whether the block around holds text that stays. */
  private amongText = false;
  /** Whether it is a line of it, not a box around lines. */
  private inLine = false;
  private inNoscript = false;
  private inCell = false;
  /** Whether the part around was taken out before lines were judged. */
  private inRemoved = false;
  /** Whether text that goes is written all the same. */
  private whole = false;
  private out = '';
  private pictures = 0;

  constructor(page: PageLines, selection: Selection, reasons: readonly (string | undefined)[], { base, picture, lang = '' }: RenderOptions) {
    this.page = page;
    this.root = selection.root;
    this.ledger = new Ledger(page, selection, reasons);
    this.base = base;
    this.language = lang.toLowerCase();
    this.leadKey = picture === undefined ? undefined : pictureKey(picture.url);
    const lead = picture?.element;
    this.lead = lead && this.ledger.isAboveText(lead) ? (figureOf(lead) ?? lead) : undefined;
    this.counter = new MediaCounter(page.removed);
    this.shapes = new Shapes(this.ledger, this.counter);
    this.captionsAreText = this.shapes.isToldInCaptions(selection.root);
    this.pullQuotes = new PullQuotes(() => selection.lines.filter((_, at) => reasons[at] === undefined));
  }

  render(): string {
    this.children(this.root);
    return isRightToLeft(this.root) ? `<div dir="rtl">${this.out}</div>` : this.out;
  }

  private children(element: HtmlElement): void {
    const { children } = element;
    const gone = this.whole ? undefined : this.ledger.goneIn(element);
    for (let at = 0; at < children.length; at++) {
      const child = children[at];
      if (child === undefined || typeof child === 'string') {
        if (child !== undefined && (gone === undefined || !gone.has(at))) this.text(child);
        continue;
      }
      if (gone?.has(at) === true) continue;
      const below = this.captions === undefined ? this.shapes.captionBelow(children, at) : -1;
      if (below < 0) this.element(child);
      else {
        this.figure(child, children[below]);
        at = below;
      }
    }
  }

  private text(text: string): void {
    if (this.captions !== undefined && !this.inCaption && !this.amongText && text.trim() !== '') this.captions.push(escapeText(text));
    else this.out += escapeText(text);
  }

  private element(element: HtmlElement): void {
    const { tag } = element;
    if (isShadowRoot(element)) return this.children(element);
    if (tag === 'math' || hasSign(element, Sign.formula)) {
      if (this.ledger.isInside(element)) this.raw(element);
      return;
    }
    if (tag === 'script') return this.script(element);
    if (tag === 'ruby' && !this.whole && this.shapes.isBaseGone(element)) return;
    if (!this.whole && isBlockLike(element) && !this.ledger.holdsKept(element) && this.ledger.isInside(element) && this.pullQuotes.has(element)) return this.pullQuote(element);
    if (silent.has(tag) || this.isLead(element)) return;
    if (this.page.removed[element.index] === 1) return this.rescued(element);
    if (media.has(tag)) {
      if (this.ledger.isInside(element) && !this.inRemoved) this.medium(element);
      return;
    }
    if (hasSign(element, Sign.widget | Sign.post) && this.ledger.isInside(element)) return this.wrapped(element, true);
    if (this.hoisted.has(element)) return;
    const stands = isBlockLike(element);
    if (stands && tag !== 'td' && tag !== 'th' && !this.isWanted(element)) return;
    if (this.captions !== undefined && !this.inCaption && this.isCaptionPart(element)) return this.caption(element);
    if (tag === 'figure' || (stands && this.isCaptioned(element))) return this.figure(element);
    if (tag === 'figcaption' && this.captionsAreText && this.ledger.holdsKept(element)) return this.children(element);
    if (this.shapes.isGallery(element)) return this.items(element);
    if (headingTags.has(tag) && element.holdsBlock) this.hoist(element);
    if (this.shapes.isLayout(element)) return this.wrapped(element, false, ' role="presentation"');
    this.wrapped(element, false);
  }

  /** Pictures that a page puts into a heading stand before it. */
  private hoist(heading: HtmlElement): void {
    for (const child of heading.children) {
      if (typeof child === 'string' || !isBlockLike(child) || this.ledger.holdsKept(child)) continue;
      this.element(child);
      this.hoisted.add(child);
    }
  }

  private items(list: HtmlElement): void {
    for (const child of list.children) {
      if (typeof child === 'string') continue;
      if (this.isCaptioned(child)) this.figure(child);
      else {
        this.out += '<div>';
        this.children(child);
        this.out += '</div>';
      }
    }
  }

  /** Of a part that is not the article's, only lines that stay all the same are written. */
  private rescued(element: HtmlElement): void {
    if (!this.ledger.holdsKept(element)) return;
    const { inRemoved } = this;
    this.inRemoved = true;
    this.wrapped(element, false);
    this.inRemoved = inRemoved;
  }

  private wrapped(element: HtmlElement, all: boolean, more = ''): void {
    const { tag } = element;
    const open = tag !== 'html' && tag !== 'body' && tag !== 'font' && !(tag === 'noscript' && this.ledger.holdsKept(element));
    if (open) this.out += startTag(element, all || this.inCaption, this.language, more);
    if (voidTags.has(tag)) return;
    const { amongText, inLine, inNoscript, inCell } = this;
    if (isBlockLike(element)) {
      this.amongText = this.ledger.holdsKept(element);
      this.inLine = this.amongText && !element.holdsBlock;
    }
    if (tag === 'td' || tag === 'th') this.inCell = true;
    if (tag === 'noscript' && open) this.inNoscript = true;
    this.children(element);
    this.amongText = amongText;
    this.inLine = inLine;
    this.inNoscript = inNoscript;
    this.inCell = inCell;
    if (open) this.out += `</${tag}>`;
  }

  /** An element as it is, with everything inside. */
  private raw(element: HtmlElement): void {
    const { tag } = element;
    if (silent.has(tag) && tag !== 'script') return;
    this.out += startTag(element, true, this.language);
    if (voidTags.has(tag)) return;
    for (const child of element.children) {
      if (typeof child !== 'string') this.raw(child);
      else this.out += tag === 'script' ? child : escapeText(child);
    }
    this.out += `</${tag}>`;
  }

  /** Scripts say where a widget or the TeX of a formula stands; the sanitiser reads nothing else from them. */
  private script(element: HtmlElement): void {
    if (element.attributes.length === 0 || !this.ledger.isInside(element)) return;
    if (/^math\/tex/i.test(attribute(element, 'type') ?? '')) this.raw(element);
    else if (attribute(element, 'data-telegram-post') !== undefined || (attribute(element, 'src') ?? '').includes('gist.github.com')) this.out += `${startTag(element, true, this.language)}</script>`;
  }

  /** A sentence of the text shown twice; the second time it is marked as what it is. */
  private pullQuote(element: HtmlElement): void {
    this.whole = true;
    this.out += '<aside class="pull">';
    this.children(element);
    this.out += '</aside>';
    this.whole = false;
  }

  /** The picture shown apart, or its figure when that holds nothing of the text. */
  private isLead(element: HtmlElement): boolean {
    return element === this.lead && !this.ledger.holdsKept(element);
  }

  /** A block stays for its lines, or for pictures among the text. */
  private isWanted(element: HtmlElement): boolean {
    const { ledger } = this;
    if (this.whole || ledger.holdsKept(element)) return true;
    if (!ledger.isInside(element) || this.inRemoved) return false;
    if (!ledger.holdsLines(element)) return true;
    return ledger.isCaption(element) && (this.captions !== undefined || this.shapes.holdsMedia(element));
  }

  private isCaptioned(element: HtmlElement): boolean {
    if (this.whole || this.ledger.holdsKept(element) || !this.ledger.holdsCaption(element)) return false;
    const count = this.counter.in(element);
    // Within a figure, only the boxes of a gallery are figures of their own.
    return count > 0 && (this.captions === undefined || (count === 1 && this.figureMedia > 1 && element.tag !== 'a' && this.ledger.isCaption(element)));
  }

  /** A picture and its caption, whatever elements the page uses for them; pictures that have been shown take theirs along. */
  private figure(element: HtmlElement, below?: HtmlNode): void {
    const before = { out: this.out, captions: this.captions, pictures: this.pictures, amongText: this.amongText, figureMedia: this.figureMedia, figures: this.figures };
    this.figures = 0;
    this.figureMedia = this.counter.in(element);
    const had = this.figureMedia > 0;
    this.out = '';
    this.captions = [];
    this.pictures = 0;
    this.amongText = this.ledger.holdsKept(element);
    if (isBlockLike(element) && !media.has(element.tag)) this.children(element);
    else this.element(element);
    if (below !== undefined && typeof below !== 'string') this.caption(below);
    const { out, captions, pictures } = this;
    this.captions = before.captions;
    this.pictures = before.pictures + pictures;
    this.amongText = before.amongText;
    const { figures } = this;
    this.figureMedia = before.figureMedia;
    this.figures = before.figures;
    this.out = before.out;
    if (pictures === 0 && (had || !out.includes('<')) && !this.ledger.holdsKept(element)) return;
    // A box around figures is one only for a caption of its own.
    if (figures > 0 && captions.length === 0) {
      this.out += out;
      this.figures += figures;
      return;
    }
    this.figures++;
    this.out += `${element.tag === 'figure' ? startTag(element, false, this.language) : '<figure>'}${out}${captions.length === 0 ? '' : `<figcaption>${captions.join('')}</figcaption>`}</figure>`;
  }

  /** Whether an element within a figure belongs to its caption: it has words and nothing else to show. */
  private isCaptionPart(element: HtmlElement): boolean {
    return this.ledger.holdsLines(element) ? this.ledger.isCaption(element) && !this.shapes.holdsMedia(element) : !this.amongText && !isBlockLike(element) && !this.shapes.holdsMedia(element) && textSize(element, 1) > 0;
  }

  private caption(element: HtmlElement): void {
    const { out, inCaption } = this;
    this.out = '';
    this.inCaption = true;
    if (element.tag === 'figcaption') this.children(element);
    else this.wrapped(element, true);
    this.captions?.push(this.out);
    this.out = out;
    this.inCaption = inCaption;
  }

  private medium(element: HtmlElement): void {
    const image = element.tag === 'img' || element.tag === 'amp-img' || element.tag === 'picture' ? imgOf(element) : undefined;
    if (image) {
      if (isOrnament(image, this.page.hints)) {
        this.out += escapeText(emojiOf(image));
        return;
      }
      if (logo.test(attribute(image, 'src') ?? '') && this.ledger.isAboveText(element)) return;
      const address = addressOf(element, this.base);
      if (address === undefined) return;
      // Marks in a table or in a line may repeat.
      const key = this.inCell || this.inLine ? undefined : pictureKey(address);
      if (key !== undefined && (this.shown.has(key) || (key === this.leadKey && this.isLeadAgain(element)))) return;
      // In a `noscript` it may be the twin of one that comes; the sanitiser takes the better of them.
      if (key !== undefined && !this.inNoscript) this.shown.add(key);
    }
    this.pictures++;
    this.out += startTag(element, true, this.language);
    if (voidTags.has(element.tag)) return;
    for (const child of element.children) {
      if (typeof child !== 'string' && (child.tag === 'source' || child.tag === 'img' || child.tag === 'embed')) this.out += startTag(child, true, this.language);
    }
    this.out += `</${element.tag}>`;
  }

  /** The picture shown apart, in another size; in a gallery it stays with its text. */
  private isLeadAgain(element: HtmlElement): boolean {
    const figure = figureOf(element);
    return this.ledger.isAboveText(element) && !(figure && this.ledger.holdsKept(figure));
  }
}

const logo = /(?:^|[-_/.])logos?(?:[-_.\d]|$)/i;

/** The writing direction that an element inherits. */
function isRightToLeft(start: HtmlElement): boolean {
  for (let element: HtmlElement | undefined = start; element; element = element.parent) {
    const direction = attribute(element, 'dir')?.toLowerCase();
    if (direction === 'rtl' || direction === 'ltr') return direction === 'rtl';
  }
  return false;
}
