import type { Mode, RunWriter } from './run-writer.ts';
import type { HtmlElement } from './tree.ts';

/** What the writers of tables and embeds need of the walk through the tree. */
export interface Walk {
  readonly out: RunWriter;
  readonly base: string | undefined;
  inLink: boolean;
  inItem: boolean;
  inDefinition: boolean;
  children(element: HtmlElement): void;
  element(element: HtmlElement): void;
  /** Content on lines of its own, without a tag. */
  lines(element: HtmlElement): void;
  block(name: string, attributes: string, mode: Mode, element: HtmlElement): void;
  /** Attributes of an element that may stay on an element of that name. */
  attributes(element: HtmlElement, name: string): string;
}
