import type { ArticleShelf } from './archive.ts';
import { unpackBody } from './body.ts';
import type { Engine } from './engine.ts';

export function createArticleShelf({ read }: Engine): ArticleShelf {
  return {
    async get(articleId) {
      const row = await read.selectFrom('article').innerJoin('body', 'body.article_id', 'article.id').select(['id', 'feed_id', 'url', 'title', 'lang', 'origin', 'excerpt', 'data']).where('id', '=', articleId).executeTakeFirst();
      if (row === undefined) return undefined;
      const { html, text } = unpackBody(row.data);
      return { id: row.id, feedId: row.feed_id, url: row.url ?? undefined, title: row.title, lang: row.lang ?? undefined, origin: row.origin, excerpt: row.excerpt, html, text };
    },
  };
}
