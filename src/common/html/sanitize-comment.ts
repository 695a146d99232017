import { mention } from '../conversation/mentions.ts';
import { escapeAttribute, escapeText } from './escape.ts';
import { attribute, type HtmlElement, parseTree } from './tree.ts';
import { httpUrl, parsed } from './url.ts';

/** All that a comment may consist of. */
const inline: ReadonlySet<string> = new Set(['em', 'strong', 'code']);
const blocks: ReadonlySet<string> = new Set(['p', 'blockquote', 'pre', 'ul', 'ol']);
/** What is inside these is no text. */
const dropped: ReadonlySet<string> = new Set(['script', 'style', 'template', 'svg', 'math', 'title', 'noscript', 'iframe', 'object', 'embed', 'textarea', 'select', 'xmp', 'plaintext', 'noembed', 'noframes']);
/** Blocks within blocks; deeper ones lose their tags and keep their text. */
const deepest = 6;
const longestShownAddress = 60;

/** Bare addresses, without the signs that end a sentence. */
const bareAddress = /\bhttps?:\/\/[^\s<>"'`{}|\\^[\]]+/giu;
const trailing = /[.,;:!?…'"”’»*_~]+$/u;

/**
 * The profile of `sanitizeHtml` for what readers write: paragraphs, emphasis, code, lists, quotations and links, with no attribute but where a
 * link leads. Made anew from the parsed tree, so that nothing else can get through whatever made the input: no ids, no classes, no
 * pictures, only http, https and mailto. Links tell search engines that they are nobody's recommendation.
 */
export function sanitizeComment(html: string): string {
  return new CommentWriter().write(parseTree(html, { maxDepth: 100, maxNodes: 20_000 }).root);
}

class CommentWriter {
  #out = '';
  #depth = 0;
  #inLink = false;
  #inCode = false;

  write(root: HtmlElement): string {
    this.#children(root);
    return this.#out.trim();
  }

  #children(element: HtmlElement): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.#text(child);
      else this.#element(child);
    }
  }

  #element(element: HtmlElement): void {
    const { tag } = element;
    if (dropped.has(tag)) return;
    if (tag === 'br') this.#out += '<br>';
    else if (tag === 'a') this.#link(element);
    else if (inline.has(tag)) this.#code(tag === 'code', () => this.#wrap(tag, '', element));
    else if (tag === 'li') this.#item(element);
    else if (blocks.has(tag) && this.#depth < deepest) this.#code(this.#inCode || tag === 'pre', () => this.#block(tag, element));
    else this.#children(element);
  }

  #code(isCode: boolean, work: () => void): void {
    const before = this.#inCode;
    this.#inCode ||= isCode;
    work();
    this.#inCode = before;
  }

  #block(tag: string, element: HtmlElement): void {
    this.#depth++;
    this.#wrap(tag, tag === 'ol' ? startOf(element) : '', element);
    this.#depth--;
  }

  /** An item outside a list is only its text. */
  #item(element: HtmlElement): void {
    const list = element.parent?.tag;
    if (list === 'ul' || list === 'ol') this.#wrap('li', '', element);
    else this.#children(element);
  }

  #wrap(tag: string, attributes: string, element: HtmlElement): void {
    this.#out += `<${tag}${attributes}>`;
    this.#children(element);
    this.#out += `</${tag}>`;
  }

  #link(element: HtmlElement): void {
    const href = this.#inLink ? undefined : addressOf(attribute(element, 'href'));
    if (href === undefined) return this.#children(element);
    this.#inLink = true;
    this.#wrap('a', attributesOf(href), element);
    this.#inLink = false;
  }

  #text(text: string): void {
    if (this.#inLink || this.#inCode) {
      this.#out += escapeText(text);
      return;
    }
    let from = 0;
    for (const match of text.matchAll(bareAddress)) {
      const address = ofSentence(match[0]);
      const href = addressOf(address);
      if (href === undefined) continue;
      this.#plain(text.slice(from, match.index));
      this.#out += `<a${attributesOf(href)}>${escapeText(address.length > longestShownAddress ? `${address.slice(0, longestShownAddress)}…` : address)}</a>`;
      from = match.index + address.length;
    }
    this.#plain(text.slice(from));
  }

  /** Names that are called stand out. */
  #plain(text: string): void {
    let from = 0;
    for (const { 0: found, index } of text.matchAll(mention)) {
      const name = found.replace(/[_.-]+$/, '');
      this.#out += `${escapeText(text.slice(from, index))}<b>${escapeText(name)}</b>`;
      from = index + name.length;
    }
    this.#out += escapeText(text.slice(from));
  }
}

/** An address without the dot of its sentence, and without a bracket that was opened before it. */
function ofSentence(text: string): string {
  let address = text.replace(trailing, '');
  while (address.endsWith(')') && (address.match(/\)/g)?.length ?? 0) > (address.match(/\(/g)?.length ?? 0)) address = address.slice(0, -1).replace(trailing, '');
  return address;
}

/** Where a link may lead: to an address of the web or of mail, written in full. */
function addressOf(href: string | undefined): string | undefined {
  if (href === undefined) return undefined;
  const trimmed = href.trim();
  if (/^https?:/i.test(trimmed)) return httpUrl(trimmed);
  if (!/^mailto:/i.test(trimmed)) return undefined;
  const mail = parsed(trimmed);
  // Only to whom: no subject, no text, no copies.
  return mail?.protocol === 'mailto:' && /^[^\s<>",;]+@[^\s<>",;]+$/.test(decoded(mail.pathname)) ? `mailto:${mail.pathname}` : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

const attributesOf = (href: string): string => ` href="${escapeAttribute(href)}" rel="nofollow ugc noopener noreferrer"`;

function startOf(list: HtmlElement): string {
  const start = attribute(list, 'start');
  return start !== undefined && /^\d{1,6}$/.test(start) ? ` start="${start}"` : '';
}
