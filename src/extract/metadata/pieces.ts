import type { HtmlElement } from '../../common/html/tree.ts';
import type { Line } from '../content/line.ts';

/** A text of a line and the element that it stands in. */
export interface Piece {
  text: string;
  element: HtmlElement;
}

/** The texts of a line, one for each text node: names and dates that touch in the page stand apart here. */
export function piecesOf(line: Line): Piece[] {
  const pieces: Piece[] = [];
  for (const [at, element] of line.parents.entries()) {
    const node = element.children[line.places[at] ?? -1];
    if (typeof node === 'string' && /\S/.test(node)) pieces.push({ text: node.replace(/\s+/g, ' ').trim(), element });
  }
  return pieces;
}
