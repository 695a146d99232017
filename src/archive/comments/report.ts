import { oneLine } from '../../common/conversation/plain.ts';
import type { Engine } from '../engine.ts';
import { setState } from './counting.ts';
import type { ModerationShelf, ReportKind } from './moderation-shelf.ts';
import { writeLog } from './moderation-log.ts';
import type { Author } from './shelf.ts';

const hourMs = 3_600_000;
const longestReason = 500;

/** @see ModerationShelf.report */
export function report(engine: Engine, commentId: number, by: Author, { kind, text }: { kind: ReportKind; text: string }, limits: { toHide: number; perHour: number }, now: number): ReturnType<ModerationShelf['report']> {
  return engine.write(async (transaction) => {
    const { db } = transaction;
    const row = await db.selectFrom('comment').selectAll().where('id', '=', commentId).where('state', 'in', ['shown', 'held']).executeTakeFirst();
    if (row === undefined) return 'gone';
    const readerId = by.reader.id === 0 ? null : by.reader.id;
    const theirs = db.selectFrom('comment_report').select('id').where((eb) => (readerId === null ? eb('address', '=', by.address ?? '') : eb('reader_id', '=', readerId)));
    if ((await theirs.where('comment_id', '=', commentId).executeTakeFirst()) !== undefined) return 'known';
    if ((await theirs.where('at', '>', now - hourMs).limit(limits.perHour).execute()).length >= limits.perHour) return 'too-many';
    await db.insertInto('comment_report').values({ comment_id: commentId, reader_id: readerId, address: by.address ?? null, kind, text: oneLine(text, longestReason), at: now, settled_at: null }).execute();
    // Reports of people without an account may all be of one person.
    const open = await db.selectFrom('comment_report').select('reader_id').where('comment_id', '=', commentId).where('settled_at', 'is', null).where('reader_id', 'is not', null).execute();
    if (limits.toHide > 0 && open.length >= limits.toHide && row.state === 'shown') {
      await setState(transaction, row, 'held', 'reports');
      await writeLog(transaction, { act: 'hide-reported', why: open.length === 1 ? '1 report' : `${open.length} reports`, commentId, articleId: row.article_id, readerId: row.reader_id ?? undefined, before: { state: { is: 'shown', heldFor: null } } }, undefined, now);
    }
    return 'taken';
  });
}
