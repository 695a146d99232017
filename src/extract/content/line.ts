import { blockTags } from '../../common/html/tags.ts';
import { attribute, type HtmlElement } from '../../common/html/tree.ts';

/**
 * One line of a page: text between two edges of blocks or line breaks, with what is needed to judge it. Sizes are in
 * letters of an alphabet; an ideograph counts as two and a half.
 */
export class Line {
  /** White space folded, except in `pre`. */
  text = '';
  size = 0;
  /** How much of the size is inside links. */
  linked = 0;
  links = 0;
  /** The block that holds the line. */
  readonly element: HtmlElement;
  readonly context: LineContext;
  /** How many `br`s of its block the line follows: 0, 1, or 2 for more. */
  readonly breaks: number;
  /** The text nodes (and formulas): the child at `places[n]` of `parents[n]`. */
  readonly parents: HtmlElement[] = [];
  readonly places: number[] = [];
  /** Hints of the blocks around, the nearest ones included. */
  hints = 0;
  /** Whether the line lies in a part of the page that is not the article. */
  pruned = false;
  bold = 0;
  /** How much of the size is inside `time` elements. */
  timed = 0;
  emphasised = 0;
  /** How many pictures stand between the line before and this one. */
  pictures = 0;
  /** Whether a rule (`hr`) parts it from the line before. */
  ruled = false;

  constructor(element: HtmlElement, context: LineContext, breaks: number) {
    this.element = element;
    this.context = context;
    this.breaks = breaks;
  }
}

/** A template whose content browsers show at once (HTML Standard, "declarative shadow roots"). */
export const isShadowRoot = (element: HtmlElement): boolean => element.tag === 'template' && attribute(element, 'shadowrootmode') !== undefined;

/** Whether an element stands on lines of its own: a block, anything around one, and what browsers without script show. */
export const isBlock = (element: HtmlElement): boolean => blockTags.has(element.tag) || element.holdsBlock || element.tag === 'noscript' || isShadowRoot(element);

/** Where a line stands. */
export interface LineContext {
  /** 1 to 6 inside a heading, else 0. */
  heading: number;
  list: boolean;
  table: boolean;
  quote: boolean;
  preformatted: boolean;
  figure: boolean;
}

export const linkDensity = (line: Line): number => (line.size === 0 ? 0 : Math.min(1, line.linked / line.size));

const sentenceEnd = /[.!?…。！？।؟۔:;»"”'’)\]]["”'’»)\]]?$/u;
const fullStop = /[.!?…。！？।؟۔](?:["”'’»)\]]|\s|$)|[。！？।]/u;

/** Whether a line ends as sentences end. */
export const endsSentence = (text: string): boolean => sentenceEnd.test(text.slice(-3));

/** Whether a line holds the end of a sentence somewhere. */
export const holdsSentence = (text: string): boolean => fullStop.test(text);

/** How much of a line is running text: its size when it reads like sentences, else 0. */
export function proseOf(line: Line): number {
  if (line.size < 40 || linkDensity(line) > 0.45 || line.context.heading > 0) return 0;
  return line.size >= 120 || holdsSentence(line.text) || (line.size >= 80 && line.text.includes(',')) ? line.size - line.linked : 0;
}

/** Size of a text in letters; ideographs, kana and hangul count as two and a half, white space as nothing. */
export function letters(text: string): number {
  let size = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code === 160) continue;
    size += code >= 0x2e80 && (code < 0xa000 || (code >= 0xac00 && code < 0xd7b0) || (code >= 0xf900 && code < 0xfb00)) ? 2.5 : 1;
  }
  return size;
}
