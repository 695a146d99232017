import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import { cursorOf, placeOf } from '../cursor.ts';
import type { Engine } from '../engine.ts';
import type { Tables } from '../schema.ts';
import type { AuthorRecord, Ban, ModerationShelf, Queue, Waiting } from './moderation-shelf.ts';
import { excerptOf } from './notices.ts';
import { rowsFrom } from './read.ts';
import { placeOfRow } from '../comment-room.ts';
import { authorOf, commentOf, htmlOf, nameShown, type CommentRow } from './shape.ts';
import type { CommentState, Viewer } from './shelf.ts';
import { tiesOf } from './ties.ts';

const usualLimit = 20;
const largestLimit = 100;

/** @see ModerationShelf.queue */
export async function queue(engine: Engine, viewer: Viewer, { only, limit = usualLimit, after }: { only?: 'held' | 'reported'; limit?: number; after?: string } = {}, now: number): Promise<Queue> {
  const most = Math.min(Math.max(1, limit), largestLimit);
  const rows = await rowsFrom(engine.read)
    .where((eb) => {
      const held = eb('comment.state', '=', sql.lit('held'));
      const reported = eb('comment.id', 'in', eb.selectFrom('comment_report').select('comment_id').where('settled_at', 'is', null));
      return only === 'held' ? held : only === 'reported' ? reported : eb.or([held, reported]);
    })
    .where('comment.id', '>', placeOf(after)?.id ?? 0)
    .orderBy('comment.id')
    .limit(most + 1)
    .execute();
  const shown = rows.slice(0, most);
  const last = shown.at(-1);
  return { waiting: await told(engine, shown, viewer, now), ...(rows.length > most && last !== undefined ? { next: cursorOf({ sortAt: 0, id: last.id }) } : {}) };
}

/** @see ModerationShelf.about */
export async function about(engine: Engine, commentId: number, viewer: Viewer, now: number): Promise<Waiting | undefined> {
  const row = await rowsFrom(engine.read).where('comment.id', '=', commentId).where('comment.state', '<>', 'deleted').executeTakeFirst();
  return row && (await told(engine, [row], viewer, now))[0];
}

/** All that a moderator wants to know of some comments, in a few queries however many there are. */
async function told(engine: Engine, rows: readonly CommentRow[], viewer: Viewer, now: number): Promise<Waiting[]> {
  const { read, lookups: { many } } = engine;
  const reports = await read
    .selectFrom('comment_report')
    .leftJoin('reader', 'reader.id', 'comment_report.reader_id')
    .select(['comment_report.comment_id', 'comment_report.kind', 'comment_report.text', 'comment_report.at', 'reader.name'])
    .where('comment_report.comment_id', 'in', many(rows.map(({ id }) => id)))
    .where('comment_report.settled_at', 'is', null)
    .orderBy('comment_report.id')
    .execute();
  const titles = new Map((await read.selectFrom('article').select(['id', 'title']).where('id', 'in', many(rows.map((row) => row.article_id))).execute()).map((row) => [row.id, row.title]));
  const parents = new Map((await rowsFrom(read).where('comment.id', 'in', many(rows.flatMap((row) => row.parent_id ?? []))).where('comment.state', '<>', 'deleted').execute()).map((row) => [row.id, row]));
  const authors = await recordsOf(engine, rows.flatMap((row) => row.reader_id ?? []), now);
  const ties = await tiesOf(read, many, rows, viewer, undefined);
  return rows.map((row): Waiting => {
    const parent = parents.get(row.parent_id ?? 0);
    const parentName = parent && authorOf(parent)?.name;
    return {
      comment: commentOf(row, viewer, ties),
      place: placeOfRow(row),
      articleTitle: titles.get(row.article_id) ?? '',
      ...(row.held_for === null ? {} : { heldFor: row.held_for }),
      reports: reports.filter((report) => report.comment_id === row.id).map(({ kind, text, at, name }) => ({ kind, text, at, ...(name === null ? {} : { by: nameShown(name) ?? '' }) })),
      author: authors.get(row.reader_id ?? 0) ?? { shown: 0, hidden: 0 },
      ...(parent === undefined ? {} : { answers: { ...(parentName === undefined ? {} : { author: parentName }), excerpt: excerptOf(htmlOf(parent)) } }),
    };
  });
}

/** How authors fared so far. */
async function recordsOf({ read, lookups: { many } }: Engine, readerIds: readonly number[], now: number): Promise<Map<number, AuthorRecord>> {
  const wanted = [...new Set(readerIds)];
  const rows = await read
    .selectFrom('comment')
    .select((eb) => ['reader_id', 'state', eb.fn.countAll<number>().as('n'), eb.fn.min('created_at').as('since')])
    .where('reader_id', 'in', many(wanted))
    .groupBy(['reader_id', 'state'])
    .execute();
  const of = Map.groupBy(rows, (row) => row.reader_id ?? 0);
  const bans = new Map((await read.selectFrom('comment_ban').select(['reader_id', 'until', 'why']).where('reader_id', 'in', many(wanted)).where((eb) => stillBanned(eb, now)).execute()).map((row) => [row.reader_id, row]));
  return new Map(wanted.map((id) => {
    const theirs = of.get(id) ?? [];
    const count = (state: CommentState): number => theirs.find((row) => row.state === state)?.n ?? 0;
    const ban = bans.get(id);
    return [id, {
      shown: count('shown'),
      hidden: count('hidden'),
      ...(theirs.length === 0 ? {} : { since: Math.min(...theirs.map(({ since }) => since)) }),
      ...(ban === undefined ? {} : { ban: { ...(ban.until === null ? {} : { until: ban.until }), why: ban.why } }),
    }];
  }));
}

/** @see ModerationShelf.record */
export const recordOf = async (engine: Engine, readerId: number, now: number): Promise<AuthorRecord> => (await recordsOf(engine, [readerId], now)).get(readerId) ?? { shown: 0, hidden: 0 };

const stillBanned = (eb: ExpressionBuilder<Tables, 'comment_ban'>, now: number): Expression<SqlBool> => eb.or([eb('comment_ban.until', 'is', null), eb('comment_ban.until', '>', now)]);

/** @see ModerationShelf.waiting */
export async function waiting({ read }: Engine): ReturnType<ModerationShelf['waiting']> {
  const held = await read.selectFrom('comment').select((eb) => eb.fn.countAll<number>().as('n')).where((eb) => eb('state', '=', sql.lit('held'))).executeTakeFirst();
  const reported = await read.selectFrom('comment_report').select((eb) => eb.fn.count<number>('comment_id').distinct().as('n')).where('settled_at', 'is', null).executeTakeFirst();
  return { held: held?.n ?? 0, reported: reported?.n ?? 0 };
}

/** @see ModerationShelf.bans */
export async function bans({ read }: Engine, now: number): Promise<Ban[]> {
  const rows = await read
    .selectFrom('comment_ban')
    .innerJoin('reader', 'reader.id', 'comment_ban.reader_id')
    .select(['comment_ban.reader_id', 'comment_ban.at', 'comment_ban.until', 'comment_ban.why', 'reader.name'])
    .where((eb) => stillBanned(eb, now))
    .orderBy('comment_ban.at', 'desc')
    .limit(500)
    .execute();
  return rows.map((row) => ({ readerId: row.reader_id, ...(row.name === null ? {} : { name: nameShown(row.name) ?? '' }), at: row.at, ...(row.until === null ? {} : { until: row.until }), why: row.why }));
}
