import { attribute, type HtmlElement } from '../../common/html/tree.ts';
import { likeness } from '../metadata/title.ts';
import { containerOf } from './container.ts';
import { Hint } from './hints.ts';
import { type Line, linkDensity, proseOf } from './line.ts';
import type { PageLines } from './lines.ts';

/** The part of a page that its article is in. */
export interface Selection {
  /** The innermost element around all chosen lines. */
  root: HtmlElement;
  /** The block that weighs most, without what was joined to it. */
  container: HtmlElement;
  /** Lines of the root's range that were chosen, in page order. */
  lines: Line[];
  /** The line that is the article's title on the page. */
  titleLine?: Line;
}

/** How far above the text a standfirst may stand, in lines. */
const furthestLead = 40;

/**
 * Chooses the lines of the article: those of its container, and the standfirst between title and container.
 * @returns undefined when the page holds no running text
 */
export function select(page: PageLines, titleAt: number): Selection | undefined {
  const container = containerOf(page, titleAt);
  if (!container) return undefined;
  const leads = leadLines(page, titleAt, page.first[container.index] ?? 0);
  const twins = twinsOf(page, container);
  const chosen = new Set(leads);
  for (const part of [container, ...twins]) for (const line of page.lines.slice(page.first[part.index], page.last[part.index])) if (!line.pruned) chosen.add(line);
  const titleLine = page.lines[titleAt];
  return {
    root: commonRoot([container, ...twins, ...leads.map((line) => line.element)]),
    container,
    lines: page.lines.filter((line) => chosen.has(line)),
    ...(titleLine ? { titleLine } : {}),
  };
}

/** A selection with further lines of the page. */
export function widen(page: PageLines, selection: Selection, more: ReadonlySet<Line>): Selection {
  const chosen = new Set([...selection.lines, ...more]);
  return { ...selection, root: commonRoot([selection.root, ...[...more].map((line) => line.element)]), lines: page.lines.filter((line) => chosen.has(line)) };
}

/** Blocks of the same make beside the container or beside one of the blocks around it: further parts of the text. */
function twinsOf(page: PageLines, container: HtmlElement): HtmlElement[] {
  const twins: HtmlElement[] = [];
  let element = container;
  for (let level = 0; level < 3 && element.parent; level++, element = element.parent) {
    const make = makeOf(element);
    if (make === '') continue;
    for (const sibling of element.parent.children) {
      if (typeof sibling === 'string' || sibling === element || page.removed[sibling.index] === 1 || makeOf(sibling) !== make) continue;
      const lines = page.lines.slice(page.first[sibling.index], page.last[sibling.index]);
      const prose = lines.reduce((sum, line) => sum + (line.pruned ? 0 : proseOf(line)), 0);
      const size = lines.reduce((sum, line) => sum + line.size, 0);
      if (prose > 80 && prose > size / 2) twins.push(sibling);
    }
    if (twins.length > 0) return twins;
  }
  return twins;
}

/** Tag and class of a block, as far as a template sets them. */
export function makeOf(element: HtmlElement): string {
  const names = (attribute(element, 'class') ?? '').replace(/\S*\d\S*/g, '').trim();
  return names === '' ? '' : `${element.tag}.${names}`;
}

/** Place of the heading (else of another short line) that says the title; -1 when none does. */
export function titlePlace(lines: readonly Line[], title: string): number {
  let best = -1;
  let bestScore = 0;
  for (const [at, line] of lines.entries()) {
    if (line.size > 400 || line.size < 2) continue;
    const heading = line.context.heading;
    if (heading === 0 && line.text !== title) continue;
    const score = (line.text === title ? 2 : likeness(title, line.text) * likeness(line.text, title)) + (heading === 1 ? 0.3 : heading > 0 ? 0.1 : 0) - (line.pruned ? 0.5 : 0) - (linkDensity(line) > 0.5 ? 0.4 : 0);
    if (score > bestScore && score > 0.6) [best, bestScore] = [at, score];
  }
  return best;
}

function leadLines(page: PageLines, titleAt: number, containerAt: number): Line[] {
  const from = titleAt >= 0 && titleAt < containerAt ? titleAt + 1 : containerAt;
  return page.lines.slice(Math.max(from, containerAt - furthestLead), containerAt).filter((line) => isLead(line));
}

function isLead(line: Line): boolean {
  if (line.pruned || linkDensity(line) > 0.3 || (line.hints & (Hint.caption | Hint.meta | Hint.author | Hint.tags | Hint.share | Hint.related | Hint.box)) !== 0) return false;
  if (line.context.figure || line.context.table) return false;
  if (line.context.heading > 1) return line.size > 60;
  return proseOf(line) > 0 || ((line.hints & (Hint.summary | Hint.teaser)) !== 0 && line.size > 25);
}

/** The innermost element around all of these. */
export function commonRoot(elements: readonly HtmlElement[]): HtmlElement {
  const [first, ...others] = elements;
  if (!first) throw new RangeError('commonRoot needs at least one element');
  let root = first;
  for (const element of others) {
    const above = new Set<HtmlElement>();
    for (let at: HtmlElement | undefined = root; at; at = at.parent) above.add(at);
    let at: HtmlElement = element;
    while (!above.has(at) && at.parent) at = at.parent;
    root = at;
  }
  return root;
}
