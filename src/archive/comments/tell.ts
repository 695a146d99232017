import { handleOf, mentionsIn } from '../../common/conversation/mentions.ts';
import type { Transaction } from '../engine.ts';
import { articlesOf, placeOfRow } from '../comment-room.ts';
import type { NoticeKind } from './shelf.ts';

/** Whoever follows a conversation is told; a comment that thousands follow is still stored in a moment. */
const toldAtMost = 5000;

interface Told {
  id: number;
  home_id: number;
  story_id: number | null;
  root_id: number | null;
  parent_id: number | null;
  reader_id: number | null;
  text: string;
}

/** Tells those whom a comment concerns, once each and for the nearest reason: it answers theirs, calls them, or is where they follow. */
export async function tell(transaction: Transaction, comment: Told, now: number, answered?: number): Promise<void> {
  const { db, many } = transaction;
  const kinds = new Map<number, NoticeKind>();
  const add = (kind: NoticeKind, readerIds: readonly (number | null)[]): void => {
    for (const id of readerIds) if (id !== null && id !== comment.reader_id && !kinds.has(id)) kinds.set(id, kind);
  };
  const parentId = answered ?? comment.parent_id;
  if (parentId !== null) add('reply', (await db.selectFrom('comment').select('reader_id').where('id', '=', parentId).execute()).map((row) => row.reader_id));
  add('mention', await calledIn(transaction, comment.text));
  add('followed', (await db.selectFrom('thread_follow').select('reader_id').where('root_id', '=', comment.root_id ?? comment.id).limit(toldAtMost).execute()).map((row) => row.reader_id));
  const articleIds = await articlesOf(db, placeOfRow(comment));
  add('followed', (await db.selectFrom('conversation_reader').select('reader_id').distinct().where('article_id', 'in', many(articleIds)).where('followed_at', 'is not', null).limit(toldAtMost).execute()).map((row) => row.reader_id));
  const there = new Set((await db.selectFrom('reader').select('id').where('id', 'in', many([...kinds.keys()])).where('removed_at', 'is', null).execute()).map((row) => row.id));
  for (const [readerId, kind] of kinds) {
    if (!there.has(readerId)) continue;
    await db
      .insertInto('comment_notice')
      .values({ reader_id: readerId, comment_id: comment.id, kind, at: now, read_at: null })
      .onConflict((oc) => oc.columns(['comment_id', 'reader_id']).doNothing())
      .execute();
  }
}

/** Readers whom a text mentions. */
async function calledIn({ db }: Transaction, text: string): Promise<number[]> {
  const handles = new Set(mentionsIn(text));
  if (handles.size === 0) return [];
  const readers = await db.selectFrom('reader').select(['id', 'name']).where('name', 'is not', null).where('removed_at', 'is', null).execute();
  return readers.filter(({ name }) => name !== null && handles.has(handleOf(name))).map(({ id }) => id);
}
