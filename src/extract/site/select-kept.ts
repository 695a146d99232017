import type { HtmlElement } from '../../common/html/tree.ts';
import type { PageLines } from '../content/lines.ts';
import { prune } from '../content/prune.ts';
import { commonRoot, type Selection } from '../content/select.ts';

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
  return lines.length === 0 ? undefined : { root: commonRoot(elements), container, lines, ...(titleLine ? { titleLine } : {}) };
}
