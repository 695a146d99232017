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
  siteName?: string;
  lang?: string;
  canonical?: string;
  excerpt?: string;
  wordCount: number;
  /** For the memory of the site; only when that was asked for. */
  siteLines?: SiteLines;
}

/** Who wrote an article: a person, or a group such as an agency, a desk or the outlet itself. */
export interface Author {
  name: string;
  kind: 'person' | 'organization';
}

/** Where an article's text came from: its feed entry, its page, a teaser of the feed, or nowhere. */
export type TextOrigin = 'feed' | 'page' | 'teaser' | 'none';
