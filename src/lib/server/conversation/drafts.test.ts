import { describe, expect, it } from 'vitest';
import { DraftBoard } from './drafts.ts';

describe('drafts that were not taken', () => {
  const draft = { text: 'a', quote: '', name: '', why: 'x' };

  it('come back by their token, for half an hour', () => {
    let now = 0;
    const board = new DraftBoard(() => now);
    const token = board.leave(draft);
    expect(board.read(token)).toMatchObject(draft);
    expect(board.read('other')).toBeUndefined();
    expect(board.read(null)).toBeUndefined();
    now = 31 * 60_000;
    expect(board.read(token)).toBeUndefined();
  });

  it('do not fill the memory', () => {
    const board = new DraftBoard(() => 0);
    const first = board.leave(draft);
    for (let i = 0; i < 250; i++) board.leave(draft);
    expect(board.read(first)).toBeUndefined();
  });
});
