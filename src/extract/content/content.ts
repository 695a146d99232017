import type { SiteKnowledge } from '../../common/site.ts';
import { siteReasons } from '../site/site-reasons.ts';
import type { Reason } from './clean.ts';
import type { Line } from './line.ts';
import { textOf } from '../render/text-of.ts';
import type { Selection } from './select.ts';

/**
 * Why a chosen line goes (`site`: it repeats on the site's other pages; `unstated`: the text that the page states of
 * itself lacks it), or undefined when it stays.
 */
export type Fate = Reason | 'site' | 'unstated' | undefined;

/** What became of the lines that were chosen. */
export interface Content {
  chosen: readonly Line[];
  /** One for each chosen line. */
  reasons: readonly Fate[];
  kept: readonly Line[];
  text: string;
  /** Letters of the text. */
  size: number;
}

export const noContent: Content = { chosen: [], reasons: [], kept: [], text: '', size: 0 };

/** The content of a selection whose lines have been judged. */
export function judged({ lines }: Selection, reasons: readonly Fate[]): Content {
  const kept = lines.filter((_, at) => reasons[at] === undefined);
  return { chosen: lines, reasons, kept, text: textOf(kept), size: kept.reduce((sum, line) => sum + line.size, 0) };
}

/** Of the lines that stay, what the site puts into every article goes too. */
export function withSite(lines: readonly Line[], reasons: readonly Fate[], site: SiteKnowledge | undefined): readonly Fate[] {
  if (site === undefined) return reasons;
  const kept = lines.filter((_, at) => reasons[at] === undefined);
  const goes = siteReasons(kept, site);
  const gone = new Set(kept.filter((_, at) => goes[at] === true));
  return lines.map((line, at) => reasons[at] ?? (gone.has(line) ? 'site' : undefined));
}
