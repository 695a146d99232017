import type { Selectable } from 'kysely';
import { z } from 'zod';
import { renderComment, rendererVersion } from '../../common/conversation/markdown.ts';
import { shownName } from '../../common/conversation/plain.ts';
import type { Reaction } from '../../common/conversation/reactions.ts';
import { cursorOf } from '../cursor.ts';
import type { Comment, Order, Quote, Viewer } from './shelf.ts';
import type { CommentTable } from './tables.ts';

export type CommentRow = Selectable<CommentTable> & { author_name: string | null };

/** What the viewer has to do with some comments. */
export interface Ties {
  votes: ReadonlyMap<number, 1 | -1>;
  reactions: ReadonlyMap<number, { reaction: Reaction; count: number; own: boolean }[]>;
  followedRoots: ReadonlySet<number>;
  reports: ReadonlyMap<number, number>;
  seenAt: number | undefined;
}

const quoteShape = z.object({ articleId: z.number(), exact: z.string(), prefix: z.string(), suffix: z.string() });

export const packQuote = (quote: Quote | undefined): string | null => (quote === undefined ? null : JSON.stringify(quote));
const unpackQuote = (text: string | null): Quote | undefined => (text === null ? undefined : quoteShape.safeParse(JSON.parse(text)).data);

/** What stands in for the name of a reader who has none. */
export const nameless = 'Reader';

/** Whether a viewer may read the words of a comment. */
export const isSeenBy = (row: Pick<CommentRow, 'state' | 'reader_id'>, viewer: Viewer): boolean =>
  row.state === 'shown' || (row.state !== 'deleted' && (viewer.moderator === true || isOwn(row, viewer)));

export const isOwn = (row: Pick<CommentRow, 'reader_id'>, viewer: Viewer): boolean => row.reader_id !== null && row.reader_id === viewer.reader.id;

/** HTML of today's renderer, whatever the stored one was made by. */
export const htmlOf = (row: Pick<CommentRow, 'text' | 'html' | 'renderer'>): string => (row.renderer === rendererVersion ? row.html : renderComment(row.text));

export function commentOf(row: CommentRow, viewer: Viewer, ties: Ties): Comment {
  const isStub = !isSeenBy(row, viewer);
  const own = isOwn(row, viewer);
  const quote = isStub ? undefined : unpackQuote(row.quote);
  const author = authorOf(row);
  return {
    id: row.id,
    articleId: row.article_id,
    rootId: row.root_id ?? row.id,
    ...(row.parent_id === null ? {} : { parentId: row.parent_id }),
    depth: row.depth,
    state: row.state,
    ...(row.held_for === null || isStub ? {} : { heldFor: row.held_for }),
    isStub,
    ...(isStub || author === undefined ? {} : { author }),
    own: own && !isStub,
    text: isStub ? '' : row.text,
    html: isStub ? '' : htmlOf(row),
    ...(quote === undefined ? {} : { quote }),
    at: row.created_at,
    ...(row.edited_at === null || isStub ? {} : { editedAt: row.edited_at }),
    ups: row.ups,
    downs: row.downs,
    vote: ties.votes.get(row.id) ?? 0,
    reactions: isStub ? [] : (ties.reactions.get(row.id) ?? []),
    locked: row.locked_at !== null,
    followed: ties.followedRoots.has(row.root_id ?? row.id),
    isNew: !own && !isStub && ties.seenAt !== undefined && row.created_at > ties.seenAt,
    replies: row.replies,
    branch: row.branch,
    answers: [],
    reports: viewer.moderator === true ? (ties.reports.get(row.id) ?? 0) : 0,
  };
}

/** A reader's name as it is shown; nothing where there is none. */
export const nameShown = (name: string | null): string | undefined => (name === null ? undefined : shownName(name) || nameless);

export function authorOf(row: CommentRow): Comment['author'] {
  if (row.guest_name !== null) return { name: nameShown(row.guest_name) ?? nameless };
  return row.reader_id === null ? undefined : { name: nameShown(row.author_name) ?? nameless, readerId: row.reader_id };
}

/** Where a list goes on after a comment. The rank is read from the row, so a vote meanwhile moves the place a little and breaks nothing. */
export const cursorAfter = (row: CommentRow, order: Order): string => cursorOf({ sortAt: order === 'best' ? row.rank : 0, id: row.id });


