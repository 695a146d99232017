import type { ExtractedArticle } from '../common/article.ts';
import { sanitizeHtml } from '../common/html/sanitize.ts';
import { parseTree } from '../common/html/tree.ts';
import { httpUrl } from '../common/html/url.ts';
import type { Result } from '../common/result.ts';
import { clean, type Reason } from './content/clean.ts';
import type { Line } from './content/line.ts';
import { linesOf, type PageLines } from './content/lines.ts';
import { prune } from './content/prune.ts';
import { imagesOf, render, textOf } from './content/render.ts';
import { select, type Selection, titlePlace } from './content/select.ts';
import { statedBody } from './metadata/article-body.ts';
import { bylineOf } from './metadata/byline.ts';
import { datesOf } from './metadata/dates.ts';
import { headOf } from './metadata/head.ts';
import { mainImageOf } from './metadata/image.ts';
import { canonicalOf, countWords, excerptOf, langOf, siteNameOf } from './metadata/page-facts.ts';
import { titleOf } from './metadata/title.ts';
import { verdictOf } from './verdict.ts';

export { decodeHtml } from './decode.ts';

export interface ExtractOptions {
  /** Address the page was loaded from, absolute; links and pictures are resolved against it. */
  url: string;
  /** Language to assume when the page names none. */
  lang?: string;
  /** The present, in milliseconds since the epoch: no date of the result is later. Default: the clock. */
  now?: number;
}

const longestPage = 10_000_000;
const limits = { maxDepth: 512, maxNodes: 400_000 };

export function extractArticle(page: string, options: ExtractOptions): Result<ExtractedArticle> {
  const { url, now = Date.now() } = options;
  const html = page.length > longestPage ? page.slice(0, longestPage) : page;
  const tree = parseTree(html, limits);
  const head = headOf(tree.root);
  const base = (head.base === undefined ? undefined : httpUrl(head.base, url)) ?? url;
  const lines = linesOf(tree);
  const siteName = siteNameOf(head);
  const headings = lines.lines.filter((line) => line.context.heading === 1).map((line) => line.text);
  const title = titleOf(head, headings, siteName);
  const titleAt = title === undefined ? -1 : titlePlace(lines.lines, title);
  prune(lines, titleAt);
  const selection = select(lines, titleAt);
  const content = contentOf(selection, title);
  const stated = statedBody(head);
  const fromData = stated !== undefined && content.size < stated.size / 2;
  const refused = fromData ? undefined : verdictOf({ head, url, page: lines.lines, chosen: content.chosen, kept: content.kept, html, ...(title === undefined ? {} : { title }) });
  if (refused) return { ok: false, problem: refused };
  const text = fromData ? stated.text : content.text;
  const near = nearTitle(lines, titleAt, content.chosen[0]);
  const lang = langOf(head, text, options.lang);
  const { element: leadImage, ...image } = mainImageOf(head, selection ? imagesOf(lines, selection) : [], base);
  const body = fromData || !selection ? (stated?.html ?? '') : render(lines, selection, content.reasons, leadImage);
  const article: ExtractedArticle = {
    url,
    text,
    html: sanitizeHtml(body, { baseUrl: base }),
    wordCount: countWords(text),
    ...defined({
      title, siteName, lang, byline: bylineOf(head, tree.root, near, siteName), canonical: canonicalOf(head, base), excerpt: excerptOf(head, text),
      ...image, ...datesOf(head, tree.root, near, url, lang, now),
    }),
  };
  return { ok: true, value: article };
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

/** Lines around the title, where pages say who wrote it and when. */
function nearTitle({ lines }: PageLines, titleAt: number, first: Line | undefined): Line[] {
  const at = titleAt >= 0 || first === undefined ? titleAt : lines.indexOf(first);
  return at < 0 ? [] : lines.slice(Math.max(0, at - 5), at + 15);
}
