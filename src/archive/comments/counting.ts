import type { Transaction } from '../engine.ts';
import type { HeldReason } from '../../common/conversation/judge.ts';
import type { CommentState } from './shelf.ts';

/** What there is to know of a comment to change its state. */
export interface Counted {
  id: number;
  parent_id: number | null;
  state: CommentState;
  was_shown: number;
  branch: number;
}

/** Gives a comment another state, and counts it above it: a stub stays in the lists while something below is shown. */
export async function setState(transaction: Transaction, row: Counted, state: CommentState, heldFor: HeldReason | null): Promise<void> {
  const { db } = transaction;
  await db
    .updateTable('comment')
    .set({ state, held_for: heldFor, was_shown: state === 'shown' ? 1 : row.was_shown, listed: state === 'shown' || row.branch > 0 ? 1 : 0 })
    .where('id', '=', row.id)
    .execute();
  await countAbove(transaction, row.parent_id, (state === 'shown' ? 1 : 0) - (row.state === 'shown' ? 1 : 0));
}

/** Counts a comment that came or went in the branches of those above it. */
export async function countAbove({ db }: Transaction, parentId: number | null, by: number): Promise<void> {
  if (by === 0) return;
  let isParent = true;
  for (let id = parentId; id !== null; ) {
    const row = await db.selectFrom('comment').select(['parent_id', 'state', 'branch']).where('id', '=', id).executeTakeFirst();
    if (row === undefined) return;
    await db
      .updateTable('comment')
      .set((eb) => ({ branch: eb('branch', '+', by), listed: row.state === 'shown' || row.branch + by > 0 ? 1 : 0, ...(isParent ? { replies: eb('replies', '+', by) } : {}) }))
      .where('id', '=', id)
      .execute();
    isParent = false;
    id = row.parent_id;
  }
}
