import { sql } from 'kysely';
import { cursorOf, placeOf } from '../cursor.ts';
import type { Engine } from '../engine.ts';
import type { Ban, ModerationShelf, Queue, Waiting } from './moderation-shelf.ts';
import { rowsFrom } from './read.ts';
import { placeOfRow } from '../comment-room.ts';
import { commentOf } from './shape.ts';
import type { Viewer } from './shelf.ts';
import { tiesOf } from './ties.ts';

const usualLimit = 20;
const largestLimit = 100;

/** @see ModerationShelf.queue */
export async function queue({ read, lookups: { many } }: Engine, viewer: Viewer, { limit = usualLimit, after }: { limit?: number; after?: string } = {}): Promise<Queue> {
  const most = Math.min(Math.max(1, limit), largestLimit);
  const rows = await rowsFrom(read)
    .where((eb) => eb.or([eb('comment.state', '=', sql.lit('held')), eb('comment.id', 'in', eb.selectFrom('comment_report').select('comment_id').where('settled_at', 'is', null))]))
    .where('comment.id', '>', placeOf(after)?.id ?? 0)
    .orderBy('comment.id')
    .limit(most + 1)
    .execute();
  const shown = rows.slice(0, most);
  const ids = many(shown.map(({ id }) => id));
  const reports = await read
    .selectFrom('comment_report')
    .leftJoin('reader', 'reader.id', 'comment_report.reader_id')
    .select(['comment_report.comment_id', 'comment_report.kind', 'comment_report.text', 'comment_report.at', 'reader.name'])
    .where('comment_report.comment_id', 'in', ids)
    .where('comment_report.settled_at', 'is', null)
    .orderBy('comment_report.id')
    .execute();
  const titles = new Map((await read.selectFrom('article').select(['id', 'title']).where('id', 'in', many(shown.map((row) => row.article_id))).execute()).map((row) => [row.id, row.title]));
  const authors = await recordsOf({ read, lookups: { many } }, shown.flatMap((row) => row.reader_id ?? []));
  const ties = await tiesOf(read, many, shown, viewer, undefined);
  const last = shown.at(-1);
  return {
    waiting: shown.map((row): Waiting => ({
      comment: commentOf(row, viewer, ties),
      place: placeOfRow(row),
      articleTitle: titles.get(row.article_id) ?? '',
      ...(row.held_for === null ? {} : { heldFor: row.held_for }),
      reports: reports.filter((report) => report.comment_id === row.id).map(({ kind, text, at, name }) => ({ kind, text, at, ...(name === null ? {} : { by: name }) })),
      author: authors.get(row.reader_id ?? 0) ?? { shown: 0, hidden: 0 },
    })),
    ...(rows.length > most && last !== undefined ? { next: cursorOf({ sortAt: 0, id: last.id }) } : {}),
  };
}

/** How often authors were shown and hidden so far. */
async function recordsOf({ read, lookups: { many } }: { read: Engine['read']; lookups: Pick<Engine['lookups'], 'many'> }, readerIds: readonly number[]): Promise<Map<number, Waiting['author']>> {
  const rows = await read
    .selectFrom('comment')
    .select((eb) => ['reader_id', 'state', eb.fn.countAll<number>().as('n')])
    .where('reader_id', 'in', many([...new Set(readerIds)]))
    .where('state', 'in', ['shown', 'hidden'])
    .groupBy(['reader_id', 'state'])
    .execute();
  return new Map([...Map.groupBy(rows, (row) => row.reader_id ?? 0)].map(([id, of]) => [id, { shown: of.find(({ state }) => state === 'shown')?.n ?? 0, hidden: of.find(({ state }) => state === 'hidden')?.n ?? 0 }]));
}

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
    .where((eb) => eb.or([eb('comment_ban.until', 'is', null), eb('comment_ban.until', '>', now)]))
    .orderBy('comment_ban.at', 'desc')
    .limit(500)
    .execute();
  return rows.map((row) => ({ readerId: row.reader_id, ...(row.name === null ? {} : { name: row.name }), at: row.at, ...(row.until === null ? {} : { until: row.until }), why: row.why }));
}
