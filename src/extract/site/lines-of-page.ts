import type { SiteLines } from '../../common/site.ts';
import type { Line } from '../content/line.ts';
import { lineKey, textKey } from './line-key.ts';
import { demandsOf } from './site-reasons.ts';

/** Lines above and below the text that are remembered with it: on another page they may lie inside. */
const reach = 30;
const mostInText = 120;
const mostOthers = 120;

/**
 * What the archive remembers of a page, so that the host's next ones profit.
 * @param page all lines of the page, in order
 * @param kept those that are the article's text
 */
export function linesOfPage(page: readonly Line[], kept: readonly Line[], title: string | undefined): SiteLines {
  const [from, to] = [kept[0], kept.at(-1)].map((line) => (line === undefined ? -1 : page.indexOf(line)));
  const near = from === undefined || to === undefined || from < 0 ? [] : page.slice(Math.max(0, from - reach), to + 1 + reach);
  const demands = demandsOf(kept);
  const mayGo = keysOf(kept.filter((_, at) => demands[at] !== undefined), mostInText);
  const known = new Set(mayGo);
  const others = keysOf([...kept.filter((_, at) => demands[at] === undefined), ...near.filter((line) => !line.pruned)], mostOthers, known);
  return { title: textKey(title ?? kept[0]?.text ?? '', true), mayGo, others };
}

function keysOf(lines: readonly Line[], most: number, known: ReadonlySet<number> = new Set()): number[] {
  const keys = new Set<number>();
  for (const line of lines) {
    const key = lineKey(line.text, line.size);
    if (key !== undefined && !known.has(key)) keys.add(key);
    if (keys.size >= most) break;
  }
  return [...keys];
}
