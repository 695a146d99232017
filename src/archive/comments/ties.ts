import type { Kysely } from 'kysely';
import { reactions as known } from '../../common/conversation/reactions.ts';
import type { Engine } from '../engine.ts';
import type { Tables } from '../schema.ts';
import type { CommentRow, Ties } from './shape.ts';
import type { Viewer } from './shelf.ts';

/** What a viewer has to do with some comments: four queries, however many there are. */
export async function tiesOf(db: Kysely<Tables>, many: Engine['lookups']['many'], rows: readonly CommentRow[], viewer: Viewer, seenAt: number | undefined): Promise<Ties> {
  const ids = many(rows.map(({ id }) => id));
  const readerId = viewer.reader.id;
  const counted = await db
    .selectFrom('comment_reaction')
    .select((eb) => ['comment_id', 'reaction', eb.fn.countAll<number>().as('count'), eb.fn.max(eb.case().when('reader_id', '=', readerId).then(1).else(0).end()).as('own')])
    .where('comment_id', 'in', ids)
    .groupBy(['comment_id', 'reaction'])
    .execute();
  const reactions = new Map([...Map.groupBy(counted, (row) => row.comment_id)].map(([id, of]) => [
    id,
    of.map(({ reaction, count, own }) => ({ reaction, count, own: own === 1 })).toSorted((a, b) => known.indexOf(a.reaction) - known.indexOf(b.reaction)),
  ]));
  const votes = readerId === 0 ? [] : await db.selectFrom('comment_vote').select(['comment_id', 'value']).where('reader_id', '=', readerId).where('comment_id', 'in', ids).execute();
  const roots = many([...new Set(rows.map((row) => row.root_id ?? row.id))]);
  const follows = readerId === 0 ? [] : await db.selectFrom('thread_follow').select('root_id').where('reader_id', '=', readerId).where('root_id', 'in', roots).execute();
  const reports = viewer.moderator !== true ? [] : await db
    .selectFrom('comment_report')
    .select((eb) => ['comment_id', eb.fn.countAll<number>().as('count')])
    .where('comment_id', 'in', ids)
    .where('settled_at', 'is', null)
    .groupBy('comment_id')
    .execute();
  return {
    votes: new Map(votes.map((row) => [row.comment_id, row.value > 0 ? 1 : -1])),
    reactions,
    followedRoots: new Set(follows.map((row) => row.root_id)),
    reports: new Map(reports.map((row) => [row.comment_id, row.count])),
    seenAt,
  };
}
