import type { LateArticle } from './archive.ts';
import { seenArticles } from './owned.ts';
import type { Seen } from './sight.ts';

/** The newest articles that a reader sees, in the order of time, as far as they are counted. */
export async function latelyOf(seen: Seen, limit: number): Promise<LateArticle[]> {
  const { read, lookups, sight } = seen;
  const rows = await seenArticles(read, seen)
    .leftJoin('story_article', 'story_article.article_id', 'article.id')
    .leftJoin('story', 'story.id', 'story_article.story_id')
    .select((eb) => [
      'article.id', 'feed.id as source_id', 'article.sort_at', 'article.subject', 'status.read_at', 'story.outlets',
      (sight.isAll
        ? eb.lit(0)
        : eb.selectFrom('story_article as other').select((of) => of.fn.count<number>('other.voice_key').distinct().as('n')).whereRef('other.story_id', '=', 'story.id').where(lookups.sees(sight, 'other.article_id'))
      ).as('voices'),
    ])
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
  return rows.map(({ id, source_id: feedId, sort_at: sortAt, subject, read_at: readAt, outlets, voices }) => ({
    articleId: id, feedId: feedId ?? 0, sortAt, ...(subject === null ? {} : { subject }),
    tags: [...new Set((byArticle.get(id) ?? []).map(({ key }) => key))],
    read: readAt !== null,
    outlets: Math.max(1, sight.isAll ? (outlets ?? 1) : (voices ?? 1)),
  }));
}
