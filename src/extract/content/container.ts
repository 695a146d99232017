import type { HtmlElement } from '../../common/html/tree.ts';
import { Hint } from './hints.ts';
import { isBlock, type Line, linkDensity, proseOf } from './line.ts';
import type { PageLines } from './lines.ts';

/** The most that neighbouring lines which are no text may weigh against the block around them. */
const worstRun = 150;

/** Running sums of the lines' weights. */
function weights(lines: readonly Line[], titleAt: number): Float64Array {
  const sums = new Float64Array(lines.length + 1);
  let run = 0;
  for (const [at, line] of lines.entries()) {
    let weight = weightOf(line, at < titleAt);
    if (line.pruned && lines[at - 1]?.pruned === true) weight = 0;
    if (weight >= 0) run = weight > 20 ? 0 : run;
    else {
      weight = -Math.min(-weight, worstRun - run);
      run -= weight;
    }
    sums[at + 1] = (sums[at] ?? 0) + weight;
  }
  return sums;
}

/** What a line says for (or against) the block around it being the article. */
function weightOf(line: Line, beforeTitle: boolean): number {
  if (line.pruned) return -12;
  const prose = proseOf(line);
  if (prose > 0) return Math.min(prose, 700) * (beforeTitle ? 0.4 : 1);
  if (line.context.heading > 0) return 0;
  if (linkDensity(line) > 0.5) return -Math.min(line.size, 60) - 5;
  if ((line.hints & Hint.body) !== 0) return Math.min(line.size, 40) / 2;
  if (line.context.list || line.context.table) return line.links > 0 ? -5 : 2;
  return -4;
}

const negative = Hint.side | Hint.foot | Hint.related | Hint.comments | Hint.navigation | Hint.share | Hint.popup | Hint.author | Hint.advert | Hint.subscribe;

function factorOf(hints: number): number {
  if ((hints & Hint.body) !== 0) return 2.5;
  if ((hints & Hint.content) !== 0) return (hints & negative) !== 0 ? 1 : 1.2;
  return (hints & negative) !== 0 ? 0.5 : 1;
}

/** How much of the best block's points a smaller block inside must keep to be taken instead. */
const enough = 0.9;

/** Blocks that are parts of a text and never a whole one. */
const never = new Set(
  'p li ul ol blockquote table tbody thead tr td th dl dt dd pre figure a b strong em i h1 h2 h3 h4 h5 h6 span font center noscript details summary fieldset'.split(' '),
);
/** The same, but layouts of old put whole pages into them. */
const oldLayout = new Set(['td', 'table', 'tbody', 'tr', 'center', 'font', 'noscript', 'fieldset', 'span']);

/**
 * Finds the block that holds the article: the one whose lines weigh most together, narrowed to the innermost block that
 * still has almost all of that.
 * @param titleAt place of the line that is the page's title, -1 when unknown
 * @returns undefined when nothing on the page reads like text
 */
export function containerOf(page: PageLines, titleAt = -1): HtmlElement | undefined {
  const sums = weights(page.lines, titleAt);
  const plain = (element: HtmlElement): number => (sums[page.last[element.index] ?? 0] ?? 0) - (sums[page.first[element.index] ?? 0] ?? 0);
  // A page may leave out its html and body tags.
  let bestWeight = Math.max(0, plain(page.root));
  let best: HtmlElement | undefined = bestWeight > 0 ? page.root : undefined;
  const look = (element: HtmlElement, factor: number): void => {
    for (const child of element.children) {
      if (typeof child === 'string' || page.removed[child.index] === 1 || !isBlock(child)) continue;
      const own = factorOf(page.hints[child.index] ?? 0);
      const weight = plain(child) * (own < 1 ? own * factor : own) * nearness(page, child, titleAt);
      if (weight > bestWeight && (!never.has(child.tag) || oldLayout.has(child.tag))) {
        best = child;
        bestWeight = weight;
      }
      look(child, own < 1 ? own * factor : factor);
    }
  };
  look(page.root, 1);
  return best ? narrowed(page, best, plain, proseIn(page)) : namedContainer(page);
}

/** A block that its name makes the article's text, for texts without a long sentence: verse, recipes, notices. */
function namedContainer(page: PageLines): HtmlElement | undefined {
  let best: HtmlElement | undefined;
  let bestSize = 30;
  const look = (element: HtmlElement): void => {
    for (const child of element.children) {
      if (typeof child === 'string' || page.removed[child.index] === 1) continue;
      const hints = page.hints[child.index] ?? 0;
      const factor = (hints & Hint.body) !== 0 ? 3 : (hints & Hint.content) !== 0 && (child.tag === 'article' || (hints & negative) === 0) ? 1 : 0;
      if (factor > 0) {
        let size = 0;
        for (const line of page.lines.slice(page.first[child.index], page.last[child.index])) if (!line.pruned) size += line.size - line.linked * 2;
        if (size * factor > bestSize) [best, bestSize] = [child, size * factor];
      }
      look(child);
    }
  };
  look(page.root);
  return best;
}

/** Text right below its title is the article more often than text elsewhere. */
function nearness(page: PageLines, { index }: HtmlElement, titleAt: number): number {
  if (titleAt < 0) return 1;
  const first = page.first[index] ?? 0;
  if (first <= titleAt) return titleAt >= (page.last[index] ?? 0) ? 1 : titleAt - first <= 20 ? 1.3 : 1.15;
  return first - titleAt <= 20 ? 1.3 : 1;
}

/** How much running text an element holds, pruned parts left out. */
function proseIn({ lines, first, last }: PageLines): (element: HtmlElement) => number {
  const sums = new Float64Array(lines.length + 1);
  for (const [at, line] of lines.entries()) sums[at + 1] = (sums[at] ?? 0) + (line.pruned ? 0 : proseOf(line));
  return ({ index }) => (sums[last[index] ?? 0] ?? 0) - (sums[first[index] ?? 0] ?? 0);
}

function narrowed(page: PageLines, start: HtmlElement, weigh: (element: HtmlElement) => number, prose: (element: HtmlElement) => number): HtmlElement {
  let element = start;
  for (;;) {
    const weight = weigh(element);
    let next: HtmlElement | undefined;
    for (const child of element.children) {
      if (typeof child === 'string' || page.removed[child.index] === 1 || never.has(child.tag)) continue;
      if (weigh(child) >= weight * enough && prose(child) >= prose(element) * enough) next = child;
    }
    if (!next) return element;
    element = next;
  }
}
