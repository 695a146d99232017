import type { Problem } from './result.ts';
import type { SiteLines } from './site.ts';

/** What `extract` makes of one page. Dates are ISO 8601 UTC, addresses absolute http(s), `html` sanitised. */
export interface ExtractedArticle {
  url: string;
  title?: string;
  /** Paragraphs separated by a blank line. */
  text: string;
  html: string;
  /** The authors' names, people first, with commas between. */
  byline?: string;
  authors: Author[];
  published?: string;
  modified?: string;
  image?: string;
  imageCaption?: string;
  imageCredit?: string;
  /** Pixels, both or none. */
  imageWidth?: number;
  imageHeight?: number;
  siteName?: string;
  lang?: string;
  canonical?: string;
  excerpt?: string;
  kind: ArticleKind;
  /** The section that the publisher files it under. */
  section?: string;
  /** The publisher's own keywords, at most 20. */
  keywords: string[];
  wordCount: number;
  /** How sure it is that this is an article, and why. */
  verdict: Verdict;
  access: Access;
  /** Why `access` is not `full`, in plain words. */
  accessReason?: string;
  /** Address of the article's next page, where its publisher parted it. */
  nextPage?: string;
  /** How many pages it has, as far as the links of this one tell. */
  pageCount?: number;
  /** Address of all its pages on one, or of a version to print; only where it is parted. */
  onePage?: string;
  /** Address of an AMP or print version, where the page shows only a teaser. */
  otherVersion?: string;
  /** For the memory of the site; only when that was asked for. */
  siteLines?: SiteLines;
}

/**
 * How much of an article its page shows to everybody: all of it, a teaser while the rest is kept for subscribers or the
 * registered, or not told (the page says that it is for subscribers, and nothing shows whether text is missing).
 */
export type Access = 'full' | 'teaser' | 'unknown';

/** Why a page gives no article. */
export interface PageProblem extends Problem {
  /** Address of an AMP or print version, where the page has no text of its own. */
  otherVersion?: string;
  /** What the page is instead, when it was read as far as that. */
  verdict?: Verdict;
}

/** What a page is: an article, or what it shows instead of one. */
export type PageKind =
  | 'article' | 'listing' | 'forum' | 'collection'
  | 'bot-wall' | 'error' | 'consent' | 'login' | 'parking' | 'script' | 'empty';

export interface Verdict {
  kind: PageKind;
  /** How sure the verdict is, 0 to 1. */
  confidence: number;
  /** What speaks for it, in plain words. */
  reasons: string[];
}

/** Who wrote an article: a person, or a group such as an agency, a desk or the outlet itself. */
export interface Author {
  name: string;
  kind: 'person' | 'organization';
}

/** What sort of piece an article is; `article` for news and everything that says no more of itself. */
export const articleKinds = ['article', 'live-blog', 'gallery', 'video', 'audio', 'opinion', 'review', 'interview', 'press-release', 'recipe', 'sponsored', 'round-up', 'correction', 'obituary', 'analysis', 'listing'] as const;
export type ArticleKind = (typeof articleKinds)[number];

/** Where an article's text came from: its feed entry, its page, a teaser of the feed, or nowhere. */
export type TextOrigin = 'feed' | 'page' | 'teaser' | 'none';
