import { blockTags } from '../../common/html/tags.ts';
import type { HtmlElement } from '../../common/html/tree.ts';
import { Hint } from './hints.ts';
import { type Line, linkDensity, proseOf } from './line.ts';
import type { PageLines } from './lines.ts';

/** What a line says for (or against) the block around it being the article. */
function weightOf(line: Line): number {
  if (line.pruned) return -12;
  const prose = proseOf(line);
  if (prose > 0) return Math.min(prose, 700);
  if (line.context.heading > 0) return 0;
  if (linkDensity(line) > 0.5) return -Math.min(line.size, 60) - 5;
  if (line.context.list || line.context.table) return line.links > 0 ? -5 : 2;
  return -4;
}

/** How many of the best block's points a smaller block inside must keep to be taken instead. */
const enough = 0.9;

/**
 * Finds the block that holds the article: the one whose lines weigh most together, narrowed to the innermost block that
 * still has almost all of that.
 * @returns undefined when nothing on the page reads like text
 */
export function containerOf(page: PageLines): HtmlElement | undefined {
  const sums = new Float64Array(page.lines.length + 1);
  for (const [at, line] of page.lines.entries()) sums[at + 1] = (sums[at] ?? 0) + weightOf(line);
  const weigh = (element: HtmlElement): number => {
    const weight = (sums[page.last[element.index] ?? 0] ?? 0) - (sums[page.first[element.index] ?? 0] ?? 0);
    const hints = page.hints[element.index] ?? 0;
    return weight <= 0 ? weight : weight * ((hints & Hint.body) !== 0 ? 1.25 : (hints & Hint.content) !== 0 ? 1.05 : 1);
  };
  let best: HtmlElement | undefined;
  let bestWeight = 0;
  const look = (element: HtmlElement): void => {
    for (const child of element.children) {
      if (typeof child === 'string' || page.removed[child.index] === 1 || !(blockTags.has(child.tag) || child.holdsBlock)) continue;
      const weight = weigh(child);
      if (weight > bestWeight) {
        best = child;
        bestWeight = weight;
      }
      look(child);
    }
  };
  look(page.root);
  return best && narrowed(page, best, weigh);
}

const never = new Set(['p', 'li', 'ul', 'ol', 'blockquote', 'table', 'tbody', 'tr', 'dl', 'pre', 'figure', 'a', 'b', 'strong', 'em', 'i']);

function narrowed(page: PageLines, start: HtmlElement, weigh: (element: HtmlElement) => number): HtmlElement {
  let element = start;
  for (;;) {
    const weight = weigh(element);
    let next: HtmlElement | undefined;
    for (const child of element.children) {
      if (typeof child === 'string' || page.removed[child.index] === 1 || never.has(child.tag)) continue;
      if (weigh(child) >= weight * enough) next = child;
    }
    if (!next) return element;
    element = next;
  }
}
