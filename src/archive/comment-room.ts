import type { ExpressionBuilder, Kysely } from 'kysely';
import type { Engine } from './engine.ts';
import type { Tables } from './schema.ts';
import { liveStory } from './stories/merged.ts';
import type { Place } from './comments/shelf.ts';

type Many = Engine['lookups']['many'];

/** A conversation as it is found: that of a story, or of an article that is in none. */
export type Room = { storyId: number } | { articleId: number };

/** Where a place is now; `undefined` when there is none such. */
export async function roomOf(db: Kysely<Tables>, many: Many, place: Place): Promise<Room | undefined> {
  if ('storyId' in place) {
    const storyId = await liveStory(db, many, place.storyId);
    return storyId === undefined ? undefined : { storyId };
  }
  const row = await db
    .selectFrom('article')
    .leftJoin('story_article', 'story_article.article_id', 'article.id')
    .select('story_article.story_id')
    .where('article.id', '=', place.articleId)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return row.story_id === null ? { articleId: place.articleId } : { storyId: row.story_id };
}

/** The articles that a conversation is about. */
export async function articlesOf(db: Kysely<Tables>, room: Room): Promise<number[]> {
  if ('articleId' in room) return [room.articleId];
  return (await db.selectFrom('story_article').select('article_id').where('story_id', '=', room.storyId).orderBy('seq').execute()).map((row) => row.article_id);
}

/** The comments of a conversation. */
export const inRoom = (eb: ExpressionBuilder<Tables, 'comment'>, room: Room) => ('storyId' in room ? eb('comment.story_id', '=', room.storyId) : eb('comment.home_id', '=', room.articleId));

export const placeOfRow = (row: { story_id: number | null; home_id: number }): Room => (row.story_id === null ? { articleId: row.home_id } : { storyId: row.story_id });

export async function isLocked(db: Kysely<Tables>, many: Many, room: Room): Promise<boolean> {
  const articleIds = await articlesOf(db, room);
  return (await db.selectFrom('conversation_lock').select('article_id').where('article_id', 'in', many(articleIds)).limit(1).executeTakeFirst()) !== undefined;
}

/** What a reader marked of a conversation, wherever in it: followed when one of its articles is, seen when it last was. */
export async function marksOf(db: Kysely<Tables>, many: Many, room: Room, readerId: number): Promise<{ followed: boolean; seenAt: number | undefined }> {
  const articleIds = await articlesOf(db, room);
  const row = await db
    .selectFrom('conversation_reader')
    .select((eb) => [eb.fn.max('followed_at').as('followed'), eb.fn.max('seen_at').as('seen')])
    .where('reader_id', '=', readerId)
    .where('article_id', 'in', many(articleIds))
    .executeTakeFirst();
  return { followed: (row?.followed ?? null) !== null, seenAt: row?.seen ?? undefined };
}
