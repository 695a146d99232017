import type { HtmlElement } from '../../common/html/tree.ts';
import { letters } from '../content/line.ts';

const least = 300;

/**
 * The `template` element that holds most text, for pages that put their article there until a script takes it out.
 * Templates with a shadow root are not meant: browsers show those at once.
 * @returns undefined when none holds as much as a short article
 */
export function templateBody(root: HtmlElement): HtmlElement | undefined {
  let best: HtmlElement | undefined;
  let most = least;
  const visit = (element: HtmlElement): void => {
    for (const child of element.children) {
      if (typeof child === 'string' || silent.has(child.tag)) continue;
      if (child.tag !== 'template') {
        visit(child);
        continue;
      }
      const size = sizeOf(child);
      if (size > most) [best, most] = [child, size];
    }
  };
  visit(root);
  return best;
}

const silent = new Set(['script', 'style', 'svg', 'math']);

function sizeOf(element: HtmlElement): number {
  let size = 0;
  for (const child of element.children) {
    if (typeof child === 'string') size += letters(child);
    else if (!silent.has(child.tag)) size += sizeOf(child);
  }
  return size;
}
