import type { SiteLines } from './site.ts';

/** What `extract` makes of one page. Dates are ISO 8601 UTC, addresses absolute http(s), `html` sanitised. */
export interface ExtractedArticle {
  url: string;
  title?: string;
  /** Paragraphs separated by a blank line. */
  text: string;
  html: string;
  byline?: string;
  published?: string;
  modified?: string;
  image?: string;
  imageCaption?: string;
  imageCredit?: string;
  siteName?: string;
  lang?: string;
  canonical?: string;
  excerpt?: string;
  wordCount: number;
  /** For the memory of the site; only when that was asked for. */
  siteLines?: SiteLines;
}

/** Where an article's text came from: its feed entry, its page, a teaser of the feed, or nowhere. */
export type TextOrigin = 'feed' | 'page' | 'teaser' | 'none';
