import type { SiteKnowledge } from '../../common/site.ts';
import { holdsSentence, type Line, linkDensity, proseOf } from '../content/line.ts';
import { lineKey } from './line-key.ts';

/** Before this many other pages are known, nothing is called a habit of the site. */
const pagesNeeded = 5;

/** In how many of the host's other pages a line must stand before it goes: a number, and a share of them. */
interface Demand {
  pages: number;
  share: number;
}

/** What stands at an edge of the text, links, or is set apart from the paragraphs. */
const odd: Demand = { pages: 3, share: 0.2 };
/** A plain sentence amid the text may be the background that a running story is given again and again. */
const plain: Demand = { pages: 4, share: 1 / 3 };
/** What stands in half of all pages is beyond doubt. */
const sure = 0.5;

/** How much of the text may go for repeating: as a rule, and when every line of it is beyond doubt. */
const largestPart = 0.2;
const largestSurePart = 0.5;

/** Sentences that end a text: where sites put what they put under every text. */
const edge = 3;

/**
 * In how many of a host's other pages a line stands, as a share of them.
 * @returns 0 for lines that are new, too short, or when nothing is known
 */
export function repetition(line: Line, knowledge: SiteKnowledge): number {
  if (knowledge.pages === 0) return 0;
  const key = lineKey(line.text, line.size);
  return key === undefined ? 0 : (knowledge.lines.get(key) ?? 0) / knowledge.pages;
}

/** Whether a line stands on so many of the other pages that it may have to go, whatever line it is. */
export function repeatsOften(key: number, { pages, lines }: SiteKnowledge): boolean {
  const count = lines.get(key) ?? 0;
  return pages >= pagesNeeded && count >= odd.pages && count >= pages * odd.share;
}

/** Whether it stands on so many that more pages would not change what becomes of it. */
export const repeatsForSure = (key: number, { pages, lines }: SiteKnowledge): boolean => (lines.get(key) ?? 0) >= Math.max(plain.pages, pages * sure);

/**
 * Which lines of an article go because they repeat over the host's other articles: the promotion in the middle of every
 * text, the note below it. Never the bulk of an article, for then it is the article that repeats (under another address,
 * or as one of a series); never what articles of one kind share by their nature: headings, lists, cells of tables.
 * @param lines the lines that would be kept, in page order
 * @returns for each line whether it goes
 */
export function siteReasons(lines: readonly Line[], knowledge: SiteKnowledge): boolean[] {
  const shares = lines.map((line) => repetition(line, knowledge));
  if (knowledge.pages < pagesNeeded || shares.every((share) => share === 0)) return lines.map(() => false);
  const meets = (share: number, { pages, share: least }: Demand): boolean => share >= least && Math.round(share * knowledge.pages) >= pages;
  const demands = demandsOf(lines);
  const goes = shares.map((share, at) => {
    const demand = demands[at];
    return demand !== undefined && meets(share, demand);
  });
  return withHeadings(lines, withinMeasure(lines, goes, shares), (at) => meets(shares[at] ?? 0, odd));
}

/**
 * What is asked of each line of a text before it goes for repeating.
 * @returns undefined for what never does
 */
export function demandsOf(lines: readonly Line[]): (Demand | undefined)[] {
  const prose = lines.flatMap((line, at) => (proseOf(line) > 0 ? [at] : []));
  const first = prose[0] ?? 0;
  const [lastOnes, last] = [prose.at(-edge) ?? 0, prose.at(-1) ?? 0];
  return lines.map((line, at) => demandOf(line, at <= first || at >= lastOnes, at < first || at > last));
}

/**
 * @param atEdge whether the line is one of the first or last of the text
 * @param outside whether no paragraph stands before it, or none after it
 */
function demandOf(line: Line, atEdge: boolean, outside: boolean): Demand | undefined {
  const { heading, preformatted, list, table } = line.context;
  const links = linkDensity(line);
  if (heading > 0 || preformatted) return undefined;
  if ((table || (list && links <= 0.5)) && proseOf(line) < 80) return undefined;
  // "What we like", "The verdict in short": a heading in all but name.
  const setApart = line.bold >= line.size * 0.9 || line.emphasised >= line.size * 0.9;
  if (!outside && links <= 0.5 && (holdsSentence(line.text) ? setApart && line.size < 60 : line.size < 80)) return undefined;
  return atEdge || setApart || line.links > 0 ? odd : plain;
}

/** All that repeats, if it is a small part of the text; else what is beyond doubt, if that is not most of it. */
function withinMeasure(lines: readonly Line[], goes: readonly boolean[], shares: readonly number[]): boolean[] {
  const sizeOf = (which: (at: number) => boolean): number => lines.reduce((sum, line, at) => sum + (which(at) ? line.size : 0), 0);
  const total = sizeOf(() => true);
  if (sizeOf((at) => goes[at] === true) <= total * largestPart) return [...goes];
  const certain = goes.map((one, at) => one && (shares[at] ?? 0) >= sure);
  return sizeOf((at) => certain[at] === true) <= total * largestSurePart ? certain : lines.map(() => false);
}

/** A heading that repeats goes with the lines below it, when nothing else is under it. */
function withHeadings(lines: readonly Line[], goes: boolean[], repeats: (at: number) => boolean): boolean[] {
  /** Whether the lines that go, from here on, end at another heading or at the end. */
  let bare = true;
  for (let at = lines.length - 1; at >= 0; at--) {
    const isHeading = (lines[at]?.context.heading ?? 0) > 0;
    if (isHeading && bare && goes[at + 1] === true && repeats(at)) goes[at] = true;
    if (goes[at] !== true) bare = isHeading;
  }
  return goes;
}
