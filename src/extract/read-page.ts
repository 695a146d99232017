import { type HtmlTree, parseTree } from '../common/html/tree.ts';
import { httpUrl } from '../common/html/url.ts';
import type { Problem, Result } from '../common/result.ts';
import type { SiteKnowledge } from '../common/site.ts';
import type { SiteRules } from '../common/site-rules.ts';
import { clean, type Reason } from './content/clean.ts';
import { type ArticleFacts, judge, type Judgement } from './content/judge.ts';
import type { Line } from './content/line.ts';
import { linesOf, type PageLines } from './content/lines.ts';
import { prune } from './content/prune.ts';
import { textOf } from './content/render.ts';
import { select, type Selection, titlePlace } from './content/select.ts';
import { statedBody, type StatedBody } from './metadata/article-body.ts';
import { headOf, type PageHead } from './metadata/head.ts';
import { siteNameOf } from './metadata/page-facts.ts';
import { titleOf } from './metadata/title.ts';
import { applyRules, type RuledPage } from './site/rules.ts';
import { selectKept } from './site/select-kept.ts';
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
  /** What the reader's rules for the site say of the page. */
  ruled: RuledPage | undefined;
  /** Whether it was those rules that said where the text is. */
  keptByRule: boolean;
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
/** Said of pages beyond the limits. */
export const tooLarge: Problem = { kind: 'parse-limit', message: 'The page is far larger than an article: more than 10 million characters, 200,000 tags or 2 million letters of text.' };
const limits = { maxDepth: 512, maxNodes: 200_000 };

/** A page up to the part that holds its article. */
export type PageSelection = Omit<PageReading, 'content' | 'stated'>;

/**
 * Splits a page into lines and chooses the part of it that holds the article, before its lines are judged.
 * @param url address the page was loaded from
 * @returns undefined when the page is larger than 10 million characters or 200,000 tags
 */
export function selectPart(page: string, url: string): PageSelection | undefined {
  const part = partOf(page, url, undefined);
  return part.ok ? part.value : undefined;
}

function partOf(page: string, url: string, rules: SiteRules | undefined): Result<PageSelection> {
  const tree = page.length > longestPage ? undefined : parseTree(page, limits);
  if (!tree || tree.truncated) return { ok: false, problem: tooLarge };
  const applied = rules === undefined ? undefined : applyRules(tree, rules);
  if (applied?.ok === false) return applied;
  const ruled = applied?.value;
  const head = headOf(tree.root);
  const base = (head.base === undefined ? undefined : httpUrl(head.base, url)) ?? url;
  const siteName = siteNameOf(head);
  const lines = linesOf(tree);
  const title = ruled?.title ?? titleOf(head, lines.lines, siteName);
  const titleAt = title === undefined ? -1 : titlePlace(lines.lines, title);
  const kept = ruled === undefined ? undefined : selectKept(lines, ruled.keep, titleAt);
  if (kept === undefined) prune(lines, titleAt);
  return { ok: true, value: { tree, head, base, siteName, lines, title, titleAt, selection: kept ?? select(lines, titleAt), ruled, keptByRule: kept !== undefined } };
}

/**
 * @param url address the page was loaded from
 * @param about.site what is known of the site's other pages
 * @param about.rules the reader's rules for the site; they go before everything else
 * @returns a `parse-limit` problem when the page is larger than 10 million characters or 200,000 tags, or when the rules'
 *   selectors take too long on it
 */
export function readPage(page: string, url: string, { site, rules }: { site?: SiteKnowledge | undefined; rules?: SiteRules | undefined } = {}): Result<PageReading> {
  const part = partOf(page, url, rules);
  if (!part.ok) return part;
  const { lines, selection, keptByRule, head } = part.value;
  return { ok: true, value: { ...part.value, ...contentOf(lines, selection, { ...part.value, url }, site), stated: keptByRule ? undefined : statedBody(head) } };
}

function contentOf(page: PageLines, selected: Selection | undefined, facts: ArticleFacts & { keptByRule: boolean }, site: SiteKnowledge | undefined): { selection: Selection | undefined; content: Content } {
  if (!selected) return { selection: undefined, content: { chosen: [], reasons: [], kept: [], text: '', size: 0, chances: new Float64Array(page.lines.length) } };
  const judgement = facts.keptByRule ? trust(page, selected, facts.title) : judge(page, selected, facts);
  const { selection } = judgement;
  const reasons = withSite(selection.lines, judgement.reasons, site);
  const kept = selection.lines.filter((_, at) => reasons[at] === undefined);
  return { selection, content: { chosen: selection.lines, reasons, kept, text: textOf(kept), size: kept.reduce((sum, line) => sum + line.size, 0), chances: judgement.chances } };
}

/** A reader knows better than the classifier where the text is; captions, links and labels within it go all the same. */
function trust(page: PageLines, selection: Selection, title: string | undefined): Judgement {
  const chosen = new Set(selection.lines);
  return { selection, reasons: clean(selection, title), chances: Float64Array.from(page.lines, (line) => (chosen.has(line) ? 1 : 0)) };
}

/** Of the lines that stay, what the site puts into every article goes too. */
function withSite(lines: readonly Line[], reasons: readonly (Reason | undefined)[], site: SiteKnowledge | undefined): Content['reasons'] {
  if (site === undefined) return reasons;
  const kept = lines.filter((_, at) => reasons[at] === undefined);
  const goes = siteReasons(kept, site);
  const gone = new Set(kept.filter((_, at) => goes[at] === true));
  return lines.map((line, at) => reasons[at] ?? (gone.has(line) ? 'site' : undefined));
}
