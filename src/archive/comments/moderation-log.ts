import { z } from 'zod';
import { cursorOf, placeOf } from '../cursor.ts';
import type { Engine, Transaction } from '../engine.ts';
import type { LogEntry, LogOptions, ModerationShelf } from './moderation-shelf.ts';
import { excerptOf } from './notices.ts';
import { htmlOf, nameShown } from './shape.ts';

const usualLimit = 50;
const largestLimit = 200;

/** What was before an act, so that it can be taken back. */
export const beforeShape = z.object({
  state: z.object({ is: z.enum(['shown', 'held', 'hidden', 'deleted']), heldFor: z.enum(['words', 'links', 'first', 'reports', 'review']).nullable() }).optional(),
  /** Reports that the act settled. */
  reports: z.array(z.number()).optional(),
  lockedAt: z.number().nullable().optional(),
  /** Articles whose conversation the act locked or unlocked. */
  locked: z.array(z.number()).optional(),
  unlocked: z.array(z.number()).optional(),
  ban: z.object({ at: z.number(), until: z.number().nullable(), why: z.string() }).nullable().optional(),
});
export type Before = z.output<typeof beforeShape>;

export interface NewEntry {
  act: LogEntry['act'];
  why: string;
  commentId?: number | undefined;
  articleId?: number | undefined;
  readerId?: number | undefined;
  /** Absent: nothing is to be taken back. */
  before?: Before | undefined;
}

export async function writeLog({ db }: Transaction, { act, why, commentId, articleId, readerId, before }: NewEntry, moderatorId: number | undefined, now: number): Promise<number> {
  const { id } = await db
    .insertInto('moderation_log')
    .values({ at: now, moderator_id: moderatorId ?? null, act, why, comment_id: commentId ?? null, article_id: articleId ?? null, reader_id: readerId ?? null, before: before === undefined ? null : JSON.stringify(before), undone_at: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

const acts = ['approve', 'hide', 'remove', 'dismiss', 'lock-thread', 'unlock-thread', 'lock', 'unlock', 'ban', 'unban', 'undo', 'hide-reported', 'note'] as const satisfies readonly LogEntry['act'][];
const actShape = z.enum(acts).catch('note');

/** @see ModerationShelf.log */
export async function log({ read, lookups: { many } }: Engine, { acts: wanted, by, readerId, commentId, limit = usualLimit, before }: LogOptions = {}): ReturnType<ModerationShelf['log']> {
  const most = Math.min(Math.max(1, limit), largestLimit);
  const rows = await read
    .selectFrom('moderation_log as entry')
    .leftJoin('reader as moderator', 'moderator.id', 'entry.moderator_id')
    .leftJoin('article', 'article.id', 'entry.article_id')
    .leftJoin('comment', 'comment.id', 'entry.comment_id')
    .leftJoin('reader as about', (join) => join.on((eb) => eb('about.id', '=', eb.fn.coalesce('entry.reader_id', 'comment.reader_id'))))
    .select(['entry.id', 'entry.at', 'entry.act', 'entry.why', 'entry.comment_id', 'entry.article_id', 'entry.reader_id', 'entry.before', 'entry.undone_at', 'article.title', 'entry.moderator_id', 'moderator.name as moderator_name', 'about.name as about_name', 'comment.guest_name', 'comment.text', 'comment.html', 'comment.renderer'])
    .$if(wanted !== undefined, (query) => query.where('entry.act', 'in', many(wanted ?? [])))
    .$if(by !== undefined, (query) => (typeof by === 'number' ? query.where('entry.moderator_id', '=', by) : query.where('entry.moderator_id', 'is', null)))
    .$if(readerId !== undefined, (query) => query.where('entry.reader_id', '=', readerId ?? 0))
    .$if(commentId !== undefined, (query) => query.where('entry.comment_id', '=', commentId ?? 0))
    .$if(placeOf(before) !== undefined, (query) => query.where('entry.id', '<', placeOf(before)?.id ?? 0))
    .orderBy('entry.id', 'desc')
    .limit(most + 1)
    .execute();
  const shown = rows.slice(0, most);
  const last = shown.at(-1);
  return {
    entries: shown.map((row): LogEntry => {
      const about = nameShown(row.guest_name ?? row.about_name);
      const by = nameShown(row.moderator_name);
      const excerpt = row.text === null || row.html === null || row.renderer === null ? '' : excerptOf(htmlOf({ text: row.text, html: row.html, renderer: row.renderer }));
      return {
        id: row.id,
        at: row.at,
        ...(by === undefined ? {} : { by }),
        ...(row.moderator_id === null ? {} : { byId: row.moderator_id }),
        act: actShape.parse(row.act),
        why: row.why,
        ...(row.comment_id === null ? {} : { commentId: row.comment_id }),
        ...(row.article_id === null ? {} : { articleId: row.article_id }),
        ...(row.title === null ? {} : { articleTitle: row.title }),
        ...(row.reader_id === null ? {} : { readerId: row.reader_id }),
        ...(about === undefined ? {} : { about }),
        ...(excerpt === '' ? {} : { excerpt }),
        canUndo: row.before !== null && row.undone_at === null,
        ...(row.undone_at === null ? {} : { undoneAt: row.undone_at }),
      };
    }),
    ...(rows.length > most && last !== undefined ? { next: cursorOf({ sortAt: 0, id: last.id }) } : {}),
  };
}
