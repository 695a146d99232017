import type { IncomingEntry, NewArticle } from './archive.ts';
import { packBody, type Details } from './body.ts';
import type { ArticleInsert, WordsOfArticle } from './engine.ts';
import { hostOf } from './feed-state-json.ts';
import { identityOf } from './keys.ts';
import { indexWords } from './words.ts';

/** The costly part of storing an article, done before the transaction begins. */
export interface Shelved {
  body: Uint8Array;
  words: Omit<WordsOfArticle, 'articleId' | 'source'>;
}

export const shelve = (article: NewArticle): Shelved => ({
  body: packBody({ html: article.html, text: article.text, details: detailsOf(article) }),
  words: wordsOf(article),
});

export const wordsOf = (article: Pick<NewArticle, 'title' | 'text' | 'byline' | 'categories'>): Shelved['words'] => ({
  title: indexWords(article.title),
  body: indexWords(article.text),
  more: indexWords([article.byline ?? '', ...article.categories].join('\n')),
});

/** The word in the `source` column by which a search is kept to one feed. */
export const sourceWord = (feedId: number): string => `f${feedId}`;

export const detailsOf = (article: NewArticle): Details => ({
  originReason: article.originReason,
  categories: article.categories,
  enclosures: article.enclosures,
  ...(article.canonicalUrl === undefined || article.canonicalUrl === article.url ? {} : { canonicalUrl: article.canonicalUrl }),
  ...(article.modifiedAt === undefined ? {} : { modifiedAt: article.modifiedAt }),
  ...(article.commentsUrl === undefined ? {} : { commentsUrl: article.commentsUrl }),
});

/** As published, but never in the future of when it was first seen. */
export const sortTime = (publishedAt: number | undefined | null, firstSeenAt: number): number => Math.min(publishedAt ?? firstSeenAt, firstSeenAt);

export function newRow(feedId: number, now: number, { article, wantsPage }: IncomingEntry, body: Uint8Array): ArticleInsert {
  const pageUrl = wantsPage ? article.url : undefined;
  return {
    feed_id: feedId,
    first_seen_at: now,
    sort_at: sortTime(article.publishedAt, now),
    page_due_at: pageUrl === undefined ? null : now,
    page_host: pageUrl === undefined ? null : hostOf(pageUrl),
    ...textColumns(article),
    body,
  };
}

/** The columns that follow from what the publisher wrote. */
export const textColumns = (article: NewArticle) => ({
  url: article.url ?? null,
  title: article.title,
  byline: article.byline ?? null,
  published_at: article.publishedAt ?? null,
  excerpt: article.excerpt,
  image: article.image === undefined ? null : JSON.stringify(article.image),
  lang: article.lang ?? null,
  word_count: article.wordCount,
  origin: article.origin,
  identity: identityOf(article.canonicalUrl, article.title) ?? null,
});
