import type { HtmlElement } from '../../common/html/tree.ts';
import type { PageLines } from '../content/lines.ts';
import { prune } from '../content/prune.ts';
import type { Selection } from '../content/select.ts';

/** Rules that name more elements than these name paragraphs, which hold nothing foreign. */
const mostContainers = 50;

/**
 * Chooses the lines of the elements that a rule says the article is in. What is foreign within them is found as
 * everywhere; what surrounds them says nothing.
 * @param elements in page order, none within another
 * @param titleAt place of the line that is the page's title, -1 when unknown
 * @returns undefined when they hold no text
 */
export function selectKept(page: PageLines, elements: readonly HtmlElement[], titleAt: number): Selection | undefined {
  const [container] = elements;
  if (container === undefined) return undefined;
  if (elements.length <= mostContainers) for (const root of elements) prune({ ...page, root }, titleAt);
  const lines = elements.flatMap(({ index }) => page.lines.slice(page.first[index], page.last[index])).filter((line) => !line.pruned);
  const titleLine = page.lines[titleAt];
  const selection = { root: around(elements) ?? container, container, lines, ...(titleLine ? { titleLine } : {}) };
  return lines.length === 0 ? undefined : selection;
}

/** The innermost element around all of them. */
function around(elements: readonly HtmlElement[]): HtmlElement | undefined {
  const holds = (root: HtmlElement, element: HtmlElement): boolean => {
    for (let above: HtmlElement | undefined = element; above; above = above.parent) if (above === root) return true;
    return false;
  };
  let root = elements[0];
  for (const element of elements) while (root !== undefined && !holds(root, element)) root = root.parent;
  return root;
}
