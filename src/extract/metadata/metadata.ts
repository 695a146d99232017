import type { ArticleKind, Author } from '../../common/article.ts';
import type { HtmlElement } from '../../common/html/tree.ts';
import type { Line } from '../content/line.ts';
import { isAuthorBox } from './author-mark.ts';
import { authorsOf } from './authors.ts';
import { datesOf } from './dates.ts';
import type { PageHead } from './head.ts';
import { articleOf } from './json-ld.ts';
import { kindOf } from './kind.ts';
import { canonicalOf, excerptOf } from './page-facts.ts';
import type { BylinePlaces } from './shown-authors.ts';
import { keywordsOf, sectionOf } from './topics.ts';

/** A page whose article has been found. */
export interface FoundArticle {
  head: PageHead;
  root: HtmlElement;
  /** All lines of the page. */
  lines: readonly Line[];
  /** Place of the title among the lines; -1 when the page does not show it. */
  titleAt: number;
  /** The lines that were taken for the article, in page order. */
  chosen: readonly Line[];
  text: string;
  words: number;
  /** Pictures among the article's lines. */
  images: number;
  /** What the page is made of, when that is not one running text. */
  shape: 'live-blog' | 'gallery' | undefined;
  title: string | undefined;
  url: string;
  base: string;
  siteName: string | undefined;
  lang: string | undefined;
  now: number;
}

export interface Metadata {
  byline?: string;
  authors: Author[];
  published?: string;
  modified?: string;
  canonical?: string;
  excerpt?: string;
  kind: ArticleKind;
  section?: string;
  keywords: string[];
}

/** Facts about an article that take knowing where it stands in its page. Absent ones are left out. */
export function metadataOf({ head, root, lines, titleAt, chosen, text, words, images, shape, title, url, base, siteName, lang, now }: FoundArticle): Metadata {
  const article = articleOf(head.data);
  const around = placesIn(lines, titleAt, chosen, url);
  const section = sectionOf(head, article, title, siteName);
  const authors = authorsOf(head, article, around, siteName, section);
  const canonical = canonicalOf(head, base);
  const excerpt = excerptOf(head, text);
  return {
    ...(authors.length === 0 ? {} : { byline: authors.map(({ name }) => name).join(', ') }),
    authors,
    ...(canonical === undefined ? {} : { canonical }),
    ...(excerpt === undefined ? {} : { excerpt }),
    kind: kindOf({ head, article, title, section, url, shape, text, words, images }),
    ...(section === undefined ? {} : { section }),
    keywords: keywordsOf(head, article, title, text, siteName),
    ...datesOf({ head, root, article, ...around, url, lang, now }),
  };
}

const above = 6;
const below = 20;
const furthest = 60;

/** The lines where pages say who wrote an article and when. */
function placesIn(lines: readonly Line[], titleAt: number, chosen: readonly Line[], url: string): BylinePlaces {
  const first = chosen[0];
  const last = chosen.at(-1);
  const start = first === undefined ? -1 : lines.indexOf(first);
  const at = titleAt >= 0 ? titleAt : start;
  const end = last === undefined ? -1 : lines.lastIndexOf(last);
  const from = Math.max(0, at - above);
  return {
    // A menu may stand between the title and the text.
    nearTitle: at < 0 ? [] : lines.slice(from, Math.max(at + below, Math.min(start + 2, at + furthest))),
    titleAt: titleAt >= 0 ? at - from : at - from - 1,
    belowText: end < 0 ? [] : lines.slice(Math.max(at + 1, end - 5), end + 12),
    host: URL.parse(url)?.hostname ?? '',
    mentions: (name) => lines.some((line) => line.text.startsWith(name) && (line.text.length > name.length + 40 || (line.text.length === name.length && isAuthorBox(line)))),
  };
}
