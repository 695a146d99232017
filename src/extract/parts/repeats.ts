import type { HtmlElement } from '../../common/html/tree.ts';

/** Blocks side by side, each of which holds one of the marks looked for (a time, a picture). */
export interface Repeat<T> {
  parent: HtmlElement;
  /** In page order. */
  blocks: { block: HtmlElement; mark: T }[];
}

const mostMarks = 1000;
const furthest = 60;

/**
 * Finds what a template repeats: around each mark the largest element that holds no other mark, grouped by the element
 * that holds them.
 * @param marks in page order; those beyond the first thousand are not looked at
 * @returns groups of at least two, the largest first
 */
export function repeats<T>(marks: readonly T[], elementOf: (mark: T) => HtmlElement): Repeat<T>[] {
  const known = marks.slice(0, mostMarks);
  const held = new Map<HtmlElement, number>();
  for (const mark of known) {
    let element: HtmlElement | undefined = elementOf(mark);
    for (let level = 0; element && level < furthest; level++, element = element.parent) held.set(element, (held.get(element) ?? 0) + 1);
  }
  const groups = new Map<HtmlElement, Repeat<T>>();
  for (const mark of known) {
    let block = elementOf(mark);
    while (block.parent && held.get(block.parent) === 1) block = block.parent;
    const { parent } = block;
    if (!parent || held.get(block) !== 1) continue;
    const group = groups.get(parent);
    if (group) group.blocks.push({ block, mark });
    else groups.set(parent, { parent, blocks: [{ block, mark }] });
  }
  return [...groups.values()].filter(({ blocks }) => blocks.length > 1).sort((one, other) => other.blocks.length - one.blocks.length);
}
