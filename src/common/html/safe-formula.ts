import { formulaIn, mathTag, texOfScript } from './math.ts';
import type { HtmlElement } from './tree.ts';
import type { Walk } from './walk.ts';

export function writeMath(walk: Walk, element: HtmlElement): void {
  const tag = mathTag(element);
  if (tag !== undefined) walk.out.thing(tag);
}

/**
 * Writes a formula that a page gives in several notations once.
 * @returns false when the element is no box of a formula, and is to be read as it is
 */
export function writeFormula(walk: Walk, element: HtmlElement): boolean {
  const found = element.tag === 'script' ? texOfScript(element, walk.at) : formulaIn(element, walk.at);
  if (found === undefined) return false;
  const { out } = walk;
  if (found.math) writeMath(walk, found.math);
  else if (found.tex !== undefined) {
    if (found.display === true) out.breakLine();
    out.open('code', '', true);
    out.text(found.tex);
    out.close();
    if (found.display === true) out.breakLine();
  }
  return true;
}
