import { expect, test } from 'vitest';
import { NoteBoard } from './notes.ts';

test('a note is found by its token until it expires', () => {
  let now = 0;
  const board = new NoteBoard(() => now);
  const token = board.leave({ text: 'Marked 2 articles as read.', undo: { unread: [1, 2] } });
  expect(board.read(token)?.text).toBe('Marked 2 articles as read.');
  expect(board.read('guess')).toBeUndefined();
  expect(board.read(null)).toBeUndefined();
  now = 31 * 60_000;
  expect(board.read(token)).toBeUndefined();
});

test('undoing works once', () => {
  const board = new NoteBoard();
  const token = board.leave({ text: 'x', undo: { unread: [1, 2] } });
  expect(board.takeUndo(token)).toEqual({ unread: [1, 2] });
  expect(board.takeUndo(token)).toBeUndefined();
  expect(board.takeUndo(board.leave({ text: 'nothing to undo' }))).toBeUndefined();
});

test('the board stays small', () => {
  let count = 0;
  const board = new NoteBoard(() => 0, () => String(count++));
  for (let i = 0; i < 2000; i++) board.leave({ text: String(i) });
  expect(board.read('1999')).toBeDefined();
  expect(board.read('1000')).toBeUndefined();
});
