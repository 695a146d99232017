import { mathText } from './math.ts';
import { find } from './near.ts';
import { isFormula } from './safe-media.ts';
import { foldAllSpace } from './space.ts';
import { blockTags } from './tags.ts';
import { attribute, type HtmlElement, parseTree } from './tree.ts';

const silent = new Set(
  ('script style template noscript head svg math iframe object embed select textarea button input title audio video canvas datalist noembed noframes map '
  + 'param source track rt rp dialog').split(' '),
);
/** Soft hyphens and zero-width characters that only steer line breaking. */
const unseen = /[\u00ad\u200b\u2060\ufeff]/;
const allUnseen = /[\u00ad\u200b\u2060\ufeff]/g;
const seen = (text: string): string => (unseen.test(text) ? text.replace(allUnseen, '') : text);

/** Blocks that follow one another without a blank line. */
const ownLine = new Set('tr dt dd li summary figcaption caption legend option'.split(' '));

const longestInput = 5_000_000;

/**
 * The words of a piece of HTML, as a reader sees them.
 * @param html a fragment or document, sanitised or not
 * @returns paragraphs separated by a blank line; list items, table rows and single line breaks on lines of their own;
 *   white space folded except in `pre`; no markup, no entities, no ruby annotations, no soft hyphens;
 *   formulas as TeX; captions of
 *   pictures only when there is hardly any other text, pull quotes only when the text does not have their words elsewhere
 */
export function htmlToText(html: string): string {
  if (!html.includes('<') && !html.includes('&')) return foldAllSpace(seen(html)).trim();
  const { root, tags } = parseTree(html.slice(0, longestInput));
  if (!tags.has('figcaption') && !tags.has('aside')) return textIn(root, none);
  const asides = asidesIn(root, new Map()).slice(0, mostAsides);
  const text = textIn(root, new Set(asides));
  const words = plainWords(text);
  const isApart = (aside: HtmlElement): boolean => (aside.tag === 'figcaption' ? text.length >= shortestText : words.includes(plainWords(textIn(aside, none))));
  return textIn(root, new Set(asides.filter((aside) => isApart(aside))));
}

const mostAsides = 200;
/** A text with less than this is told in its captions. */
const shortestText = 200;

const none: ReadonlySet<HtmlElement> = new Set();

function textIn(root: HtmlElement, without: ReadonlySet<HtmlElement>): string {
  const out = new TextWriter();
  write(root, out, without, false);
  return out.toString();
}

const shown = ['img', 'picture', 'video', 'audio', 'amp-img', 'iframe'];

/**
 * What stands beside a text: captions of pictures and players, pull quotes.
 * @param figures those that have been looked at, and whether they show something
 */
function asidesIn(element: HtmlElement, figures: Map<HtmlElement, boolean>): HtmlElement[] {
  const shows = (figure: HtmlElement): boolean => {
    const known = figures.get(figure) ?? (attribute(figure, 'class') === 'embed' || shown.some((tag) => find(figure, tag) !== undefined));
    figures.set(figure, known);
    return known;
  };
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    const isAside = child.tag === 'figcaption' ? child.parent?.tag === 'figure' && shows(child.parent) : child.tag === 'aside' && attribute(child, 'class') === 'pull';
    return isAside ? [child] : asidesIn(child, figures);
  });
}

/** Words without quotation marks, punctuation and case, so that a quote is found in its sentence. */
export const plainWords = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

function write(element: HtmlElement, out: TextWriter, without: ReadonlySet<HtmlElement>, preformatted: boolean): void {
  for (const child of element.children) {
    if (typeof child === 'string') {
      if (preformatted) out.addLines(child);
      else out.add(child);
      continue;
    }
    const { tag } = child;
    if (tag === 'math') out.add(mathText(child));
    else if (tag === 'img' && isFormula(child)) out.add(attribute(child, 'alt') ?? '');
    if (silent.has(tag) || without.has(child)) continue;
    if (tag === 'br') out.breakLine();
    else if (tag === 'td' || tag === 'th') {
      out.gap();
      write(child, out, without, preformatted);
      out.gap();
    } else if (blockTags.has(tag)) {
      const lines = ownLine.has(tag) ? 1 : 2;
      out.line(lines);
      write(child, out, without, preformatted || tag === 'pre');
      out.line(lines);
    } else write(child, out, without, preformatted);
  }
}

class TextWriter {
  private text = '';
  /** Line ends wanted before the next word: 0, 1 (a new line) or 2 (a blank line). */
  private lines = 0;
  private space = false;

  line(count: number): void {
    if (this.lines < count) this.lines = count;
    this.space = false;
  }

  breakLine(): void {
    this.line(this.lines > 0 ? 2 : 1);
  }

  gap(): void {
    this.space = true;
  }

  add(raw: string): void {
    const folded = foldAllSpace(seen(raw));
    if (folded === ' ' || folded === '') {
      if (folded !== '') this.space = true;
      return;
    }
    const first = folded.charCodeAt(0) === 32 ? 1 : 0;
    const last = folded.charCodeAt(folded.length - 1) === 32 ? folded.length - 1 : folded.length;
    if (first) this.space = true;
    this.word(folded.slice(first, last));
    if (last < folded.length) this.space = true;
  }

  addLines(raw: string): void {
    for (const [at, line] of raw.split('\n').entries()) {
      if (at > 0) this.breakLine();
      if (line.trim() !== '') this.word(line.trimEnd());
    }
  }

  private word(text: string): void {
    if (text === '') return;
    if (this.text !== '') {
      if (this.lines > 0) this.text += this.lines === 1 ? '\n' : '\n\n';
      else if (this.space) this.text += ' ';
    }
    this.text += text;
    this.lines = 0;
    this.space = false;
  }

  toString(): string {
    return this.text;
  }
}
export { plainTitle } from './title.ts';
