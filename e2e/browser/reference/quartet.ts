/** Four articles of four outlets: one to look at, one that is related to it, two that only came on the same day. */
export interface Quartet {
  lang: string;
  main: Article;
  related: Article;
  others: readonly [Article, Article];
}

/** Fictional, in our own words. */
export interface Article {
  outlet: string;
  title: string;
  /** What the feed gives of it. */
  teaser: string;
  byline: string;
  minutesAgo: number;
  paragraphs: readonly string[];
  picture: { caption: string; credit: string };
}
