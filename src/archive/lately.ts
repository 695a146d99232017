import type { Reader } from '../common/reader.ts';
import type { LateArticle } from './archive.ts';
import type { Engine } from './engine.ts';

/** The newest articles in the order of time, as far as they are counted. */
export async function latelyOf({ read, lookups }: Pick<Engine, 'read' | 'lookups'>, reader: Reader, limit: number): Promise<LateArticle[]> {
  const rows = await read
    .selectFrom('article')
    .leftJoin('status', (join) => join.onRef('status.article_id', '=', 'article.id').on('status.reader_id', '=', reader.id))
    .leftJoin('story_article', 'story_article.article_id', 'article.id')
    .leftJoin('story', 'story.id', 'story_article.story_id')
    .select(['article.id', 'article.feed_id', 'article.sort_at', 'article.subject', 'status.read_at', 'story.outlets'])
    .orderBy('article.sort_at', 'desc')
    .limit(limit)
    .execute();
  const tags = await read
    .selectFrom('article_tag')
    .innerJoin('tag', 'tag.id', 'article_tag.tag_id')
    .leftJoin('tag as whole', 'whole.id', 'tag.merged_into')
    .select((eb) => ['article_tag.article_id', eb.fn.coalesce('whole.key', 'tag.key').as('key')])
    .where('article_tag.article_id', 'in', lookups.many(rows.map(({ id }) => id)))
    .where('article_tag.shown', '=', 1)
    .where('tag.hidden', '=', 0)
    .execute();
  const byArticle = Map.groupBy(tags, (row) => row.article_id);
  return rows.map(({ id, feed_id: feedId, sort_at: sortAt, subject, read_at: readAt, outlets }) => ({
    articleId: id, feedId, sortAt, ...(subject === null ? {} : { subject }),
    tags: [...new Set((byArticle.get(id) ?? []).map(({ key }) => key))],
    read: readAt !== null,
    outlets: outlets ?? 1,
  }));
}
