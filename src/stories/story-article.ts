import type { ArticleKind } from '../common/article.ts';

/** What stories are told from. */
export interface StoryArticle {
  title: string;
  /** Plain text, a line a paragraph; may be empty. */
  text: string;
  /** When it was published, in milliseconds since 1970. */
  publishedAt?: number | undefined;
  /** The outlet, by any name that stays the same. */
  source?: string | undefined;
  /** BCP 47. */
  lang?: string | undefined;
  /** Where it is known from elsewhere. */
  kind?: ArticleKind | undefined;
}
