import { cursorOf } from '../cursor.ts';
import { placeOfRow } from '../comment-room.ts';
import type { Engine } from '../engine.ts';
import type { Lock } from './moderation-shelf.ts';
import { excerptOf } from './notices.ts';
import { rowsFrom } from './read.ts';
import { authorOf, htmlOf } from './shape.ts';

/** More than anybody looks through. */
const listedAtMost = 500;

/** @see ModerationShelf.locks */
export async function locks({ read, lookups: { many } }: Engine): Promise<Lock[]> {
  const articles = await read
    .selectFrom('conversation_lock')
    .innerJoin('article', 'article.id', 'conversation_lock.article_id')
    .leftJoin('story_article', 'story_article.article_id', 'conversation_lock.article_id')
    .select(['conversation_lock.article_id', 'conversation_lock.at', 'article.title', 'story_article.story_id'])
    .orderBy('conversation_lock.at', 'desc')
    .orderBy('conversation_lock.article_id')
    .limit(listedAtMost)
    .execute();
  // A conversation has a row for each of its articles.
  const places = new Map(articles.toReversed().map((row) => [cursorOf({ sortAt: row.story_id ?? 0, id: row.story_id === null ? row.article_id : 0 }), row]));
  const threads = await rowsFrom(read).where('comment.locked_at', 'is not', null).where('comment.state', '<>', 'deleted').orderBy('comment.locked_at', 'desc').limit(listedAtMost).execute();
  const titles = new Map((await read.selectFrom('article').select(['id', 'title']).where('id', 'in', many(threads.map((row) => row.article_id))).execute()).map((row) => [row.id, row.title]));
  const found: Lock[] = [
    ...[...places.values()].map((row) => ({ place: row.story_id === null ? { articleId: row.article_id } : { storyId: row.story_id }, articleId: row.article_id, articleTitle: row.title, at: row.at })),
    ...threads.map((row) => {
      const author = authorOf(row)?.name;
      return { place: placeOfRow(row), articleId: row.article_id, articleTitle: titles.get(row.article_id) ?? '', thread: { commentId: row.id, ...(author === undefined ? {} : { author }), excerpt: excerptOf(htmlOf(row)) }, at: row.locked_at ?? 0 };
    }),
  ];
  return found.toSorted((a, b) => b.at - a.at);
}
