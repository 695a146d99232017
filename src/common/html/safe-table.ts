import { isNumbers } from './code.ts';
import { find } from './near.ts';
import { isGutter } from './signs.ts';
import { isLayoutTable, type TableRow, tableParts } from './table.ts';
import { attribute, type HtmlElement } from './tree.ts';
import type { Walk } from './walk.ts';

/** Writes a table of data as one; what a table merely places on the page becomes lines, a listing becomes a block of code. */
export function writeTable(walk: Walk, element: HtmlElement): void {
  const { out } = walk;
  const parts = tableParts(element);
  const { caption, rows, strays } = parts;
  for (const stray of strays) {
    if (typeof stray === 'string') out.text(stray);
    else walk.element(stray);
  }
  if (out.mode === 'pre') return writeCodeRows(walk, rows);
  if (out.mode === 'inline') return writeLines(walk, caption, rows);
  if (isListing(rows)) return writeListing(walk, rows);
  if (isLayoutTable(element, parts)) return writeLines(walk, caption, rows);
  const { list, inItem } = walk;
  walk.list = '';
  walk.inItem = false;
  const mark = out.mark();
  const back = out.enter('bare', '');
  out.open('table', walk.attributes(element, 'table'), false);
  if (caption) walk.block('caption', walk.attributes(caption, 'caption'), 'bare', caption);
  writeRows(walk, rows);
  out.close();
  out.leave(back);
  out.dropIfUnseen(mark);
  walk.list = list;
  walk.inItem = inItem;
}

function writeRows(walk: Walk, rows: readonly TableRow[]): void {
  const { out } = walk;
  let section = '';
  for (const row of rows) {
    if (row.section !== section) {
      if (section !== '') out.close();
      out.open(row.section, '', false);
      section = row.section;
    }
    out.force('tr', '');
    for (const cell of row.cells) {
      out.force(cell.tag, walk.attributes(cell, cell.tag));
      walk.children(cell);
      out.leaveInside();
      out.close();
    }
    out.close();
  }
  if (section !== '') out.close();
}

function writeLines(walk: Walk, caption: HtmlElement | undefined, rows: readonly TableRow[]): void {
  if (caption) walk.lines(caption);
  for (const row of rows) for (const cell of row.cells) walk.lines(cell);
}

const codeClass = /(?:^|[\s_-])(?:code|blob-code|line-?content|rouge-code|codeline)(?:$|[\s_-])/i;

/** Whether a table puts line numbers beside code, by its names: a table of data may have a number and code in a row, too. */
function isListing(rows: readonly TableRow[]): boolean {
  return rows.length > 0 && rows.every(({ cells: [numbers, code, ...others] }) => numbers !== undefined && code !== undefined && others.length === 0 && isNumbers(numbers) && (codeClass.test(attribute(code, 'class') ?? '') || isGutter(numbers)));
}

function writeListing(walk: Walk, rows: readonly TableRow[]): void {
  const { out } = walk;
  const [only] = rows;
  if (rows.length === 1 && only?.cells[1] && find(only.cells[1], 'pre')) return walk.lines(only.cells[1]);
  const back = out.enter('pre', '');
  out.open('pre', '', false);
  writeCodeRows(walk, rows);
  out.leaveInside();
  out.close();
  out.leave(back);
}

/** A row is a line; the number in front of it is not written. */
function writeCodeRows(walk: Walk, rows: readonly TableRow[]): void {
  for (const { cells } of rows) {
    walk.out.boundary();
    for (const [at, cell] of cells.entries()) if (at > 0 || cells.length === 1 || !isNumbers(cell)) walk.children(cell);
  }
  walk.out.boundary();
}
