import type { ExtractedArticle } from '../common/article.ts';
import { sanitizeHtml } from '../common/html/sanitize.ts';
import { parseTree } from '../common/html/tree.ts';
import { httpUrl } from '../common/html/url.ts';
import type { Problem, Result } from '../common/result.ts';
import { clean } from './content/clean.ts';
import type { Line } from './content/line.ts';
import { linesOf, type PageLines } from './content/lines.ts';
import { prune } from './content/prune.ts';
import { render, textOf } from './content/render.ts';
import { select, type Selection, titlePlace } from './content/select.ts';
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

const noText: Problem = { kind: 'not-an-article', message: 'The page holds no running text.' };
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
  if (!selection) return { ok: false, problem: verdictOf({ head, url, page: lines.lines, chosen: [], kept: [], html, ...(title === undefined ? {} : { title }) }) ?? noText };
  const reasons = clean(selection, title);
  const kept = selection.lines.filter((_, at) => reasons[at] === undefined);
  const refused = verdictOf({ head, url, page: lines.lines, chosen: selection.lines, kept, html, ...(title === undefined ? {} : { title }) });
  if (refused) return { ok: false, problem: refused };
  const text = textOf(kept);
  const rendered = render(lines, selection, reasons);
  const near = nearTitle(lines, titleAt, selection);
  const lang = langOf(head, text, options.lang);
  const byline = bylineOf(head, tree.root, near, siteName);
  const canonical = canonicalOf(head, base);
  const excerpt = excerptOf(head, text);
  const article: ExtractedArticle = {
    url,
    ...(title === undefined ? {} : { title }),
    text,
    html: sanitizeHtml(rendered.html, { baseUrl: base }),
    ...(byline === undefined ? {} : { byline }),
    ...datesOf(head, tree.root, near, url, lang, now),
    ...mainImageOf(head, rendered.images, base),
    ...(siteName === undefined ? {} : { siteName }),
    ...(lang === undefined ? {} : { lang }),
    ...(canonical === undefined ? {} : { canonical }),
    ...(excerpt === undefined ? {} : { excerpt }),
    wordCount: countWords(text),
  };
  return { ok: true, value: article };
}

/** Lines around the title, where pages say who wrote it and when. */
function nearTitle({ lines }: PageLines, titleAt: number, selection: Selection): Line[] {
  const [first] = selection.lines;
  const at = titleAt >= 0 || first === undefined ? titleAt : lines.indexOf(first);
  return at < 0 ? [] : lines.slice(Math.max(0, at - 5), at + 15);
}
