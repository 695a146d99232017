import { unpackText } from '../body.ts';
import { seenArticles } from '../owned.ts';
import type { Seen } from '../sight.ts';
import { titleOf } from '../titles.ts';
import { languageOf } from './article-words.ts';
import type { Ranked } from './rank-passages.ts';

/** An article with its text. */
export interface ArticleText extends Ranked {
  url: string | undefined;
  publishedAt: number | undefined;
  /** Name of the feed. */
  source: string;
}

/** Articles with their texts, in the order of the ids; what was removed meanwhile, or is not seen by the reader, is left out. */
export async function textsOf(seen: Seen, ids: readonly number[]): Promise<ArticleText[]> {
  const rows = await seenArticles(seen.read, seen)
    .innerJoin('body', 'body.article_id', 'article.id')
    .select(['article.id', 'article.title', 'article.url', 'article.published_at', 'article.lang', 'body.data', 'feed.url as feed_url', 'subscription.given_title', 'feed.title as feed_title'])
    .where('article.id', 'in', seen.lookups.many(ids))
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (row === undefined) return [];
    const text = unpackText(row.data);
    const source = titleOf({ url: row.feed_url ?? '', given_title: row.given_title, title: row.feed_title });
    return [{ id, title: row.title, text, language: languageOf(row.lang ?? undefined, `${row.title} ${text}`), url: row.url ?? undefined, publishedAt: row.published_at ?? undefined, source }];
  });
}
