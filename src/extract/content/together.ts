import { attribute, type HtmlElement } from '../../common/html/tree.ts';
import { dropBareHeadings, type Reason } from './clean.ts';
import { type Line, linkDensity } from './line.ts';

type Reasons = (Reason | undefined)[];

/** A table or list of which at least so much stays, by size, stays whole; of which less than the other share stays, goes. */
const most = 0.6;
const least = 0.2;
/** Longer cells are the columns of a page. */
const longestCell = 400;

/**
 * Lines stay and go together where a reader needs them together: the cells of a table, the items of a list, a note with
 * the number that leads to it. Lists of links into the page go: they say what follows. Headings left without text go.
 * @param lines the chosen lines of a page, in order
 * @param reasons why each goes; changed in place
 */
export function settleTogether(lines: readonly Line[], reasons: Reasons): void {
  for (const [holder, places] of holders(lines)) {
    if (places.length < 3) continue;
    if (holder.tag !== 'table' && leadsInside(lines, places)) drop(places, reasons);
    else evenOut(lines, places, reasons, holder.tag === 'table');
  }
  keepNotes(lines, reasons);
  dropBareHeadings(lines, reasons);
}

/** The lines of each table and list, by the innermost one. */
function holders(lines: readonly Line[]): Map<HtmlElement, number[]> {
  const found = new Map<HtmlElement, number[]>();
  for (const [at, line] of lines.entries()) {
    if (!line.context.table && !line.context.list) continue;
    let holder: HtmlElement | undefined = line.element;
    while (holder && holder.tag !== 'table' && holder.tag !== 'ul' && holder.tag !== 'ol' && holder.tag !== 'dl') holder = holder.parent;
    if (!holder) continue;
    const places = found.get(holder);
    if (places) places.push(at);
    else found.set(holder, [at]);
  }
  return found;
}

function drop(places: readonly number[], reasons: Reasons): void {
  for (const at of places) reasons[at] ??= 'unlike';
}

function evenOut(lines: readonly Line[], places: readonly number[], reasons: Reasons, isTable: boolean): void {
  const own = places.flatMap((at) => lines[at] ?? []);
  if (isTable && own.some(({ size, context }) => size > longestCell || context.heading > 0)) return;
  const whole = own.reduce((sum, { size }) => sum + size, 0);
  const kept = places.reduce((sum, at) => sum + (reasons[at] === undefined ? (lines[at]?.size ?? 0) : 0), 0);
  if (kept >= whole * most) for (const at of places) reasons[at] = reasons[at] === 'unlike' || (isTable && reasons[at] === 'names') ? undefined : reasons[at];
  else if (isTable && kept < whole * least) drop(places, reasons);
}

/** Whether nearly all of a list's items are links to places on the same page. */
function leadsInside(lines: readonly Line[], places: readonly number[]): boolean {
  const leading = places.filter((at) => {
    const line = lines[at];
    return line !== undefined && linkDensity(line) > 0.7 && hrefsOf(line).every((href) => href.startsWith('#'));
  });
  return leading.length >= 3 && leading.length >= places.length * 0.8;
}

const hrefsOf = (line: Line): string[] => line.parents.slice(0, 20).flatMap((parent) => hrefAround(parent) ?? []);

/** The address of the link that an element is in. */
function hrefAround(start: HtmlElement): string | undefined {
  for (let element: HtmlElement | undefined = start, level = 0; element && level < 6; element = element.parent, level++) {
    if (element.tag === 'a') return attribute(element, 'href')?.trim();
  }
  return undefined;
}

const longestNoteMark = 8;

/** A short linked mark in a line that stays ("3", "*") keeps the note that it leads to. */
function keepNotes(lines: readonly Line[], reasons: Reasons): void {
  const wanted = new Set<string>();
  for (const [at, line] of lines.entries()) {
    if (reasons[at] !== undefined || line.linked === 0 || line.linked > longestNoteMark * 10) continue;
    for (const parent of line.parents.slice(0, 60)) {
      const text = parent.children.filter((child) => typeof child === 'string').join('').trim();
      if (text.length === 0 || text.length > longestNoteMark) continue;
      const href = hrefAround(parent) ?? '';
      if (/^#.{1,100}$/.test(href)) wanted.add(href.slice(1));
    }
  }
  if (wanted.size === 0) return;
  for (const [at, line] of lines.entries()) {
    const reason = reasons[at];
    if (reason !== 'unlike' && reason !== 'tail' && reason !== 'link') continue;
    for (let element: HtmlElement | undefined = line.element, level = 0; element && level < 3; element = element.parent, level++) {
      if (wanted.has(attribute(element, 'id') ?? '')) reasons[at] = undefined;
    }
  }
}
