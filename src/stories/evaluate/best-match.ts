/** A pair that may be matched, and what it is worth; pairs that are not given are worth nothing. */
export interface Weighted {
  row: number;
  column: number;
  weight: number;
}

/**
 * The greatest total weight of a one-to-one match between rows and columns (Kuhn 1955, Munkres 1957). What hangs together is matched
 * by itself, so that thousands of small groups stay cheap; a group of n rows and m columns costs n² m.
 * @param pairs each pair once, weights of 0 or more
 */
export function bestMatch(pairs: readonly Weighted[]): number {
  return groupsOf(pairs).reduce((total, group) => total + matchGroup(group), 0);
}

/** The pairs by what hangs together. */
function groupsOf(pairs: readonly Weighted[]): Weighted[][] {
  const byRow = Map.groupBy(pairs, ({ row }) => row);
  const byColumn = Map.groupBy(pairs, ({ column }) => column);
  const seenRows = new Set<number>();
  const seenColumns = new Set<number>();
  return [...byRow.keys()].flatMap((first) => {
    if (seenRows.has(first)) return [];
    seenRows.add(first);
    const group: Weighted[] = [];
    const rows = [first];
    for (let row = rows.pop(); row !== undefined; row = rows.pop()) {
      for (const pair of byRow.get(row) ?? []) {
        group.push(pair);
        if (seenColumns.has(pair.column)) continue;
        seenColumns.add(pair.column);
        for (const { row: next } of byColumn.get(pair.column) ?? []) {
          if (seenRows.has(next)) continue;
          seenRows.add(next);
          rows.push(next);
        }
      }
    }
    return [group];
  });
}

function matchGroup(pairs: readonly Weighted[]): number {
  const rows = [...new Set(pairs.map(({ row }) => row))];
  const columns = [...new Set(pairs.map(({ column }) => column))];
  if (rows.length > columns.length) return matchGroup(pairs.map(({ row, column, weight }) => ({ row: column, column: row, weight })));
  if (rows.length === 1) return pairs.reduce((most, { weight }) => Math.max(most, weight), 0);
  const rowPlaces = new Map(rows.map((row, at) => [row, at]));
  const columnPlaces = new Map(columns.map((column, at) => [column, at]));
  const weights = new Float64Array(rows.length * columns.length);
  for (const { row, column, weight } of pairs) weights[(rowPlaces.get(row) ?? 0) * columns.length + (columnPlaces.get(column) ?? 0)] = weight;
  return assign(weights, rows.length, columns.length);
}

/** The method with potentials, one row after the other; places count from 1, 0 is none. */
function assign(weights: Float64Array, rows: number, columns: number): number {
  const ofRow = new Float64Array(rows + 1);
  const ofColumn = new Float64Array(columns + 1);
  const matched = new Int32Array(columns + 1);
  const from = new Int32Array(columns + 1);
  const slack = new Float64Array(columns + 1);
  const used = new Uint8Array(columns + 1);
  const weight = (row: number, column: number): number => weights[(row - 1) * columns + column - 1] ?? 0;
  for (let added = 1; added <= rows; added++) {
    matched[0] = added;
    slack.fill(Infinity);
    used.fill(0);
    let column = 0;
    do {
      used[column] = 1;
      const row = matched[column] ?? 0;
      let least = Infinity;
      let next = 0;
      for (let other = 1; other <= columns; other++) {
        if (used[other] === 1) continue;
        const reduced = -weight(row, other) - (ofRow[row] ?? 0) - (ofColumn[other] ?? 0);
        if (reduced < (slack[other] ?? 0)) {
          slack[other] = reduced;
          from[other] = column;
        }
        if ((slack[other] ?? 0) < least) {
          least = slack[other] ?? 0;
          next = other;
        }
      }
      for (let other = 0; other <= columns; other++) {
        if (used[other] === 1) {
          const held = matched[other] ?? 0;
          ofRow[held] = (ofRow[held] ?? 0) + least;
          ofColumn[other] = (ofColumn[other] ?? 0) - least;
        } else slack[other] = (slack[other] ?? 0) - least;
      }
      column = next;
    } while (matched[column] !== 0);
    while (column !== 0) {
      const before = from[column] ?? 0;
      matched[column] = matched[before] ?? 0;
      column = before;
    }
  }
  let total = 0;
  for (let column = 1; column <= columns; column++) if (matched[column] !== 0) total += weight(matched[column] ?? 0, column);
  return total;
}
