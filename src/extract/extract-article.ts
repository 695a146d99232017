import type { ExtractedArticle, PageProblem } from '../common/article.ts';
import { sanitizeHtml } from '../common/html/sanitize.ts';
import type { HtmlElement } from '../common/html/tree.ts';
import type { Result } from '../common/result.ts';
import type { SiteKnowledge } from '../common/site.ts';
import type { SiteRules } from '../common/site-rules.ts';
import { countWords } from '../common/word-count.ts';
import type { Line } from './content/line.ts';
import type { PageLines } from './content/lines.ts';
import { mainImageOf } from './metadata/image.ts';
import { metadataOf } from './metadata/metadata.ts';
import { langOf } from './metadata/page-facts.ts';
import { otherVersionOf } from './parts/other-version.ts';
import { pagerOf } from './parts/pager.ts';
import { readPage, tooLarge } from './read-page.ts';
import { figureOf, imagesOf } from './render/pictures.ts';
import { render } from './render/render.ts';
import { linesOfPage } from './site/lines-of-page.ts';
import { ruledFacts } from './site/ruled-facts.ts';
import { judgePage } from './verdict/judge-page.ts';
import { refusalOf } from './verdict/refusal.ts';

export interface ExtractOptions {
  /** Address the page was loaded from, absolute; links and pictures are resolved against it. */
  url: string;
  /** Language to assume when the page names none. */
  lang?: string;
  /** The present, in milliseconds since the epoch: no date of the result is later. Default: the clock. */
  now?: number;
  /** What is known of the site's other pages: lines that repeat there are left out, and the result has `siteLines`. */
  site?: SiteKnowledge;
  /** What a reader knows better about the pages of this site; see {@link checkRules}. */
  rules?: SiteRules;
}

const longestText = 2_000_000;

/**
 * Extracts the article from a page's HTML: its text without anything around it, clean HTML, and what is known of it.
 *
 * The page is split into lines; names and roles of elements, the density of links and the shape of sentences tell which
 * part is the article; each line of that part is judged again, so captions, bylines, invitations and links to other
 * articles stay out of the text. No network, no DOM, no state: the same input gives the same result.
 * @param page the page as text; see {@link decodeHtml} for bytes
 * @returns the article (`html` sanitised, dates ISO 8601 UTC and never later than `now`, addresses absolute), or a
 *   problem: `not-an-article` for listings, discussions, shops' collections, requests for consent or a sign-in, error
 *   pages, addresses for sale and pages without text, `bot-wall` for pages that ask for proof of a person, both with the
 *   verdict, `parse-limit` for pages beyond 10 million characters or 200,000 tags
 * @throws {TypeError} for rules that `checkRules` refuses
 */
export function extractArticle(page: string, { url, lang: expected, now = Date.now(), site, rules }: ExtractOptions): Result<ExtractedArticle, PageProblem> {
  const read = readPage(page, url, { site, rules });
  if (!read.ok) return read;
  const { tree, head, base, siteName, lines, title, titleAt, shape, body, access, accessReason, ruled } = read.value;
  const { selection, content: { chosen, kept, reasons, text } } = body;
  const verdict = judgePage(read.value, url, page);
  const refused = refusalOf(verdict);
  const otherVersion = refused?.kind === 'not-an-article' || access === 'teaser' ? otherVersionOf(tree.root, head, url, base) : undefined;
  if (refused) return { ok: false, problem: { ...refused, ...defined({ otherVersion }) } };
  if (text.length > longestText) return { ok: false, problem: tooLarge };

  const pager = pagerOf(lines, head, url, base);
  const images = selection ? imagesOf(body.lines, selection) : [];
  const { element: leadImage, ...image } = mainImageOf(head, images, base, () => imagesOf(lines, tree).filter((element) => figureOf(element)?.tag === 'figure'));
  const picture = image.image === undefined ? {} : { picture: { url: image.image, ...defined({ element: leadImage }) } };
  const html = selection ? render(body.lines, selection, reasons, { base, ...picture, ...defined({ lang: head.lang }) }) : '';
  const wordCount = countWords(text);
  const lang = langOf(head, text, expected);
  const pages = { nextPage: pager?.next, pageCount: pager?.count, onePage: pager?.whole, otherVersion };
  const facts = { ...defined({ title, siteName, lang, accessReason, ...pages, ...image, siteLines: site && linesOfPage(lines.lines, kept, title) }), ...metadataOf({ head, root: tree.root, lines: lines.lines, titleAt, chosen, text, words: wordCount, images: picturesAmong(body.lines, chosen, images), shape: shape?.kind, title, url, base, siteName, lang, now }), ...(ruled && ruledFacts(ruled, { url, base, lang, now })) };
  return { ok: true, value: { url, ...facts, text, html: sanitizeHtml(html, { baseUrl: base }), wordCount, access, verdict } };
}

/** How many pictures stand between the first and the last of these lines. */
function picturesAmong({ lines, first }: PageLines, among: readonly Line[], images: readonly HtmlElement[]): number {
  const [from, to] = [among[0], among.at(-1)].map((line) => (line === undefined ? -1 : lines.indexOf(line)));
  return images.filter(({ index }) => (first[index] ?? -1) >= (from ?? 0) && (first[index] ?? -1) <= (to ?? -1)).length;
}

/** Leaves out what is not known, so that results compare and serialise plainly. */
function defined<T extends object>(facts: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const known: { [K in keyof T]?: Exclude<T[K], undefined> } = {};
  for (const key in facts) if (isKnown(facts[key])) known[key] = facts[key];
  return known;
}

const isKnown = <V>(value: V): value is Exclude<V, undefined> => value !== undefined;
