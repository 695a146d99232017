import { placeOfRow } from '../comment-room.ts';
import { cursorOf, placeOf } from '../cursor.ts';
import type { Engine } from '../engine.ts';
import { rowsFrom } from './read.ts';
import { commentOf, nameless, nameShown } from './shape.ts';
import type { Contributions, Viewer } from './shelf.ts';
import { tiesOf } from './ties.ts';

const usualLimit = 20;
const largestLimit = 100;

/** @see CommentShelf.ofReader */
export async function ofReader({ read, lookups: { many } }: Engine, readerId: number, viewer: Viewer, { limit = usualLimit, before }: { limit?: number; before?: string } = {}): Promise<Contributions | undefined> {
  const reader = await read.selectFrom('reader').select(['id', 'name']).where('id', '=', readerId).where('removed_at', 'is', null).executeTakeFirst();
  if (reader === undefined) return undefined;
  const most = Math.min(Math.max(1, limit), largestLimit);
  const from = placeOf(before);
  const seesAll = viewer.moderator === true || viewer.reader.id === readerId;
  const rows = await rowsFrom(read)
    .where('comment.reader_id', '=', readerId)
    .where('comment.state', 'in', seesAll ? ['shown', 'held', 'hidden'] : ['shown'])
    .$if(from !== undefined, (query) => query.where((eb) => eb.and([eb('comment.created_at', '<=', from?.sortAt ?? 0), eb.or([eb('comment.created_at', '<', from?.sortAt ?? 0), eb('comment.id', '<', from?.id ?? 0)])])))
    .orderBy('comment.created_at', 'desc')
    .orderBy('comment.id', 'desc')
    .limit(most + 1)
    .execute();
  const shown = rows.slice(0, most);
  const last = shown.at(-1);
  const ties = await tiesOf(read, many, shown, viewer, undefined);
  const figures = await read.selectFrom('comment').select((eb) => [eb.fn.countAll<number>().as('shown'), eb.fn.min('created_at').as('since')]).where('reader_id', '=', readerId).where('state', '=', 'shown').executeTakeFirst();
  return {
    reader: { id: reader.id, name: nameShown(reader.name) ?? nameless },
    ...(figures === undefined || figures.since === null ? {} : { since: figures.since }),
    shown: figures?.shown ?? 0,
    comments: shown.map((row) => ({ comment: commentOf(row, viewer, ties), place: placeOfRow(row) })),
    ...(rows.length > most && last !== undefined ? { next: cursorOf({ sortAt: last.created_at, id: last.id }) } : {}),
  };
}
