import type { JudgedText, Standing, Verdict } from '../../common/conversation/judge.ts';
import { linksIn, renderComment, rendererVersion, saysSomething } from '../../common/conversation/markdown.ts';
import type { Engine, Transaction } from '../engine.ts';
import { countAbove } from './counting.ts';
import { isLocked, roomOf } from '../comment-room.ts';
import { packQuote } from './shape.ts';
import type { Draft, Posted } from './shelf.ts';
import { forgetAddresses, standingOf } from './standing.ts';
import { tell } from './tell.ts';
import { textKey } from './text-key.ts';

/** Answers to what stands deeper stand beside it. */
export const deepest = 7;
/** Comments that an older version rendered are rendered anew, a few whenever one is written. */
const renderedAgainAtOnce = 50;
/** Longer than any setting allows: not even looked at. */
const longestLooked = 20_000;

/** What is judged of a text. */
export function judged(given: string): { source: string; html: string; about: JudgedText } {
  const source = given.slice(0, longestLooked).replace(/\r\n?/g, '\n').trim();
  const html = renderComment(source);
  return { source, html, about: { text: source, links: linksIn(html), saysSomething: saysSomething(html) } };
}

/** @see CommentShelf.post */
export function post(engine: Engine, draft: Draft, judge: (text: JudgedText, standing: Standing) => Verdict, now: number): Promise<Posted> {
  const { source, html, about } = judged(draft.text);
  return engine.write(async (transaction) => {
    const { db, many } = transaction;
    await forgetAddresses(db, now);
    const spot = await spotOf(transaction, draft);
    const key = textKey(source);
    const standing = await standingOf(db, draft.author, { key, length: source.length }, now);
    const room = spot && (await roomOf(db, many, { articleId: spot.homeId }));
    const locked = room !== undefined && (spot?.rootIsLocked === true || (await isLocked(db, many, room)));
    const verdict = judge(about, { ...standing, isLocked: locked, parentIsThere: spot !== undefined && room !== undefined });
    if (verdict.is === 'refused' || spot === undefined || room === undefined) return { verdict: verdict.is === 'refused' ? verdict : { is: 'refused', why: 'gone' } };

    const { author } = draft;
    const row = {
      article_id: spot.articleId,
      home_id: spot.homeId,
      story_id: 'storyId' in room ? room.storyId : null,
      root_id: spot.rootId,
      parent_id: spot.parentId,
      depth: spot.depth,
      reader_id: author.reader.id === 0 ? null : author.reader.id,
      guest_name: author.reader.id === 0 ? (author.guestName ?? null) : null,
      text: source,
      html,
      renderer: rendererVersion,
      text_key: key,
      quote: packQuote(draft.quote),
      created_at: now,
      edited_at: null,
      state: verdict.is,
      held_for: verdict.is === 'held' ? verdict.why : null,
      was_shown: verdict.is === 'shown' ? 1 : 0,
      listed: verdict.is === 'shown' ? 1 : 0,
      locked_at: null,
      address: author.address ?? null,
    };
    const { id } = await db.insertInto('comment').values(row).returning('id').executeTakeFirstOrThrow();
    if (verdict.is === 'shown') {
      await countAbove(transaction, spot.parentId, 1);
      await tell(transaction, { ...row, id }, now, draft.parentId);
    }
    await renderAgain(transaction);
    return { verdict, commentId: id };
  });
}

interface Spot {
  articleId: number;
  homeId: number;
  rootId: number | null;
  parentId: number | null;
  depth: number;
  rootIsLocked: boolean;
}

/** Where a draft goes; `undefined` when the article, or the comment that it answers, is not there (any more). */
async function spotOf({ db, many }: Transaction, { articleId, parentId, author }: Draft): Promise<Spot | undefined> {
  if (parentId === undefined) {
    const article = await db.selectFrom('article').select('id').where('id', '=', articleId).executeTakeFirst();
    return article && { articleId, homeId: articleId, rootId: null, parentId: null, depth: 0, rootIsLocked: false };
  }
  const parent = await db.selectFrom('comment').select(['id', 'root_id', 'parent_id', 'home_id', 'depth', 'state', 'reader_id']).where('id', '=', parentId).executeTakeFirst();
  if (parent === undefined || (parent.state !== 'shown' && !(parent.state === 'held' && parent.reader_id === author.reader.id))) return undefined;
  const rootId = parent.root_id ?? parent.id;
  const root = await db.selectFrom('comment').select('locked_at').where('id', '=', rootId).executeTakeFirst();
  const isDeep = parent.depth >= deepest && parent.parent_id !== null;
  // A report of another conversation is not where an answer in this one was written.
  const home = await roomOf(db, many, { articleId: parent.home_id });
  const here = await roomOf(db, many, { articleId });
  const isSame = home !== undefined && here !== undefined && JSON.stringify(home) === JSON.stringify(here);
  return {
    articleId: isSame ? articleId : parent.home_id,
    homeId: parent.home_id,
    rootId,
    parentId: isDeep ? parent.parent_id : parent.id,
    depth: isDeep ? parent.depth : parent.depth + 1,
    rootIsLocked: (root?.locked_at ?? null) !== null,
  };
}

async function renderAgain({ db }: Transaction): Promise<void> {
  const stale = await db.selectFrom('comment').select(['id', 'text']).where('renderer', '<', rendererVersion).limit(renderedAgainAtOnce).execute();
  for (const { id, text } of stale) await db.updateTable('comment').set({ html: renderComment(text), renderer: rendererVersion }).where('id', '=', id).execute();
}
