import { directionOf, languageTagOf, plainOf, renamed, type Treatment, treatments } from './allow-list.ts';
import { Anchors } from './anchors.ts';
import { isNumbers, languageOfBlock, onlyElement } from './code.ts';
import { linkAttributes } from './link.ts';
import { find, textSize } from './near.ts';
import { type Mode, RunWriter } from './run-writer.ts';
import { isEmbedFigure, writeFrame, writePost, writeWidget } from './safe-embed.ts';
import { writeFormula, writeMath } from './safe-formula.ts';
import { writeImage, writeMedia, writeNoscript, writePicture } from './safe-picture.ts';
import { writeTable } from './safe-table.ts';
import { hasSign, isCredit, isGutter, Sign, signsOf } from './signs.ts';
import { blockTags } from './tags.ts';
import { attribute, type HtmlElement, type HtmlTree } from './tree.ts';
import { cleanUrl, httpUrl, parsed } from './url.ts';
import type { Walk } from './walk.ts';

/** Walks a tree and writes the safe part of it. One use: make it, take `toString()`. */
export class SafeWriter implements Walk {
  readonly out: RunWriter;
  readonly base: string | undefined;
  inLink = false;
  list = '';
  inItem = false;
  private inAnnotation = false;
  private inCaption = false;
  private inCredit = false;
  private inCredits = false;
  inEmbed = false;
  private inPull = false;
  private inPost = false;
  at = 0;
  /** Writing direction and language of the elements around that have been opened. */
  private direction: string | undefined;
  private language: string | undefined;
  /** Of the block of code that the walk is in. */
  private codeLanguage: string | undefined;
  private readonly anchors: Anchors;

  constructor({ root, links }: HtmlTree, base: string | undefined) {
    this.base = base;
    this.anchors = new Anchors(links, base);
    this.out = new RunWriter(this.anchors);
    this.children(root);
  }

  toString(): string {
    const html = this.out.finish();
    return this.anchors.settle(html);
  }

  children(element: HtmlElement): void {
    const { children } = element;
    for (let at = 0; at < children.length; at++) {
      const child = children[at];
      if (this.out.full || child === undefined) return;
      if (typeof child === 'string') this.out.text(child);
      else {
        this.at = at;
        this.element(child);
      }
    }
  }

  element(element: HtmlElement): void {
    const { tag } = element;
    const treatment = treatments.get(tag);
    if (element.attributes.length > 0 && this.isDone(element, treatment)) return;
    if (this.inCredits && !this.inCredit && !element.holdsBlock && isWording(treatment)) return this.credit(element);
    switch (treatment) {
      case undefined: return element.holdsBlock ? this.lines(element) : this.children(element);
      case 'inline': return this.inline(element);
      case 'link': return this.link(element);
      case 'paragraph': return this.paragraph(element);
      case 'lines': return this.lines(element);
      case 'bare': return this.bare(element);
      case 'flow': return this.block(tag, this.attributes(element, tag), 'wrap', element);
      case 'quote': return this.quote(element);
      case 'heading': return this.block(tag, '', 'inline', element);
      case 'preformatted': return this.preformatted(element);
      case 'figure': return this.figure(element);
      case 'picture': return writePicture(this, element);
      case 'image': return writeImage(this, element);
      case 'media': return writeMedia(this, element);
      case 'frame': return writeFrame(this, element);
      case 'table': return writeTable(this, element);
      case 'math': return writeMath(this, element);
      case 'widget': return tag === 'script' ? undefined : this.children(element);
      case 'noscript': return writeNoscript(this, element);
      case 'dialog': return attribute(element, 'open') === undefined ? undefined : this.lines(element);
      case 'break': return this.out.breakLine();
      case 'rule': return this.out.rule();
      case 'chance': return this.out.chance();
      default:
    }
  }

  /** Looks at what an element's attributes say it is; true when nothing is left to be written. */
  private isDone(element: HtmlElement, treatment: Treatment | undefined): boolean {
    const signs = signsOf(element);
    if (((signs & Sign.formula) !== 0 || element.tag === 'script') && writeFormula(this, element)) return true;
    if (((signs & Sign.widget) !== 0 || treatment === 'widget') && writeWidget(this, element)) return true;
    if (element.tag === 'script') return true;
    if ((signs & Sign.hidden) !== 0) return true;
    if (this.out.mode === 'pre' && isGutter(element) && isNumbers(element)) return true;
    const id = (signs & Sign.named) === 0 ? undefined : this.anchors.idOf(element);
    if (id !== undefined) this.out.anchor(id);
    if ((signs & Sign.pull) !== 0 && !this.inPull && isPullQuote(element)) {
      this.pull(element);
      return true;
    }
    if (this.inCaption && !this.inCredit && isWording(treatment) && isCredit(element)) {
      this.credit(element);
      return true;
    }
    return false;
  }

  attributes(element: HtmlElement, name: string): string {
    return element.attributes.length === 0 ? '' : this.globals(element) + plainOf(element, name);
  }

  /** Direction and language, unless they are those of the text around. */
  private globals(element: HtmlElement): string {
    if (element.attributes.length === 0) return '';
    let kept = '';
    const dir = directionOf(element);
    if (dir !== undefined && dir !== this.direction) kept += ` dir="${dir}"`;
    const lang = languageTagOf(element);
    return lang === undefined || lang.toLowerCase() === this.language ? kept : `${kept} lang="${lang}"`;
  }

  /** Writes what is inside an element that has been opened with its direction and language. */
  private within(element: HtmlElement): void {
    if (element.attributes.length === 0) return this.children(element);
    const { direction, language } = this;
    this.direction = directionOf(element) ?? direction;
    this.language = languageTagOf(element)?.toLowerCase() ?? language;
    this.children(element);
    this.direction = direction;
    this.language = language;
  }

  private inline(element: HtmlElement): void {
    const { out } = this;
    const name = renamed.get(element.tag) ?? element.tag;
    if (this.inCaption && !this.inCredit && name === 'small') return this.credit(element);
    const attributes = this.attributes(element, name) + (name === 'code' && out.mode === 'pre' ? languageClass(this.codeLanguage) : '');
    if (name === 'span' && attributes === '' && !(out.anchored && !element.holdsBlock)) {
      if (element.holdsBlock) this.lines(element);
      else this.children(element);
      return;
    }
    if (name !== 'rt' && name !== 'rp') return this.wrapped(name, attributes, element);
    if (this.inAnnotation) return this.children(element);
    this.inAnnotation = true;
    this.wrapped(name, attributes, element);
    this.inAnnotation = false;
  }

  /** An inline element; when blocks are inside, it stands around them. */
  private wrapped(name: string, attributes: string, element: HtmlElement): void {
    const { out } = this;
    const around = element.holdsBlock;
    if (around) out.boundary();
    out.open(name, attributes, !around);
    this.within(element);
    if (around) out.boundary();
    out.close();
    if (around) out.boundary();
  }

  /** Whose a picture is: set apart from what its caption tells. */
  private credit(element: HtmlElement): void {
    const { out } = this;
    const { tag, holdsBlock } = element;
    const stands = blockTags.has(tag);
    if (holdsBlock) {
      // Its lines are credits, each of them.
      this.inCredits = true;
      this.lines(element);
      this.inCredits = false;
      return;
    }
    this.inCredit = true;
    if (stands) out.boundary();
    else out.space();
    if (stands || tag === 'span' || tag === 'small') this.wrapped('small', this.globals(element), element);
    else {
      out.open('small', '', true);
      this.element(element);
      out.close();
    }
    if (stands) out.boundary();
    this.inCredit = false;
  }

  private link(element: HtmlElement): void {
    const { out } = this;
    const given = attribute(element, 'href');
    const href = this.inLink ? undefined : (this.anchors.hrefOf(given) ?? this.href(given));
    if (href === undefined) {
      if (element.holdsBlock) this.lines(element);
      else if (out.anchored) this.wrapped('span', '', element);
      else this.children(element);
      return;
    }
    this.inLink = true;
    this.wrapped('a', linkAttributes(href) + this.globals(element), element);
    this.inLink = false;
  }

  private href(reference: string | undefined): string | undefined {
    if (reference === undefined) return undefined;
    const trimmed = reference.trim();
    const url = httpUrl(trimmed, this.base);
    if (url !== undefined) return cleanUrl(url);
    if (!/^mailto:/i.test(trimmed)) return undefined;
    const mail = parsed(trimmed);
    return mail?.protocol === 'mailto:' ? mail.href : undefined;
  }

  private paragraph(element: HtmlElement): void {
    const { out } = this;
    if (out.mode === 'inline' || out.mode === 'pre' || (this.inEmbed && !this.inCaption)) return this.lines(element);
    const { seen } = out.mark();
    const back = out.enter('wrap', this.globals(element));
    this.within(element);
    out.leave(back);
    out.countBlock(seen);
  }

  lines(element: HtmlElement): void {
    const { out } = this;
    const attributes = element.tag === 'html' || element.tag === 'body' ? '' : this.globals(element);
    if (attributes !== '' && (out.mode === 'wrap' || out.mode === 'bare')) return this.block('div', attributes, out.mode, element);
    out.boundary();
    this.children(element);
    out.boundary();
  }

  block(name: string, attributes: string, mode: Mode, element: HtmlElement): void {
    const { out } = this;
    if (out.mode === 'inline' || out.mode === 'pre') {
      out.boundary();
      this.children(element);
      out.boundary();
      return;
    }
    const back = out.enter(mode, '');
    if (mode === 'inline' && name !== 'summary') out.openHeading(Number(name[1]), this.globals(element));
    else out.open(name, attributes, false);
    this.within(element);
    out.leaveInside();
    out.close();
    out.leave(back);
  }

  private bare(element: HtmlElement): void {
    const name = renamed.get(element.tag) ?? element.tag;
    const { list, inItem, inCaption } = this;
    if (!this.belongs(name)) return this.lines(element);
    const attributes = this.attributes(element, name);
    if (name === 'ul' || name === 'ol' || name === 'dl') [this.list, this.inItem] = [name, false];
    else if (name === 'figcaption') this.inCaption = true;
    else this.inItem = true;
    this.block(name, attributes, 'bare', element);
    this.list = list;
    this.inItem = inItem;
    this.inCaption = inCaption;
  }

  /** Whether an item stands in a list of its kind, and a caption with something that has one. */
  private belongs(name: string): boolean {
    switch (name) {
      case 'li': return !this.inItem && (this.list === 'ul' || this.list === 'ol');
      case 'figcaption': return !this.inPull;
      case 'dt': case 'dd': return !this.inItem && this.list === 'dl';
      default: return true;
    }
  }

  private quote(element: HtmlElement): void {
    if (this.inPull) this.lines(element);
    else if (!this.inPost && hasSign(element, Sign.post)) {
      this.inPost = true;
      writePost(this, element);
      this.inPost = false;
    } else this.block('blockquote', this.globals(element), 'wrap', element);
  }

  /** A sentence of the text, shown a second time for its looks. */
  private pull(element: HtmlElement): void {
    this.inPull = true;
    this.block('aside', ` class="pull"${this.globals(element)}`, 'wrap', element);
    this.inPull = false;
  }

  private preformatted(element: HtmlElement): void {
    // What holds a table, and no code, keeps spaces by mistake.
    if (element.holdsBlock && find(element, 'table') && !find(element, 'code')) return this.lines(element);
    const language = languageOfBlock(element);
    const inner = onlyElement(element)?.tag === 'code';
    this.codeLanguage = inner ? language : undefined;
    this.block('pre', this.globals(element) + languageClass(inner ? undefined : language), 'pre', element);
    this.codeLanguage = undefined;
  }

  private figure(element: HtmlElement): void {
    const { inEmbed } = this;
    this.inEmbed = !this.inLink && isEmbedFigure(element, this.base);
    this.block('figure', (this.inEmbed ? ' class="embed"' : '') + this.globals(element), 'bare', element);
    this.inEmbed = inEmbed;
  }
}

const isWording = (treatment: Treatment | undefined): boolean => treatment === 'inline' || treatment === 'link' || treatment === 'paragraph' || treatment === 'lines';

const longestPull = 600;

/** A box with that name may also be the whole text. */
const isPullQuote = (element: HtmlElement): boolean => blockTags.has(element.tag) && textSize(element, longestPull) < longestPull;

const languageClass = (language: string | undefined): string => (language === undefined ? '' : ` class="language-${language}"`);
