import type { ExtractedArticle } from '../common/article.ts';
import { sanitizeHtml } from '../common/html/sanitize.ts';
import { attribute, parseTree } from '../common/html/tree.ts';
import { httpUrl } from '../common/html/url.ts';
import type { Problem, Result } from '../common/result.ts';
import { countWords } from '../common/word-count.ts';
import { clean, type Reason } from './content/clean.ts';
import { type Line, linkDensity } from './content/line.ts';
import { linesOf, type PageLines } from './content/lines.ts';
import { prune } from './content/prune.ts';
import { imagesOf, render, textOf } from './content/render.ts';
import { select, type Selection, titlePlace } from './content/select.ts';
import { statedBody } from './metadata/article-body.ts';
import { bylineOf } from './metadata/byline.ts';
import { datesOf } from './metadata/dates.ts';
import { headOf } from './metadata/head.ts';
import { mainImageOf } from './metadata/image.ts';
import { canonicalOf, excerptOf, langOf, siteNameOf } from './metadata/page-facts.ts';
import { titleOf } from './metadata/title.ts';
import { verdictOf } from './verdict.ts';

export interface ExtractOptions {
  /** Address the page was loaded from, absolute; links and pictures are resolved against it. */
  url: string;
  /** Language to assume when the page names none. */
  lang?: string;
  /** The present, in milliseconds since the epoch: no date of the result is later. Default: the clock. */
  now?: number;
}

const longestPage = 10_000_000;
const longestText = 2_000_000;
const limits = { maxDepth: 512, maxNodes: 200_000 };
const tooLarge: Problem = { kind: 'parse-limit', message: 'The page is far larger than an article: more than 10 million characters, 200,000 tags or 2 million letters of text.' };

/**
 * Extracts the article from a page's HTML: its text without anything around it, clean HTML, and what is known of it.
 *
 * The page is split into lines; names and roles of elements, the density of links and the shape of sentences tell which
 * part is the article; each line of that part is judged again, so captions, bylines, invitations and links to other
 * articles stay out of the text. No network, no DOM, no state: the same input gives the same result.
 * @param page the page as text; see {@link decodeHtml} for bytes
 * @returns the article (`html` sanitised, dates ISO 8601 UTC and never later than `now`, addresses absolute), or a
 *   problem: `not-an-article` for listings, consent walls, error pages and pages without text, `bot-wall` for pages that
 *   ask for proof of a person, `parse-limit` for pages beyond 10 million characters or 200,000 tags
 */
export function extractArticle(page: string, { url, lang: expected, now = Date.now() }: ExtractOptions): Result<ExtractedArticle> {
  const tree = page.length > longestPage ? undefined : parseTree(page, limits);
  if (!tree || tree.truncated) return { ok: false, problem: tooLarge };

  const head = headOf(tree.root);
  const base = (head.base === undefined ? undefined : httpUrl(head.base, url)) ?? url;
  const siteName = siteNameOf(head);
  const lines = linesOf(tree);
  const title = titleOf(head, headingsIn(lines, 1), headingsIn(lines, 2), siteName);
  const titleAt = title === undefined ? -1 : titlePlace(lines.lines, title);

  prune(lines, titleAt);
  const selection = select(lines, titleAt);
  const content = contentOf(selection, title);
  const stated = statedBody(head);
  const fromData = stated !== undefined && content.size < stated.size / 2 ? stated : undefined;
  const refused = fromData ? undefined : verdictOf({ head, url, page: lines.lines, chosen: content.chosen, kept: content.kept, html: page, ...defined({ title }) });
  if (refused) return { ok: false, problem: refused };
  const text = fromData?.text ?? content.text;
  if (text.length > longestText) return { ok: false, problem: tooLarge };

  const lang = langOf(head, text, expected);
  const around = nearTitle(lines, titleAt, content.chosen[0]);
  const { element: leadImage, ...image } = mainImageOf(head, selection ? imagesOf(lines, selection) : [], base);
  const body = fromData?.html ?? (selection ? render(lines, selection, content.reasons, leadImage) : '');
  const facts = defined({
    title, siteName, lang,
    byline: bylineOf(head, tree.root, around, siteName),
    canonical: canonicalOf(head, base),
    excerpt: excerptOf(head, text),
    ...image,
    ...datesOf(head, tree.root, around, url, lang, now),
  });
  return { ok: true, value: { url, ...facts, text, html: sanitizeHtml(body, { baseUrl: base }), wordCount: countWords(text) } };
}

interface Content {
  chosen: readonly Line[];
  reasons: readonly (Reason | undefined)[];
  kept: readonly Line[];
  text: string;
  /** Letters of the text. */
  size: number;
}

function contentOf(selection: Selection | undefined, title: string | undefined): Content {
  if (!selection) return { chosen: [], reasons: [], kept: [], text: '', size: 0 };
  const reasons = clean(selection, title);
  const kept = selection.lines.filter((_, at) => reasons[at] === undefined);
  return { chosen: selection.lines, reasons, kept, text: textOf(kept), size: kept.reduce((sum, line) => sum + line.size, 0) };
}

/** Leaves out what is not known, so that results compare and serialise plainly. */
function defined<T extends object>(facts: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const known: { [K in keyof T]?: Exclude<T[K], undefined> } = {};
  for (const key in facts) if (isKnown(facts[key])) known[key] = facts[key];
  return known;
}

const isKnown = <V>(value: V): value is Exclude<V, undefined> => value !== undefined;

/** Texts of the headings of one level, but for those that lead home. */
function headingsIn({ lines }: PageLines, level: number): string[] {
  return lines.filter((line) => line.context.heading === level && !leadsHome(line)).map((line) => line.text);
}

function leadsHome(line: Line): boolean {
  if (linkDensity(line) < 0.9) return false;
  for (let element = line.parents[0]; element; element = element.parent) {
    if (element.tag === 'a') return /^(?:https?:\/\/[^/?#]+)?\/?(?:index\.\w+)?$/i.test(attribute(element, 'href')?.trim() ?? '-');
    if (element === line.element) return false;
  }
  return false;
}

/** Lines around the title, where pages say who wrote it and when. */
function nearTitle({ lines }: PageLines, titleAt: number, first: Line | undefined): Line[] {
  const at = titleAt >= 0 || first === undefined ? titleAt : lines.indexOf(first);
  return at < 0 ? [] : lines.slice(Math.max(0, at - 5), at + 15);
}
