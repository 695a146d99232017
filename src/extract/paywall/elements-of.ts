import type { HtmlElement } from '../../common/html/tree.ts';
import { type Matches, readSelector, withinSteps } from '../site/selector.ts';

const longest = 300;
/** Tags, classes and ids: all that pages name their parts by, and what takes no time to match. */
const plain = /^(?:[a-z][\w-]*)?(?:[.#][\w-]+)*$/i;

/**
 * Elements that a page's own selectors mean, none within another. Of "main .story" only the last part is looked at.
 * @returns undefined when none of the selectors is plain enough, or the page too large for them
 */
export function elementsOf(root: HtmlElement, selectors: readonly string[]): HtmlElement[] | undefined {
  const parts = selectors.flatMap((selector) => selector.slice(0, longest).split(',')).map((selector) => selector.trim().split(/[\s>+~]+/).at(-1) ?? '');
  const tests: Matches[] = parts.filter((part) => part !== '' && plain.test(part)).flatMap((part) => {
    const read = readSelector(part);
    return read.ok ? [read.matches] : [];
  });
  if (tests.length === 0) return undefined;
  const found: HtmlElement[] = [];
  const visit = (element: HtmlElement): void => {
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      if (tests.some((matches) => matches(child))) found.push(child);
      else visit(child);
    }
  };
  return withinSteps(() => visit(root)) ? found : undefined;
}
