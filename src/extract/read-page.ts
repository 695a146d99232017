import { type HtmlTree, parseTree } from '../common/html/tree.ts';
import { httpUrl } from '../common/html/url.ts';
import type { SiteKnowledge } from '../common/site.ts';
import type { Reason } from './content/clean.ts';
import { type ArticleFacts, judge } from './content/judge.ts';
import type { Line } from './content/line.ts';
import { linesOf, type PageLines } from './content/lines.ts';
import { prune } from './content/prune.ts';
import { textOf } from './content/render.ts';
import { select, type Selection, titlePlace } from './content/select.ts';
import { statedBody, type StatedBody } from './metadata/article-body.ts';
import { headOf, type PageHead } from './metadata/head.ts';
import { siteNameOf } from './metadata/page-facts.ts';
import { titleOf } from './metadata/title.ts';
import { siteReasons } from './site/site-reasons.ts';

/** A page read as far as its text: what it says about itself, its lines, and what became of each. */
export interface PageReading {
  tree: HtmlTree;
  head: PageHead;
  /** Address that others are resolved against. */
  base: string;
  siteName: string | undefined;
  lines: PageLines;
  title: string | undefined;
  /** Place of the line that says the title, -1 when none does. */
  titleAt: number;
  selection: Selection | undefined;
  content: Content;
  /** The text that the page states in its data. */
  stated: StatedBody | undefined;
}

export interface Content {
  chosen: readonly Line[];
  /** For each chosen line why it goes (`site`: it repeats on the site's other pages), or undefined when it stays. */
  reasons: readonly (Reason | 'site' | undefined)[];
  kept: readonly Line[];
  text: string;
  /** Letters of the text. */
  size: number;
  /** For each line of the page the chance that it belongs to the article, 0 to 1; 0 for those not looked at. */
  chances: Float64Array;
}

const longestPage = 10_000_000;
const limits = { maxDepth: 512, maxNodes: 200_000 };

/** A page up to the part that holds its article. */
export type PageSelection = Omit<PageReading, 'content' | 'stated'>;

/**
 * Splits a page into lines and chooses the part of it that holds the article, before its lines are judged.
 * @param url address the page was loaded from
 * @returns undefined when the page is larger than 10 million characters or 200,000 tags
 */
export function selectPart(page: string, url: string): PageSelection | undefined {
  const tree = page.length > longestPage ? undefined : parseTree(page, limits);
  if (!tree || tree.truncated) return undefined;
  const head = headOf(tree.root);
  const base = (head.base === undefined ? undefined : httpUrl(head.base, url)) ?? url;
  const siteName = siteNameOf(head);
  const lines = linesOf(tree);
  const title = titleOf(head, lines.lines, siteName);
  const titleAt = title === undefined ? -1 : titlePlace(lines.lines, title);
  prune(lines, titleAt);
  return { tree, head, base, siteName, lines, title, titleAt, selection: select(lines, titleAt) };
}

/**
 * @param url address the page was loaded from
 * @param site what is known of the site's other pages
 * @returns undefined when the page is larger than 10 million characters or 200,000 tags
 */
export function readPage(page: string, url: string, site?: SiteKnowledge): PageReading | undefined {
  const part = selectPart(page, url);
  return part && { ...part, ...contentOf(part.lines, part.selection, { ...part, url }, site), stated: statedBody(part.head) };
}

function contentOf(page: PageLines, selected: Selection | undefined, facts: ArticleFacts, site: SiteKnowledge | undefined): { selection: Selection | undefined; content: Content } {
  if (!selected) return { selection: undefined, content: { chosen: [], reasons: [], kept: [], text: '', size: 0, chances: new Float64Array(page.lines.length) } };
  const judgement = judge(page, selected, facts);
  const { selection } = judgement;
  const reasons = withSite(selection.lines, judgement.reasons, site);
  const kept = selection.lines.filter((_, at) => reasons[at] === undefined);
  return { selection, content: { chosen: selection.lines, reasons, kept, text: textOf(kept), size: kept.reduce((sum, line) => sum + line.size, 0), chances: judgement.chances } };
}

/** Of the lines that stay, what the site puts into every article goes too. */
function withSite(lines: readonly Line[], reasons: readonly (Reason | undefined)[], site: SiteKnowledge | undefined): Content['reasons'] {
  if (site === undefined) return reasons;
  const kept = lines.filter((_, at) => reasons[at] === undefined);
  const goes = siteReasons(kept, site);
  const gone = new Set(kept.filter((_, at) => goes[at] === true));
  return lines.map((line, at) => reasons[at] ?? (gone.has(line) ? 'site' : undefined));
}
