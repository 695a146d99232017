import type { Line } from '../content/line.ts';

/** Plain text of the lines that stay: paragraphs with a blank line between, list items and broken lines below one another, cells side by side. */
export function textOf(lines: readonly Line[]): string {
  let text = '';
  let before: Line | undefined;
  for (const line of lines) {
    text += before === undefined ? line.text : gapBetween(before, line) + line.text;
    before = line;
  }
  return text;
}

function gapBetween(before: Line, line: Line): string {
  if (line.breaks > 0 && before.element === line.element) return line.breaks > 1 ? '\n\n' : '\n';
  if (line.context.table && before.context.table && before.element.parent === line.element.parent && line.element.tag.startsWith('t')) return '\t';
  if ((line.context.table && before.context.table) || (line.context.list && before.context.list && (line.element.tag === 'li' || line.element.tag === 'dd' || line.element.tag === 'dt'))) return '\n';
  return '\n\n';
}
