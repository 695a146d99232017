import type { HtmlTree } from '../common/html/tree.ts';
import type { PageLines } from './content/lines.ts';
import type { Selection } from './content/select.ts';
import type { PageHead } from './metadata/head.ts';
import type { Shape } from './parts/shape.ts';
import type { RuledPage } from './site/rules.ts';

/** A page up to the part that holds its article. */
export interface PageSelection {
  tree: HtmlTree;
  head: PageHead;
  /** Address that others are resolved against. */
  base: string;
  siteName: string | undefined;
  lines: PageLines;
  title: string | undefined;
  /** Place of the line that says the title, -1 when none does. */
  titleAt: number;
  /** Undefined for one running text. */
  shape: Shape | undefined;
  selection: Selection | undefined;
  /** What the reader's rules for the site say of the page. */
  ruled: RuledPage | undefined;
  /** Whether it was those rules that said where the text is. */
  keptByRule: boolean;
}
