import type { HtmlElement } from '../../common/html/tree.ts';
import { type Matches, readSelector, withinSteps } from '../site/selector.ts';

/**
 * Elements that a page's own selectors mean, none within another.
 * @returns undefined when none of the selectors can be read, or when they take too long
 */
export function elementsOf(root: HtmlElement, selectors: readonly string[]): HtmlElement[] | undefined {
  const tests: Matches[] = selectors.flatMap((selector) => {
    const read = readSelector(selector);
    return read.ok ? [read.matches] : [];
  });
  const found: HtmlElement[] = [];
  const visit = (element: HtmlElement): void => {
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      if (tests.some((matches) => matches(child))) found.push(child);
      else visit(child);
    }
  };
  return tests.length > 0 && withinSteps(() => visit(root)) ? found : undefined;
}
