import { textSize } from '../../common/html/near.ts';
import { hasSign, Sign } from '../../common/html/signs.ts';
import { plainWords } from '../../common/html/text.ts';
import type { HtmlElement, HtmlNode } from '../../common/html/tree.ts';
import type { Line } from '../content/line.ts';

const longest = 600;
/** How much of a quote is looked for in the text. */
const compared = 120;
const most = 200;

/** Sentences of a text that its page shows a second time, large. */
export class PullQuotes {
  private readonly lines: () => readonly Line[];
  private words: string | undefined;
  private asked = 0;

  /** @param lines gives the lines of the text, asked for when a quote may be one */
  constructor(lines: () => readonly Line[]) {
    this.lines = lines;
  }

  /** Whether a block is called a pull quote and repeats the text. */
  has(element: HtmlElement): boolean {
    if (this.asked >= most || !hasSign(element, Sign.pull)) return false;
    this.asked++;
    const size = textSize(element, longest);
    if (size === 0 || size >= longest) return false;
    this.words ??= this.lines().map((line) => plainWords(line.text)).join(' ');
    return this.words.includes(plainWords(textIn(element)).slice(0, compared));
  }
}

const textIn = (node: HtmlNode): string => (typeof node === 'string' ? node : node.children.map((child) => textIn(child)).join(' '));
