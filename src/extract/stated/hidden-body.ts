import type { HtmlElement } from '../../common/html/tree.ts';
import { linesOf } from '../content/lines.ts';
import { proseOf } from '../content/line.ts';

const least = 300;

/**
 * The `template` element that holds most running text, for pages that put their article there until a script takes it
 * out. Templates with a shadow root are not meant: browsers show those at once.
 * @param size number of elements of the tree
 */
export function templateBody(root: HtmlElement, size: number): HtmlElement | undefined {
  let best: HtmlElement | undefined;
  let most = least;
  const visit = (element: HtmlElement): void => {
    for (const child of element.children) {
      if (typeof child === 'string' || child.tag === 'script' || child.tag === 'svg') continue;
      if (child.tag === 'template') {
        const prose = linesOf({ root: child, size }).lines.reduce((sum, line) => sum + proseOf(line), 0);
        if (prose > most) [best, most] = [child, prose];
      } else visit(child);
    }
  };
  visit(root);
  return best;
}
