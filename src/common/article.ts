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
  /** For the memory of the site; only when that was asked for. */
  siteLines?: SiteLines;
}

/** Who wrote an article: a person, or a group such as an agency, a desk or the outlet itself. */
export interface Author {
  name: string;
  kind: 'person' | 'organization';
}

/** What sort of piece an article is; `article` for news and everything that says no more of itself. */
export type ArticleKind = 'article' | 'live-blog' | 'gallery' | 'video' | 'audio' | 'opinion' | 'review' | 'interview' | 'press-release' | 'recipe' | 'sponsored' | 'listing';

/** Where an article's text came from: its feed entry, its page, a teaser of the feed, or nowhere. */
export type TextOrigin = 'feed' | 'page' | 'teaser' | 'none';
