import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestMatch, type Weighted } from './best-match.ts';

const pairsOf = (table: readonly (readonly number[])[]): Weighted[] => table.flatMap((weights, row) => weights.flatMap((weight, column) => (weight === 0 ? [] : [{ row, column, weight }])));

test.each([
  [[[1, 2], [2, 4]], 5],
  [[[3, 1, 0], [2, 2, 0]], 5],
  [[[3], [5], [4]], 5],
  [[[1, 0, 0], [0, 2, 0], [0, 0, 3]], 6],
  // The heaviest pair is not in the best match.
  [[[5, 4], [4, 0]], 8],
  [[], 0],
])('%j is worth %d', (table, total) => expect(bestMatch(pairsOf(table))).toBe(total));

/** All ways, one after the other. */
function best(table: readonly (readonly number[])[], row = 0, taken = new Set<number>()): number {
  const weights = table[row];
  if (weights === undefined) return 0;
  return weights.reduce((most, weight, column) => (taken.has(column) ? most : Math.max(most, weight + best(table, row + 1, new Set([...taken, column])))), best(table, row + 1, taken));
}

test('it is the best of all ways', () => {
  const tables = fc.integer({ min: 1, max: 5 }).chain((columns) => fc.array(fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9 })), { minLength: columns, maxLength: columns }), { maxLength: 5 }));
  fc.assert(fc.property(tables, (table) => { expect(bestMatch(pairsOf(table))).toBe(best(table)); }), { numRuns: 300 });
});
