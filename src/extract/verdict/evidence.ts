import { type Line, linkDensity } from '../content/line.ts';
import type { PageLines } from '../content/lines.ts';
import type { Selection } from '../content/select.ts';
import type { PageHead } from '../metadata/head.ts';

/** What is asked of a page when it is to be decided whether it holds an article. */
export interface Evidence {
  head: PageHead;
  /** Address of the page; what is no web address counts as unknown. */
  url: string;
  page: PageLines;
  /** Lines of the part that looks most like an article, and those of them that are no links; both in page order. */
  chosen: readonly Line[];
  kept: readonly Line[];
  title: string | undefined;
  /** Place of the line that says the title, -1 when none does. */
  titleAt: number;
}

/** What is known of a page before the learned classifier judges its lines: that knows articles only, so it has no say here. */
export interface ReadSoFar {
  head: PageHead;
  lines: PageLines;
  title: string | undefined;
  titleAt: number;
}

/** @param part the part that looks most like an article, before its lines were judged */
export function evidenceOf({ head, lines, title, titleAt }: ReadSoFar, part: Selection | undefined, url: string): Evidence {
  const chosen = part?.lines ?? [];
  return { head, url, page: lines, chosen, kept: chosen.filter((line) => !line.pruned && linkDensity(line) <= 0.5), title, titleAt };
}
