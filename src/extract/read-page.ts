import type { Access } from '../common/article.ts';
import { countUnreadable } from '../common/html/controls.ts';
import { parseTree } from '../common/html/tree.ts';
import { httpUrl } from '../common/html/url.ts';
import type { Problem, Result } from '../common/result.ts';
import type { SiteKnowledge } from '../common/site.ts';
import type { SiteRules } from '../common/site-rules.ts';
import { prune } from './content/prune.ts';
import { dropWidgets } from './content/widgets.ts';
import { select, type Selection, titlePlace } from './content/select.ts';
import { headOf } from './metadata/head.ts';
import { siteNameOf } from './metadata/page-facts.ts';
import { titleOf } from './metadata/title.ts';
import { galleryShape, linesAndEntries, withShape } from './parts/shape.ts';
import type { PageSelection } from './page-selection.ts';
import { accessOf } from './paywall/access.ts';
import { applyRules } from './site/rules.ts';
import { selectKept } from './site/select-kept.ts';
import { type Body, bodyOf, without } from './stated/body.ts';

/** A page read as far as its text: what it says about itself, its lines, and what became of each. */
export interface PageReading extends Omit<PageSelection, 'selection'> {
  /** The part that looks most like an article, before its lines were judged; the text may stand elsewhere. */
  found: Selection | undefined;
  body: Body;
  access: Access;
  /** Why it is not `full`, in plain words. */
  accessReason: string | undefined;
}

const longestPage = 10_000_000;
/** Said of pages beyond the limits. */
export const tooLarge: Problem = { kind: 'parse-limit', message: 'The page is far larger than an article: more than 10 million characters, 200,000 tags or 2 million letters of text.' };
const limits = { maxDepth: 512, maxNodes: 200_000 };
const binary: Problem = { kind: 'not-an-article', message: 'The page is not text: it holds the bytes of a picture, an archive or another file.' };
const sampled = 50_000;

/** Whether a twentieth of the beginning is no text in any writing. */
function isBinary(page: string): boolean {
  const sample = page.slice(0, sampled);
  return sample.length > 100 && countUnreadable(sample) > sample.length / 20;
}

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
  if (isBinary(page)) return { ok: false, problem: binary };
  const tree = page.length > longestPage ? undefined : parseTree(page, limits);
  if (!tree || tree.truncated) return { ok: false, problem: tooLarge };
  const applied = rules === undefined ? undefined : applyRules(tree, rules);
  if (applied?.ok === false) return applied;
  const ruled = applied?.value;
  const head = headOf(tree.root);
  const base = (head.base === undefined ? undefined : httpUrl(head.base, url)) ?? url;
  const siteName = siteNameOf(head);
  const { lines, live } = linesAndEntries(tree, head.data);
  const title = ruled?.title ?? titleOf(head, lines.lines, siteName);
  const titleAt = title === undefined ? -1 : titlePlace(lines.lines, title);
  const kept = ruled === undefined ? undefined : selectKept(lines, ruled.keep, titleAt);
  if (kept === undefined) {
    prune(lines, titleAt);
    dropWidgets(lines);
  }
  const shape = live ?? galleryShape(lines, head.data);
  const selection = kept ?? withShape(lines, select(lines, titleAt), shape);
  return { ok: true, value: { tree, head, base, siteName, lines, title, titleAt, shape, selection, ruled, keptByRule: kept !== undefined } };
}

/**
 * @param url address the page was loaded from
 * @param about.site what is known of the site's other pages
 * @param about.rules the reader's rules for the site; they go before everything else
 * @returns a `not-an-article` problem for bytes of another kind, and a `parse-limit` problem when the page is larger than 10 million characters or 200,000 tags, or when the rules'
 *   selectors take too long on it
 */
export function readPage(page: string, url: string, { site, rules }: { site?: SiteKnowledge | undefined; rules?: SiteRules | undefined } = {}): Result<PageReading> {
  const part = partOf(page, url, rules);
  if (!part.ok) return part;
  const { selection: found, ...known } = part.value;
  const read = bodyOf(part.value, url, site);
  const { access, reason, wall } = accessOf({ head: known.head, page: known.lines, kept: read.origin === 'page' ? read.content.kept : [], text: read.content.text, size: read.content.size });
  return { ok: true, value: { ...known, found, body: without(read, wall), access, accessReason: reason } };
}
