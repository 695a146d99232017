import type { ArticleImage, NewArticle } from './archive.ts';
import { packBody, type Details } from './body.ts';
import type { ArticleInsert, WordsOfArticle } from './engine.ts';
import { hostOf } from './feed-state-json.ts';
import { identityFor, type Candidate } from './identity.ts';
import { identityOf } from './keys.ts';
import { articleWords, feedWord, type ArticleWords } from './search/article-words.ts';

/** The costly part of storing an article, done before the transaction begins. */
export interface Shelved {
  body: Uint8Array;
  words: ArticleWords;
}

/** What a publisher's number says when it is one: `NaN` and fractions have no place in the archive. */
export const whole = (value: number | undefined): number | undefined => (value !== undefined && Number.isSafeInteger(Math.round(value)) ? Math.round(value) : undefined);

export const shelve = (article: NewArticle): Shelved => ({
  body: packBody({ html: article.html, text: article.text, details: detailsOf(article) }),
  words: articleWords(article),
});

/** With the feeds that carry the article, so that a search can keep to some. */
export const indexed = (articleId: number, { words, language }: ArticleWords, feedIds: readonly number[]): WordsOfArticle => ({ articleId, words: [...words, ...feedIds.map(feedWord)], language });

export const detailsOf = (article: NewArticle): Details => ({
  originReason: article.originReason,
  categories: article.categories,
  enclosures: article.enclosures.map((enclosure) => ({ ...enclosure, length: whole(enclosure.length) })),
  ...(article.canonicalUrl === undefined || article.canonicalUrl === article.url ? {} : { canonicalUrl: article.canonicalUrl }),
  ...(whole(article.modifiedAt) === undefined ? {} : { modifiedAt: whole(article.modifiedAt) }),
  ...(article.incomplete === true ? { incomplete: true } : {}),
  ...(article.authors === undefined || article.authors.length === 0 ? {} : { authors: article.authors }),
  ...(article.keywords === undefined || article.keywords.length === 0 ? {} : { keywords: article.keywords }),
  ...(article.wire === undefined || article.wire.evidence.length === 0 ? {} : { wire: article.wire }),
});

/** As published, but never in the future of when it was first seen. */
export const sortTime = (publishedAt: number | undefined, firstSeenAt: number): number => Math.min(whole(publishedAt) ?? firstSeenAt, firstSeenAt);

export function newRow(feedId: number, now: number, candidate: Candidate, body: Uint8Array): ArticleInsert {
  const { article, wantsPage } = candidate.entry;
  const pageUrl = wantsPage ? article.url : undefined;
  return {
    feed_id: feedId,
    first_seen_at: now,
    sort_at: sortTime(article.publishedAt, now),
    page_due_at: pageUrl === undefined ? null : now,
    page_host: pageUrl === undefined ? null : hostOf(pageUrl),
    ...plainColumns(article),
    identity: identityFor(candidate),
    body,
  };
}

export const imageColumn = (image: ArticleImage | undefined): string | null => (image === undefined ? null : JSON.stringify({ ...image, width: whole(image.width), height: whole(image.height) }));

/** The columns that follow from what the publisher wrote. */
export const textColumns = (article: NewArticle) => ({ ...plainColumns(article), identity: identityOf(article.canonicalUrl, article.title) ?? null });

/** What is stated of the language; what the text told of it stays, until it is asked again. */
export const languageColumns = (stated: string | undefined, row: { lang: string | null; stated_lang: string | null }) => ({ stated_lang: stated ?? null, lang: (stated ?? null) === row.stated_lang ? row.lang : (stated ?? null) });

const plainColumns = (article: NewArticle) => ({
  url: article.url ?? null,
  title: article.title,
  byline: article.byline ?? null,
  published_at: whole(article.publishedAt) ?? null,
  excerpt: article.excerpt,
  image: imageColumn(article.image),
  lang: article.lang ?? null,
  stated_lang: article.lang ?? null,
  word_count: whole(article.wordCount) ?? 0,
  origin: article.origin,
  kind: article.kind ?? null,
  section: article.section ?? null,
});
