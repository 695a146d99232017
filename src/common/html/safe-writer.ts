import { flags, globalAttributes, plainAttributes, renamed, treatments } from './allow-list.ts';
import { embedOf } from './embed.ts';
import { escapeAttribute } from './escape.ts';
import { imageSource, isHidden } from './image.ts';
import { RunWriter } from './run-writer.ts';
import { find, frameEmbed, images, imageTag, isElement, mediaTag, sourcesOf } from './safe-media.ts';
import { isLayoutTable, tableParts } from './table.ts';
import { attribute, type HtmlElement, type HtmlTree } from './tree.ts';
import { cleanUrl, httpUrl, parsed } from './url.ts';

/** Walks a tree and writes the safe part of it. One use: make it, take `toString()`. */
export class SafeWriter {
  private readonly out = new RunWriter();
  private readonly base: string | undefined;
  /** 1 when the headings move down because there is an `h1`. */
  private readonly shift: number;
  private inLink = false;
  private inItem = false;
  private inDefinition = false;
  private inAnnotation = false;
  private imageMissing = false;

  constructor(tree: HtmlTree, base: string | undefined) {
    this.base = base;
    this.shift = tree.tags.has('h1') ? 1 : 0;
    this.children(tree.root);
  }

  toString(): string {
    return this.out.finish();
  }

  private children(element: HtmlElement): void {
    for (const child of element.children) {
      if (this.out.full) return;
      if (typeof child === 'string') this.out.text(child);
      else this.element(child);
    }
  }

  private element(element: HtmlElement): void {
    const treatment = treatments.get(element.tag);
    if (treatment === 'drop' || (element.attributes.length > 0 && isHidden(element))) return;
    switch (treatment) {
      case undefined: return element.holdsBlock ? this.lines(element) : this.children(element);
      case 'inline': return this.inline(element);
      case 'link': return this.link(element);
      case 'paragraph': return this.paragraph(element);
      case 'lines': return this.lines(element);
      case 'bare': return this.bare(element);
      case 'flow': return this.block(element.tag, globals(element) + plain(element, element.tag), 'wrap', element);
      case 'heading': return this.heading(element);
      case 'preformatted': return this.block('pre', globals(element), 'pre', element);
      case 'figure': return this.figure(element);
      case 'picture': return this.picture(element);
      case 'image': return this.image(element, []);
      case 'media': return this.media(element);
      case 'frame': return this.frame(element);
      case 'table': return this.table(element);
      case 'noscript': return this.noscript(element);
      case 'dialog': return attribute(element, 'open') === undefined ? undefined : this.lines(element);
      case 'break': return this.out.breakLine();
      case 'rule': return this.out.rule();
      case 'chance': return this.out.chance();
      default:
    }
  }

  private inline(element: HtmlElement): void {
    const name = renamed.get(element.tag) ?? element.tag;
    const attributes = globals(element) + plain(element, name);
    if (name === 'span' && attributes === '') {
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
    this.children(element);
    if (around) out.boundary();
    out.close();
    if (around) out.boundary();
  }

  private link(element: HtmlElement): void {
    const href = this.inLink ? undefined : this.href(attribute(element, 'href'));
    if (href === undefined) {
      if (element.holdsBlock) this.lines(element);
      else this.children(element);
      return;
    }
    this.inLink = true;
    this.wrapped('a', linkAttributes(href) + globals(element), element);
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
    if (out.mode === 'inline' || out.mode === 'pre') return this.lines(element);
    const { seen } = out.mark();
    const back = out.enter('wrap', globals(element));
    this.children(element);
    out.leave(back);
    out.countBlock(seen);
  }

  private lines(element: HtmlElement): void {
    const { out } = this;
    const attributes = element.tag === 'html' || element.tag === 'body' ? '' : globals(element);
    if (attributes !== '' && (out.mode === 'wrap' || out.mode === 'bare')) return this.block('div', attributes, out.mode, element);
    out.boundary();
    this.children(element);
    out.boundary();
  }

  private block(name: string, attributes: string, mode: 'wrap' | 'bare' | 'inline' | 'pre', element: HtmlElement): void {
    const { out } = this;
    if (out.mode === 'inline' || out.mode === 'pre') {
      out.boundary();
      this.children(element);
      out.boundary();
      return;
    }
    const back = out.enter(mode, '');
    out.open(name, attributes, false);
    this.children(element);
    out.leaveInside();
    out.close();
    out.leave(back);
  }

  private bare(element: HtmlElement): void {
    const name = renamed.get(element.tag) ?? element.tag;
    const attributes = globals(element) + plain(element, name);
    const { inItem, inDefinition } = this;
    const item = name === 'li';
    const definition = name === 'dt' || name === 'dd';
    if ((item && inItem) || (definition && inDefinition)) return this.lines(element);
    if (name === 'ul' || name === 'ol') this.inItem = false;
    if (name === 'dl') this.inDefinition = false;
    if (item) this.inItem = true;
    if (definition) this.inDefinition = true;
    this.block(name, attributes, 'bare', element);
    this.inItem = inItem;
    this.inDefinition = inDefinition;
  }

  private heading(element: HtmlElement): void {
    const { tag } = element;
    const name = tag === 'summary' ? tag : `h${Math.min(6, Number(tag[1]) + this.shift)}`;
    this.block(name, globals(element), 'inline', element);
  }

  private figure(element: HtmlElement): void {
    const embedded = attribute(element, 'class') === 'embed' && this.isOurEmbed(element);
    this.block('figure', (embedded ? ' class="embed"' : '') + globals(element), 'bare', element);
  }

  private isOurEmbed(figure: HtmlElement): boolean {
    const [only, ...others] = figure.children;
    if (only === undefined || others.length > 0 || !isElement(only) || only.tag !== 'a') return false;
    return embedOf(attribute(only, 'href') ?? '', this.base)?.player ?? false;
  }

  private picture(element: HtmlElement): void {
    const sources = sourcesOf(element);
    const image = find(element, 'img') ?? find(element, 'amp-img') ?? sources[0];
    if (image) this.image(image, sources);
  }

  private image(element: HtmlElement, sources: readonly HtmlElement[]): void {
    if (this.out.mode === 'pre') return;
    const tag = imageTag(element, this.base, sources);
    this.imageMissing = tag === undefined;
    if (tag !== undefined) this.out.thing(tag);
  }

  private media(element: HtmlElement): void {
    const tag = this.out.mode === 'pre' ? undefined : mediaTag(element, this.base);
    if (tag !== undefined) this.out.thing(tag);
  }

  private frame(element: HtmlElement): void {
    const { out } = this;
    const embed = out.mode === 'pre' ? undefined : frameEmbed(element, this.base);
    if (embed === undefined) return;
    const title = (attribute(element, 'title') ?? '').trim().slice(0, 200);
    const label = title === '' ? embed.host.replace(/^www\./, '') : title;
    if (!embed.player || out.mode === 'inline') {
      out.boundary();
      this.anchor(cleanUrl(embed.href), label);
      out.boundary();
      return;
    }
    const back = out.enter('bare', '');
    out.open('figure', this.inLink ? '' : ' class="embed"', false);
    this.anchor(cleanUrl(embed.href), label);
    out.leaveInside();
    out.close();
    out.leave(back);
  }

  private anchor(href: string, label: string): void {
    if (!this.inLink) this.out.open('a', linkAttributes(href), true);
    this.out.text(label);
    if (!this.inLink) this.out.close();
  }

  private table(element: HtmlElement): void {
    const { out } = this;
    const { caption, rows, strays } = tableParts(element);
    for (const stray of strays) {
      if (isElement(stray)) this.element(stray);
      else out.text(stray);
    }
    if (out.mode === 'inline' || out.mode === 'pre' || isLayoutTable(rows)) {
      if (caption) this.lines(caption);
      for (const row of rows) for (const cell of row.cells) this.lines(cell);
      return;
    }
    const { inItem, inDefinition } = this;
    this.inItem = false;
    this.inDefinition = false;
    const mark = out.mark();
    const back = out.enter('bare', '');
    out.open('table', globals(element), false);
    if (caption) this.block('caption', globals(caption), 'bare', caption);
    let section = '';
    for (const row of rows) {
      if (row.section !== section) {
        if (section !== '') out.close();
        out.open(row.section, '', false);
        section = row.section;
      }
      out.force('tr', '');
      for (const cell of row.cells) {
        out.force(cell.tag, globals(cell) + plain(cell, cell.tag));
        this.children(cell);
        out.leaveInside();
        out.close();
      }
      out.close();
    }
    if (section !== '') out.close();
    out.close();
    out.leave(back);
    out.dropIfUnseen(mark);
    this.inItem = inItem;
    this.inDefinition = inDefinition;
  }

  /** A picture for readers without script replaces the lazy one that has no address; all else in there is notices and pixels. */
  private noscript(element: HtmlElement): void {
    const image = find(element, 'img');
    if (!image || !element.parent) return;
    const siblings = [...images(element.parent, element)];
    const usable = siblings.some((other) => imageSource(other, this.base) !== undefined);
    if (usable) return;
    const parent = element.parent.tag;
    const wide = Number.parseInt(attribute(image, 'width') ?? '', 10) >= 50;
    if (this.imageMissing || siblings.length > 0 || parent === 'figure' || parent === 'picture' || wide || (attribute(image, 'alt') ?? '') !== '') this.image(image, []);
  }
}

const linkAttributes = (href: string): string => ` href="${escapeAttribute(href)}" rel="noopener noreferrer nofollow"`;

function globals(element: HtmlElement): string {
  return element.attributes.length === 0 ? '' : allowed(element, globalAttributes);
}

function plain(element: HtmlElement, name: string): string {
  const rules = plainAttributes.get(name);
  return rules === undefined || element.attributes.length === 0 ? '' : allowed(element, rules);
}

function allowed(element: HtmlElement, rules: ReadonlyMap<string, RegExp>): string {
  let kept = '';
  for (const [name, pattern] of rules) {
    const value = attribute(element, name);
    if (value === undefined || !pattern.test(value)) continue;
    kept += flags.has(name) ? ` ${name}` : ` ${name}="${escapeAttribute(name === 'dir' ? value.toLowerCase() : value)}"`;
  }
  return kept;
}

