import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TopRows } from './top-rows.ts';

it('keeps what sorting would', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 9 })), fc.integer({ min: 1, max: 12 }), (marks, most) => {
    const top = new TopRows(most);
    for (const [row, mark] of marks.entries()) top.offer(row, mark);
    const sorted = marks.map((mark, row) => ({ mark, row })).sort((a, b) => b.mark - a.mark || a.row - b.row).slice(0, most).map(({ row }) => row);
    expect(top.rows.toSorted((a, b) => a - b)).toEqual(sorted.toSorted((a, b) => a - b));
  }));
});
