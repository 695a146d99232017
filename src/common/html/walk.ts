import type { Mode, RunWriter } from './run-writer.ts';
import type { HtmlElement } from './tree.ts';

/** What the writers of tables, pictures, formulas and embeds need of the walk through the tree. */
export interface Walk {
  readonly out: RunWriter;
  readonly base: string | undefined;
  /** Place of the present element among its parent's children. */
  readonly at: number;
  inLink: boolean;
  /** Whether the walk is in a figure that is an embed as a whole. */
  readonly inEmbed: boolean;
  /** The list around, `''` for none, and whether the walk is in one of its items. */
  list: string;
  inItem: boolean;
  children(element: HtmlElement): void;
  element(element: HtmlElement): void;
  /** Content on lines of its own, without a tag. */
  lines(element: HtmlElement): void;
  block(name: string, attributes: string, mode: Mode, element: HtmlElement): void;
  /** Attributes of an element that may stay on an element of that name. */
  attributes(element: HtmlElement, name: string): string;
}
