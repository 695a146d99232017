import type { ArticleKind, Author, TextOrigin } from '../common/article.ts';
import type { Enclosure } from '../common/feed.ts';
import type { TagKind } from '../common/tag.ts';
import type { Wire } from '../common/wire.ts';

/** What articles are when they come in, and as lists show them. */

export interface NewArticle {
  url?: string;
  canonicalUrl?: string;
  title: string;
  byline?: string;
  publishedAt?: number;
  modifiedAt?: number;
  image?: ArticleImage;
  lang?: string;
  excerpt: string;
  html: string;
  /** Plain text of `html`, paragraphs separated by a blank line: what search reads. */
  text: string;
  wordCount: number;
  origin: TextOrigin;
  /** Why the text is from there, in plain words. */
  originReason: string;
  /** The publisher is known to have more of it: a teaser's rest, or further pages. `originReason` says which. */
  incomplete?: boolean;
  categories: string[];
  enclosures: Enclosure[];
  kind?: ArticleKind;
  /** The section that the publisher files it under. */
  section?: string;
  authors?: Author[];
  /** The publisher's own keywords, apart from the feed's categories. */
  keywords?: string[];
  /** What its opening, its end and its byline say of where it comes from; without the kind, which is a field of its own. */
  wire?: Provenance;
}

/** Dateline, agencies, remarks, and the words that say so. */
export type Provenance = Omit<Wire, 'kind'>;

export interface ArticleImage {
  url: string;
  width?: number;
  height?: number;
  alt?: string;
  caption?: string;
  credit?: string;
}

export interface ArticleFilter {
  feedId?: number;
  folder?: readonly string[];
  /** Key of a tag, or of one that was merged into it. */
  tag?: string;
  /** Key of a top-level subject. */
  subject?: string;
  unread?: boolean;
  saved?: boolean;
  limit?: number;
  /** Cursor from a previous list. */
  before?: string;
}

export interface SourceRef {
  feedId: number;
  title: string;
  hasIcon: boolean;
  siteUrl?: string;
}

export interface ArticleCard {
  id: number;
  url?: string;
  title: string;
  source: SourceRef;
  byline?: string;
  /** As published, if stated. */
  publishedAt?: number;
  firstSeenAt: number;
  /** Published, but never in the future of when it was first seen. */
  sortAt: number;
  excerpt: string;
  image?: ArticleImage;
  lang?: string;
  wordCount: number;
  origin: TextOrigin;
  kind?: ArticleKind;
  section?: string;
  /** Key of a top-level subject. */
  subject?: string;
  /** What it is about, best first; nothing that the reader hid. */
  tags: TagRef[];
  /** The page is still to be fetched. */
  pending: boolean;
  read: boolean;
  saved: boolean;
}

/** A place where a page is discussed. */
export interface Discussion {
  url: string;
  /** Absent where no feed says. */
  comments?: number;
}

export interface TagRef {
  tag: string;
  /** The reader's own name for it, else the form that most articles have. */
  label: string;
  kind: TagKind;
  /** Articles that show it. */
  articles: number;
}
