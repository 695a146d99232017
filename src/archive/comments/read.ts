import type { Expression, ExpressionBuilder, Kysely, SqlBool } from 'kysely';
import { cursorOf, placeOf } from '../cursor.ts';
import type { Engine } from '../engine.ts';
import type { Tables } from '../schema.ts';
import { inRoom, isLocked, marksOf, placeOfRow, roomOf, type Room } from '../comment-room.ts';
import { commentOf, cursorAfter, htmlOf, isSeenBy, type CommentRow, type Ties } from './shape.ts';
import type { Branch, Comment, CommentVersion, Conversation, ConversationOptions, Order, Place, Viewer } from './shelf.ts';
import { renderComment } from '../../common/conversation/markdown.ts';
import { tiesOf } from './ties.ts';

type Many = Engine['lookups']['many'];

const usualLimit = 20;
const largestLimit = 100;
/** Of each comment of a stretch so many answers are shown, and of each of these so many: the rest is one click away. */
const answersShown: readonly number[] = [2, 1];

const columns = [
  'comment.id', 'comment.article_id', 'comment.home_id', 'comment.story_id', 'comment.root_id', 'comment.parent_id', 'comment.depth', 'comment.reader_id', 'comment.guest_name', 'comment.text', 'comment.html', 'comment.renderer',
  'comment.text_key', 'comment.quote', 'comment.created_at', 'comment.edited_at', 'comment.state', 'comment.held_for', 'comment.was_shown', 'comment.listed', 'comment.replies', 'comment.branch', 'comment.ups', 'comment.downs', 'comment.rank',
  'comment.locked_at', 'comment.address',
] as const;

export const rowsFrom = (db: Kysely<Tables>) => db.selectFrom('comment').leftJoin('reader', 'reader.id', 'comment.reader_id').select([...columns, 'reader.name as author_name']);

/** What stands in a list for a viewer: what is shown and stubs for all, what waits or is hidden for its author and for moderators. */
function listedFor(eb: ExpressionBuilder<Tables, 'comment'>, { reader, moderator = false }: Viewer): Expression<SqlBool> {
  const unseen = eb('comment.state', 'in', ['held', 'hidden']);
  if (moderator) return eb.or([eb('comment.listed', '=', 1), unseen]);
  return reader.id === 0 ? eb('comment.listed', '=', 1) : eb.or([eb('comment.listed', '=', 1), eb.and([unseen, eb('comment.reader_id', '=', reader.id)])]);
}

/** What comes after a cursor in an order. */
function after(eb: ExpressionBuilder<Tables, 'comment'>, order: Order, cursor: string | undefined): Expression<SqlBool> {
  const from = placeOf(cursor);
  if (from === undefined) return eb.lit(true);
  if (order === 'newest') return eb('comment.id', '<', from.id);
  if (order === 'oldest') return eb('comment.id', '>', from.id);
  return eb.and([eb('comment.rank', '<=', from.sortAt), eb.or([eb('comment.rank', '<', from.sortAt), eb('comment.id', '>', from.id)])]);
}

/** Answers read as they were written where the whole does not stand by votes. */
const orderOfAnswers = (order: Order): Order => (order === 'best' ? 'best' : 'oldest');

async function stretch(db: Kysely<Tables>, where: (eb: ExpressionBuilder<Tables, 'comment'>) => Expression<SqlBool>, viewer: Viewer, order: Order, limit: number, cursor: string | undefined): Promise<CommentRow[]> {
  let query = rowsFrom(db).where((eb) => where(eb)).where((eb) => listedFor(eb, viewer)).where((eb) => after(eb, order, cursor));
  query = order === 'best' ? query.orderBy('comment.rank', 'desc').orderBy('comment.id') : query.orderBy('comment.id', order === 'newest' ? 'desc' : 'asc');
  return query.limit(limit).execute();
}

/** The first answers of each of some comments: however long a branch is, no more of it is read than is shown. */
async function firstAnswers(db: Kysely<Tables>, many: Many, parentIds: readonly number[], viewer: Viewer, order: Order, each: number): Promise<Map<number, CommentRow[]>> {
  if (parentIds.length === 0) return new Map();
  const found = await db
    .selectFrom('comment as parent')
    .innerJoin('comment as answer', (join) =>
      join.on((outer) => {
        const answers = outer.selectFrom('comment').select('comment.id').whereRef('comment.parent_id', '=', 'parent.id').where((eb) => listedFor(eb, viewer));
        return outer('answer.id', 'in', (order === 'best' ? answers.orderBy('comment.rank', 'desc').orderBy('comment.id') : answers.orderBy('comment.id')).limit(each + 1));
      }),
    )
    .select('answer.id')
    .where('parent.id', 'in', many(parentIds))
    .execute();
  const rows = await rowsFrom(db).where('comment.id', 'in', many(found.map(({ id }) => id))).execute();
  const inOrder = rows.toSorted((a, b) => (order === 'best' ? b.rank - a.rank : 0) || a.id - b.id);
  return Map.groupBy(inOrder, (row) => row.parent_id ?? 0);
}

/** Some comments with the first of their answers. */
async function withAnswers({ read, lookups: { many } }: Engine, rows: readonly CommentRow[], viewer: Viewer, order: Order, seenAt: number | undefined): Promise<Comment[]> {
  const below = new Map<number, { rows: CommentRow[]; more: boolean }>();
  let level: readonly CommentRow[] = rows;
  for (const each of answersShown) {
    // Also what only the viewer sees may be an answer, and is not counted.
    const found = await firstAnswers(read, many, level.map(({ id }) => id), viewer, orderOfAnswers(order), each);
    for (const [parentId, answers] of found) below.set(parentId, { rows: answers.slice(0, each), more: answers.length > each });
    level = [...found.values()].flatMap((answers) => answers.slice(0, each));
  }
  const all = [...rows, ...[...below.values()].flatMap((answers) => answers.rows)];
  const ties = await tiesOf(read, many, all, viewer, seenAt);
  return rows.map((row) => treeOf(row, below, viewer, orderOfAnswers(order), ties));
}

function treeOf(row: CommentRow, below: ReadonlyMap<number, { rows: CommentRow[]; more: boolean }>, viewer: Viewer, order: Order, ties: Ties): Comment {
  const answers = below.get(row.id);
  const last = answers?.rows.at(-1);
  // At the last level nothing was looked for; what is counted there is on offer from its beginning.
  const isUnasked = answers === undefined && row.replies > 0;
  return {
    ...commentOf(row, viewer, ties),
    answers: answers?.rows.map((answer) => treeOf(answer, below, viewer, order, ties)) ?? [],
    ...(answers?.more === true && last !== undefined ? { after: cursorAfter(last, order) } : {}),
    ...(isUnasked ? { after: beginning } : {}),
  };
}

/** No comment stands before it. */
const beginning = cursorOf({ sortAt: 2_000_000, id: 0 });

const limitOf = ({ limit = usualLimit }: ConversationOptions): number => Math.min(Math.max(1, limit), largestLimit);

/** @see CommentShelf.conversation */
export async function conversation(engine: Engine, place: Place, viewer: Viewer, options: ConversationOptions = {}): Promise<Conversation> {
  const { read, lookups: { many } } = engine;
  const room = await roomOf(read, many, place);
  if (room === undefined) return { place, total: 0, comments: [], newestId: 0, locked: false, followed: false, newSinceSeen: 0 };
  const order = options.order ?? 'best';
  const limit = limitOf(options);
  const rows = await stretch(read, (eb) => eb.and([inRoom(eb, room), eb('comment.parent_id', 'is', null)]), viewer, order, limit + 1, options.after);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const { followed, seenAt } = viewer.reader.id === 0 ? { followed: false, seenAt: undefined } : await marksOf(read, many, room, viewer.reader.id);
  const counted = await countIn(read, room, viewer, seenAt);
  return {
    place: room,
    total: counted.total,
    comments: await withAnswers(engine, shown, viewer, order, seenAt),
    ...(rows.length > limit && last !== undefined ? { next: cursorAfter(last, order) } : {}),
    newestId: counted.newestId,
    locked: await isLocked(read, many, room),
    followed,
    ...(seenAt === undefined ? {} : { seenAt }),
    newSinceSeen: seenAt === undefined ? 0 : counted.newer,
  };
}

async function countIn(db: Kysely<Tables>, room: Room, viewer: Viewer, since: number | undefined): Promise<{ total: number; newestId: number; newer: number }> {
  const row = await db
    .selectFrom('comment')
    .select((eb) => [
      eb.fn.countAll<number>().as('total'),
      eb.fn.max('id').as('newest'),
      eb.fn.sum<number>(eb.case().when(eb.and([eb('created_at', '>', since ?? Number.MAX_SAFE_INTEGER), eb.or([eb('reader_id', 'is', null), eb('reader_id', '<>', viewer.reader.id)])])).then(1).else(0).end()).as('newer'),
    ])
    .where((eb) => inRoom(eb, room))
    .where('state', '=', 'shown')
    .executeTakeFirst();
  return { total: row?.total ?? 0, newestId: row?.newest ?? 0, newer: row?.newer ?? 0 };
}

/** A comment that stands in some list for this viewer. */
async function findListed(engine: Engine, commentId: number, viewer: Viewer): Promise<CommentRow | undefined> {
  return rowsFrom(engine.read).where('comment.id', '=', commentId).where((eb) => listedFor(eb, viewer)).executeTakeFirst();
}

/** @see CommentShelf.branch */
export async function branch(engine: Engine, commentId: number, viewer: Viewer, options: ConversationOptions = {}): Promise<Branch | undefined> {
  const { read, lookups: { many } } = engine;
  const row = await findListed(engine, commentId, viewer);
  if (row === undefined) return undefined;
  const order = orderOfAnswers(options.order ?? 'best');
  const limit = limitOf(options);
  const rows = await stretch(read, (eb) => eb('comment.parent_id', '=', row.id), viewer, order, limit + 1, options.after);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const seenAt = await seenIn(engine, row, viewer);
  return {
    parent: commentOf(row, viewer, await tiesOf(read, many, [row], viewer, seenAt)),
    comments: await withAnswers(engine, shown, viewer, options.order ?? 'best', seenAt),
    ...(rows.length > limit && last !== undefined ? { next: cursorAfter(last, order) } : {}),
  };
}

const seenIn = async ({ read, lookups: { many } }: Engine, row: CommentRow, { reader }: Viewer): Promise<number | undefined> =>
  reader.id === 0 ? undefined : (await marksOf(read, many, placeOfRow(row), reader.id)).seenAt;

/** @see CommentShelf.thread */
export async function thread(engine: Engine, commentId: number, viewer: Viewer, order: Order = 'best'): Promise<{ above: Comment[]; comment: Comment } | undefined> {
  const { read, lookups: { many } } = engine;
  const row = await findListed(engine, commentId, viewer);
  if (row === undefined) return undefined;
  const above: CommentRow[] = [];
  for (let parentId = row.parent_id; parentId !== null; ) {
    const parent = await rowsFrom(read).where('comment.id', '=', parentId).executeTakeFirst();
    if (parent === undefined) break;
    above.unshift(parent);
    parentId = parent.parent_id;
  }
  const seenAt = await seenIn(engine, row, viewer);
  const ties = await tiesOf(read, many, above, viewer, seenAt);
  const [comment] = await withAnswers(engine, [row], viewer, order, seenAt);
  return comment === undefined ? undefined : { above: above.map((each) => commentOf(each, viewer, ties)), comment };
}

/** @see CommentShelf.history */
export async function history({ read }: Engine, commentId: number, viewer: Viewer): Promise<CommentVersion[]> {
  const row = await rowsFrom(read).where('comment.id', '=', commentId).executeTakeFirst();
  if (row === undefined || !isSeenBy(row, viewer)) return [];
  const before = await read.selectFrom('comment_version').select(['at', 'text']).where('comment_id', '=', commentId).orderBy('id').execute();
  return [...before.map(({ at, text }) => ({ at, text, html: renderComment(text) })), { at: row.edited_at ?? row.created_at, text: row.text, html: htmlOf(row) }];
}

/** @see CommentShelf.counts */
export async function counts({ read, lookups: { many } }: Engine, places: readonly Place[]): Promise<number[]> {
  const articleIds = places.flatMap((place) => ('articleId' in place ? [place.articleId] : []));
  const stories = new Map((await read.selectFrom('story_article').select(['article_id', 'story_id']).where('article_id', 'in', many(articleIds)).execute()).map((row) => [row.article_id, row.story_id]));
  const rooms = await Promise.all(places.map((place) => {
    if ('storyId' in place) return roomOf(read, many, place);
    const storyId = stories.get(place.articleId);
    return storyId === undefined ? place : { storyId };
  }));
  const shown = read.selectFrom('comment').where('state', '=', 'shown').select((eb) => eb.fn.countAll<number>().as('n'));
  const [inStories, inArticles] = await Promise.all([
    shown.select('story_id as id').where('story_id', 'in', many(rooms.flatMap((room) => (room !== undefined && 'storyId' in room ? [room.storyId] : [])))).groupBy('story_id').execute(),
    shown.select('home_id as id').where('story_id', 'is', null).where('home_id', 'in', many(rooms.flatMap((room) => (room !== undefined && 'articleId' in room ? [room.articleId] : [])))).groupBy('home_id').execute(),
  ]);
  const of = (rows: readonly { id: number | null; n: number }[], id: number): number => rows.find((row) => row.id === id)?.n ?? 0;
  return rooms.map((room) => (room === undefined ? 0 : 'storyId' in room ? of(inStories, room.storyId) : of(inArticles, room.articleId)));
}

/** @see CommentShelf.stateOf */
export async function stateOf({ read, lookups: { many } }: Engine, place: Place, viewer: Viewer, afterId: number): Promise<{ newestId: number; newer: number }> {
  const room = await roomOf(read, many, place);
  if (room === undefined) return { newestId: 0, newer: 0 };
  const row = await read
    .selectFrom('comment')
    .select((eb) => [eb.fn.countAll<number>().as('newer'), eb.fn.max('id').as('newest')])
    .where((eb) => inRoom(eb, room))
    .where('id', '>', afterId)
    .where('state', '=', 'shown')
    .where((eb) => eb.or([eb('reader_id', 'is', null), eb('reader_id', '<>', viewer.reader.id)]))
    .executeTakeFirst();
  return { newestId: row?.newest ?? afterId, newer: row?.newer ?? 0 };
}

/** @see CommentShelf.placeOf */
export async function whereNow({ read, lookups: { many } }: Engine, what: { articleId: number } | { storyId: number } | { commentId: number }): Promise<Place | undefined> {
  if (!('commentId' in what)) return roomOf(read, many, what);
  const row = await read.selectFrom('comment').select(['story_id', 'home_id']).where('id', '=', what.commentId).executeTakeFirst();
  return row && placeOfRow(row);
}
