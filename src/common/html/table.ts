import { find, textSize } from './near.ts';
import { attribute, type HtmlElement, type HtmlNode } from './tree.ts';

export interface TableRow {
  section: string;
  cells: HtmlElement[];
}

export interface TableParts {
  caption?: HtmlElement;
  rows: TableRow[];
  /** What stands between the parts, where nothing may stand (a browser shows it before the table). */
  strays: HtmlNode[];
}

/** Takes a table apart into its caption, its rows with cells, and what does not belong. */
export function tableParts(table: HtmlElement): TableParts {
  const parts: TableParts = { rows: [], strays: [] };
  collect(table, 'tbody', parts);
  return parts;
}

function collect(element: HtmlElement, section: string, parts: TableParts): void {
  for (const child of element.children) {
    if (typeof child === 'string') {
      if (child.trim() !== '') parts.strays.push(child);
    } else if (child.tag === 'tr') {
      const cells: HtmlElement[] = [];
      for (const cell of child.children) {
        if (typeof cell !== 'string' && (cell.tag === 'td' || cell.tag === 'th')) cells.push(cell);
        else if (typeof cell !== 'string' || cell.trim() !== '') parts.strays.push(cell);
      }
      if (cells.length > 0) parts.rows.push({ section, cells });
    } else if (child.tag === 'thead' || child.tag === 'tbody' || child.tag === 'tfoot') collect(child, child.tag, parts);
    else if (child.tag === 'td' || child.tag === 'th') parts.rows.push({ section, cells: [child] });
    else if (child.tag === 'caption' && parts.caption === undefined) parts.caption = child;
    else parts.strays.push(child);
  }
}

const holdsTable = (element: HtmlElement): boolean =>
  element.holdsBlock && element.children.some((child) => typeof child !== 'string' && (child.tag === 'table' || holdsTable(child)));

/** More text than one writes into a cell of data. */
const longestCell = 700;
/** More than a row of data on its own would hold. */
const longestLoneCell = 80;

/**
 * A table that only places things on the page: it says so, or it has one column, or other tables inside, or nothing that
 * marks data (headings, a caption) around whole columns of text.
 */
export function isLayoutTable(table: HtmlElement, { caption, rows }: TableParts): boolean {
  const role = attribute(table, 'role');
  if (role === 'presentation' || role === 'none') return true;
  if (rows.every((row) => row.cells.length < 2 && !row.cells.some((cell) => cell.tag === 'th' && attribute(cell, 'scope') !== undefined))) return true;
  if (rows.some((row) => row.cells.some(holdsTable))) return true;
  if (caption !== undefined || rows.some((row) => row.section === 'thead' || row.cells.some((cell) => cell.tag === 'th'))) return false;
  if (rows.length === 1) return rows[0]?.cells.some((cell) => textSize(cell, longestLoneCell) >= longestLoneCell || holdsPicture(cell)) ?? false;
  return rows.some((row) => row.cells.some((cell) => textSize(cell, longestCell) >= longestCell));
}

const holdsPicture = (cell: HtmlElement): boolean => find(cell, 'img') !== undefined;
